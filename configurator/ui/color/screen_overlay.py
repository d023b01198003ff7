"""A picture of the screen over the screen, from which somebody picks a colour with mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.announcements import announce
from configurator.wording.color_words import color_words
from configurator.wording.translation import _

_AROUND = 5
"""Pixels of the screen that the glass shows on each side of the one that is pointed at."""
_ZOOM = 11
_LABEL = 24
_OFF = 24
"""Distance of the glass from the pointer, in logical pixels."""
_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
"""Pixels that a key moves the point by; with Shift ten times as much."""
_TAKE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ScreenOverlay(QWidget):
    """Covers one screen with its picture, and shows what is pointed at through a magnifying glass.

    Signals:
        picked: the colour as `#rrggbb`.
        left: somebody has given up.
    """

    picked = Signal(str)
    left = Signal()

    def __init__(self, picture: QImage, place: QRect) -> None:
        """Make the overlay.

        Args:
            picture: of the screen.
            place: the screen, in logical pixels.
        """
        kind = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, Qt.WindowType.Window | kind)
        heard_as(self, "picture")
        self.setObjectName("screen_overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Pick a colour from the screen"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMouseTracking(True)
        self.setGeometry(place)
        self._picture = picture
        self._scale = picture.width() / place.width()
        inside = place.contains(QCursor.pos())
        self._at = self._pixel(self.mapFromGlobal(QCursor.pos()) if inside else self.rect().center())
        self._say()

    def show_over(self) -> None:
        """Show it over everything else on its screen."""
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(self._pixel(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._move_to(self._pixel(event.position().toPoint()))
            self.picked.emit(self._color())
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            times = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._move_to(self._at + _STEPS[key] * times)
            announce(self, color_words(self._color()))
        elif key in _TAKE:
            self.picked.emit(self._color())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._picture, QRectF(self._picture.rect()))
        self._paint_glass(painter, self._glass())

    def _pixel(self, at: QPoint) -> QPoint:
        return self._within(QPoint(int(at.x() * self._scale), int(at.y() * self._scale)))

    def _within(self, pixel: QPoint) -> QPoint:
        area = self._picture.rect()
        return QPoint(min(area.right(), max(0, pixel.x())), min(area.bottom(), max(0, pixel.y())))

    def _move_to(self, pixel: QPoint) -> None:
        self._at = self._within(pixel)
        self._say()
        self.update()

    def _say(self) -> None:
        said = _("{color}. Move with the arrow keys, press Enter to take it.")
        self.setAccessibleName(said.format(color=self._color()))

    def _color(self) -> str:
        return self._picture.pixelColor(self._at).name()

    def _glass(self) -> QRect:
        """Return where the glass is: beside the point, where there is room."""
        side = (2 * _AROUND + 1) * _ZOOM
        at = QPoint(int(self._at.x() / self._scale), int(self._at.y() / self._scale))
        left = at.x() + _OFF if at.x() + _OFF + side < self.width() else at.x() - _OFF - side
        top = (
            at.y() + _OFF if at.y() + _OFF + side + _LABEL < self.height() else at.y() - _OFF - side - _LABEL
        )
        return QRect(left, top, side, side + _LABEL)

    def _paint_glass(self, painter: QPainter, glass: QRect) -> None:
        colors = theme.colors()
        painter.fillRect(glass, QColor(colors.surface))
        around = QRect(self._at - QPoint(_AROUND, _AROUND), self._at + QPoint(_AROUND, _AROUND))
        square = QRect(glass.topLeft(), QSize(glass.width(), glass.width()))
        painter.drawImage(square, self._picture.copy(around))
        middle = QRect(square.topLeft() + QPoint(_AROUND, _AROUND) * _ZOOM, QSize(_ZOOM, _ZOOM))
        for width, shade in ((4, "black"), (2, "white")):
            painter.setPen(QPen(QColor(shade), width))
            painter.drawRect(middle)
        painter.setPen(QPen(QColor(colors.text), 1))
        painter.drawRect(glass.adjusted(0, 0, -1, -1))
        line = QRect(glass.left(), square.bottom() + 1, glass.width(), _LABEL)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._color())


def overlays() -> list[ScreenOverlay]:
    """Return an overlay for each screen that can be read; none is shown yet."""
    found = []
    for screen in QGuiApplication.screens():
        picture = screen.grabWindow(0).toImage()
        if not picture.isNull():
            picture.setDevicePixelRatio(1)
            found.append(ScreenOverlay(picture, screen.geometry()))
    return found
