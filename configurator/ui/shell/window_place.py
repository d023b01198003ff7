"""Where the window is and how large: as it was left, and never larger than its screen or off it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QWidget

from configurator.ui.kit import screens

LEAST = QSize(960, 600)
"""Logical pixels in which everything fits; on a smaller screen it scrolls."""
_FIRST = QSize(1240, 800)
_KEY = "geometry"
_BARS = 90
"""Height of the menu bar and the tool bar, which don't scroll."""
_FRAME = QSize(24, 40)
"""Upper bound for what a window's frame and title take of a screen: on one of the least size nothing
scrolls."""


class WindowPlace(QObject):
    """Places one window, and moves it back when its screen is gone."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        # Kept: PySide would delete it with all that is in it, once its garbage collector comes by.
        self._area: QScrollArea | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self.check)
            app.primaryScreenChanged.connect(self.check)

    def save(self, settings: QSettings) -> None:
        """Keep where the window is."""
        settings.setValue(_KEY, self._window.saveGeometry())

    def restore(self, settings: QSettings) -> None:
        """Give the window the place that was kept; its first size where none was."""
        window, kept = self._window, settings.value(_KEY)
        free = screens.free_size(window)
        window.resize(_FIRST.boundedTo(free))
        if isinstance(kept, QByteArray) and window.restoreGeometry(kept) and not window.isMaximized():
            window.setGeometry(screens.place(window, window.geometry()))
        self._allow(screens.free_size(window))

    def check(self) -> None:
        """Move the window back onto a screen, and make it smaller where it doesn't fit."""
        window = self._window
        self._allow(screens.free_size(window))
        if window.isMaximized() or window.isFullScreen() or window.isMinimized():
            return
        found = window.geometry()
        fitting = screens.place(window, found)
        if fitting != found:
            window.setGeometry(fitting)

    def _allow(self, free: QSize) -> None:
        """Let the window be as small as its screen; what doesn't fit then scrolls."""
        if self._area is None and (free.width() < LEAST.width() or free.height() < LEAST.height()):
            self._make_scrolling()
        self._window.setMinimumSize(LEAST.boundedTo(free))

    def _make_scrolling(self) -> None:
        page = self._window.takeCentralWidget()
        if page is None:
            return
        page.setMinimumSize(LEAST - QSize(0, _BARS) - _FRAME)
        area = self._area = _SmallScreen(page)
        self._window.setCentralWidget(area)


class _SmallScreen(QScrollArea):
    """Scrolls where a page has less than its minimum size; Qt would give it its preferred height."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setWidget(page)
        self.setObjectName("small_screen")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self._page
        page.resize(self.maximumViewportSize().expandedTo(page.minimumSize()))
        page.resize(self.viewport().size().expandedTo(page.minimumSize()))
