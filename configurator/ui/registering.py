"""From the primary button to "It is there": reach the portal, sign in if needed, register, look it up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from configurator.bitrix24.address import Portal
from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.ui.jobs import Job, Jobs
from configurator.ui.portals import Portals


@dataclass(frozen=True, slots=True)
class Registered:
    """A connector that the portal has and lists.

    Attributes:
        portal: where it is.
        name: the name under which the portal lists it.
    """

    portal: Portal
    name: str


class Registering(QObject):
    """Runs one registration at a time; everything slow happens off the UI thread.

    Signals:
        working: a step began; the text says which.
        registered: `Registered`.
        failed: the portal's or our error code.
        ended: the run is over, however it ended.
    """

    working = Signal(str)
    registered = Signal(object)
    signed_in = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, portals: Portals, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._portals = portals
        self._jobs = jobs
        self._window = window
        self._job: Job | None = None
        self._login: QWidget | None = None
        self._then: Callable[[Portal], None] = self.signed_in.emit

    @property
    def running(self) -> bool:
        """Tell whether a run is under way."""
        return self._job is not None or self._login is not None

    def register(self, connector: Connector) -> None:
        """Register `connector` in the chosen portal."""
        params = to_params(connector)
        self._run(lambda portal: self._send(portal, params))

    def sign_in(self) -> None:
        """Sign in to the chosen portal, and do nothing else."""
        self._run(self._finish_sign_in, fresh=True)

    def cancel(self) -> None:
        """Stop; nothing more is sent."""
        if self._job:
            self._job.cancel()
            self._job = None
        if self._login:
            login, self._login = self._login, None
            login.close()
        self.ended.emit()

    def _run(self, then: Callable[[Portal], None], *, fresh: bool = False) -> None:
        if self.running:
            return
        self._then = then
        self.working.emit(self.tr("Preparing…"))
        self._start(
            lambda _cancelled: self._look(fresh=fresh),
            lambda found: self._then(found[0]) if found[1] else self._open_login(found[0], found[2]),
        )

    def _look(self, *, fresh: bool) -> tuple[Portal, bool, str]:
        """Return the portal, whether we are signed in, and the application's ID."""
        portal = self._portals.reach()
        application = self._portals.accounts.application(portal)
        signed_in = not fresh and self._portals.accounts.tokens(portal) is not None
        return portal, signed_in, application.client_id if application else ""

    def _open_login(self, portal: Portal, client_id: str) -> None:
        from configurator.ui.login.dialog import LoginDialog

        self.working.emit(self.tr("Waiting for you to sign in to {portal}…").format(portal=portal.host))
        login = LoginDialog(portal, client_id, self._window)
        login.redirected.connect(lambda redirect: self._exchange(portal, redirect))
        login.rejected.connect(self._login_closed)
        self._login = login
        login.open()

    def _login_closed(self) -> None:
        if self._login:
            self._login = None
            self.ended.emit()

    def _exchange(self, portal: Portal, redirect: object) -> None:
        self._login = None
        self.working.emit(self.tr("Signing in to {portal}…").format(portal=portal.host))

        def work(cancelled: threading.Event) -> Portal:
            self._portals.accounts.finish_sign_in(portal, redirect, cancelled)
            return portal

        self._start(work, lambda portal: self._then(portal))

    def _finish_sign_in(self, portal: Portal) -> None:
        self.signed_in.emit(portal)
        self._portals.changed.emit()
        self.ended.emit()

    def _send(self, portal: Portal, params: dict[str, object]) -> None:
        self.working.emit(self.tr("Registering in {portal}…").format(portal=portal.host))

        def work(cancelled: threading.Event) -> Registered:
            from configurator.bitrix24 import registration

            with self._portals.accounts.open_client(portal, cancelled) as client:
                return Registered(portal, registration.register(client, params).name)

        self._start(work, self._succeed)

    def _succeed(self, registered: Registered) -> None:
        self._portals.changed.emit()
        self.ended.emit()
        self.registered.emit(registered)

    def _start(self, work: Callable[[threading.Event], object], done: Callable[..., None]) -> None:
        def finished(result: object) -> None:
            self._job = None
            done(result)

        self._job = self._jobs.start(work, finished, self._fail)

    def _fail(self, error: Exception) -> None:
        from configurator.bitrix24.errors import PortalError

        self._job = None
        self.ended.emit()
        if not isinstance(error, PortalError):
            raise error
        self.failed.emit(error.code)
