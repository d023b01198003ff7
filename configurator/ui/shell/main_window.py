"""The window: puts the parts together and passes values between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.locate import resources
from configurator.ui.files.document import Document
from configurator.ui.files.project_files import SUFFIX, ProjectFiles
from configurator.ui.files.recent_files import RecentFiles
from configurator.ui.files.sample import sample
from configurator.ui.form.form import Form
from configurator.ui.kit import theme
from configurator.ui.kit.jobs import Jobs
from configurator.ui.portals.portal_bar import PortalBar
from configurator.ui.portals.portal_choice import Portals
from configurator.ui.preview.preview_panel import PreviewPanel
from configurator.ui.shell.actions import Actions
from configurator.ui.shell.bottom_bar import BottomBar
from configurator.ui.shell.language_menu import LanguageMenu
from configurator.ui.shell.notice_bar import NoticeBar
from configurator.ui.shell.problem_guide import ProblemGuide
from configurator.wording.translation import _, pgettext

if TYPE_CHECKING:
    from configurator.connector.problems import Problem
    from configurator.services.accounts import Accounts
    from configurator.ui.connectors.connectors_guide import Connectors
    from configurator.ui.files.autosaver import Autosaver
    from configurator.ui.files.recovery import Recovery
    from configurator.ui.form.inactive_looks import InactiveLooks
    from configurator.ui.logo.drawings import Drawings
    from configurator.ui.logo.thumbnails import Thumbnails
    from configurator.ui.placing.icon_placing import Placing
    from configurator.ui.preview.picture_checks import Looks
    from configurator.ui.registration.history import SentHistory
    from configurator.ui.registration.register_guide import RegisterGuide
    from configurator.ui.registration.registering import Registering


_CALM_MS = 150
"""From the page's word that it is up to date to its picture on the screen, amply."""
_PATIENCE_MS = 700
"""How long what would slow down the preview's start waits for a preview that does not come."""


class MainWindow(QMainWindow):
    """The program's window.

    What its first picture does not need is made when it is first asked for, at the latest after that picture.

    Signals:
        painted: the window has been painted for the first time.
        closing: the window closes; what is under way is to end.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, accounts: Accounts | None, settings: QSettings, state: Path | None = None) -> None:
        """Make the window.

        Args:
            accounts: portals and sign-ins; the user's own if None.
            settings: how the user likes the window.
            state: folder for unsaved work and the history of what was sent; the system's own place if None.
        """
        super().__init__()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self._settings = settings
        self._state = state
        self._was_painted = False
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._once_preview_stands)
        self.jobs = Jobs(self)
        self.document = Document(sample(), self)
        self.portals = Portals(accounts, self.jobs, self)
        self.notices = NoticeBar()
        self.files = ProjectFiles(self.document, self, self.notices)
        self.recovery: Recovery | None = None  # from when the preview stands
        self.recent = RecentFiles(self.files, settings, self)
        self.languages = LanguageMenu(settings, self.notices, self)
        self.form = Form(self.document)
        self.preview = PreviewPanel(settings)
        self.bottom = BottomBar()
        self.portal_bar = PortalBar(self.portals)
        self._lay_out()
        self.actions_ = Actions(self)
        self.form.icon_group.mending.make_smaller = self.actions_.make_smaller
        self.guide = ProblemGuide(self.form, self.bottom)
        self._connect()
        self._restore()
        self._show_values(self.document.connector)

    @cached_property
    def autosaver(self) -> Autosaver:
        """Keeps unsaved work."""
        from configurator.ui.files.autosaver import Autosaver

        autosaver = Autosaver(self.document, self.files, self.jobs, self._state)
        self.closing.connect(autosaver.close)
        return autosaver

    @cached_property
    def sent(self) -> SentHistory:
        """What was registered, where and when."""
        from configurator.ui.registration.history import SentHistory

        return SentHistory(self.files, self.jobs, self._state, self)

    @cached_property
    def drawings(self) -> Drawings:
        """Brings drawings into the form."""
        from configurator.ui.logo.drawings import Drawings

        return Drawings(self.form.icon_group, self.jobs)

    @cached_property
    def thumbnails(self) -> Thumbnails:
        """The little picture of the drawing."""
        from configurator.ui.logo.thumbnails import Thumbnails

        return Thumbnails(self.form.icon_group, self.jobs, self.looks.painter)

    @cached_property
    def looks(self) -> Looks:
        """What the picture itself tells."""
        from configurator.ui.preview.picture_checks import Looks

        return Looks(self)

    @cached_property
    def placing(self) -> Placing:
        """The icon placed by hand."""
        from configurator.ui.placing.icon_placing import Placing

        icons, pane = self.form.icon_group, self.preview.pane
        return Placing(self.document, icons, pane, self.jobs, self.looks.painter)

    @cached_property
    def inactive_looks(self) -> InactiveLooks:
        """How the inactive icon is made from the active one."""
        from configurator.ui.form.inactive_looks import InactiveLooks

        return InactiveLooks(self.document, self.form.icon_group, self.jobs, self.looks.painter)

    @cached_property
    def registering(self) -> Registering:
        """Signs in and registers."""
        from configurator.ui.registration.registering import Registering

        registering = Registering(self.portals, self.jobs, self.sent, self.looks.painter, self)
        registering.registered.connect(lambda portal, _: self.sent.note(portal, registering.connector))
        self.register_guide.follow(registering)
        self.closing.connect(registering.cancel)
        return registering

    @cached_property
    def register_guide(self) -> RegisterGuide:
        """Speaks for what registers."""
        from configurator.ui.registration.register_guide import RegisterGuide

        return RegisterGuide(self)

    @cached_property
    def connectors(self) -> Connectors:
        """The connectors of the chosen portal."""
        from configurator.ui.connectors.connectors_guide import Connectors

        return Connectors(self)

    def show_connector(self, connector: Connector) -> None:
        """Show a value everywhere: form, preview, problems, title."""
        self.looks.show_connector(connector)
        problems = self.looks.problems_in_force
        self._show_values(connector, problems)
        self.preview.show_connector(connector)
        self.thumbnails.refresh()
        self.guide.show_problems(problems)

    def _show_values(self, connector: Connector, problems: Sequence[Problem] = ()) -> None:
        self.form.show_connector(connector, problems)
        self._show_title()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # What is heavy waits until the first picture is on the screen.
            QTimer.singleShot(0, self._after_first_paint)

    def scheme(self) -> str:
        """Return how the window is to be drawn: `light`, `dark`, or empty for as the system does."""
        return str(self._settings.value("scheme", ""))

    def choose_scheme(self, scheme: str) -> None:
        """Draw the window light or dark from now on."""
        self._settings.setValue("scheme", scheme)
        theme.choose(scheme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._was_painted:
            self.preview.pane.set_scheme(theme.is_dark())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and paths[0].suffix.lower() in {SUFFIX, ".json"}:
            self.files.open_given(paths[0])
        else:
            self.form.icon_group.drop.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):  # a field that can be typed in keeps it to itself
            self.form.icon_group.drop.paste()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("splitter", self._splitter.saveState())
        self.closing.emit()
        self.jobs.close()
        self.preview.pane.close()
        self.portals.close()
        event.accept()

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.form)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(1, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.bottom)
        self.setCentralWidget(page)
        self.setMinimumSize(960, 600)
        self.resize(1240, 800)

    def _connect(self) -> None:
        self.preview.pane.ready.connect(lambda: self._calm.start(_CALM_MS))
        self.preview.pane.failed.connect(lambda _code: self._calm.start(_CALM_MS))
        self.document.changed.connect(self.show_connector)
        self.document.undo_stack.cleanChanged.connect(lambda _clean: self._show_title())
        for change in (self.document.changed, self.document.undo_stack.cleanChanged, self.files.moved):
            change.connect(lambda *_: self.autosaver.edited())
        self.files.opened.connect(self.notices.hide_notice)
        self.files.opened.connect(self._begin_anew)
        self.files.moved.connect(self._show_title)
        drop = self.form.icon_group.drop
        drop.file_given.connect(lambda name: self.drawings.read_file(name))
        drop.clipping_given.connect(lambda clipping: self.drawings.read_clipping(clipping))
        self.form.icon_group.state_changed.connect(lambda _state: self.inactive_looks.refresh())
        drop.gallery_wanted.connect(lambda: self.drawings.open_gallery())
        self.form.icon_group.fit_wanted.connect(lambda: self.placing.fit())
        self.portals.changed.connect(self._name_register)
        self.portal_bar.connect_wanted.connect(lambda: self.register_guide.connect_portal())
        self.portal_bar.sign_in_wanted.connect(lambda: self.registering.sign_in())
        self.portal_bar.sign_out_wanted.connect(self.portals.sign_out)
        self.bottom.request_button.clicked.connect(lambda: self.register_guide.show_request())
        self.bottom.register_button.clicked.connect(self.register)
        self.bottom.cancelled.connect(lambda: self.register_guide.give_up())

    def register(self) -> None:
        """Register, or lead to the first problem that stands in the way."""
        self._once_preview_stands()  # or as soon as somebody is quicker
        if not self.guide.lead_to_first_error(self.document.connector):
            self.registering.register(self.document.connector)

    def _begin_anew(self) -> None:
        self.drawings.forget()
        self.looks.forget()
        self.form.begin_anew(quiet=self.document.connector == Connector())
        self.show_connector(self.document.connector)

    def _name_register(self) -> None:
        where = (
            chosen.netloc
            if (chosen := self.portals.chosen)
            else pgettext("Register in …", "the practice portal")
        )
        self.bottom.name_register(_("Register in {portal}").format(portal=where))

    def _show_title(self) -> None:
        self.setWindowTitle(_("{name}[*] — Connector Configurator").format(name=self.files.title()))
        self.setWindowModified(not self.document.undo_stack.isClean())

    def _restore(self) -> None:
        geometry, splitter = self._settings.value("geometry"), self._settings.value("splitter")
        if geometry:
            self.restoreGeometry(geometry)
        if splitter:
            self._splitter.restoreState(splitter)

    def _after_first_paint(self) -> None:
        from configurator.ui.kit.file_drops import FileDrops

        self.painted.emit()
        self.portals.read()
        if aside := self.portals.accounts.moved_aside:
            from configurator.ui.portals.portal_care import tell_of_damaged_list

            tell_of_damaged_list(aside, self.notices)
        self._calm.start(_PATIENCE_MS)
        self.preview.start()
        FileDrops(self.form)
        self.preview.show_connector(self.document.connector)  # while the engine's own process starts

    def _once_preview_stands(self) -> None:
        """Do what would only slow down the start of the preview; called when it is there or cannot be had."""
        if self.recovery is not None:
            return
        from configurator.ui.files.recovery import Recovery

        self.show_connector(self.document.connector)
        self.recovery = Recovery(self.document, self.files, self.autosaver, self.notices, self.jobs)
        self.closing.connect(self.recovery.close)
        self.recovery.look()
        self.portals.look()
        self.placing.refresh()
        self.thumbnails.start()
        self.looks.start()
        self.setWindowIcon(QIcon(str(resources() / "icons" / "configurator.png")))
