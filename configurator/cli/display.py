"""What the machine that a command runs on has."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Whether a window can be shown, or Qt has been told what to do where none can."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def draw_without_display() -> None:
    """Let Qt draw the windows of this process in memory, where there is no display."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
