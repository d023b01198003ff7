"""The moment after registering: the connector's tile drops into its place in the Contact Center."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.reduced_motion import may_move
from configurator.ui.registration.tile_picture import TILE, TileLook, paint_tile, paint_wallpaper
from configurator.wording.translation import _

_HEIGHT = 190
_MARGIN = 24
_GAP = 16
_HEAD = 58
"""Where the tiles begin, below the page's title."""
_DROP_MS, _CONNECT_MS = 480, 150
_FROM = -70.0
"""From how far above its place the tile comes, in logical pixels."""
_NEIGHBOUR = QColor(255, 255, 255, 190)
_FAINT = QColor(82, 92, 105, 45)


class ContactCenterScene(QWidget):
    """The Contact Center with neutral neighbours, and the connector's tile among them."""

    def __init__(self, look: TileLook, *, connected: bool = False, drops: bool = True) -> None:
        """Make the picture.

        Args:
            look: what the tile shows.
            connected: whether the connector is on for an open channel already.
            drops: whether the tile comes from above when it is first shown.
        """
        super().__init__()
        heard_as(self, "picture")
        self.setObjectName("contact_center_scene")
        self._look = look
        self._dropped = 0.0 if drops and may_move() else 1.0
        self._connected = 1.0 if connected else 0.0
        self.setMinimumHeight(_HEIGHT)
        self.setMinimumWidth(2 * TILE.width() + _GAP + 2 * _MARGIN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("The tile “{name}” in the Contact Center").format(name=look.name))
        self._drop = self._animation(_DROP_MS, QEasingCurve.Type.OutBack, self._move)
        self._connect = self._animation(_CONNECT_MS, QEasingCurve.Type.InOutQuad, self._fill)

    @property
    def is_settled(self) -> bool:
        """Whether nothing moves any more, and the tile is in its place."""
        return self._dropped == 1.0 and self._connect.state() != QVariantAnimation.State.Running

    @property
    def is_connected(self) -> bool:
        """Whether the tile is shown as connected."""
        return self._connected == 1.0

    def show_look(self, look: TileLook) -> None:
        """Show the tile with its icon, once that is drawn."""
        self._look = look
        self.update()

    def connect_tile(self) -> None:
        """Show that the connector is on for an open channel now."""
        if self.is_connected:
            return
        if may_move():
            self._connect.start()
        else:
            self._fill(1.0)

    def sizeHint(self) -> QSize:
        return QSize(3 * TILE.width() + 2 * _GAP + 2 * _MARGIN, _HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._dropped == 0.0 and self._drop.state() != QVariantAnimation.State.Running:
            self._drop.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_wallpaper(painter, QRectF(self.rect()))
        self._paint_title(painter)
        columns = max(2, (self.width() - 2 * _MARGIN + _GAP) // (TILE.width() + _GAP))
        wide = columns * TILE.width() + (columns - 1) * _GAP
        left = (self.width() - wide) / 2
        ours = columns // 2
        for number in range(columns):
            place = QPointF(left + number * (TILE.width() + _GAP), _HEAD)
            if number != ours:
                _paint_neighbour(painter, QRectF(place, TILE.toSizeF()))
        self._paint_ours(painter, QPointF(left + ours * (TILE.width() + _GAP), _HEAD))

    def _paint_title(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(18)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor("white"))
        row = QRectF(_MARGIN, 16, self.width() - 2 * _MARGIN, 28)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _("Contact Center"))
        painter.setFont(self.font())

    def _paint_ours(self, painter: QPainter, place: QPointF) -> None:
        there = place + QPointF(0, _FROM * (1 - self._dropped))
        painter.setOpacity(max(0.0, min(1.0, 2 * self._dropped)))
        _paint_shadow(painter, QRectF(there, TILE.toSizeF()))
        paint_tile(painter, there, self._look, self._connected)
        painter.setOpacity(1)

    def _animation(self, duration: int, curve: QEasingCurve.Type, step: object) -> QVariantAnimation:
        made = QVariantAnimation(self)
        made.setDuration(duration)
        made.setStartValue(0.0)
        made.setEndValue(1.0)
        made.setEasingCurve(curve)
        made.valueChanged.connect(step)
        return made

    def _move(self, part: float) -> None:
        self._dropped = part
        self.update()

    def _fill(self, part: float) -> None:
        self._connected = part
        self.update()


def _paint_neighbour(painter: QPainter, tile: QRectF) -> None:
    """Paint a tile of no connector in particular."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_NEIGHBOUR)
    painter.drawRoundedRect(tile, 8, 8)
    painter.setBrush(_FAINT)
    painter.drawEllipse(QPointF(tile.center().x(), tile.top() + 42), 21, 21)
    painter.drawRoundedRect(QRectF(tile.center().x() - 36, tile.top() + 74, 72, 9), 4, 4)
    painter.restore()


def _paint_shadow(painter: QPainter, tile: QRectF) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(6):
        painter.setBrush(QColor(0, 0, 0, 9))
        painter.drawRoundedRect(tile.adjusted(-step, 3 - step, step, 5 + step), 8 + step, 8 + step)
    painter.restore()
