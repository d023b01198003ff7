"""A drawn conversation: what a customer writes through the connector, and what an operator answers."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from configurator.ui.conversation.conversation_style import readable_on
from configurator.ui.kit import theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.direction import mirrored
from configurator.ui.kit.texts import shown
from configurator.ui.registration.tile_picture import TileLook
from configurator.wording.translation import _

_WIDEST, _NARROWEST = 300, 130
"""Width of a side, in logical pixels."""
_BETWEEN = 56
"""Width of what is between the sides, where the arrows are."""
_PAD, _DISC, _RADIUS = 12, 28, 10
_SHARE = 0.86
"""How much of a side's width a message may take."""
_ARROW, _TIP = 15, 5
"""Half an arrow's length, and its tip's, in logical pixels."""
_VEIL = 150
"""How much the ring around the disc stands out, of 255."""
_WRAPPED = Qt.TextFlag.TextWordWrap
_ALL = 10_000


class _Arranged(NamedTuple):
    """Where everything is, from left to right: the sides, and the message that the customer begins with."""

    sides: tuple[QRect, QRect]
    head: int
    messages: tuple[QSize, QSize]
    tops: tuple[int, int]

    @property
    def height(self) -> int:
        return self.sides[0].height()


class TalkPicture(QWidget):
    """The same two messages on both sides: the customer's at the beginning, Bitrix24 at the end."""

    def __init__(self, description: str) -> None:
        """Make the picture; `description` is for people who don't see it."""
        super().__init__()
        heard_as(self, "picture")
        self.setObjectName("talk_picture")
        self.setAccessibleName(description)
        self._look = TileLook("")
        self._texts = (_("Hello, is my order on its way?"), _("Hello! Yes, it arrives tomorrow."))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_look(self, look: TileLook) -> None:
        """Show the connector's name, colour and icon."""
        if look != self._look:
            self._look = look
            self.update()

    def sizeHint(self) -> QSize:
        wide = 2 * _WIDEST + _BETWEEN
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = 2 * _NARROWEST + _BETWEEN
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        return self._arranged(width).height

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        at, colors = self._arranged(self.width()), theme.colors()
        fill = colors.surface if theme.is_high_contrast() else self._look.color or colors.accent
        on_fill = readable_on(fill)
        own, other = (fill, on_fill), (colors.chosen, colors.on_chosen)
        self._paint_side(painter, at, 0, own)
        self._paint_side(painter, at, 1, (colors.surface, colors.text))
        for number, (text, strong) in enumerate(zip(self._texts, (own, other), strict=True)):
            for side in (0, 1):
                area = self._message_area(at, side, number)
                self._paint_message(painter, area, text, strong if side == number else None)
            middle = at.tops[number] + at.messages[number].height() // 2
            self._paint_arrow(painter, middle, is_back=bool(number))

    def _arranged(self, width: int) -> _Arranged:
        metrics = QFontMetrics(self.font())
        wide = max(1, min(_WIDEST, (width - _BETWEEN) // 2))
        left = (width - 2 * wide - _BETWEEN) // 2
        head = max(_DISC, 2 * metrics.lineSpacing()) + 2 * _PAD
        room = round((wide - 2 * _PAD) * _SHARE) - 2 * _PAD
        first, second = (_message_size(metrics, text, room) for text in self._texts)
        top = head + _PAD
        below = top + first.height() + theme.SMALL
        high = below + second.height() + _PAD
        sides = (QRect(left, 0, wide, high), QRect(left + wide + _BETWEEN, 0, wide, high))
        return _Arranged(sides, head, (first, second), (top, below))

    def _message_area(self, at: _Arranged, side: int, number: int) -> QRect:
        """Return where a message is: each side has its own messages at the end."""
        size, within = at.messages[number], at.sides[side]
        left = within.right() + 1 - _PAD - size.width() if side == number else within.left() + _PAD
        return mirrored(QRect(left, at.tops[number], size.width(), size.height()), self.rect())

    def _paint_side(self, painter: QPainter, at: _Arranged, side: int, head: tuple[str, str]) -> None:
        colors, area = theme.colors(), mirrored(at.sides[side], self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillPath(shape, QColor(colors.window))
        top = QRect(area.left(), area.top(), area.width(), at.head)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(top, QColor(head[0]))
        painter.setPen(QColor(colors.line))
        painter.drawLine(top.bottomLeft(), top.bottomRight())
        painter.restore()
        painter.setPen(QColor(colors.line))
        painter.drawPath(shape)
        self._paint_head(painter, at, side, head[1])

    def _paint_head(self, painter: QPainter, at: _Arranged, side: int, color: str) -> None:
        area = at.sides[side].adjusted(_PAD, 0, -_PAD, 0)
        disc = 0
        if side == 0 and not self._look.disc.isNull():
            where = QRect(area.left(), (at.head - _DISC) // 2, _DISC, _DISC)
            place = QRectF(mirrored(where, self.rect()))
            painter.drawImage(place, self._look.disc)
            ring = QColor(color)  # the disc has the head's own colour
            ring.setAlpha(_VEIL)
            painter.setPen(ring)
            painter.drawEllipse(place)
            disc = _DISC + theme.SMALL
        words = (shown(self._look.name), _("Customer")) if side == 0 else (_("Bitrix24"), _("Operator"))
        metrics = QFontMetrics(self.font())
        line = metrics.lineSpacing()
        painter.save()
        for number, word in enumerate(words):
            font = self.font()
            font.setBold(number == 0)
            painter.setFont(font)
            painter.setPen(QColor(color))
            row = QRect(
                area.left() + disc, (at.head - 2 * line) // 2 + number * line, area.width() - disc, line
            )
            said = QFontMetrics(font).elidedText(word, Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(mirrored(row, self.rect()), Qt.AlignmentFlag.AlignLeft, said)
        painter.restore()

    def _paint_message(
        self, painter: QPainter, area: QRect, text: str, strong: tuple[str, str] | None
    ) -> None:
        colors = theme.colors()
        back, color = strong or (colors.surface, colors.text)
        painter.setPen(QColor(colors.line if strong is None or theme.is_high_contrast() else back))
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(color))
        painter.drawText(area.adjusted(_PAD, theme.SMALL, -_PAD, -theme.SMALL), _WRAPPED, text)

    def _paint_arrow(self, painter: QPainter, middle: int, *, is_back: bool) -> None:
        """Paint the way of a message, from the customer or back."""
        center = self.width() / 2
        points = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        forward = 1 if points != is_back else -1
        tip = QPointF(center + forward * _ARROW, middle)
        path = QPainterPath(QPointF(center - forward * _ARROW, middle))
        path.lineTo(tip)
        path.moveTo(tip + QPointF(-forward * _TIP, -_TIP))
        path.lineTo(tip)
        path.lineTo(tip + QPointF(-forward * _TIP, _TIP))
        pen = QPen(QColor(theme.colors().muted), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.save()
        painter.setPen(pen)
        painter.drawPath(path)
        painter.restore()


def _message_size(metrics: QFontMetrics, text: str, room: int) -> QSize:
    """Return how large a message is whose text has `room` logical pixels."""
    words = metrics.boundingRect(QRect(0, 0, max(1, room), _ALL), _WRAPPED, text)
    return QSize(words.width() + 1 + 2 * _PAD, words.height() + 2 * theme.SMALL)
