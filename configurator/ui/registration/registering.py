"""Registers a connector: signs in if needed, shows a review, sends it and looks it up."""

from __future__ import annotations

import contextlib
import math
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.limit_wait import OnWait
from configurator.bitrix24.methods import registration
from configurator.bitrix24.methods.registration import Registered
from configurator.bitrix24.signin.credentials import Application
from configurator.bitrix24.signin.redirect import Redirect
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.connector.request import to_params
from configurator.services.picture_warnings import stops, warnings
from configurator.services.survey import Survey, sent_to, survey
from configurator.ui.kit.jobs import Job
from configurator.ui.kit.pauses import Pauses
from configurator.ui.login.login_dialog import LoginDialog
from configurator.ui.registration.review_dialog import Review, ReviewDialog
from configurator.ui.registration.review_pictures import ReviewPictures, review_pictures
from configurator.ui.registration.tile_picture import TileLook
from configurator.ui.shell.workspace import Workspace
from configurator.wording.portal import Doing
from configurator.wording.translation import _


class Registering(QObject):
    """Runs one registration at a time; everything slow happens off the UI thread.

    Signals:
        working: a step began, or goes on after a pause; the text says which.
        pausing: a pause goes on: its reason as a code, and the text for people.
        asking: the page before sending; the window waits for the user now, not the user for the window.
        registered: the portal and `registration.Registered`.
        accepted: the portal: it said yes, even if its list doesn't show the connector yet.
        signed_in: the portal.
        application_wanted: the portal; its application is not known (any more).
        failed: `PortalError`.
        request_wanted: somebody wants to see the request that is about to be sent.
        id_wanted: somebody wants another ID instead.
        stopped: nothing was sent, because of these problems of the picture.
        ended: the run is over, however it ended.
    """

    working = Signal(str)
    pausing = Signal(str, str)
    asking = Signal(object)
    registered = Signal(object, object)
    accepted = Signal(object)
    signed_in = Signal(object)
    application_wanted = Signal(object)
    failed = Signal(object)
    request_wanted = Signal()
    id_wanted = Signal()
    stopped = Signal(object)
    ended = Signal()

    def __init__(self, workspace: Workspace, name_problems: Callable[[str], tuple[Problem, ...]]) -> None:
        """Make it.

        Args:
            workspace: the window's state.
            name_problems: returns what the preview has measured to be wrong with a name.
        """
        super().__init__(workspace.parent)
        self._name_problems = name_problems
        self._portals = workspace.portals
        self._jobs = workspace.jobs
        self._history = workspace.history
        self._renderer = workspace.renderer
        self._page_tests = workspace.page_tests
        self._parent = workspace.parent
        self._job: Job | None = None
        self._dialog: QDialog | None = None
        self._doing = ""
        self._pauses = Pauses(workspace.jobs, self)
        self._pauses.told.connect(self.pausing)
        self._pauses.over.connect(lambda: self.working.emit(self._doing))
        self._was_sent = False
        self.outside = False
        """Whether sign-ins begin in the user's own browser, as the last one did."""
        self.lacks_permission = False
        """Whether the last sign-in was with an application that may not touch Open Channels."""
        self._then: Callable[[Portal], None] = self._finish_sign_in
        self.target: Portal | None = None
        """The user's portal that the last run is about, whichever is chosen by now; None is practice."""
        self.connector = Connector()
        """What the last run was to register."""
        self.look = TileLook("")
        """How its tile looks."""

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._job is not None or self._dialog is not None

    @property
    def where(self) -> str:
        """The portal of the last run, as messages call it."""
        return self.target.netloc if self.target else _("the practice portal")

    @property
    def sending(self) -> bool:
        """Whether the portal may be saving the connector right now."""
        return self._job is not None and self.doing == "register"

    @property
    def only_signs_in(self) -> bool:
        """Whether the last run only signs in."""
        return self._then != self._survey

    @property
    def doing(self) -> Doing:
        """What the run did last, a `Doing`: it tells whether the portal could have changed."""
        if self.only_signs_in:
            return "sign_in"
        return "register" if self._was_sent else "survey"

    def register(self, connector: Connector) -> None:
        """Register `connector` in the chosen portal, once the user has seen what that changes."""
        if self.running:
            return
        self.connector = connector
        self._was_sent = False
        self._run(self._survey)

    def sign_in(self) -> None:
        """Sign in to the chosen portal, and do nothing else."""
        self._run(self._finish_sign_in, fresh=True)

    def reach(self, then: Callable[[Portal], None]) -> None:
        """Sign in to the chosen portal where nobody is yet, then call `then` with it."""

        def reached(portal: Portal) -> None:
            self.ended.emit()
            self._portals.refresh()
            then(portal)

        self._run(reached)

    def connect_portal(self, portal: Portal, application: Application, name: str) -> None:
        """Keep a portal's application, called `name` there, then sign in to it; a run under way ends."""
        accounts = self._portals.accounts
        self.cancel()
        self._then, self.target = self._finish_sign_in, portal
        self._say(_("Preparing…"))

        def kept(_result: object) -> None:
            self._portals.add(portal)
            self.sign_in()

        self._start(lambda _cancelled: accounts.save_application(portal, application, name), kept)

    def cancel(self) -> None:
        """Stop; nothing more is sent."""
        if self._job:
            self._job.cancel()
            self._job = None
        if self._dialog:
            dialog, self._dialog = self._dialog, None
            dialog.close()
        self.ended.emit()

    def _say(self, doing: str) -> None:
        self._doing = doing
        self.working.emit(doing)

    def _run(self, then: Callable[[Portal], None], *, fresh: bool = False) -> None:
        if self.running:
            return
        self._then, self.target = then, self._portals.chosen
        self._say(_("Preparing…"))
        target = self.target
        self._start(lambda _cancelled: self._find_out(target, fresh=fresh), lambda found: self._go_on(*found))

    def _find_out(self, target: Portal | None, *, fresh: bool) -> tuple[Portal, bool, str]:
        """Return the portal, whether we are signed in, and the application's ID."""
        portal = self._portals.reach(target)
        application = self._portals.accounts.application(portal)
        signed_in = not fresh and self._portals.accounts.tokens(portal) is not None
        return portal, signed_in, application.client_id if application else ""

    def _go_on(self, portal: Portal, signed_in: bool, client_id: str) -> None:
        if signed_in:
            self._then(portal)
        elif client_id:
            self._open_login(portal, client_id)
        else:
            self.ended.emit()
            self.application_wanted.emit(portal)

    def _open_login(self, portal: Portal, client_id: str) -> None:
        self._say(_("Waiting for you to sign in to {portal}…").format(portal=self.where))
        login = LoginDialog(portal, client_id, self._parent, outside=self.outside)

        def signed_in(redirect: Redirect) -> None:
            self.outside = login.is_outside
            self._exchange(portal, redirect)

        login.signed_in.connect(signed_in)
        self._show(login)

    def _show(self, dialog: QDialog) -> None:
        """Open a dialog of the run; rejecting it ends the run."""
        dialog.rejected.connect(self._dialog_closed)
        self._dialog = dialog
        dialog.open()

    def _dialog_closed(self) -> None:
        if self._dialog:
            self._dialog = None
            self.ended.emit()

    def _exchange(self, portal: Portal, redirect: Redirect) -> None:
        self._dialog = None
        self._say(_("Signing in to {portal}…").format(portal=self.where))

        def signed_in(lacks: bool) -> None:
            self.lacks_permission = lacks
            self._then(portal)

        self._start(
            lambda cancelled: self._portals.accounts.finish_sign_in(portal, redirect, cancelled), signed_in
        )

    def _finish_sign_in(self, portal: Portal) -> None:
        self.ended.emit()
        self._portals.refresh()
        self.signed_in.emit(portal)

    def _survey(self, portal: Portal) -> None:
        self._say(_("Checking {portal}…").format(portal=self.where))
        connector, on_wait = self.connector, self._waits()

        scale = max(2, math.ceil(self._parent.devicePixelRatioF()))

        def work(cancelled: threading.Event) -> tuple[Survey, tuple[Problem, ...], ReviewPictures]:
            sent = sent_to(portal.origin, self._history.entries())
            with self._portals.accounts.open_client(portal, cancelled, on_wait(cancelled)) as client:
                found = survey(client, connector.id, sent)
            warned_of: tuple[Problem, ...] = ()
            with contextlib.suppress(OSError):  # no process could be started; sending works without it
                warned_of = warnings(connector, self._renderer)
            return found, warned_of, review_pictures(connector, found, self._renderer, scale)

        self._start(work, lambda found: self._review(portal, *found))

    def _review(
        self, portal: Portal, found: Survey, warned_of: tuple[Problem, ...], pictures: ReviewPictures
    ) -> None:
        if stops(warned_of):
            self.ended.emit()
            self.stopped.emit(tuple(one for one in warned_of if one.severity is Severity.ERROR))
            return
        connector, self.look = self.connector, pictures.now
        contents = Review(
            self.where,
            self._portals.listed(self.target) if self.target else _("practice portal"),
            connector,
            found,
            pictures,
            (*self._name_problems(connector.name), *warned_of),
            self._page_tests.last(connector.placement_handler),
            is_practice=self.target is None,
        )
        review = ReviewDialog(contents, self._parent)
        review.request_wanted.connect(self.request_wanted)
        review.id_wanted.connect(self.id_wanted)
        review.accepted.connect(lambda: self._send(portal))
        self.asking.emit(review)
        self._show(review)

    def _send(self, portal: Portal) -> None:
        self._dialog = None
        self._was_sent = True
        self._say(_("Registering in {portal}…").format(portal=self.where))
        params, on_wait = to_params(self.connector), self._waits()

        def work(cancelled: threading.Event) -> Registered:
            with self._portals.accounts.open_client(portal, cancelled, on_wait(cancelled)) as client:
                return registration.register(client, params)

        def fail(error: Exception) -> None:
            if isinstance(error, PortalError) and registration.was_accepted(error):
                self.accepted.emit(portal)
            self._fail(error)

        self._start(work, lambda registered: self._succeed(portal, registered), fail)

    def _waits(self) -> Callable[[threading.Event], OnWait]:
        """Return what reports a job's pauses."""
        pauses, where = self._pauses, self.where
        return lambda cancelled: pauses.of(cancelled, where)

    def _succeed(self, portal: Portal, registered: Registered) -> None:
        self.ended.emit()
        self._portals.refresh()
        self.accepted.emit(portal)
        self.registered.emit(portal, registered)

    def _start(
        self,
        work: Callable[[threading.Event], object],
        done: Callable[..., None],
        fail: Callable[[Exception], None] | None = None,
    ) -> None:
        def finished(result: object) -> None:
            self._job = None
            done(result)

        self._job = self._jobs.start(work, finished, fail or self._fail)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.ended.emit()
        if not isinstance(error, PortalError):
            raise error
        self.failed.emit(error)
