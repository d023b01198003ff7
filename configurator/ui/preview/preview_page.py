"""The page inside the engine. Importing this module needs the engine: call `engine.load` first."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import delete, isValid

from configurator.harmless_log import logger
from configurator.locate import resources
from configurator.ui.preview.page_document import whole_page
from configurator.ui.preview.renderer_process import RendererProcess
from configurator.ui.preview.watchdog import Patience, Watchdog

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout

_log = logger(__name__)
_FORBIDDEN = (
    "AllowRunningInsecureContent",
    "AutoLoadIconsForPage",
    "ErrorPageEnabled",
    "FocusOnNavigationEnabled",
    "FullScreenSupportEnabled",
    "HyperlinkAuditingEnabled",
    "JavascriptCanAccessClipboard",
    "JavascriptCanOpenWindows",
    "LocalContentCanAccessRemoteUrls",
    "LocalStorageEnabled",
    "NavigateOnDropEnabled",
    "PdfViewerEnabled",
    "PluginsEnabled",
    "WebGLEnabled",
)


_PLACING, _NAME = "placing ", "name "
"""How the lines begin that a page's script writes for the program."""


class _LocalPage(QWebEnginePage):
    """Shows one page of ours and goes nowhere else.

    Signals:
        told: what hands do, told by the page's own script.
        name_measured: how much of a name is seen.
    """

    told = Signal(str)
    name_measured = Signal(str)

    def __init__(self, profile: QWebEngineProfile, parent: QObject, folder: str) -> None:
        super().__init__(profile, parent)
        self._index = resources() / folder / "index.html"
        for name in _FORBIDDEN:
            self.settings().setAttribute(QWebEngineSettings.WebAttribute[name], False)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, _main: bool
    ) -> bool:
        # What `load_own` hands in; nothing on a page can ask for a navigation of this type.
        is_typed = kind is QWebEnginePage.NavigationType.NavigationTypeTyped
        return is_typed and QUrl(url).scheme() == "data"

    def load_own(self) -> None:
        """Load the page, for the first time or anew."""
        self.setHtml(whole_page(self._index), QUrl.fromLocalFile(str(self._index)))

    def javaScriptConsoleMessage(
        self, _level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        # The console needs no module of its own, and nobody but our scripts can write to it (see index.html).
        if message.startswith(_PLACING):
            self.told.emit(message.removeprefix(_PLACING))
        elif message.startswith(_NAME):
            self.name_measured.emit(message.removeprefix(_NAME))
        else:
            _log.warning("%s:%d: %s", source.rpartition("/")[2], line, message)


class PreviewPage(QObject):
    """A page of ours that shows a connector, in a view of its own; its profile writes nothing to the disk.

    Values are kept and only changes are sent, at most one batch at a time: while one is under way, later
    values replace earlier ones.

    Signals:
        loaded: the page is there, and gets its values now.
        updated: the page has taken over every value given so far; its pixels follow with the next frame.
        crashed: the page's process has ended; `load` starts it again.
        outgrown: its process took too much memory and was ended; `crashed` isn't told then.
        told: what hands do on the page, as JSON.
        name_measured: how much of a name its places show, as JSON.
        hung: it has drawn nothing for some seconds after a change, see `Watchdog.hung`; `stop` ends it. Only
            where `is_watched`.
        tried: a trivial picture was drawn, in so many seconds.
    """

    loaded = Signal()
    updated = Signal()
    crashed = Signal()
    outgrown = Signal()
    told = Signal(str)
    name_measured = Signal(str)
    hung = Signal(float, float)
    tried = Signal(float)

    def __init__(self, parent: QWidget | None = None, folder: str = "preview") -> None:
        """Make the page of a folder in resources; `load` loads it."""
        super().__init__(parent)
        self._profile = QWebEngineProfile()  # without a name: off the record
        self._profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
        self._page = _LocalPage(self._profile, self, folder)
        self._profile.setParent(self)  # after the page: however this ends, the page goes before its profile
        self._page.told.connect(self.told)
        self._page.name_measured.connect(self.name_measured)
        self._page.loadFinished.connect(self._on_loaded)
        self._page.renderProcessTerminated.connect(lambda *_: self._on_process_end())
        self.view = QWebEngineView(parent)
        self.view.setPage(self._page)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.setAcceptDrops(False)  # a dropped file belongs to the window
        self._wanted: dict[str, object] = {}
        self._sent: dict[str, object] = {}
        self._free = False
        self._is_loaded = False
        self._loads = 0
        self._expected_ends = 0
        self._restarts = False
        self.has_crashed = self.has_outgrown = False
        self.is_watched = False
        self.process = RendererProcess(self._page.renderProcessPid, self)
        self.process.outgrown.connect(self._on_outgrown)
        self._draws_trivial = False
        self.watchdog = Watchdog(self.run, lambda: self.process.cpu_seconds, self.view, self)
        self.watchdog.hung.connect(self.hung)
        self.watchdog.drawn.connect(self._on_drawn)

    def load(self, *, draw_trivial: bool = False) -> None:
        """Load the page, for the first time or anew; it gets every value again.

        A page whose process was ended by `stop` isn't loaded before that end.

        Args:
            draw_trivial: whether a trivial picture comes first: the page without any value.
        """
        self._draws_trivial = draw_trivial
        self._free = False
        self._sent = {}
        self._is_loaded = False
        self._loads += 1
        self.has_crashed = self.has_outgrown = False
        self._page.load_own()
        self.process.watch()
        if self.is_watched:
            self.watchdog.watch(Patience.LOADING)

    def stop(self) -> None:
        """End the page's process, which may hang; `load` starts it again."""
        self.watchdog.stop()
        self._free = False
        self._is_loaded = False
        self._loads += 1  # it answers nothing any more
        self.process.stop()
        if self._page.renderProcessPid():
            self._expected_ends += 1
            self.process.kill()

    def restart(self) -> None:
        """End the page's process and load the page in another one, where a trivial picture comes first."""
        self._restarts = True
        self.stop()

    def update(self, values: Mapping[str, object]) -> None:
        """Show these values, by the names of the page's `update`; other values stay."""
        self._wanted.update(values)
        self._send()

    @property
    def shows_values(self) -> bool:
        """Whether the page is there, and busy with its values."""
        return self._is_loaded and not self._draws_trivial

    @property
    def is_loaded(self) -> bool:
        """Whether the page is there and answers."""
        return self._is_loaded

    @property
    def is_up_to_date(self) -> bool:
        """Whether the page has taken over every value."""
        return self._free and self._sent == self._wanted

    def run(self, expression: str, done: Callable[[object], None]) -> None:
        """Evaluate a JavaScript expression and hand its value to `done`; None if it failed."""
        self._page.runJavaScript(expression, 0, done)

    def print_pdf(self, layout: QPageLayout, done: Callable[[bytes], None]) -> None:
        """Print the page as it is now and hand the PDF's bytes to `done`; empty if it failed."""
        self._page.printToPdf(lambda pdf: done(pdf.data()), layout)

    def set_background(self, color: QColor) -> None:
        """Set the colour that is seen where the page has not drawn yet."""
        self._page.setBackgroundColor(color)

    def close(self) -> None:
        """End the page, then its profile: the engine demands this order."""
        self.watchdog.stop()
        self.process.stop()
        self._loads += 1  # deleting the page answers what is under way; nobody wants that answer
        self.view.hide()
        # Deleted now, not later: at the program's end no event loop would come to it.
        for one in (self.view, self._page, self._profile):
            delete(one)

    def _on_loaded(self, ok: bool) -> None:
        if self._is_loaded:  # a navigation elsewhere, which was refused
            return
        if not ok:
            self._on_crash()
            return
        self._is_loaded = True
        self.loaded.emit()
        if self._draws_trivial:
            self.watchdog.watch(Patience.TRIVIAL)
        else:
            self._free = True
            self._send()

    def _on_drawn(self, seconds: float) -> None:
        if self._draws_trivial:
            self._draws_trivial = False
            self.tried.emit(seconds)
            self._free = True
            self._send()

    def _on_process_end(self) -> None:
        if not self._expected_ends:
            self._on_crash()
            return
        self._expected_ends -= 1  # ended by us
        if self._restarts:
            self._restarts = False
            QTimer.singleShot(0, self, self._load_again)

    def _load_again(self) -> None:
        if isValid(self._page):  # or the window was closed meanwhile
            self.load(draw_trivial=True)

    def _on_crash(self) -> None:
        self.watchdog.stop()
        self.process.stop()
        self._free = False
        if not self.has_outgrown:
            self.has_crashed = True
            self.crashed.emit()

    def _on_outgrown(self) -> None:
        self.has_outgrown = self.has_crashed = True
        self.watchdog.stop()
        self._loads += 1
        self.outgrown.emit()

    def _send(self) -> None:
        changes = {name: value for name, value in self._wanted.items() if self._sent.get(name, self) != value}
        if not changes or not self._free:
            return
        self._free = False
        self._sent.update(changes)
        load = self._loads
        self.run(f"update({json.dumps(changes)})", lambda _result: self._on_sent(load))
        if self.is_watched:
            self.watchdog.watch()  # afterwards: the page is at work by now

    def _on_sent(self, load: int) -> None:
        if load != self._loads:  # the answer of a page that crashed
            return
        self._free = True
        if self.is_up_to_date:
            self.updated.emit()
        else:
            self._send()
