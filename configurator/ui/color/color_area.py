"""The field of a hue's shades, and the slider of hues, for mouse, keyboard and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from configurator.ui.color.hsv import Hsv
from configurator.ui.kit import theme
from configurator.ui.kit.inputs import Slider
from configurator.wording.translation import _

_EDGE = 10
"""Room around the colours, for the knob."""
_FIELD = QSize(292, 150)
_KNOB = 8
"""Radius of the ring around the chosen colour."""
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_PageUp: (0, 10),
    Qt.Key.Key_PageDown: (0, -10),
    Qt.Key.Key_Home: (-100, 0),
    Qt.Key.Key_End: (100, 0),
}
"""Percent of saturation and of brightness; with Shift ten times as much."""
_HUES = 360


class _Axis(Slider):
    """One of the field's two directions: a slider that isn't seen, for the keyboard and screen readers.

    Signals:
        stepped: percent of saturation and of brightness by which a key moves the colour.
    """

    stepped = Signal(int, int)

    def __init__(self, name: str, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setRange(0, 100)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        times = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self.stepped.emit(step[0] * times, step[1] * times)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: the field below shows where both stand."""


class ShadeField(QWidget):
    """All shades of one hue: saturation from left to right, brightness from below to above.

    Signals:
        picked: the `Hsv` that somebody has moved to.
    """

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shade_field")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._shown = Hsv()
        self._across = _Axis(_("Saturation"), Qt.Orientation.Horizontal, self)
        self._across.setObjectName("saturation")
        self._up = _Axis(_("Brightness"), Qt.Orientation.Vertical, self)
        self._up.setObjectName("brightness")
        self._across.valueChanged.connect(lambda percent: self._pick(saturation=percent / 100))
        self._up.valueChanged.connect(lambda percent: self._pick(value=percent / 100))
        self.setFocusProxy(self._across)
        for axis in (self._across, self._up):
            axis.stepped.connect(self._step)

    def sizeHint(self) -> QSize:
        return _FIELD

    def show_color(self, color: Hsv) -> None:
        """Show a colour, without a signal."""
        self._shown = color
        for axis, part in ((self._across, color.saturation), (self._up, color.value)):
            axis.blockSignals(True)
            axis.setValue(round(100 * part))
            axis.blockSignals(False)
        self.update()

    def _step(self, across: int, up: int) -> None:
        self._pick(
            saturation=min(1.0, max(0.0, self._shown.saturation + across / 100)),
            value=min(1.0, max(0.0, self._shown.value + up / 100)),
        )

    def _pick(self, **parts: float) -> None:
        self.show_color(self._shown._replace(**parts))
        self.picked.emit(self._shown)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        for axis in (self._across, self._up):
            axis.setGeometry(self.rect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._up.hasFocus():
            self._across.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def _go_to(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            area, at = self._area(), event.position()
            self._pick(
                saturation=min(1.0, max(0.0, (at.x() - area.left()) / area.width())),
                value=min(1.0, max(0.0, (area.bottom() - at.y()) / area.height())),
            )

    def paintEvent(self, _event: QPaintEvent) -> None:
        area = self._area()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = QLinearGradient(area.topLeft(), area.topRight())
        across.setColorAt(0, QColor("white"))
        across.setColorAt(1, QColor.fromHsvF(self._shown.hue, 1, 1))
        down = QLinearGradient(area.topLeft(), area.bottomLeft())
        down.setColorAt(0, QColor(0, 0, 0, 0))
        down.setColorAt(1, QColor("black"))
        painter.setPen(Qt.PenStyle.NoPen)
        for gradient in (across, down):
            painter.setBrush(gradient)
            painter.drawRoundedRect(area, 4, 4)
        at = QPointF(
            area.left() + self._shown.saturation * area.width(),
            area.bottom() - self._shown.value * area.height(),
        )
        _paint_knob(painter, at, _shown_color(self._shown))


class HueSlider(Slider):
    """All hues from left to right, in degrees.

    Signals:
        picked: the hue that somebody has moved to, from 0 to 1.
    """

    picked = Signal(float)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("hue")
        self.setAccessibleName(_("Hue"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setRange(0, _HUES - 1)
        self.setPageStep(15)
        self.setMinimumHeight(theme.TARGET)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(lambda degrees: self.picked.emit(degrees / _HUES))

    def show_hue(self, hue: float) -> None:
        """Show a hue, from 0 to 1, without a signal."""
        self.blockSignals(True)
        self.setValue(min(_HUES - 1, round(hue * _HUES)))
        self.blockSignals(False)
        self.update()

    def _area(self) -> QRectF:
        middle = self.rect().center().y()
        return QRectF(_EDGE + 6, middle - 6, self.width() - 2 * (_EDGE + 6), 12)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # there is no handle of the style's that was pressed

    def _go_to(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            area = self._area()
            self.setValue(round((event.position().x() - area.left()) / area.width() * (_HUES - 1)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        area = self._area()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hues = QLinearGradient(area.topLeft(), area.topRight())
        for step in range(7):
            hues.setColorAt(step / 6, QColor.fromHsvF(step / 6 % 1, 1, 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hues)
        painter.drawRoundedRect(area.adjusted(-6, 0, 6, 0), 6, 6)
        at = QPointF(area.left() + self.value() / (_HUES - 1) * area.width(), area.center().y())
        _paint_knob(painter, at, QColor.fromHsvF(self.value() / _HUES, 1, 1))


def _paint_knob(painter: QPainter, at: QPointF, color: QColor) -> None:
    """Paint a ring that is seen on light and on dark."""
    painter.setBrush(color)
    for width, shade in ((4, QColor(0, 0, 0, 150)), (2, QColor("white"))):
        painter.setPen(QPen(shade, width))
        painter.drawEllipse(at, _KNOB - 2, _KNOB - 2)


def _shown_color(color: Hsv) -> QColor:
    return QColor.fromRgbF(*color.color)
