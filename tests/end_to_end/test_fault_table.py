"""The fault table: a portal that fails in every way, over a real socket, with planted secrets.

Each row proves the sentence, that nothing is lost, that nothing is sent twice that matters, that no thread is
left, and that no secret is in any file, log, exception, output or process argument.
"""

from __future__ import annotations

import contextlib
import logging
import os
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
import trustme

from configurator.bitrix24 import client as client_module
from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors, events, lines, messages, offline_events
from configurator.bitrix24.methods.outgoing import Customer, OuterChat, OutgoingMessage, Receipt
from configurator.bitrix24.signin import oauth
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.bitrix24.signin.redirect import Redirect
from configurator.http.limits import Limits
from configurator.practice import PracticePortal, error_answers, serve
from configurator.services.accounts import Accounts
from configurator.storage.file_lock import Lock
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.wording.portal import Doing, sentence, technical, words
from tests.support.fault_rows import TABLE, Row
from tests.support.found import present
from tests.support.memory_keyring import MemoryKeyring
from tests.support.portal_calls import PARAMS, browse, forget
from tests.support.portal_clock import Clock
from tests.support.raw_server import page, raw_server, saying

MESSAGE = OutgoingMessage(Customer("c"), OuterChat("r"), "m", "Hello")
RECEIPT = Receipt("9115", "1767", ("r1",), "r")
HANDLER = "https://bot.example.com/events"
SHOP = {**PARAMS, "ID": "shop_chat"}
METHODS = {
    "register": "imconnector.register",
    "list": "imconnector.list",
    "lines": "imopenlines.config.list.get",
    "status": "imconnector.status",
    "activate": "imconnector.activate",
    "deactivate": "imconnector.activate",
    "data_set": "imconnector.connector.data.set",
    "unregister": "imconnector.unregister",
    "send": "imconnector.send.messages",
    "update": "imconnector.update.messages",
    "delete": "imconnector.delete.messages",
    "confirm": "imconnector.send.status.delivery",
    "rename_chat": "imconnector.chat.name.set",
    "bind": "event.bind",
    "unbind": "event.unbind",
    "listen": "event.offline.get",
    "sign_in": "token",
    "renew": "token",
}
"""The decisive request of each step."""
TALKING = {"send", "update", "delete", "confirm", "rename_chat"}
"""Steps that need a conversation."""
PROXIES = {
    "proxy with a password": "407 Proxy Authentication Required",
    "proxy without a way": "502 Bad Gateway",
    "proxy with a page": "302 Found",
}
"""What proxies answer that have an answer of their own."""


def doing(step: str) -> Doing:
    """What people are told was tried; some requests are no step of theirs."""
    told = {"lines": "status", "renew": "list"}.get(step, step)
    return next(one for one in get_args(Doing) if one == told)


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def served(clock: Clock) -> Iterator[PracticePortal]:
    with serve(clock=clock) as practice:
        yield practice


class FailingKeyring(MemoryKeyring):
    """Refuses to store anything while the disk is full."""

    is_full = False

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_full:
            raise OSError("no space left for canary")
        super().set_password(service, username, password)


PATIENCE = 30.0
"""Seconds for an answer; shorter only while none comes."""


class World:
    """A portal, and this program with a sign-in there."""

    def __init__(self, practice: PracticePortal, clock: Clock, folder: Path) -> None:
        self.practice, self.clock, self.folder = practice, clock, folder
        self.portal = parse(practice.address)
        self.keyring, self.portals = FailingKeyring(), Portals(folder)
        self.accounts = Accounts(self.portals, Secrets(lambda: self.keyring))
        self.application = Application(practice.client_id, practice.client_secret)
        self.file = folder / "shop.connector"
        self.file.write_bytes(b"what the person has made")
        self.cancel = threading.Event()
        self.patience = self.total = PATIENCE
        self.mend: Callable[[], object] = lambda: None  # makes whole what isn't the portal's fault
        for identifier in practice.connectors():
            practice.state.store.remove(identifier, practice.client_id)
        pair = practice.state.grants.issue_tokens()
        self.accounts.save_application(self.portal, self.application)
        self.accounts.save_tokens(
            self.portal, Tokens(pair.access, pair.refresh, self.portal.rest, self.portal.netloc)
        )

    def secrets(self) -> set[str]:
        """Everything that nobody else may see."""
        grants = self.practice.state.grants
        passing = grants.secrets()
        kept = present(self.accounts.tokens(self.portal))
        return {self.practice.client_secret, self.practice.password, *passing, kept.access_token, "canary"}

    def do(self, step: str, redirect: Redirect | None = None) -> None:
        """Try a step, as the window and the command line do."""
        if step == "sign_in":
            self.accounts.finish_sign_in(self.portal, redirect or browse(self.practice), self.cancel)
            return
        with self.accounts.open_client(self.portal, self.cancel) as client:
            calls: dict[str, Callable[[], object]] = {
                "register": lambda: connectors.register(client, SHOP),
                "list": lambda: connectors.list_connectors(client),
                "renew": lambda: connectors.list_connectors(client),
                "lines": lambda: lines.list_lines(client),
                "status": lambda: connectors.status(client, "shop_chat", "1"),
                "activate": lambda: connectors.activate(client, "shop_chat", "1"),
                "deactivate": lambda: connectors.deactivate(client, "shop_chat", "1"),
                "data_set": lambda: connectors.set_data(
                    client, "shop_chat", "1", connectors.ChannelData("a")
                ),
                "unregister": lambda: connectors.unregister(client, "shop_chat"),
                "send": lambda: messages.send_messages(client, "shop_chat", "1", [MESSAGE]),
                "update": lambda: messages.update_messages(client, "shop_chat", "1", [MESSAGE]),
                "delete": lambda: messages.delete_messages(client, "shop_chat", "1", [MESSAGE]),
                "confirm": lambda: messages.confirm_delivery(client, "shop_chat", "1", [RECEIPT]),
                "rename_chat": lambda: messages.rename_chat(client, "shop_chat", "1", "r", "Order 7", "c"),
                "bind": lambda: events.bind(client, events.MESSAGE_ADDED, f"{HANDLER}/{self.folder.name}"),
                "unbind": lambda: events.unbind(client, events.Binding(events.MESSAGE_ADDED, HANDLER)),
                "listen": lambda: offline_events.take(client, "cc_test"),
            }
            calls[step]()


@pytest.fixture
def world(
    served: PracticePortal, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    clock.now += 60
    served.faults = []
    forget(served.address)
    monkeypatch.setattr(rate_limit.Pace, "full", lambda _: None)  # where pauses are this short it stays full
    monkeypatch.setattr(error_answers, "_SLOW_SECONDS", 0.1)
    monkeypatch.setattr(client_module, "LIMIT_PAUSES", (0.01,) * 5)
    world = World(served, clock, tmp_path)
    for module in (client_module, oauth):
        monkeypatch.setattr(
            module, "Limits", lambda: Limits(30, world.patience, world.total, response_bytes=300_000)
        )
    yield world
    served.faults = []


@pytest.fixture
def prepared(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Any]]:
    """A function that makes the world as a row has it, and returns what the step needs."""
    with contextlib.ExitStack() as stack:
        yield lambda row: _prepare(row, world, monkeypatch, stack)


def _prepare(row: Row, world: World, monkeypatch: pytest.MonkeyPatch, stack: ExitStack) -> Redirect | None:
    kind, _, how = row.fault.partition(":")
    for before in _before(row.step):
        world.do(before)
    redirect = None
    if row.code == "TIMEOUT":
        world.patience = 0.2
    if kind == "network":
        _network(how, world, monkeypatch, stack)
    elif kind == "redirect":
        redirect = _redirect(how, world)
    elif kind == "computer":
        _computer(how, world)
    elif row.step == "sign_in":
        world.practice.faults = [row.fault] if kind == "authorize" else []
        redirect = browse(world.practice)
    if kind not in {"network", "redirect", "computer"}:
        # Without a step of its own a fault strikes where this row's request goes.
        deviation = row.fault in {"NOT_SAVED", "EMPTY_LIST"}
        world.practice.faults = [row.fault if how or deviation else f"{METHODS[row.step]}:{row.fault}"]
    if row.step == "renew":
        world.clock.now += 3601
    world.practice.state.asked.clear()
    if row.cancel:
        canceller = threading.Thread(target=_cancel_when_asked, args=(METHODS[row.step], world))
        canceller.start()
        stack.callback(canceller.join)
    return redirect


def _before(step: str) -> tuple[str, ...]:
    """What has been done before a step is tried."""
    if step in {"register", "sign_in", "renew", "list", "lines"}:
        return ()
    # A portal removes only connectors that were asked about on some channel.
    more = {"unregister": ("status",), **dict.fromkeys(TALKING, ("activate", "send"))}
    return ("register", *more.get(step, ()))


def _cancel_when_asked(step: str, world: World) -> None:
    """Cancel as soon as the decisive request has reached the portal."""
    while step not in [one.step for one in world.practice.asked()]:
        world.cancel.wait(0.005)
    world.cancel.set()


def _redirect(how: str, world: World) -> Redirect:
    redirect = browse(world.practice)
    if how == "used code":
        world.accounts.finish_sign_in(world.portal, redirect)
    elif how == "code of 31 seconds ago":
        world.clock.now += 31
    elif how == "consent refused":
        redirect = replace(redirect, error="access_denied")
    elif how == "another portal":
        redirect = replace(redirect, domain="other.bitrix24.com")
    elif how == "wrong secret":
        world.accounts.save_application(world.portal, Application(world.practice.client_id, "canary"))
        world.accounts.save_tokens(world.portal, Tokens("canary-at", "canary-rt", world.portal.rest))
    return redirect


def _computer(how: str, world: World) -> None:
    """Let this computer, not the portal, stand in the way of a renewal."""
    if how == "another process renews":
        held = present(Lock.take(world.portals.renewal_lock(world.portal.origin)))
        world.total, world.mend = 0.2, lambda: held.release(remove=True)
    else:
        world.keyring.is_full = True
        world.mend = lambda: setattr(world.keyring, "is_full", False)


def _network(how: str, world: World, monkeypatch: pytest.MonkeyPatch, stack: ExitStack) -> None:
    """Sign in, as far as this program knows, to a portal that cannot be reached."""
    address = "https://acme.example"
    if how == "closed":
        address = "http://127.0.0.1:9"
    elif how == "no TLS":
        address = world.practice.address.replace("http:", "https:")
    elif how.startswith("proxy"):
        others = {"proxy refuses": world.practice.address, "proxy of an unknown kind": "ftp://u:canary@proxy"}
        if how in PROXIES:
            proxy = stack.enter_context(raw_server(saying(page(PROXIES[how], "<html>Squid</html>"))))
            others[how] = f"http://user:canary@127.0.0.1:{proxy.port}"
        monkeypatch.setenv("HTTPS_PROXY", others.get(how, "http://127.0.0.1:9"))
        monkeypatch.setenv("NO_PROXY", "")
    else:
        name = "127.0.0.1" if how == "unknown authority" else "other.example"
        certificate, file = trustme.CA().issue_cert(name), world.folder.parent / "portal.pem"
        certificate.private_key_and_cert_chain_pem.write_to_path(file)
        address = stack.enter_context(serve(certificate=(file, file))).address
    world.portal = parse(address)
    world.accounts.save_application(world.portal, world.application)
    world.accounts.save_tokens(world.portal, Tokens("canary-at", "canary-rt", world.portal.rest))


def everything_about(error: BaseException | None) -> str:
    """What a log, a bug report or a debugger's summary shows of an exception and what led to it."""
    shown = []
    while error is not None:
        shown += [str(error), repr(error), repr(vars(error)), *traceback.format_exception(error)]
        error = error.__cause__ or error.__context__
    return "\n".join(shown)


def process_arguments() -> str:
    """The arguments of this process and of those it has started."""
    shown = ""
    for process in Path("/proc").glob("[0-9]*"):  # none where there is no /proc
        with contextlib.suppress(OSError):  # it has ended meanwhile
            parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            if os.getpid() in {parent, int(process.name)}:
                shown += (process / "cmdline").read_text(errors="replace")
    return shown


def _told(row: Row, world: World, error: PortalError) -> str:
    """Prove that the sentence is true; return it with the details for support."""
    said = words(error.code, world.portal.host, error.details, doing=doing(row.step))
    assert said.happened.startswith(row.said)
    assert str(said) == sentence(row.code, world.portal.host, error.details, doing=doing(row.step))
    # Nothing is changed without a word: what is not certain is said to be so.
    if "may have been" not in said.unchanged:
        if row.step == "register":
            assert world.practice.connectors() == {}
        if row.step == "unregister":
            assert "shop_chat" in world.practice.connectors()
    return f"{said} {technical(error, world.portal.host)}"


def _do_once_more(row: Row, world: World) -> None:
    """Do the step in a portal, and on a computer, that are well again."""
    world.practice.faults = []
    world.patience = world.total = PATIENCE
    world.mend()
    world.cancel.clear()
    if "wrong secret" in row.fault:
        world.accounts.save_application(world.portal, world.application)
    world.do(row.step)


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_a_portal_that_fails(
    row: Row,
    world: World,
    prepared: Callable[..., Any],
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    redirect = prepared(row)
    signed_in, threads = world.accounts.tokens(world.portal), set(threading.enumerate())

    shown, error = "", None
    try:
        world.do(row.step, redirect)
    except PortalError as caught:
        error = caught
        shown = everything_about(error)

    assert (error.code if error else "") == row.code
    # Nothing is sent twice that matters.
    asked = [one.step for one in world.practice.asked()]
    assert asked.count(METHODS[row.step]) == row.asked
    if error:
        shown += _told(row, world, error)

    # Nothing is lost: the file, the sign-in, and, once the portal is well again, the step itself.
    assert world.file.read_bytes() == b"what the person has made"
    assert world.accounts.tokens(world.portal) is not None
    if error and row.step != "renew":
        assert world.accounts.tokens(world.portal) == signed_in or row.code == "EXPIRED_TOKEN"
    everything = world.secrets()
    if error and not row.fault.startswith("network"):
        _do_once_more(row, world)

    # No thread is left.
    for thread in set(threading.enumerate()) - threads:
        thread.join(2)
        assert not thread.is_alive() or thread.name in {"practice-portal", "network"}, thread

    # No secret is anywhere.
    shown += caplog.text + "".join(capfd.readouterr()) + process_arguments()
    shown += "".join(path.read_text(errors="replace") for path in world.folder.rglob("*") if path.is_file())
    assert not [secret for secret in everything if secret in shown]


def test_the_table_is_long_enough_and_has_every_step() -> None:
    assert len(TABLE) >= 60
    assert {row.step for row in TABLE} == set(METHODS)
    assert len({str(row) for row in TABLE}) == len(TABLE)
