"""Registers a connector in many portals; each has its own result, whatever happens to the others."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from configurator import bounded
from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.limit_wait import OnWait, Waiting
from configurator.bitrix24.methods.registration import RegistrationResult, register

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

AT_ONCE = 8
"""How many portals are worked on at the same time; each has limits of its own."""


class Stage(Enum):
    """The stage that one portal has reached."""

    STARTED = "started"
    WAITING = "waiting"
    """Waiting for its limit; `Progress.waiting` says how long."""
    REGISTERED = "registered"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of the run.

    Attributes:
        portal: the portal.
        stage: what happened.
        done: how many portals are finished, registered or failed.
        total: how many there are.
        result: what came of it; only with the stages REGISTERED and FAILED.
        waiting: the pause; only with the stage WAITING.
    """

    portal: Portal
    stage: Stage
    done: int
    total: int
    result: RegistrationResult | None = None
    waiting: Waiting | None = None


OpenClient = Callable[[Portal, threading.Event, OnWait], "Client"]
"""Gives a signed-in client of a portal; it may wait for a keyring, and raise `PortalError`."""
OnProgress = Callable[[Progress], None]
"""Gets every step, one at a time, in the threads of the run."""


def register_in_many(
    portals: Iterable[Portal],
    params: Mapping[str, object],
    open_client: OpenClient,
    *,
    cancel: threading.Event | None = None,
    on_progress: OnProgress | None = None,
    at_once: int = AT_ONCE,
) -> tuple[RegistrationResult, ...]:
    """Register a connector in every portal, going on after errors.

    Args:
        portals: where; a portal that is named twice is asked once.
        params: the request parameters of `imconnector.register`.
        open_client: returns a signed-in client.
        cancel: set by anybody to stop; within a second nothing more is sent and the results are returned.
        on_progress: gets every step.
        at_once: how many portals at the same time.

    Returns:
        A result for each portal, in the order of `portals`.
    """
    targets = tuple(dict.fromkeys(portals))
    run = _Run(params, open_client, cancel or threading.Event(), on_progress, len(targets))
    with ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="register-in-many") as pool:
        return tuple(pool.map(run.one, targets))


def failed(results: Iterable[RegistrationResult]) -> tuple[Portal, ...]:
    """Return the portals to try again: all in which the connector isn't certainly registered."""
    return tuple(result.portal for result in results if not result.ok)


class _Run:
    def __init__(
        self,
        params: Mapping[str, object],
        open_client: OpenClient,
        cancel: threading.Event,
        on_progress: OnProgress | None,
        total: int,
    ) -> None:
        self._params = params
        self._open_client = open_client
        self._cancel = cancel
        self._on_progress = on_progress
        self._total = total
        self._done = 0
        self._lock = threading.Lock()

    def one(self, portal: Portal) -> RegistrationResult:
        if self._cancel.is_set():
            result = RegistrationResult(portal, error=PortalError("NOT_STARTED"))
        else:
            self._tell(portal, Stage.STARTED)
            result = self._result(portal)
        self._tell(portal, Stage.REGISTERED if result.ok else Stage.FAILED, result=result)
        return result

    def _result(self, portal: Portal) -> RegistrationResult:
        def on_wait(waiting: Waiting) -> None:
            self._tell(portal, Stage.WAITING, waiting=waiting)

        try:
            # A keyring may be slow; cancelling doesn't wait for it.
            client = bounded.run(
                lambda: self._open_client(portal, self._cancel, on_wait), cancel=self._cancel
            )
        except bounded.CancelledError:
            return RegistrationResult(portal, error=PortalError("NOT_STARTED"))
        except PortalError as error:
            return RegistrationResult(portal, error=error)
        with client:
            try:
                return RegistrationResult(portal, registered=register(client, self._params))
            except PortalError as error:
                return RegistrationResult(portal, error=error)

    def _tell(
        self,
        portal: Portal,
        stage: Stage,
        *,
        result: RegistrationResult | None = None,
        waiting: Waiting | None = None,
    ) -> None:
        with self._lock:
            self._done += result is not None
            if self._on_progress:
                self._on_progress(Progress(portal, stage, self._done, self._total, result, waiting))
