"""The middle of the window: the start page or the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from configurator.ui.files.open_file import OpenFile
from configurator.ui.files.recent_files import RecentFiles
from configurator.ui.kit.page_stack import PageStack
from configurator.ui.start.start_page import StartPage
from configurator.wording.translation import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from configurator.services.last_session import LastSession
    from configurator.ui.shell.editor import Editor
    from configurator.ui.start.start_guide import StartGuide


class Pages(PageStack):
    """Shows one of the two; each is made when it is first shown.

    Args:
        editor: returns what edits the open connector, which is one of these pages then.
        file: the file that is open.
        recent: the files that were open before.
        guide: returns the guide, which does what is chosen on the start page.

    Signals:
        start_made: the start page is there.
        start_shown: the start page is shown now.

    Attributes:
        has_document: whether a connector is open, to which the start page leads back.
        start: the start page; None before it is first shown.
    """

    start_made = Signal()
    start_shown = Signal()

    def __init__(
        self,
        editor: Callable[[], Editor],
        file: OpenFile,
        recent: RecentFiles,
        guide: Callable[[], StartGuide],
    ) -> None:
        super().__init__()
        self._guide = guide
        self._editor = editor
        self._file = file
        self._recent = recent
        self.has_document = False
        self.start: StartPage | None = None

    @property
    def is_start(self) -> bool:
        """Whether the start page is shown."""
        return self.start is not None and self.shown_page is self.start

    def show_start(self) -> None:
        """Show the start page."""
        start = self._made_start()
        start.offer_back(self._file.title() if self.has_document else "")
        self.raise_page(start)
        start.zone.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.start_shown.emit()

    def show_editor(self) -> None:
        """Show the open connector."""
        self.has_document = True
        self.raise_page(self._editor())

    def title(self) -> str:
        """Return the window's title: no connector is open before one is chosen on the start page."""
        if not self.has_document:
            return QGuiApplication.applicationDisplayName()
        return _("{name}[*] — Connector Configurator").format(name=self._file.title())

    def view(self) -> dict[str, str | int]:
        """Return what is shown, for the next start."""
        page = "start" if self.is_start else "editor"
        return {"page": page, "has_document": int(self.has_document), **self._editor().view()}

    def restore(self, last: LastSession | None) -> None:
        """Show what was shown last; the start page at the first start."""
        if last is None:
            self.has_document = False
            self.show_start()
            return
        self.has_document = bool(last.view.get("has_document"))
        if last.view.get("page") == "editor":
            self.show_editor()
            self._editor().focus_first()
        else:
            self.show_start()

    def _made_start(self) -> StartPage:
        if self.start is None:
            self.start = StartPage(self, has_recents=bool(self._recent.paths()))
            self.add_page(self.start)
            self._connect(self.start)
            self.start_made.emit()
        return self.start

    def _connect(self, start: StartPage) -> None:
        """Connect the start page's choices to the guide; the first one makes it, if it isn't there."""
        guide, zone = self._guide, start.zone
        start.back_wanted.connect(self.show_editor)
        start.open_wanted.connect(lambda: guide().open())
        start.import_wanted.connect(lambda: guide().import_code())
        start.empty_wanted.connect(lambda: guide().begin_empty())
        zone.file_given.connect(lambda name: guide().begin_with_file(name))
        zone.dropped.connect(lambda mime: guide().take(mime))
        zone.icons_wanted.connect(lambda: guide().search_icons())
        zone.website_wanted.connect(lambda: guide().begin_with_website())
