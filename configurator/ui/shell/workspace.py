"""What the parts of the window work with; they get this, never the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings, SignalInstance
from PySide6.QtWidgets import QWidget

from configurator.icon.draw.cairo_pictures import CairoRenderer
from configurator.icon.draw.fallback_renderer import FallbackRenderer
from configurator.icon.draw.pictures import Renderer
from configurator.icon.draw.raster import Painter
from configurator.services.icon_library import IconLibrary
from configurator.services.journal import Journal
from configurator.services.page_tests import PageTests
from configurator.services.portal_sightings import PortalSightings
from configurator.services.registration_history import RegistrationHistory
from configurator.ui.files.document import Document
from configurator.ui.files.open_file import OpenFile
from configurator.ui.files.project_files import ProjectFiles
from configurator.ui.files.selection import Selection
from configurator.ui.files.session_keeper import SessionKeeper
from configurator.ui.kit.activity import Activity
from configurator.ui.kit.jobs import Jobs
from configurator.ui.kit.turns import Turns
from configurator.ui.portals.portal_choice import Portals
from configurator.ui.preview.window_renderer import WindowRenderer
from configurator.ui.shell.actions import Actions
from configurator.ui.shell.notice_bar import NoticeBar
from configurator.wording.translation import spoken


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """The state of one window.

    Attributes:
        parent: where dialogs open; ask nothing else of it.
        closing: emitted when the window closes; work under way ends then.
        document: the connector being edited, with undo.
        selection: which of its two icons is being edited.
        file: which file is open.
        files: reads and writes it.
        session: what was open at the last end, and is kept for the next start.
        portals: which portal is chosen, and the sign-ins.
        jobs: runs work off the UI thread.
        notices: says what needs no answer.
        activity: what the user is waiting for.
        settings: how the user likes the window.
        actions: everything that the menus offer.
        state: folder for unsaved work and the history; the system's own place if None.
        painter: the process in which CairoSVG draws.
        renderer: draws the pictures that are measured: Chromium, or CairoSVG where it can't be used.
        journal: what was done so far, for the support report.
        history: what was registered from this computer.
        page_tests: the last test of each settings page.
        sightings: what portals have told of connectors.
        library: the ready-made icons; read when they are first needed.
        turns: what follows an edit, a little at a time.
    """

    parent: QWidget
    closing: SignalInstance
    document: Document
    selection: Selection
    file: OpenFile
    files: ProjectFiles
    session: SessionKeeper
    portals: Portals
    jobs: Jobs
    notices: NoticeBar
    activity: Activity
    settings: QSettings
    actions: Actions
    state: Path | None = None
    painter: Painter = field(default_factory=Painter)
    journal: Journal = field(default_factory=Journal)
    history: RegistrationHistory = field(init=False)
    page_tests: PageTests = field(init=False)
    sightings: PortalSightings = field(init=False)
    renderer: Renderer = field(init=False)
    library: IconLibrary = field(init=False)
    turns: Turns = field(init=False)

    def __post_init__(self) -> None:
        exact = WindowRenderer(self.parent)
        self.closing.connect(exact.close)
        renderer = FallbackRenderer(exact, CairoRenderer(self.painter))
        object.__setattr__(self, "renderer", renderer)
        object.__setattr__(self, "history", RegistrationHistory(self.state))
        object.__setattr__(self, "page_tests", PageTests(self.state))
        object.__setattr__(self, "sightings", PortalSightings(self.state))
        object.__setattr__(self, "library", IconLibrary(spoken()))
        turns = Turns(self.parent)
        self.closing.connect(turns.close)
        object.__setattr__(self, "turns", turns)
