"""Whether this computer has a display."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Return whether a window can be shown, or Qt was told where to draw it."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def draw_without_display() -> None:
    """Let Qt draw this process's windows in memory if there is no display."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
