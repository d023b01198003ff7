"""One step of the rail: its mark, its name and a line of fact, painted by one widget."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen

from configurator.services.connector_path import Progress, StepId
from configurator.ui.kit import direction, theme
from configurator.ui.kit.basics import resized
from configurator.ui.kit.texts import Button, shown
from configurator.ui.rail.rail_colors import hover_color, mark_color
from configurator.wording.path_texts import progress_words, step_name
from configurator.wording.translation import _

MARK = 20
"""Diameter of the mark, in logical pixels."""
_GAP = 10
_EDGE = 1.2
_TICK = (((6, 10.4), (9, 13.2), (14, 7.4)),)
_ALERT = ((10, 5.4), (10, 10.8)), ((10, 14.3), (10, 14.4))
"""What is painted on a mark, on a square of its size."""
_SIDE = 8
_TOP = 7
_BETWEEN = 1
_RADIUS = 6
_NUMBER_ROOM = 0.7
"""How much of the mark's width its number may take."""
_FACT_SIZE = 0.92
"""The size of the fact's letters, against that of the name's."""
_LEAST = theme.TARGET + 4
_MOST_LINES = 2
_STEPS = {
    Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99,
}  # fmt: skip
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class RailStep(Button):
    """A step that can be chosen.

    Signals:
        stepped: an arrow key asks for another step; how many further on it is.
    """

    stepped = Signal(int)

    def __init__(self, id_: StepId) -> None:
        super().__init__()
        self.id = id_
        self.setObjectName(f"step_{id_}")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # which makes it a radio button for screen readers
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name = str(step_name(id_))
        self._progress = Progress.OPEN
        self._fact = ""
        self._number = 0
        self._lines = _MOST_LINES
        self._folded = False
        self._measured: dict[tuple[str, bool, int], QRect] = {}
        self._is_first = self._is_last = False

    def show_step(self, number: int, progress: Progress, fact: str, *, first: bool, last: bool) -> None:
        """Show how far the step is; `fact` may be empty, `number` is its place in the path."""
        before = self._number, self._progress, self._fact, self._is_first, self._is_last
        self._number, self._progress, self._fact = number, progress, shown(fact)
        self._is_first, self._is_last = first, last
        if before == (number, progress, self._fact, first, last):
            return
        if before[2] != self._fact:
            self._measured.clear()
        state = progress_words(progress)
        # Translators: what a screen reader says of a step: its name, how far it is, and what is known.
        told = _("{step}, {state}: {fact}") if fact else _("{step}, {state}")
        self.setAccessibleName(told.format(step=self._name, state=state, fact=fact))
        self.setToolTip(f"{self._name}\n{fact}" if fact else self._name)
        self.update()

    def show_as(self, *, folded: bool, lines: int) -> None:
        """Show the mark alone, or with the name and so many lines of fact."""
        if (folded, lines) != (self._folded, self._lines):
            self._folded, self._lines = folded, lines
            self.update()

    def height_with(self, width: int, lines: int) -> int:
        """Return the height in logical pixels at a width, with so many lines of fact."""
        room = width - self._left - _SIDE
        name = self._name_area(room).height()
        fact = self._fact_height(room, lines)
        return max(_LEAST, 2 * _TOP + name + fact)

    def fits(self, width: int) -> bool:
        """Whether the longest word of the name has its room at a width in logical pixels."""
        room = width - self._left - _SIDE
        return self._name_area(room).width() <= room

    def sizeHint(self) -> QSize:
        return QSize(theme.TARGET + 2 * _SIDE, _LEAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.TARGET, theme.TARGET)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measured.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, mark = theme.colors(), self._mark_area()
        self._paint_ground(painter, colors)
        self._paint_line(painter, colors, mark)
        self._paint_mark(painter, colors, mark)
        if not self._folded:
            self._paint_words(painter, colors)
        painter.end()

    @property
    def _left(self) -> int:
        """Where the words begin."""
        return _SIDE + MARK + _GAP

    def _mark_area(self) -> QRectF:
        if self._folded:
            return QRectF((self.width() - MARK) / 2, (self.height() - MARK) / 2, MARK, MARK)
        line = QFontMetrics(self._name_font()).height()
        top = round(max(self._top + (line - MARK) / 2, 2))
        return QRectF(direction.mirrored(QRect(_SIDE, top, MARK, MARK), self.rect()))

    @property
    def _room(self) -> int:
        """The width that there is for words."""
        return self.width() - self._left - _SIDE

    @property
    def _top(self) -> int:
        """Where the words begin: they are in the middle of what there is."""
        room = self._room
        words = self._name_area(room).height() + self._fact_height(room, self._lines)
        return max(0, (self.height() - words) // 2)

    def _name_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _fact_font(self) -> QFont:
        return resized(self.font(), _FACT_SIZE)

    def _number_font(self) -> QFont:
        """Return the font of the number, which is a picture: as large as the mark has room for."""
        font = self._fact_font()
        room, wanted = MARK * _NUMBER_ROOM, QFontMetrics(font).horizontalAdvance("10")
        return resized(font, min(1.0, room / max(1, wanted)))

    def _name_area(self, room: int) -> QRect:
        return self._area(self._name, room, is_fact=False)

    def _area(self, text: str, room: int, *, is_fact: bool) -> QRect:
        """Return what a text takes up in so much width; remembered, for it's asked often and takes long."""
        key = text, is_fact, room
        if key not in self._measured:
            font = self._fact_font() if is_fact else self._name_font()
            self._measured[key] = QFontMetrics(font).boundingRect(QRect(0, 0, room, 1000), _WRAP, text)
        return self._measured[key]

    def _fact_height(self, room: int, lines: int) -> int:
        if not self._fact or not lines:
            return 0
        metrics = QFontMetrics(self._fact_font())
        if self._is_elided(metrics, room, lines):
            return metrics.lineSpacing() + _BETWEEN
        return self._area(self._fact, room, is_fact=True).height() + _BETWEEN

    def _is_elided(self, metrics: QFontMetrics, room: int, lines: int) -> bool:
        """Whether the fact takes more lines than it may, or has a word that is longer than a line."""
        words = self._area(self._fact, room, is_fact=True)
        return words.width() > room or words.height() > lines * metrics.lineSpacing()

    def _paint_ground(self, painter: QPainter, colors: theme.Colors) -> None:
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(colors.chosen))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        elif self.underMouse():
            painter.setBrush(hover_color())
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def _paint_line(self, painter: QPainter, colors: theme.Colors, mark: QRectF) -> None:
        """Paint the line that leads from mark to mark."""
        painter.setPen(QPen(QColor(colors.line), 1))
        across = round(mark.center().x()) + 0.5
        if not self._is_first:
            painter.drawLine(QPointF(across, 0), QPointF(across, mark.top() - 2))
        if not self._is_last:
            painter.drawLine(QPointF(across, mark.bottom() + 2), QPointF(across, self.height()))

    def _paint_mark(self, painter: QPainter, colors: theme.Colors, area: QRectF) -> None:
        color = mark_color(self._progress, colors)
        on_color = QColor(colors.surface)
        is_filled = self._progress in {Progress.DONE, Progress.ATTENTION}
        painter.setBrush(color if is_filled else on_color)
        painter.setPen(QPen(color, _EDGE))
        painter.drawEllipse(area.adjusted(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2))
        if self._progress is Progress.OPEN:
            painter.setFont(self._number_font())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._number))
            return
        pen = QPen(on_color if is_filled else color, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        shapes = _ALERT if self._progress is Progress.ATTENTION else _TICK
        for shape in shapes:
            painter.drawPolyline([QPointF(area.left() + x, area.top() + y) for x, y in shape])

    def _paint_words(self, painter: QPainter, colors: theme.Colors) -> None:
        room, top = self._room, self._top
        name = self._name_area(room)
        painter.setFont(self._name_font())
        on_chosen = colors.on_chosen if self.isChecked() and theme.is_high_contrast() else ""
        is_good = self._progress is Progress.DONE and not self.isChecked()  # on that ground it is too faint
        painter.setPen(QColor(on_chosen or (colors.good if is_good else colors.text)))
        height = self._fact_height(room, self._lines)
        place = direction.mirrored(QRect(self._left, top, room, name.height()), self.rect())
        painter.drawText(place, _WRAP, self._name)
        if not height:
            return
        painter.setFont(self._fact_font())
        painter.setPen(QColor(on_chosen or colors.muted))
        below = place.adjusted(0, name.height() + _BETWEEN, 0, _BETWEEN + height)
        metrics = painter.fontMetrics()
        if self._is_elided(metrics, room, self._lines):
            text = metrics.elidedText(self._fact, Qt.TextElideMode.ElideRight, room)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), text)
        else:
            painter.drawText(below, _WRAP, self._fact)
