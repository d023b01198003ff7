"""Registers a connector in many portals, each checked for a taken ID first, and adds it to the history."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from configurator.bitrix24.address import Portal
from configurator.bitrix24.limit_wait import OnWait
from configurator.bitrix24.methods.registration import RegistrationResult
from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.services.accounts import Accounts
from configurator.services.bulk import OnProgress, Progress, register_in_many
from configurator.services.registration_history import RegistrationHistory
from configurator.services.taken_id import refuse_taken
from configurator.storage.files import FileProblem
from configurator.storage.history_file import Sent

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client


class BulkRegistration:
    """Registers in many portals. Every call blocks: use a thread of your own.

    Args:
        accounts: the sign-ins.
        history: what was registered from this computer; each success is added to it.
    """

    def __init__(self, accounts: Accounts, history: RegistrationHistory) -> None:
        self._accounts = accounts
        self._history = history

    def run(
        self,
        portals: Sequence[Portal],
        connector: Connector,
        *,
        overwrite: Collection[Portal],
        cancel: threading.Event,
        on_progress: OnProgress,
    ) -> tuple[RegistrationResult, ...]:
        """Register `connector` in `portals` and return a result for each, in their order.

        Args:
            portals: where to register.
            connector: what to register.
            overwrite: the portals in which another app's connector of the same ID may be overwritten.
            cancel: set by any thread to stop; the results follow within a second.
            on_progress: gets every step, in threads of the run.

        Raises:
            FileProblem: something was registered, but not all of it could be added to the history.
        """
        known = self._history.entries()
        unwritten: list[FileProblem] = []

        def open_client(portal: Portal, cancelled: threading.Event, on_wait: OnWait) -> Client:
            client = self._accounts.open_client(portal, cancelled, on_wait)
            return client if portal in overwrite else _unless_taken(client, connector.id, portal, known)

        def step(progress: Progress) -> None:
            if progress.result and progress.result.accepted:
                try:
                    application = self._accounts.client_id(progress.portal)
                    self._history.note(progress.portal, connector, application=application)
                except FileProblem as problem:
                    unwritten.append(problem)
            on_progress(progress)

        results = register_in_many(
            portals, to_params(connector), open_client, cancel=cancel, on_progress=step
        )
        if unwritten:
            raise unwritten[0]
        return results


def _unless_taken(client: Client, identifier: str, portal: Portal, known: Sequence[Sent]) -> Client:
    """Return the client; close it where the ID is taken, or the portal can't say."""
    try:
        refuse_taken(client, identifier, portal, known)
    except BaseException:
        client.close()
        raise
    return client
