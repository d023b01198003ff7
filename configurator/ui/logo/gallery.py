"""Ready-made icons for those who have none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QListView,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from configurator.locate import resources
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog_texts import Tile
from configurator.wording.glyph_names import glyph_names
from configurator.wording.translation import _

GLYPH_SIZE, GLYPH_POSITION = "60%", "center"
"""How large and where a ready-made icon is placed: with the rim that the portal's own icons have."""
_COLUMNS, _ROWS = 6, 4
_DISC = 52
"""Side of a picture, in logical pixels."""
_CELL = QSize(108, 104)


class Gallery(QDialog):
    """Shows the icons with their names; arrow keys go from one to the next, Enter takes it.

    Signals:
        chosen: the SVG of the icon that was taken.
    """

    chosen = Signal(str)

    def __init__(self, color: QColor, parent: QWidget) -> None:
        """Make the dialog; `color` is what the discs are filled with."""
        super().__init__(parent)
        self.setObjectName("gallery")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ready-made icons"))
        self.list = self._make_list()
        frame = 2 * self.list.frameWidth() + self.list.verticalScrollBar().sizeHint().width()
        self.list.setMinimumSize(3 * _CELL.width() + frame, 2 * _CELL.height() + frame)
        for file, name in glyph_names().items():
            self._add(file, name, color)
        self.list.setCurrentRow(0)
        cancel = button(_("Cancel"), "cancel_gallery", foot=True)
        cancel.clicked.connect(self.reject)
        use = button(_("Use this icon"), "use_glyph", foot=True)
        use.setProperty("role", "primary")
        use.setDefault(True)
        use.clicked.connect(self.accept)
        self.list.itemActivated.connect(lambda _item: self.accept())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        about = _("The icon is drawn in white on your colour. You can resize and move it later.")
        said = label(about, "muted", wrap=True)
        column.addWidget(said)
        column.addWidget(self.list, 1)
        column.addLayout(foot(cancel, use))
        margins = column.contentsMargins()
        width = _COLUMNS * _CELL.width() + 2 * frame
        around = margins.top() + margins.bottom() + 2 * column.spacing() + use.sizeHint().height()
        self.resize(
            width + margins.left() + margins.right(),
            said.heightForWidth(width) + _ROWS * _CELL.height() + frame + around,
        )
        self.list.setFocus()

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("glyphs")
        made.setAccessibleName(_("Ready-made icons"))
        made.setViewMode(QListView.ViewMode.IconMode)
        made.setMovement(QListView.Movement.Static)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setIconSize(QSize(_DISC, _DISC))
        made.setGridSize(_CELL)
        made.setUniformItemSizes(True)
        made.setWordWrap(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setStyleSheet(_sheet(theme.colors()))
        return made

    def accept(self) -> None:
        """Take the icon that is selected."""
        self.chosen.emit(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
        super().accept()

    def _add(self, file: str, name: str, color: QColor) -> None:
        svg = (resources() / "glyphs" / f"{file}.svg").read_text(encoding="utf-8")
        icon, picture = QIcon(), _picture(svg, color)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # the same colours where it is selected
            icon.addPixmap(picture, mode)
        item = Tile(icon, name, self.list)
        item.setData(Qt.ItemDataRole.UserRole, svg)
        item.setToolTip(name)
        item.setSizeHint(_CELL - QSize(8, 8))


def _sheet(colors: theme.Colors) -> str:
    return f"""
    QListWidget {{ background: transparent; border: none; outline: none; }}
    QListWidget::item {{ border: 2px solid transparent; border-radius: 8px; padding: 6px 2px 2px;
        color: {colors.text}; }}
    QListWidget::item:hover {{ border-color: {colors.line}; }}
    QListWidget::item:selected {{ border-color: {colors.accent}; background: {colors.surface}; }}
    """


def _picture(svg: str, color: QColor) -> QPixmap:
    """Draw an icon on its disc; Qt's own drawing is enough for what we drew ourselves."""
    scale = 2
    picture = QPixmap(_DISC * scale, _DISC * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(0, 0, _DISC, _DISC)
    side = _DISC * float(GLYPH_SIZE.rstrip("%")) / 100
    edge = (_DISC - side) / 2
    QSvgRenderer(svg.encode()).render(painter, QRectF(edge, edge, side, side))
    painter.end()
    return picture
