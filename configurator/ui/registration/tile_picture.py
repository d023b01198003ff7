"""The Contact Center's tile of a connector, painted as the portal arranges it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from configurator.icon.css.colors import hex_of, rgba_of
from configurator.icon.effective_icon import effective
from configurator.icon.icon import Icon
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.texts import shown

TILE = QSize(179, 105)
"""A tile in CSS pixels, which are the window's logical pixels here (published template)."""
DISC = 42
_RADIUS = 8
_GAP = 7
"""Between the disc and the name."""
_NAME_HEIGHT = 15
_LINES = 2
_INSIDE = 24
_NAME = "#525c69"
_CHECK = "#9dcf00"
_WALLPAPER = ("#2b50cc", "#4c8bf2")
_NO_PICTURE = QImage()


@dataclass(frozen=True, slots=True)
class TileLook:
    """What a tile shows.

    Attributes:
        name: the connector's name.
        color: its colour, which fills the connected tile; empty where it is no colour.
        disc: its round icon; a null image where it isn't drawn.
        sign: what stands in the circle then.
    """

    name: str
    color: str = ""
    disc: QImage = field(default_factory=QImage)
    sign: str = ""


def look_of(name: str, icon: Icon, disc: QImage = _NO_PICTURE) -> TileLook:
    """Return how a connector's tile looks."""
    color = effective(icon).color
    return TileLook(name, hex_of(rgba_of(color)[:3]) if color else "", disc)


def paint_tile(painter: QPainter, place: QPointF, look: TileLook, connected: float = 0.0) -> None:
    """Paint a tile.

    Args:
        painter: in logical pixels.
        place: the tile's upper left corner.
        look: what it shows.
        connected: 0 for a tile that isn't connected, 1 for one that is; between them it changes.
    """
    tile = QRectF(place, TILE.toSizeF())
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_between(QColor("white"), QColor(look.color or "white"), connected))
    painter.drawRoundedRect(tile, _RADIUS, _RADIUS)
    lines = lines_of(look.name, painter.font())
    high = DISC + _GAP + _NAME_HEIGHT * len(lines)
    top = tile.top() + (tile.height() - high) / 2
    disc = QRectF(tile.center().x() - DISC / 2, top, DISC, DISC)
    _paint_disc(painter, disc, look, connected)
    painter.setFont(name_font(painter.font()))
    painter.setPen(_between(QColor(_NAME), QColor("white"), connected))
    for number, line in enumerate(lines):
        below = disc.bottom() + _GAP + number * _NAME_HEIGHT
        row = QRectF(tile.left() + _INSIDE / 2, below, tile.width() - _INSIDE, _NAME_HEIGHT)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)
    if connected > 0:
        _paint_check(painter, QPointF(tile.right() - 4, tile.top() + 4), connected)
    painter.restore()


def paint_wallpaper(painter: QPainter, area: QRectF, radius: float = 10) -> None:
    """Paint the Contact Center's ground."""
    gradient = QLinearGradient(area.topLeft(), area.bottomRight())
    for place, color in enumerate(_WALLPAPER):
        gradient.setColorAt(place, QColor(color))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()


def _paint_disc(painter: QPainter, disc: QRectF, look: TileLook, connected: float) -> None:
    if look.disc.isNull():
        painter.setBrush(QColor(look.color or "white"))
        painter.drawEllipse(disc)
        painter.setPen(QColor("white"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, look.sign)
    else:
        painter.drawImage(disc, look.disc)
    if connected > 0:
        ring = QColor(255, 255, 255, round(0.6 * 255 * connected))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ring, 1))
        painter.drawEllipse(disc.adjusted(-0.5, -0.5, 0.5, 0.5))


def _paint_check(painter: QPainter, middle: QPointF, shown_by: float) -> None:
    painter.setOpacity(shown_by)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_CHECK))
    painter.drawEllipse(middle, 9, 9)
    mark = QPainterPath(middle + QPointF(-3.6, 0.3))
    mark.lineTo(middle + QPointF(-1, 2.9))
    mark.lineTo(middle + QPointF(3.8, -2.8))
    pen = QPen(QColor("white"), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(mark)
    painter.setOpacity(1)


def name_font(font: QFont) -> QFont:
    """Return the font of the name on a tile, from that of a window."""
    named = QFont(font)
    named.setPixelSize(12)
    named.setWeight(QFont.Weight.DemiBold)
    return named


def lines_of(name: str, font: QFont) -> list[str]:
    """Break a name into the lines of a tile; the last one is shortened where it is too long."""
    text, width = " ".join(shown(name).split()), TILE.width() - _INSIDE
    layout = QTextLayout(text, name_font(font))
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # as the portal does
    layout.setTextOption(option)
    lines: list[str] = []
    start = end = 0
    layout.beginLayout()
    while len(lines) < _LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        end = start + line.textLength()
        lines.append(text[start:end].strip())
    layout.endLayout()
    if end < len(text):
        rest = text[start:].strip()
        lines[-1] = QFontMetricsF(name_font(font)).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return lines or [""]


def _between(one: QColor, other: QColor, part: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * part,
        one.greenF() + (other.greenF() - one.greenF()) * part,
        one.blueF() + (other.blueF() - one.blueF()) * part,
    )


class TilePicture(QWidget):
    """A tile on the Contact Center's ground, as it is before and after an open channel is connected."""

    _MARGIN = 18

    def __init__(self, look: TileLook, *, both: bool = True) -> None:
        """Make the picture.

        Args:
            look: what the tile shows.
            both: whether it is shown in both states; the connected one alone otherwise.
        """
        super().__init__()
        heard_as(self, "picture")
        self._look = look
        self._states = (0.0, 1.0) if both else (1.0,)
        tiles = len(self._states)
        margin = self._MARGIN
        self.setFixedSize(tiles * TILE.width() + (tiles + 1) * margin, TILE.height() + 2 * margin)

    def show_look(self, look: TileLook) -> None:
        """Show another connector, or this one with its icon once that is drawn."""
        if look != self._look:
            self._look = look
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_wallpaper(painter, QRectF(self.rect()))
        for number, state in enumerate(self._states):
            left = self._MARGIN + number * (TILE.width() + self._MARGIN)
            paint_tile(painter, QPointF(left, self._MARGIN), self._look, state)
