"""What the start page begins: a connector from a logo, an icon, a template or a file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from configurator.connector.model import PROJECT_SUFFIX, Connector
from configurator.connector.practice_only import SETTINGS_PAGE
from configurator.icon.icon import Icon
from configurator.services.channel_templates import channel_templates
from configurator.services.portal_sightings import PRACTICE
from configurator.services.recent_connectors import RecentConnector, recent_connectors
from configurator.ui.files.recent_files import RecentFiles
from configurator.ui.files.sample import sample
from configurator.ui.icons.icon_search import IconSearch
from configurator.ui.icons.library_reading import read_library
from configurator.ui.kit.jobs import Job
from configurator.ui.logo.drawings import Drawings
from configurator.ui.logo.offered_logo import logo_file
from configurator.ui.shell.workspace import Workspace
from configurator.ui.start.recent_list import RecentList, ShownRecent
from configurator.ui.start.recent_pictures import RecentPictures
from configurator.ui.start.start_page import StartPage
from configurator.ui.start.template_cards import TemplateCards
from configurator.wording.translation import _, spoken

_MOST = 4
"""Recent connectors that are shown: as many as there is room for beside the logo."""


@dataclass(frozen=True, slots=True)
class StartTasks:
    """What other parts of the window do.

    Attributes:
        use_icon: puts an icon into the connector.
        import_code: asks for code, and opens the connector in it.
        lead_to: focuses the field of a request parameter.
    """

    use_icon: Callable[[Icon], object]
    import_code: Callable[[], object]
    lead_to: Callable[[str], object]


class StartGuide(QObject):
    """Fills the start page and does what is chosen there.

    Args:
        workspace: the window's state.
        page: the start page.
        drawings: reads the logos.
        recent: the files that were open last.
        tasks: what other parts of the window do.
    """

    def __init__(
        self,
        workspace: Workspace,
        page: StartPage,
        drawings: Drawings,
        recent: RecentFiles,
        tasks: StartTasks,
    ) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self._drawings = drawings
        self._recent = recent
        self._tasks = tasks
        self._job: Job | None = None
        self._shown_recents: list[ShownRecent] | None = None
        self._icons = IconSearch(workspace)
        self._icons.chosen.connect(self._begin_with_icon)
        self._recents = RecentList()
        self._recents.chosen.connect(self._open)
        self._recents.sample_wanted.connect(lambda: self.begin(sample()))
        self._pictures = RecentPictures(workspace, self)
        self._pictures.drawn.connect(self._recents.show_picture)
        self._templates = TemplateCards(_("Channel templates"))
        self._templates.chosen.connect(self.begin)
        page.show_late_parts(self._recents, self._templates)
        read_library(
            workspace,
            self._templates,
            lambda: channel_templates(workspace.library, spoken()),
            self._templates.show_templates,
        )
        self.refresh()

    def refresh(self) -> None:
        """Read what was used last, off the UI thread."""
        if self._job:
            self._job.cancel()
        paths, history = self._recent.paths(), self._workspace.history

        def work(cancelled: threading.Event) -> list[RecentConnector]:
            return recent_connectors(paths, history.entries(), _MOST, cancelled)

        self._job = self._workspace.jobs.start(work, self._show_recents, _fail)

    def begin(self, connector: Connector) -> bool:
        """Begin with a connector, unless the open one is to be kept; return whether it is there now."""
        begun = self._workspace.files.new(self._with_page(connector))
        if begun:
            self._tasks.lead_to("NAME")
        return begun

    def begin_with_file(self, name: str) -> None:
        """Begin with a logo, or open a connector, in the file `name`."""
        path = Path(name)
        if path.suffix.lower() in {PROJECT_SUFFIX, ".json"}:
            self._workspace.files.open_given(path)
        elif self.begin(Connector()):
            self._drawings.read_file(name)

    def take(self, mime: QMimeData) -> None:
        """Begin with what was dropped or pasted."""
        if name := logo_file(mime):
            self.begin_with_file(name)
            return
        clipping, picture = self._drawings.clipping_of(mime)
        if clipping.address:
            self.begin_with_website(clipping.address)
        elif self.begin(Connector()):
            self._drawings.read_clipping(clipping, picture)

    def paste(self) -> None:
        """Begin with what is on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData() or QMimeData())

    def begin_empty(self) -> None:
        """Begin with nothing."""
        self.begin(Connector())

    def open(self) -> None:
        """Ask for a file and open it."""
        self._workspace.files.open()

    def import_code(self) -> None:
        """Ask for code, and begin with the connector in it."""
        self._tasks.import_code()

    def search_icons(self) -> None:
        """Let somebody search for an icon, and begin with it."""
        self._icons.open()

    def begin_with_website(self, address: str = "") -> None:
        """Begin with the logo of a website, once one was chosen; it is asked for if it isn't known."""

        def take(data: bytes, name: str) -> None:
            if self.begin(Connector()):
                self._drawings.read_data(data, name)

        self._drawings.open_website(address, take)

    def _begin_with_icon(self, icon: Icon) -> None:
        if self.begin(Connector()):
            self._tasks.use_icon(icon)

    def _open(self, recent: RecentConnector) -> None:
        files = self._workspace.files
        if recent.path:
            files.open_given(Path(recent.path))
        elif files.may_leave():
            files.open_unsaved(recent.connector)

    def _with_page(self, connector: Connector) -> Connector:
        """Fill in an empty settings page in practice, where only the practice portal's own page is there."""
        if connector.placement_handler or self._workspace.portals.chosen is not None:
            return connector
        return replace(connector, placement_handler=SETTINGS_PAGE)

    def _show_recents(self, found: list[RecentConnector]) -> None:
        self._job = None
        self._page.name_recents(has_recents=bool(found))
        shown, recents = sample(), [self._shown(one) for one in found]
        if recents == self._shown_recents:
            return
        self._shown_recents = recents
        if recents:
            self._recents.show_recents(recents)
        else:
            self._recents.show_sample(shown.name)
        self._page.lead_tab_to(self._recents)
        self._pictures.draw([one.connector.icon for one in found] or [shown.icon])

    def _shown(self, recent: RecentConnector) -> ShownRecent:
        """Return a connector with what is known of its portals."""
        if not recent.portal:
            return ShownRecent(recent)
        key = PRACTICE if recent.is_practice else recent.portal
        first = "" if recent.is_practice else self._title(recent.portal)
        titles = (first, *map(self._title, recent.others))
        return ShownRecent(recent, titles, self._workspace.sightings.of(key, recent.connector.id))

    def _title(self, origin: str) -> str:
        """Return what a portal is called, in short."""
        portals = self._workspace.portals
        known = {portal.origin: portal for portal in portals.remembered}
        portal = known.get(origin)
        title = portals.title(portal) if portal else origin.partition("://")[2]
        name, _dot, domain = title.partition(".")
        return name if domain.startswith("bitrix24.") else title


def _fail(error: Exception) -> None:
    raise error
