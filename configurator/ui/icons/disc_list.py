"""A list of icons with their names, as a grid of discs: only what is seen is drawn."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from configurator.ui.icons.disc_pictures import DISC, DiscPictures
from configurator.ui.kit import theme
from configurator.ui.kit.text_size import text_scale
from configurator.ui.kit.texts import shown, tip

CELL = QSize(108, 104)
"""Room of an icon with its name in letters of the usual size, in logical pixels."""
_LINES = 2
"""Lines of a name."""
_AROUND = 20
"""Height around the disc and the name."""
_RING = 2

Item = TypeVar("Item", bound=Hashable)
Index = QModelIndex | QPersistentModelIndex


def cell_size() -> QSize:
    """Return the room of an icon with its name, for the size of letters that the user has."""
    high = DISC + _LINES * QFontMetrics(QApplication.font()).height() + _AROUND
    return QSize(round(CELL.width() * text_scale()), max(CELL.height(), high))


class DiscModel(QAbstractListModel, Generic[Item]):
    """The icons that the list shows."""

    def __init__(self, title_of: Callable[[Item], str], parent: QObject) -> None:
        """Make the model; `title_of` returns an item's name."""
        super().__init__(parent)
        self._title_of = title_of
        self._items: Sequence[Item] = ()

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other icons."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def item(self, index: Index) -> Item | None:
        """Return the item at a place; None where there is none."""
        return self._items[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self._title_of(self._items[index.row()]))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._title_of(self._items[index.row()]))
        return None


class _Discs(QStyledItemDelegate, Generic[Item]):
    """Paints an icon on its disc, with its name below."""

    def __init__(self, model: DiscModel[Item], pictures: DiscPictures[Item], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._pictures = pictures

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return cell_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = theme.colors()
        area: QRect = option.rect.adjusted(3, 3, -3, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            is_focused = state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(QColor(colors.text if is_focused else colors.accent), _RING))
            painter.setBrush(QColor(colors.surface))
            painter.drawRoundedRect(area, 8, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(colors.muted), 1))
            painter.drawRoundedRect(area, 8, 8)
        at = QRect(area.center().x() - DISC // 2, area.top() + 7, DISC, DISC)
        item = self._model.item(index)
        picture = self._pictures.picture(item, painter.device().devicePixelRatioF()) if item else None
        if picture is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.off_back))
            painter.drawEllipse(at)
        else:
            painter.drawPixmap(at, picture)
        self._paint_name(painter, option, QRect(area.left() + 2, at.bottom() + 3, area.width() - 4, 0), index)
        painter.restore()

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, at: QRect, index: Index) -> None:
        metrics, name = option.fontMetrics, str(self._model.data(index))
        at.setBottom(option.rect.bottom() - 3)
        painter.setPen(QColor(theme.colors().text))
        if metrics.horizontalAdvance(name) <= at.width():
            lines = [name]
        else:
            lines = _broken(name, at.width(), metrics.horizontalAdvance)
        for number, line in enumerate(lines[:_LINES]):
            row = QRect(at.left(), at.top() + number * metrics.height(), at.width(), metrics.height())
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, at.width())
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)


def _broken(name: str, width: int, width_of: Callable[[str], int]) -> list[str]:
    """Return a name in two lines: as many words as fit, and the rest."""
    words = name.split()
    first = words[:1]
    while len(first) < len(words) and width_of(" ".join(words[: len(first) + 1])) <= width:
        first = words[: len(first) + 1]
    return [one for one in (" ".join(first), " ".join(words[len(first) :])) if one]


class DiscList(QListView):
    """The grid; arrow keys go from one to the next.

    Signals:
        written: a character that somebody has typed here.
        looked_at: the icon that is selected is another one.
    """

    written = Signal(str)
    looked_at = Signal()

    def __init__(self, model: DiscModel[Item], pictures: DiscPictures[Item], name: str) -> None:
        super().__init__()
        self._pictures = pictures
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_Discs(model, pictures, self))
        # QListView's IconMode would place thousands one by one; a wrapping list does it in one go.
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(cell_size())
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(cell_size().height() // 3)
        pictures.drawn.connect(self.viewport().update)

    def frame_for(self, columns: int, rows: int) -> QSize:
        """Return the room for so many columns and rows."""
        frame = 2 * self.frameWidth()
        bar = self.verticalScrollBar().sizeHint().width()
        cell = cell_size()
        return QSize(columns * cell.width() + frame + bar + 4, rows * cell.height() + frame)

    def select_first(self) -> None:
        """Select the first icon, if there is any."""
        self.scrollToTop()
        self.setCurrentIndex(self.model().index(0, 0))
        self.looked_at.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.looked_at.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, control = event.text(), Qt.KeyboardModifier.ControlModifier
        if text and text.isprintable() and not text.isspace() and not event.modifiers() & control:
            self.written.emit(text)
        else:
            super().keyPressEvent(event)
