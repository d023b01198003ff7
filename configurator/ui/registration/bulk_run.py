"""Registers in many portals off the UI thread, and never takes over somebody else's connector unasked."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.registration import RegistrationResult
from configurator.connector.request import to_params
from configurator.services.bulk import Progress, Stage, register_in_many
from configurator.services.survey import Standing, sent_to, survey

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client
    from configurator.bitrix24.limit_wait import OnWait
    from configurator.connector.model import Connector
    from configurator.services.accounts import Accounts
    from configurator.storage.history_file import Sent
    from configurator.ui.kit.jobs import Job, Jobs
    from configurator.ui.registration.history import SentHistory

TAKEN = "ID_TAKEN"
"""Ours: the ID is somebody else's there, so nothing was sent; `details["name"]` is that connector's name."""


class Run(QObject):
    """One run after the other over some portals.

    Signals:
        progress: `many.Progress`, each step of each portal.
        ended: the run is over; every portal has had its result.
    """

    progress = Signal(object)
    ended = Signal()
    _stepped = Signal(object)

    def __init__(self, accounts: Accounts, sent: SentHistory, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._sent = sent
        self._jobs = jobs
        self._job: Job | None = None
        self._stop = threading.Event()
        self._stepped.connect(self.progress, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._job is not None

    def start(self, portals: Sequence[Portal], connector: Connector, take_over: Collection[Portal]) -> None:
        """Register `connector` in `portals`; only in those of `take_over` whoever its ID belongs to."""
        stop = self._stop = threading.Event()
        params = to_params(connector)

        def work(_cancelled: threading.Event) -> tuple[RegistrationResult, ...]:
            history = self._sent.entries()

            def open_client(portal: Portal, cancel: threading.Event, on_wait: OnWait) -> Client:
                client = self._accounts.open_client(portal, cancel, on_wait)
                try:
                    if portal not in take_over:
                        _refuse_taken(client, connector.id, portal, history)
                except BaseException:
                    client.close()
                    raise
                return client

            def step(progress: Progress) -> None:
                if progress.stage is Stage.REGISTERED:
                    self._sent.keep(progress.portal, connector)
                self._stepped.emit(progress)

            return register_in_many(portals, params, open_client, cancel=stop, on_progress=step)

        self._job = self._jobs.start(work, self._finish, self._fail)

    def cancel(self) -> None:
        """Send nothing more; the results follow within a second."""
        self._stop.set()

    def _finish(self, _results: tuple[RegistrationResult, ...]) -> None:
        self._job = None
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.ended.emit()
        raise error


def _refuse_taken(client: Client, identifier: str, portal: Portal, history: Sequence[Sent]) -> None:
    try:
        found = survey(client, identifier, sent_to(portal.origin, history))
    except PortalError as error:
        error.details["doing"] = "survey"  # nothing was sent yet, whatever went wrong
        raise
    if found.standing in {Standing.OTHERS, Standing.BUILT_IN}:
        raise PortalError(TAKEN, details={"name": found.listed_name})
