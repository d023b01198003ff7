"""Qt WebEngine's settings, in one place.

Call `prepare_application` before QApplication is made, and `load` before anything imports the engine.

Measured on X11 with software OpenGL, against the engine's defaults:

* Qt Quick's software renderer: adding a page to a window that is already shown does not make Qt recreate the
  native window, the UI thread works 1 ms instead of 15 ms for a new picture, the first page is there 0.1 s
  earlier, and 40 MB less are used. An OpenGL window from the start (QT_WIDGETS_RHI, a dummy QRhiWidget or
  QOpenGLWidget) keeps the native window too, but costs 100 ms before the window's first paint.
* No OpenGL in the process at all on X11: another 33 MB and 0.1 s.
* A layer in one piece instead of tiles of 256 pixels: the thread that puts the page together needs 1 ms
  instead of 9 for a new colour, because it copies a whole layer, but filters tiles pixel by pixel. New pixels
  are there 5 ms earlier, in a view of 1,222 by 754 pixels.
* Chromium's own switches for fewer processes or less memory (process-per-site, renderer-process-limit,
  in-process-gpu, disabled features, jitless): nothing beyond the noise, so none is set.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt, qFormatLogMessage, qInstallMessageHandler
from shiboken6 import delete

from configurator import console
from configurator.harmless_log import logger
from configurator.ui.kit import system_wishes
from configurator.wording.libraries import missing_library

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_log = logger(__name__)
_NOISE = (
    "Cannot create platform OpenGL context",
    "Cannot create platform offscreen surface",
    "Failed to create RHI for backend",
    "Failed to create platform Vulkan instance",
    "Failed to load vulkan",
    "GPUInfo not initialized on GpuInfoUpdate",
    "No Vulkan library available",
    "QRhiGles2: Failed to create",
    "QVulkanInstance: Failed to initialize Vulkan",
    "Sandboxing disabled by user",
    "This plugin does not support",
    "Unable to detect GPU vendor",
)
"""Parts of messages in which the engine says that it found no graphics card, which it does not need."""

_STILL = "--force-prefers-reduced-motion"
"""Chromium asks Windows and macOS itself; what the Linux desktop wants it has to be told."""
_QUIET = "--log-level=3"
"""Only Chromium's fatal errors reach the console: the rest is about services that a preview never uses."""
_UNTILED = "--max-untiled-layer-width=4096 --max-untiled-layer-height=4096"
"""A layer of up to so many physical pixels is drawn in one piece; a larger one in tiles, as by default."""
_HEARD = "--force-renderer-accessibility"
"""Pages have their contents for screen readers from the start; read when the engine starts, never again."""


_running = threading.Event()
"""Set once the engine has been started; never cleared, because it ends with the process."""


class EngineError(Exception):
    """The engine cannot be used.

    Attributes:
        code: ENGINE_MISSING (not installed), LIBRARY_MISSING: with the system's library behind it,
            ENGINE_AS_ROOT (Chromium ends a program of the superuser, because its sandbox cannot hold there),
            ENGINE_CRASHED, ENGINE_TIMEOUT (the drawing takes too long), ENGINE_MEMORY (it takes too much
            memory), ENGINE_BUSY (the computer has no time), or PLACE_EMPTY (the page has nothing to show for
            a place).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def prepare_application() -> None:
    """Set what the engine needs to be set before QApplication is made."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


def load(meanwhile: Callable[[], object] | None = None) -> None:
    """Start the engine, unless it runs already. Takes 0.1 to 0.4 s.

    Its modules may have been imported before; what is set here counts until the first page is made.

    Args:
        meanwhile: done in a thread while the engine waits for a process of its own, for some 60 ms on Linux;
            not done where it runs already.

    Raises:
        EngineError: ENGINE_MISSING, LIBRARY_MISSING or ENGINE_AS_ROOT.
    """
    if not _running.is_set():
        _load(meanwhile)
        _running.set()


def _load(meanwhile: Callable[[], object] | None) -> None:
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    if _would_end_the_program(flags):
        raise EngineError("ENGINE_AS_ROOT")
    if "--log-level" not in flags:
        flags = f"{flags} {_QUIET}".strip()
    if "--max-untiled-layer" not in flags:
        flags = f"{flags} {_UNTILED}"
    if system_wishes.current().less_motion:
        flags = f"{flags} {_STILL}"
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = flags
    _silence_noise()
    try:
        with _without_opengl(), _heard(flags):
            from PySide6 import QtQuick, QtWebEngineCore, QtWebEngineWidgets

            QtQuick.QQuickWindow.setSceneGraphBackend("software")
            # The first profile starts the engine. Made from Python, it would keep all other threads waiting.
            # A view that is closed makes it too, for its page, and `invokeMethod` lets them go on. Most other
            # slots of a view would load an empty page, in another process.
            starter = QtWebEngineWidgets.QWebEngineView()
            with _done_beside(meanwhile):
                QMetaObject.invokeMethod(starter, "close", Qt.ConnectionType.DirectConnection)
            delete(starter)
            QtWebEngineCore.QWebEngineProfile.defaultProfile()  # wherever that was not enough
    except ImportError as error:
        _log.warning("Qt WebEngine cannot be loaded: %s", error)
        library = missing_library(error)
        raise EngineError(f"LIBRARY_MISSING:{library}" if library else "ENGINE_MISSING") from None


@contextmanager
def _done_beside(work: Callable[[], object] | None) -> Iterator[None]:
    """Do something in a thread that ends before this.

    No two threads may have PySide make the same class. So what is done here meanwhile is C++'s alone.
    """
    if work is None:
        yield
        return
    thread = threading.Thread(target=work, name="meanwhile", daemon=True)
    thread.start()
    try:
        yield
    finally:
        thread.join()


def _would_end_the_program(flags: str) -> bool:
    """Whether Chromium would end the whole process: it does for the superuser, sandbox or exit."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and not os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") and "--no-sandbox" not in flags


@contextmanager
def _without_opengl() -> Iterator[None]:
    """Let Qt's X11 plugin load no OpenGL, and programs started from here load theirs all the same."""
    name = "QT_XCB_GL_INTEGRATION"
    if name in os.environ:
        yield
        return
    os.environ[name] = "none"
    try:
        yield
    finally:
        del os.environ[name]


@contextmanager
def _heard(flags: str) -> Iterator[None]:
    """Let the engine start for a screen reader, if there is one; programs started from here need it not."""
    if not QtGui.QAccessible.isActive() or _HEARD in flags:
        yield
        return
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{flags} {_HEARD}"
    try:
        yield
    finally:
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = flags


def _silence_noise() -> None:
    """Keep what the engine says about missing graphics cards off the console."""

    def show(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if any(noise in text for noise in _NOISE):
            return
        if callable(previous):
            previous(kind, context, text)
        else:
            console.tell(qFormatLogMessage(kind, context, text))  # as Qt does

    previous = qInstallMessageHandler(show)
