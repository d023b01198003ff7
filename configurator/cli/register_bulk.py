"""`configurator register` in many portals: results, progress, Ctrl-C, and the list of what is left."""

from __future__ import annotations

import argparse
import signal
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING

from configurator import console
from configurator.bitrix24.faults import PortalError
from configurator.cli import portal_access
from configurator.cli.exits import DONE, INTERRUPTED, Unusable
from configurator.cli.file_input import name_of, read_bytes
from configurator.cli.history_entries import add_registration
from configurator.cli.pending_list import PendingList
from configurator.cli.portal_access import Outcome
from configurator.cli.portal_address import portal_of
from configurator.connector.request import to_params
from configurator.services.bulk import Stage, register_in_many
from configurator.wording.bulk_sentences import progress_sentence, summary_sentence
from configurator.wording.portal import registered_sentence
from configurator.wording.registered import moved_sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from types import FrameType

    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.methods.registration import RegistrationResult
    from configurator.connector.model import Connector
    from configurator.services.bulk import Progress

_MIXED = 6
"""Exit code if portals failed in different ways."""
_LIST_BYTES = 1_000_000


def register(arguments: argparse.Namespace, connector: Connector, targets: list[Portal]) -> Outcome:
    """Register in every portal of `targets`.

    Raises:
        Unusable: the options don't fit; nothing was sent.
    """
    if arguments.moved_to:
        raise Unusable(_("--moved-to is for one portal only."))
    sign_ins = portal_access.SignIns(single=len(set(targets)) == 1)
    pending = PendingList(arguments.failed, targets)
    cancel = threading.Event()
    try:
        results = _run(targets, connector, sign_ins, cancel, pending)
    finally:
        pending.finish()
        sign_ins.tell_unsaved(targets)
    return _outcome(connector, results, interrupted=cancel.is_set())


def targets_of(arguments: argparse.Namespace) -> list[Portal]:
    """Return the portals of --portal or --portals.

    Raises:
        Unusable: the list can't be read, or contains something other than addresses.
    """
    if arguments.portals is None:
        return [portal_of(address) for address in arguments.portal]
    name = name_of(arguments.portals)
    data = read_bytes(arguments.portals, _LIST_BYTES)
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise Unusable(_("“{name}” isn't a UTF-8 text file.").format(name=name)) from None
    found = []
    for number, line in enumerate(lines, 1):
        address = line.partition("#")[0].strip()
        if address:
            try:
                found.append(portal_of(address))
            except Unusable as unusable:
                raise Unusable(
                    _("“{name}”, line {number}: {problem} Nothing was sent.").format(
                        name=name, number=number, problem=unusable
                    )
                ) from None
    if not found or len(data) > _LIST_BYTES:
        raise Unusable(_("“{name}” isn't a list of portals. Write one address per line.").format(name=name))
    return found


def _run(
    targets: list[Portal],
    connector: Connector,
    sign_ins: portal_access.SignIns,
    cancel: threading.Event,
    pending: PendingList,
) -> tuple[RegistrationResult, ...]:
    """Register with progress on standard error. The first Ctrl-C cancels, the second ends the program."""
    run: Future[tuple[RegistrationResult, ...]] = Future()

    def told(progress: Progress) -> None:
        if progress.result and progress.result.ok:
            pending.done(progress.portal)  # at once, so that it's recorded whatever happens to the rest
        if progress.result and progress.result.accepted:
            add_registration(progress.portal, connector)
        _show(progress)

    def work() -> None:
        try:
            done = register_in_many(
                targets, to_params(connector), sign_ins.open_client, cancel=cancel, on_progress=told
            )
        except BaseException as error:  # noqa: BLE001 - raised again in the main thread
            run.set_exception(error)
        else:
            run.set_result(done)

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        cancel.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        thread = threading.Thread(target=work, name="register-in-many", daemon=True)
        thread.start()
        while not run.done():
            thread.join(0.1)  # on Windows, a wait without a timeout doesn't notice Ctrl-C
    finally:
        signal.signal(signal.SIGINT, before)
    return run.result()


def _show(progress: Progress) -> None:
    stopped = progress.result is not None and progress.result.not_started
    waits = progress.stage is Stage.WAITING and progress.waiting is not None
    if progress.stage is Stage.STARTED or stopped or waits:
        return
    text = progress_sentence(progress.portal.netloc, progress.stage.value, progress.done, progress.total)
    console.tell(text)


def _outcome(connector: Connector, results: tuple[RegistrationResult, ...], *, interrupted: bool) -> Outcome:
    one_by_one = [_of_one(result) for result in results]
    good = sum(result.ok for result in results)
    exits = {one.exit for one in one_by_one} - {DONE}
    if interrupted and exits:
        status = INTERRUPTED
    else:
        status = DONE if not exits else exits.pop() if len(exits) == 1 else _MIXED
    code = "REGISTERED" if not status else "INTERRUPTED" if status == INTERRUPTED else "SOME_FAILED"
    message = summary_sentence(connector.name, good, len(results))
    told = [
        {
            "portal": result.portal.origin,
            "ok": result.ok,
            "code": one.code,
            "message": one.message,
            **one.more,
        }
        for result, one in zip(results, one_by_one, strict=True)
    ]
    worth_telling = [
        one.message
        for result, one in zip(results, one_by_one, strict=True)
        if not result.ok or "moved_to" in one.more
    ]
    return Outcome(status, code, message, {"portals": told}, (*worth_telling, message))


def _of_one(result: RegistrationResult) -> Outcome:
    """Return the outcome that the command would have for this portal alone."""
    portal = result.portal
    if result.registered is None:
        return portal_access.failed(result.error or PortalError("UNKNOWN_ERROR"), portal.netloc, "register")
    confirmed = not result.registered.unconfirmed
    text = registered_sentence(result.registered.name, portal.netloc, confirmed=confirmed)
    code, moved_to = "REGISTERED" if confirmed else "UNCONFIRMED", result.registered.moved_to
    if not moved_to:
        return Outcome(DONE, code, text)
    return Outcome(DONE, code, f"{text} {moved_sentence(portal.netloc, moved_to)}", {"moved_to": moved_to})
