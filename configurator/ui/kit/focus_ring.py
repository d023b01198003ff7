"""The ring around what has the keyboard focus: one for the whole program, drawn outside of the widget.

It is two rings: the outer one in the accent colour is seen on every background of ours, the inner one in the
window's colour on what has the accent colour itself. A style sheet could only change a widget's own edge.
Qt's own QFocusFrame won't do: PySide takes each widget that it surrounds for its child, deleted with it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QMenuBar, QToolBar, QWidget
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
_KIND = QEvent.Type
_MOVES = frozenset({_KIND.Move, _KIND.Resize, _KIND.Show, _KIND.Hide})


class FocusRing(QObject):
    """Follows the keyboard focus, in every window of a program.

    Where the mouse gave the focus, it waits for the first key, but for what is typed into.
    """

    def __init__(self, app: QApplication) -> None:
        """Make the ring of a program; there is one."""
        super().__init__(app)
        self._frame: _Frame | None = None
        self._widget: QWidget | None = None
        self._watched: list[QWidget] = []
        self._waits_for_key = False
        app.focusChanged.connect(self._follow)

    def _follow(self) -> None:
        # Not by the signal's arguments: Python would wrap the widget that is being deleted.
        now = QApplication.focusWidget()
        for one in filter(isValid, self._watched):
            one.removeEventFilter(self)
        self._watched, self._widget = [], None
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
        if now is None or not _has_ring(now):
            return
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._waits_for_key = by_mouse and not _is_typed_into(now)
        self._surround(now)

    def _surround(self, widget: QWidget) -> None:
        holder, between = _holder(widget)
        if self._frame is None or not isValid(self._frame):  # it goes with the window that it was in
            self._frame = _Frame(holder)
        elif self._frame.parentWidget() is not holder:
            self._frame.setParent(holder)
        self._widget, self._watched = widget, [widget, *between]
        for one in self._watched:
            one.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isValid(self):
            return False
        kind = event.type()
        if kind in _MOVES:
            self._place()
        elif kind == _KIND.KeyPress and self._waits_for_key and watched is self._widget:
            self._waits_for_key = False
            self._place()
        return False

    def _place(self) -> None:
        frame, widget = self._frame, self._widget
        if frame is None or widget is None or not isValid(frame) or not isValid(widget):
            return
        holder = frame.parentWidget()
        is_seen = widget.isVisible() and not self._waits_for_key
        if holder is None or not is_seen or not holder.isAncestorOf(widget):
            frame.hide()
            return
        around = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
        frame.setGeometry(around.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        frame.show()
        frame.raise_()


class _Frame(QWidget):
    """What is painted, above the widget with the focus."""

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both rings; where what is around ends, inside of it."""
        holder = self.parentWidget() or self
        area = self.rect() & QRect(-self.pos(), holder.size())
        colors = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for inset, width, color in ((WIDTH, _GAP, colors.window), (0, WIDTH, colors.accent)):
            painter.setPen(QPen(QColor(color), width))
            at = inset + width / 2
            radius = _RADIUS - inset
            painter.drawRoundedRect(QRectF(area).adjusted(at, at, -at, -at), radius, radius)


def _holder(widget: QWidget) -> tuple[QWidget, list[QWidget]]:
    """Return what the ring is to be in, so that it scrolls with a widget, and what is between them."""
    between: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea) and between and between[-1] is parent.viewport():
            return between.pop(), between
        if parent.isWindow() or isinstance(parent, QToolBar):
            return parent, between
        between.append(parent)
        parent = parent.parentWidget()
    return widget, []


def _has_ring(widget: QWidget) -> bool:
    """Whether our ring shows who has the focus; pages and the platforms' own styles do it themselves."""
    if widget.isWindow() or isinstance(widget, QMenuBar):
        return False
    if widget.inherits("QQuickWidget") or widget.inherits("QWebEngineView"):
        return False
    return theme.IS_FUSION or widget.property("role") in _OURS


def _is_typed_into(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QAbstractScrollArea) or widget.testAttribute(
        Qt.WidgetAttribute.WA_InputMethodEnabled
    )
