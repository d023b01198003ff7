"""The ring around what has the keyboard focus: one for the whole program, drawn outside of the widget.

It is two rings: the outer one in the accent colour is seen on every background of ours, the inner one in the
window's colour on what has the accent colour itself. A style sheet could only change a widget's own edge.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QLineEdit,
    QMenuBar,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from configurator.ui.kit import theme

WIDTH = 2
"""Width of the ring, in logical pixels."""
_GAP = 2
"""Width of the inner ring, in logical pixels."""
_MARGIN = WIDTH + _GAP
_RADIUS = 6
_OURS = frozenset({"primary", "danger", "switch", "segment", "cell", "look", "portal", "swatch"})
"""Roles of the style sheet that a platform's own style does not draw, nor their focus."""


class _Above(QProxyStyle):
    """Has Qt put the ring above the widgets, with room for it."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  Qt's own name
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}:
            return _MARGIN
        return super().pixelMetric(metric, option, widget)


class FocusRing(QObject):
    """Follows the keyboard focus, in every window of a program.

    Where the mouse gave the focus, it waits for the first key, but for what is typed into.
    """

    def __init__(self, app: QApplication) -> None:
        """Make the ring of a program; there is one."""
        super().__init__(app)
        self._above = _Above()
        self._above.setParent(self)
        self._frame: _Frame | None = None
        self._waiting: QWidget | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self) -> None:
        # Not by the signal's arguments: Python would wrap the one that is being deleted.
        now = QApplication.focusWidget()
        self._stop_waiting()
        if now is None or not _has_ring(now):
            self._surround(None)
        elif QApplication.mouseButtons() == Qt.MouseButton.NoButton or _is_typed_into(now):
            self._surround(now)
        else:
            self._surround(None)
            self._waiting = now
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isValid(self) and watched is self._waiting and event.type() == QEvent.Type.KeyPress:
            widget = self._waiting
            self._stop_waiting()
            self._surround(widget)
        return False

    def _surround(self, widget: QWidget | None) -> None:
        frame = self._frame
        if frame is None or not isValid(frame):  # it goes with the window that it was in
            if widget is None:
                return
            frame = self._frame = _Frame(self._above)
        frame.setWidget(widget)  # type: ignore[arg-type]  # it takes None too

    def _stop_waiting(self) -> None:
        if self._waiting is not None and isValid(self._waiting):
            self._waiting.removeEventFilter(self)
        self._waiting = None


class _Frame(QFocusFrame):
    """Qt's own widget around the one with the focus, which follows it wherever it moves."""

    def __init__(self, style: QStyle) -> None:
        super().__init__()
        self.setObjectName("focus_ring")
        self.setStyle(style)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both rings; where what is around ends, inside of it."""
        around = self.parentWidget()
        area = self.rect()
        if around is not None:
            area &= QRect(-self.pos(), around.size())
        colors = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for inset, width, color in ((WIDTH, _GAP, colors.window), (0, WIDTH, colors.accent)):
            painter.setPen(QPen(QColor(color), width))
            at = inset + width / 2
            radius = _RADIUS - inset
            painter.drawRoundedRect(QRectF(area).adjusted(at, at, -at, -at), radius, radius)


def _has_ring(widget: QWidget) -> bool:
    """Whether our ring shows who has the focus; pages and the platforms' own styles do it themselves."""
    if isinstance(widget, QMenuBar) or widget.inherits("QQuickWidget") or widget.inherits("QWebEngineView"):
        return False
    return theme.IS_FUSION or widget.property("role") in _OURS


def _is_typed_into(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QAbstractScrollArea) or widget.testAttribute(
        Qt.WidgetAttribute.WA_InputMethodEnabled
    )
