"""Whether this computer has a display."""

from __future__ import annotations

import os
import sys

from configurator import console
from configurator.cli.exits import UNUSABLE
from configurator.wording.libraries import library_sentence, missing_library


def has_display() -> bool:
    """Return whether a window can be shown, or Qt was told where to draw it."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def draw_without_display() -> None:
    """Let Qt draw this process's windows in memory if there is no display."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def name_lost_library() -> None:
    """Name the library if Qt's display plugin lacks one: Qt then ends the process."""
    if sys.platform != "linux":
        return
    # PySide makes a class with all its constants where it is first named: those of a failure in a failure.
    from PySide6 import QtCore

    def show(kind: QtCore.QtMsgType, context: QtCore.QMessageLogContext, text: str) -> None:
        if kind == QtCore.QtMsgType.QtFatalMsg and (library := lost_library()):
            console.tell(f"configurator: {library_sentence(library)}")
            os._exit(UNUSABLE)
        console.tell(QtCore.qFormatLogMessage(kind, context, text))  # as Qt does

    def lost_library() -> str:
        """Return what keeps Qt's X11 plugin from being loaded, "" where that is not the reason."""
        plugins = QtCore.QLibraryInfo.LibraryPath.PluginsPath
        usual = QtCore.QLibraryInfo.path(plugins) + "/platforms"
        folder = os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH", usual)
        plugin = QtCore.QLibrary(f"{folder}/libqxcb.so")
        return "" if plugin.load() else missing_library(plugin.errorString())

    QtCore.qInstallMessageHandler(show)
