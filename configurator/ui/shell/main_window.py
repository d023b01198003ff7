"""The window: puts the parts together and passes values between them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from configurator import late
from configurator.connector.model import PROJECT_SUFFIX, Connector
from configurator.locate import resources
from configurator.ui.files.document import Document
from configurator.ui.files.open_file import OpenFile
from configurator.ui.files.recent_files import RecentFiles
from configurator.ui.files.selection import Selection
from configurator.ui.files.session_keeper import SessionKeeper
from configurator.ui.kit import theme
from configurator.ui.kit.activity import Activity
from configurator.ui.kit.jobs import Jobs
from configurator.ui.logo.offered_logo import offers_logo
from configurator.ui.portals.portal_bar import PortalBar
from configurator.ui.portals.portal_choice import Portals
from configurator.ui.shell.bars import Bars
from configurator.ui.shell.language_menu import LanguageMenu
from configurator.ui.shell.notice_bar import NoticeBar
from configurator.ui.shell.pages import Pages
from configurator.ui.shell.window_place import WindowPlace
from configurator.ui.shell.window_title import WindowTitle

if TYPE_CHECKING:
    from configurator.services.accounts import Accounts
    from configurator.ui.files.project_files import ProjectFiles
    from configurator.ui.form.form import Form
    from configurator.ui.preview.preview_panel import PreviewPanel
    from configurator.ui.preview.preview_zoom import PreviewZoom
    from configurator.ui.shell.actions import Actions
    from configurator.ui.shell.bottom_bar import BottomBar
    from configurator.ui.shell.desk import Desk
    from configurator.ui.shell.editor import Editor
    from configurator.ui.shell.first_needs import FirstNeeds
    from configurator.ui.shell.parts import Parts
    from configurator.ui.start.start_guide import StartGuide


_MENUS_MS = 200
"""How long the menus wait for the preview, whose page takes about as long: filling them takes 25 ms."""
_CALM_MS = 150
"""Upper bound for the preview's last frame to reach the screen."""
_PATIENCE_MS = 2000
"""How long everything else waits for a preview that doesn't come."""


class MainWindow(QMainWindow):
    """The program's window.

    Signals:
        painted: the window has been painted for the first time.
        started: everything runs that waits for the preview.
        closing: the window closes; work under way ends.

    Attributes:
        wants_restart: whether it closes to be opened anew.
    """

    painted = Signal()
    started = Signal()
    closing = Signal()

    def __init__(self, accounts: Accounts | None, settings: QSettings, state: Path | None = None) -> None:
        """Make the window.

        Args:
            accounts: portals and sign-ins; the user's own if None.
            settings: how the user likes the window.
            state: folder for unsaved work and the history; the system's own place if None.
        """
        super().__init__()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self._settings = settings
        self._state = state
        self._was_painted = self.wants_restart = False
        self._knows_portals = False
        self._started = False
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._settle)
        self.jobs = Jobs(self)
        self.document = Document(Connector(), self)
        self.selection = Selection(self.document)
        self.portals = Portals(accounts, self.jobs, self, state, settings)
        self.notices = NoticeBar()
        self.activity = Activity(self)
        self.file = OpenFile(self.document)
        self.session = SessionKeeper(state, self.document, self.file, lambda: self.pages.view())
        self.recent = RecentFiles(self.file, lambda path: self.files.open_given(path), settings, self)
        self.languages = LanguageMenu(settings, self.notices, self)
        self._desk: Desk | None = None
        self.portal_bar = PortalBar(self.portals)
        self.pages = Pages(lambda: self.editor, self.file, self.recent, lambda: self.start_guide)
        self._place = WindowPlace(self)
        stack = self.document.undo_stack
        self._title = WindowTitle(self, self.pages, stack)
        self._bars = Bars(self, lambda id_: self._needs.act(id_), stack, self.portal_bar)
        self._column = self._lay_out()  # after the tool bar: the Tab key goes that way
        self._connect()
        self._place.restore(settings)
        self.pages.restore(self.session.last)
        self._title.show()

    @property
    def desk(self) -> Desk:
        """The editor and the bottom bar; made when they are first needed."""
        if self._desk is None:
            from configurator.ui.shell.desk import Desk

            view = self.session.last.view if self.session.last else {}
            self._desk = desk = Desk(
                self.document,
                self.selection,
                self._settings,
                view,
                self.portals,
                lambda: self.parts,
                lambda step, document, selection: self._needs.make_group(step, document, selection),
            )
            self._take_in(desk)
        return self._desk

    @property
    def editor(self) -> Editor:
        """The rail, the form and the preview."""
        return self.desk.editor

    @property
    def form(self) -> Form:
        """The fields of the connector."""
        return self.desk.editor.form

    @property
    def preview(self) -> PreviewPanel:
        """The preview with its switches."""
        return self.desk.editor.preview

    @property
    def zoom(self) -> PreviewZoom:
        """Makes the preview larger and smaller."""
        return self.desk.zoom

    @property
    def bottom(self) -> BottomBar:
        """The bar at the bottom, which belongs to the editor."""
        return self.desk.bottom

    @cached_property
    def _needs(self) -> FirstNeeds:
        """What is in the menus, and what they and the form do."""
        from configurator.ui.shell.first_needs import Deeds, FirstNeeds

        menus = {"recent": self.recent, "languages": self.languages}
        deeds = Deeds(self._paste_logo, self.pages.show_start, self.register, self.choose_scheme)
        return FirstNeeds(
            self, self._bars, menus, self.scheme(), lambda: self.desk, lambda: self.parts, deeds
        )

    @property
    def actions_(self) -> Actions:
        """Everything that the menus offer; they are filled once the window is painted."""
        return self._needs.actions

    @cached_property
    def parts(self) -> Parts:
        """Everything that the first picture doesn't need; made when it is first needed."""
        from configurator.ui.shell.parts import Parts, ProjectFiles, Workspace

        self._read_portals()  # whoever wants something of the parts may want it of a portal
        self.languages.fill()  # or find a language among the commands
        workspace = Workspace(
            parent=self,
            closing=self.closing,
            document=self.document,
            selection=self.selection,
            file=self.file,
            files=ProjectFiles(self.document, self.file, self, self.notices),
            session=self.session,
            portals=self.portals,
            jobs=self.jobs,
            notices=self.notices,
            activity=self.activity,
            settings=self._settings,
            actions=self.actions_,
            state=self._state,
        )
        return Parts(workspace, self.editor, self.bottom, self._show_editor)

    @property
    def start_guide(self) -> StartGuide:
        """Does what is chosen on the start page, which has been shown."""
        self._start_parts()
        return self.parts.start_guide

    @property
    def files(self) -> ProjectFiles:
        """Reads and writes the open file."""
        return self.parts.workspace.files

    @property
    def is_started(self) -> bool:
        """Whether everything runs that waits for the preview, the search for unsaved work included."""
        return self._started

    def show_connector(self, connector: Connector) -> None:
        """Show a value: in the preview at once, everywhere else in the turns that follow."""
        self.preview.show_connector(connector)
        self.parts.shown.show_connector(connector)
        if not self._title.waits_for(connector):
            self.parts.workspace.turns.later(self._title.show)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # Everything heavy waits until the first picture is on the screen.
            QTimer.singleShot(0, self._after_first_paint)

    def scheme(self) -> str:
        """Return how the window is drawn: `light`, `dark`, or empty for the system's setting."""
        return str(self._settings.value("scheme", ""))

    def choose_scheme(self, scheme: str) -> None:
        """Draw the window light or dark from now on."""
        self._settings.setValue("scheme", scheme)
        theme.choose(scheme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._was_painted:
            self.preview.pane.set_scheme(theme.is_dark())
        if event.type() == QEvent.Type.WindowStateChange and self._was_painted:
            self.actions_.action("full_screen").setChecked(self.isFullScreen())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if offers_logo(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.pages.is_start:
            self.start_guide.take(event.mimeData())
            return
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and paths[0].suffix.lower() in {PROJECT_SUFFIX, ".json"}:
            self.files.open_given(paths[0])
        else:
            self.form.icon_group.drop.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.session.end(lambda: self.parts.autosaver):
            if not self.files.may_leave():
                event.ignore()
                return
            self.parts.autosaver.close()
        self._started = True  # what waits for the preview still must not begin any more
        self._place.save(self._settings)
        self.editor.save()
        self.closing.emit()
        self.jobs.close()
        self.preview.pane.close()
        self.portals.close()
        event.accept()

    def register(self) -> None:
        """Register, or lead to the first problem that stands in the way."""
        self.pages.show_editor()
        self._start_parts()
        self.parts.register()

    def _show_editor(self) -> None:
        """Show the editor; where nothing is open yet, with an empty connector."""
        if not self.pages.has_document:
            self.files.load(Connector(), None, id_follows=True)
        self.pages.show_editor()

    def _paste_logo(self) -> None:
        if self.pages.is_start:
            self.start_guide.paste()
        else:
            self.form.icon_group.drop.paste()

    def _lay_out(self) -> QVBoxLayout:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(page)
        return column

    def _take_in(self, desk: Desk) -> None:
        """Put the editor and the bottom bar into the window; the Tab key goes that way."""
        bottom, pane = desk.bottom, desk.editor.preview.pane
        self.pages.add_page(desk.editor)
        self._column.addWidget(bottom)
        self._show_bottom()
        self.pages.page_changed.connect(self._show_bottom)
        self.pages.page_changed.connect(self.session.note_view)
        desk.editor.view_changed.connect(self.session.note_view)
        pane.ready.connect(lambda: self._calm.start(_CALM_MS))
        pane.failed.connect(lambda _code: self._calm.start(_CALM_MS))
        bottom.register_button.clicked.connect(self.register)
        self.activity.began.connect(bottom.start_work)
        self.activity.ended.connect(bottom.end_work)
        bottom.cancelled.connect(self.activity.cancelled)
        desk.restore()

    def _show_bottom(self) -> None:
        self.bottom.setVisible(not self.pages.is_start)

    def _connect(self) -> None:
        self.pages.start_made.connect(self._fill_start)
        self.document.changed.connect(self.show_connector)
        self.document.undo_stack.cleanChanged.connect(self._show_modified)
        self.pages.page_changed.connect(self._title.show)
        for change in (self.document.changed, self.document.undo_stack.cleanChanged, self.file.moved):
            change.connect(self._save_draft)
        self.languages.restart_wanted.connect(self._restart)
        self.file.opened.connect(self.notices.hide_notice)
        self.file.opened.connect(self._begin_anew)
        self.file.begun.connect(lambda: self.editor.begin_anew())
        self.file.moved.connect(self._title.show)
        self.closing.connect(self._title.show)
        self._connect_wishes()

    def _fill_start(self) -> None:
        if self._started and self.pages.start:
            self.parts.fill_start(self.pages.start, self.recent)
            self.pages.start_shown.connect(self.parts.start_guide.refresh)

    def _restart(self) -> None:
        self.wants_restart = self.close()

    def _connect_wishes(self) -> None:
        """Connect what the user asks for; asking for it is what makes the parts, if they aren't there yet."""
        bar = self.portal_bar
        bar.connect_wanted.connect(lambda: self.parts.register_guide.connect_portal())
        bar.sign_in_wanted.connect(lambda: self.parts.registering.sign_in())
        bar.sign_out_wanted.connect(self.portals.sign_out)
        bar.rename_wanted.connect(lambda portal: self.parts.rename_portal(portal))
        bar.remove_wanted.connect(lambda portal: self.parts.remove_portal(portal))
        bar.reset_wanted.connect(lambda: self.parts.reset_practice())

    def _begin_anew(self) -> None:
        self.pages.show_editor()
        self.parts.begin_anew()
        blank = replace(self.document.connector, placement_handler="")  # practice has a page of its own
        self.form.begin_anew(quiet=blank == Connector())
        self.show_connector(self.document.connector)
        self.parts.workspace.turns.finish()  # another connector appears as a whole

    # Both are connected as methods: the undo stack changes once more while it goes with the window.
    def _save_draft(self) -> None:
        self.parts.autosaver.edited()

    def _show_modified(self) -> None:
        self._title.show_modified()

    def _after_first_paint(self) -> None:
        self.painted.emit()
        self._place.check()
        self._calm.start(_PATIENCE_MS)
        self.preview.show_connector(self.document.connector)
        self.preview.start(late.load_soon_needed)
        QTimer.singleShot(_MENUS_MS, self, lambda: self._needs.begin())

    def _settle(self) -> None:
        """Do what would slow down the preview's start; called when that is done or has failed."""
        self._read_portals()
        QTimer.singleShot(0, self, self._start_parts)  # once the portal's name is on the screen

    def _read_portals(self) -> None:
        if not self._knows_portals:
            self._knows_portals = True
            self.portals.read()

    def _start_parts(self) -> None:
        if self._started:
            return
        self._started = True
        self.show_connector(self.document.connector)
        self.parts.start()
        self._fill_start()
        if aside := self.portals.accounts.moved_aside:
            self.parts.tell_of_damaged_list(aside)
        self.portals.refresh()
        self.setWindowIcon(QIcon(str(resources() / "icons" / "configurator.png")))
        self.started.emit()
