from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.oauth import Application, Redirect, Tokens
from configurator.practice import serve
from configurator.services.accounts import Accounts
from configurator.storage.files import FileProblem
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from tests.support.memory_keyring import MemoryKeyring

ACME = parse("acme.bitrix24.com")
APP = Application("local.1", "canary-secret")
TOKENS = Tokens("canary-at", "canary-rt", ACME.rest, "oauth.bitrix.info", "m", ("imopenlines", "crm"), 5.0)


@pytest.fixture
def store() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def start(tmp_path: Path, store: MemoryKeyring) -> Callable[..., Any]:
    """A function that gives what a new start of the program would have."""
    return lambda: Accounts(Portals(tmp_path), Secrets(lambda: store))


def test_a_sign_in_is_there_at_the_next_start(start: Callable[..., Any], tmp_path: Path) -> None:
    accounts = start()
    accounts.save_application(ACME, APP)
    accounts.save_tokens(ACME, TOKENS)
    again = start()
    assert again.remembered() == (ACME,)
    assert again.application(ACME) == APP
    assert again.tokens(ACME) == TOKENS
    assert again.persistent
    assert not any(b"canary" in path.read_bytes() for path in tmp_path.iterdir())


def test_signing_out_leaves_no_secret_behind_but_the_address(
    start: Callable[..., Any], store: MemoryKeyring
) -> None:
    accounts = start()
    accounts.save_application(ACME, APP)
    accounts.save_tokens(ACME, TOKENS)
    assert accounts.sign_out(ACME)
    assert store.entries == {}
    for each in (accounts, start()):
        assert each.tokens(ACME) is None
        assert each.application(ACME) is None
        assert each.client_id(ACME) == "local.1"
        assert each.remembered() == (ACME,)


def test_another_application_ends_the_sign_in_of_the_one_before(start: Callable[..., Any]) -> None:
    accounts = start()
    accounts.save_application(ACME, APP)
    accounts.save_tokens(ACME, TOKENS)
    accounts.save_application(ACME, Application("local.2", "other"))
    assert accounts.tokens(ACME) is None
    assert accounts.application(ACME) == Application("local.2", "other")


def test_nothing_of_the_practice_portal_is_stored(
    start: Callable[..., Any], store: MemoryKeyring, tmp_path: Path
) -> None:
    accounts = start()
    accounts.save_application(ACME, APP, keep=False)
    accounts.save_tokens(ACME, TOKENS)
    assert accounts.tokens(ACME) == TOKENS
    assert accounts.application(ACME) == APP
    assert accounts.remembered() == ()
    assert store.entries == {}
    assert list(tmp_path.iterdir()) == []


def test_without_a_keyring_a_sign_in_lasts_as_long_as_the_program(tmp_path: Path) -> None:
    accounts = Accounts(Portals(tmp_path), Secrets(lambda: None))
    accounts.save_application(ACME, APP)
    accounts.save_tokens(ACME, TOKENS)
    assert not accounts.persistent
    assert accounts.tokens(ACME) == TOKENS
    again = Accounts(Portals(tmp_path), Secrets(lambda: None))
    assert again.tokens(ACME) is None
    assert again.remembered() == (ACME,)


def test_settings_that_cannot_be_written_cost_the_memory_alone(tmp_path: Path, store: MemoryKeyring) -> None:
    (tmp_path / "file").write_text("")
    accounts = Accounts(Portals(tmp_path / "file" / "folder"), Secrets(lambda: store))
    accounts.save_application(ACME, APP)
    accounts.save_tokens(ACME, TOKENS)
    assert accounts.tokens(ACME) == TOKENS
    assert accounts.remembered() == ()


def test_what_cannot_be_written_lasts_until_the_end_and_that_is_told(
    start: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise FileProblem("DISK_FULL")

    accounts = start()
    accounts.save_application(ACME, APP)
    assert accounts.rename(ACME, "Berlin")
    assert accounts.settings_problem == ""
    monkeypatch.setattr(Portals, "save", full)
    assert not accounts.rename(ACME, "Hamburg")
    assert not accounts.use(ACME)
    assert accounts.names() == {ACME: "Hamburg"}
    assert accounts.settings_problem == "DISK_FULL"


def test_an_address_edited_into_nonsense_is_passed_over(start: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "portals.json").write_text(
        '{"version":1,"portals":[{"origin":"https://u:p@x/"},{"origin":"https://a.b"}]}'
    )
    assert start().remembered() == (parse("a.b"),)


def test_without_a_sign_in_there_is_no_client(start: Callable[..., Any]) -> None:
    with pytest.raises(PortalError, match="NOT_SIGNED_IN"):
        start().open_client(ACME)
    with pytest.raises(PortalError, match="NOT_SIGNED_IN"):
        start().finish_sign_in(ACME, Redirect(code="c"))


def test_a_kept_sign_in_opens_a_client_and_what_it_refreshes_is_kept(start: Callable[..., Any]) -> None:
    with serve() as practice:
        portal = parse(practice.address)
        accounts = start()
        accounts.save_application(portal, Application(practice.client_id, practice.client_secret))
        from tests.support.portal_calls import browse

        accounts.finish_sign_in(portal, browse(practice))
        before = accounts.tokens(portal)
        practice.faults = ["expired_token*1"]
        with start().open_client(portal) as client:
            assert client.call("imconnector.list")
        after = start().tokens(portal)
    assert after.access_token != before.access_token
    assert after.refresh_token != before.refresh_token


def test_the_command_line_gets_accounts_without_qt() -> None:
    code = "import sys, configurator.services.accounts; sys.exit('PySide6.QtCore' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
