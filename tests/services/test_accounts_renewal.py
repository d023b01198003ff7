"""Kept sign-ins that are renewed: across clients, crashes and sign-outs."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import renewal
from configurator.bitrix24.signin.oauth import Application
from configurator.practice import PracticePortal, serve
from configurator.services.accounts import Accounts
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from tests.support.file_keyring import FileKeyring, accounts_in
from tests.support.found import present
from tests.support.paths import SUPPORT
from tests.support.patience import PATIENCE
from tests.support.portal_calls import browse
from tests.support.portal_clock import Clock
from tests.support.slow_sign_in import slow_portal


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def practice(clock: Clock) -> Iterator[PracticePortal]:
    with serve(clock=clock) as practice:
        yield practice


@pytest.fixture
def portal(practice: PracticePortal) -> Portal:
    return parse(practice.address)


@pytest.fixture
def accounts(practice: PracticePortal, portal: Portal, tmp_path: Path) -> Accounts:
    """Accounts with a sign-in, kept in a folder that the next start finds."""
    accounts = accounts_in(tmp_path)
    accounts.save_application(portal, Application(practice.client_id, practice.client_secret))
    accounts.finish_sign_in(portal, browse(practice))
    return accounts


@pytest.mark.parametrize(("moment", "is_renewed"), [("1", False), ("2", True), ("3", True), ("kept", True)])
def test_a_crash_around_a_renewal_loses_no_sign_in(
    accounts: Accounts,
    practice: PracticePortal,
    portal: Portal,
    clock: Clock,
    tmp_path: Path,
    moment: str,
    is_renewed: bool,
) -> None:
    clock.now += 3601
    before = present(accounts.tokens(portal))
    script = SUPPORT / "file_keyring.py"
    crashed = subprocess.run(
        [sys.executable, script, tmp_path, practice.address, moment],
        input=b"", check=False, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    assert (crashed.returncode, crashed.stderr) == (9, b"")
    again = accounts_in(tmp_path)
    assert (present(again.tokens(portal)).refresh_token != before.refresh_token) is is_renewed
    with again.open_client(portal) as client:
        assert client.call("imconnector.list")


def test_clients_of_one_account_make_one_renewal_together(
    accounts: Accounts, practice: PracticePortal, portal: Portal, clock: Clock
) -> None:
    clock.now += 3601
    before = practice.state.grants.count_issued()
    start, results = threading.Barrier(20), []
    with accounts.open_client(portal) as one, accounts.open_client(portal) as other:

        def call(client: Client) -> None:
            start.wait()
            results.append(client.call("imconnector.list"))

        threads = [threading.Thread(target=call, args=(client,)) for client in (one, other) * 10]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(results) == 20
    assert practice.state.grants.count_issued() == before + 1


def test_another_program_that_renewed_the_sign_in_is_no_problem(
    accounts: Accounts, portal: Portal, clock: Clock, tmp_path: Path
) -> None:
    with accounts.open_client(portal) as client:
        clock.now += 3601
        with accounts_in(tmp_path).open_client(portal) as elsewhere:
            elsewhere.call("imconnector.list")
        renewal.forget(portal.origin)  # as in another process
        assert client.call("imconnector.list")


def test_programs_that_renew_at_the_same_moment_all_go_on(
    accounts: Accounts, practice: PracticePortal, portal: Portal, clock: Clock, tmp_path: Path
) -> None:
    clock.now += 3601
    script = SUPPORT / "file_keyring.py"
    running = [
        subprocess.Popen(
            [sys.executable, script, tmp_path, practice.address, "never"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    for program in running:
        assert present(program.stdout).readline() == "ready\n"
    for program in running:
        stdin = present(program.stdin)
        stdin.write("go\n")
        stdin.flush()
    for program in running:
        _, err = program.communicate(timeout=PATIENCE)
        assert (program.returncode, err) == (0, "")
    with accounts_in(tmp_path).open_client(portal) as client:
        assert client.call("imconnector.list")


def test_who_signs_out_during_a_renewal_stays_signed_out(
    accounts: Accounts, practice: PracticePortal, portal: Portal, clock: Clock, tmp_path: Path
) -> None:
    clock.now += 3601
    with accounts.open_client(portal) as client:
        assert accounts.sign_out(portal)
        client.call("imconnector.list")  # renews what it holds itself
    assert accounts.tokens(portal) is None
    assert accounts_in(tmp_path).tokens(portal) is None
    with pytest.raises(PortalError, match="NOT_SIGNED_IN"):
        accounts.open_client(portal)


def test_who_signs_out_in_another_program_during_a_renewal_stays_signed_out(
    accounts: Accounts, portal: Portal, clock: Clock, tmp_path: Path
) -> None:
    clock.now += 3601
    with accounts_in(tmp_path).open_client(portal) as client:
        assert accounts.sign_out(portal)
        client.call("imconnector.list")  # renews what it holds itself
    assert accounts_in(tmp_path).tokens(portal) is None


def test_a_sign_in_made_in_another_program_meanwhile_is_not_replaced(
    accounts: Accounts, practice: PracticePortal, portal: Portal, clock: Clock, tmp_path: Path
) -> None:
    clock.now += 3601
    with accounts.open_client(portal) as client:
        accounts_in(tmp_path).sign_out(portal)
        other = accounts_in(tmp_path)
        other.save_application(portal, Application(practice.client_id, practice.client_secret))
        other.finish_sign_in(portal, browse(practice))
        new = present(other.tokens(portal))
        assert client.call("imconnector.list")  # takes the new one
    assert present(accounts_in(tmp_path).tokens(portal)).refresh_token == new.refresh_token


def test_a_renewal_leaves_no_lock_behind(
    accounts: Accounts, portal: Portal, clock: Clock, tmp_path: Path
) -> None:
    clock.now += 3601
    with accounts.open_client(portal) as client:
        assert client.call("imconnector.list")
    assert {path.name for path in tmp_path.iterdir()} == {"keyring.json", "portals.json", "portals.lock"}


def test_a_program_that_is_killed_while_it_renews_frees_those_that_wait(tmp_path: Path) -> None:
    with slow_portal() as slow:
        portal, practice = parse(slow.address), slow.practice
        accounts = accounts_in(tmp_path)
        accounts.save_application(portal, Application(practice.client_id, practice.client_secret))
        accounts.finish_sign_in(portal, browse(practice))
        slow.expire()
        slow.renewals, slow.seconds = 0, PATIENCE
        command = [sys.executable, str(SUPPORT / "file_keyring.py"), str(tmp_path), slow.address, "never"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
            present(holder.stdin).write(b"go\n")
            present(holder.stdin).flush()
            slow.wait_for_renewal()
            called, waiting = [], accounts.open_client(portal)
            waiter = threading.Thread(target=lambda: called.append(waiting.call("imconnector.list")))
            waiter.start()
            slow.seconds = 0.0
            holder.kill()
        waiter.join(PATIENCE)
        waiting.close()
    assert len(called) == 1
    assert slow.renewals == 2


def test_a_sign_in_whose_keyring_does_not_answer_is_not_called_missing(
    accounts: Accounts, portal: Portal, tmp_path: Path
) -> None:
    class Locked(FileKeyring):
        def get_password(self, service: str, username: str) -> str | None:
            raise RuntimeError("locked")

    assert accounts.tokens(portal)
    locked = Accounts(Portals(tmp_path), Secrets(lambda: Locked(tmp_path)))
    with pytest.raises(PortalError, match="KEYRING_SILENT"):
        locked.open_client(portal)
    with pytest.raises(PortalError, match="NOT_SIGNED_IN"):
        locked.open_client(parse("other.example"))


def test_a_keyring_that_can_only_be_read_costs_no_sign_in(
    accounts: Accounts, practice: PracticePortal, portal: Portal, clock: Clock, tmp_path: Path
) -> None:
    class Full(FileKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise OSError("no space left on the disk")

    clock.now += 3601
    full = Accounts(Portals(tmp_path), Secrets(lambda: Full(tmp_path)))
    before = practice.state.grants.count_issued()
    with full.open_client(portal) as client, pytest.raises(PortalError, match="KEYRING_REFUSED"):
        client.call("imconnector.list")
    assert practice.state.grants.count_issued() == before
    with accounts.open_client(portal) as client:
        assert client.call("imconnector.list")
