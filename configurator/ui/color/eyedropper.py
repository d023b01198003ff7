"""Picking a colour from the screen, in the way that the system has for it."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from configurator.icon.css.colors import hex_of
from configurator.icon.css.contrast import Color
from configurator.services import screen_color
from configurator.ui.color.screen_overlay import ScreenOverlay, overlays
from configurator.ui.kit.jobs import Job
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _

_UNCOVERED_MS = 250
"""Upper bound for a window that was hidden to have left the screen, its fading included."""
_CORE_GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"


class Way(Enum):
    """How a colour can be picked from the screen."""

    NONE = auto()
    GRAB = auto()
    DESKTOP = auto()


def way(platform: str, environment: Mapping[str, str]) -> Way:
    """Return how a colour can be picked.

    Args:
        platform: Qt's name of how it shows windows (`wayland`, `xcb`, `windows`, `cocoa`).
        environment: the process's. An X11 program in a Wayland session sees X11 programs alone.
    """
    if platform.startswith("wayland") or (platform == "xcb" and environment.get("WAYLAND_DISPLAY")):
        return Way.DESKTOP
    if platform in {"xcb", "windows"} or (platform == "cocoa" and _mac_allows()):
        return Way.GRAB
    return Way.NONE


def _mac_allows() -> bool:
    """Return whether the user has allowed this program to record the screen; macOS isn't made to ask."""
    if sys.platform != "darwin":
        return False
    try:
        allows = ctypes.CDLL(_CORE_GRAPHICS).CGPreflightScreenCaptureAccess
    except (OSError, AttributeError):  # before macOS 10.15
        return False
    allows.restype = ctypes.c_bool
    return bool(allows())


class Eyedropper(QObject):
    """Picks one colour at a time.

    Signals:
        possible: this system can do it; the answer to `ask`.
        picked: the colour as `#rrggbb`.
        left: nothing was picked, and a sentence that says why; empty where somebody wanted so.
    """

    possible = Signal()
    picked = Signal(str)
    left = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.parent)
        self._jobs = workspace.jobs
        self._way: Way | None = None
        self._overlays: list[ScreenOverlay] = []
        self._job: Job | None = None
        self._uncovered = QTimer(self, singleShot=True, interval=_UNCOVERED_MS)
        self._uncovered.timeout.connect(self._grab)
        workspace.closing.connect(self.give_up)

    def ask(self) -> None:
        """Find out whether a colour can be picked here; the desktop is asked once."""
        if self._way is None:
            self._way = way(QGuiApplication.platformName(), os.environ)
            if self._way is Way.DESKTOP:
                self._way = Way.NONE  # until it has said that it does it
                self._jobs.start(lambda _cancelled: screen_color.can_pick(), self._learn, self._fail)
        if self._way is not Way.NONE:
            self.possible.emit()

    def pick(self) -> None:
        """Let somebody pick a colour; whatever is to be seen must be on the screen soon."""
        if self._way is Way.DESKTOP:
            self._job = self._jobs.start(screen_color.pick, self._take, self._fail)
        else:
            self._uncovered.start()

    def give_up(self) -> None:
        """Stop picking, without a signal."""
        self._uncovered.stop()
        self._close_overlays()
        if self._job:
            self._job.cancel()
            self._job = None

    def _learn(self, can_pick: object) -> None:
        if can_pick:
            self._way = Way.DESKTOP
            self.possible.emit()

    def _take(self, color: Color | None) -> None:
        self._job = None
        if color is None:
            self.left.emit("")
        else:
            self.picked.emit(hex_of(color))

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, screen_color.PickingFailedError):
            raise error
        self.left.emit(_("The desktop couldn't pick a colour. Try again."))

    def _grab(self) -> None:
        self._overlays = overlays()
        if not self._overlays:
            self.left.emit(_("The screen couldn't be read."))
        for overlay in self._overlays:
            overlay.picked.connect(self._take_picked)
            overlay.left.connect(self._leave)
            overlay.show_over()

    def _take_picked(self, color: str) -> None:
        self._close_overlays()
        self.picked.emit(color)

    def _leave(self) -> None:
        self._close_overlays()
        self.left.emit("")

    def _close_overlays(self) -> None:
        overlays_, self._overlays = self._overlays, []
        for overlay in overlays_:
            overlay.close()
