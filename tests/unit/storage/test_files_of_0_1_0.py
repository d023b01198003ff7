"""What version 0.1.0 wrote still opens with every value as it was; see `tests/data/0.1.0/README.md`."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from configurator import handover
from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.cli import given_tokens, main
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.services.accounts import Accounts
from configurator.storage import drafts, files, folders
from configurator.storage.drafts import Unsaved
from configurator.storage.history_file import History, Sent
from configurator.storage.remembered_portals import Portals, RememberedPortal
from configurator.storage.secret_store import Secrets
from tests.support.memory_keyring import MemoryKeyring
from tests.support.paths import FILES_OF_0_1_0

DATA = FILES_OF_0_1_0
ACME, TULIPS, OWN = (
    "https://acme.bitrix24.com",
    "https://xn--80aa0cbo65f.bitrix24.ru",
    "https://intranet.example.org",
)
GREY = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<path fill="#a8adb4" d="M2 12 12 2l10 10-10 10z"/></svg>\n'
)
WHITE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n'
    "  <title>Птица 鳥 &amp; “bird”</title>\n"
    '  <path fill="#fff" d="M2 12 12 2l10 10-10 10z"/>\n'
    "</svg>\n"
)
BIRD = Connector(
    id="canary_bird",
    name="Птица 🐦 “A&B”",
    icon=Icon(WHITE, "#1a73e8", "64% auto", "50% 40%"),
    placement_handler="https://example.com/settings?from=птица",
    icon_disabled=Icon(GREY, "#ebeff2", "32px", "left"),
    del_external_messages=False,
    edit_internal_messages=False,
    del_internal_messages=False,
    newsletter=False,
    need_system_messages=False,
    need_signature=False,
    chat_group=True,
    comment="Чат о птицах 🐦: “birds”,\nzweite Zeile.\n",  # noqa: RUF001 - Cyrillic is the point
)
PLAIN = Connector(id="plain_chat", name="Plain chat", icon=Icon(GREY))
TOKENS = Tokens(
    access_token="canary-access-token-1",
    refresh_token="canary-refresh-token-1",
    client_endpoint=f"{ACME}/rest/",
    server_domain="oauth.bitrix24.tech",
    member_id="canarymember1",
    scope=("imopenlines", "imconnector"),
    expires_at=1790003600.5,
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The folder of settings: a copy, because the program moves aside what it cannot read."""
    return Path(shutil.copytree(DATA / "config", tmp_path / "config"))


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The folder of unsaved work and history, a copy too."""
    return Path(shutil.copytree(DATA / "state", tmp_path / "state"))


@pytest.fixture
def keyring() -> MemoryKeyring:
    """The keyring's entries as 0.1.0 left them."""
    keyring = MemoryKeyring()
    for entry in json.loads((DATA / "keyring.json").read_text("utf-8")):
        keyring.set_password(entry["service"], entry["username"], entry["password"])
    return keyring


@pytest.fixture
def accounts(config: Path, keyring: MemoryKeyring) -> Accounts:
    """The portals and sign-ins."""
    return Accounts(Portals(config), Secrets(find=lambda: keyring))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no variables for these folders")
def test_the_folders_are_still_the_same(
    tmp_path: Path, config: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "a"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "b"))
    shutil.copytree(config, tmp_path / "a" / "connector-configurator")
    shutil.copytree(state, tmp_path / "b" / "connector-configurator")
    assert len(Portals().all()) == 3
    assert len(History(folders.state_folder() / "sent").all()) == 3


@pytest.mark.parametrize(("name", "connector"), [("bird", BIRD), ("plain", PLAIN)])
def test_a_project_file_opens(name: str, connector: Connector) -> None:
    text = files.read_text(DATA / "documents" / f"{name}.connector", 1_000_000)
    assert project_file.loads(text) == (connector, ())


def test_no_parameter_of_the_project_file_has_its_default() -> None:
    document = json.loads((DATA / "documents" / "bird.connector").read_text("utf-8"))
    names = [name.lower() for name in document["connector"]]
    assert [name for name in names if getattr(BIRD, name) == getattr(Connector(), name)] == []


@pytest.mark.parametrize("ending", ["sh", "mjs", "bx24.js", "php", "crest.php", "py", "json"])
def test_exported_code_is_imported_again(ending: str) -> None:
    imported = handover.read(files.read_text(DATA / "documents" / f"bird.{ending}", 1_000_000))
    assert imported.connector == BIRD
    assert imported.problems == ()


def test_the_portals_are_remembered_in_their_order(config: Path) -> None:
    portals = Portals(config)
    assert portals.all() == (
        RememberedPortal(
            origin=ACME,
            client_id="local.canary1.0123456789",
            client_endpoint=f"{ACME}/rest/",
            server_domain="oauth.bitrix24.tech",
            member_id="canarymember1",
            scope="imopenlines,imconnector",
            expires_at=1790003600.5,
        ),
        RememberedPortal(origin=OWN, client_id="local.canary3.0123456789", name="Self-hosted"),
        RememberedPortal(
            origin=TULIPS,
            client_id="local.canary2.0123456789",
            client_endpoint=f"{TULIPS}/rest/",
            server_domain="oauth.bitrix24.tech",
            member_id="canarymember2",
            scope="imopenlines,imconnector",
            expires_at=1790003600.5,
            name="Берлин 🌷",
        ),
    )
    assert portals.moved_aside is None


def test_the_sign_ins_are_found_in_the_keyring(accounts: Accounts) -> None:
    acme, tulips, own = map(parse, (ACME, TULIPS, OWN))
    assert accounts.remembered() == (acme, own, tulips)
    assert accounts.names() == {own: "Self-hosted", tulips: "Берлин 🌷"}
    assert accounts.tokens(acme) == TOKENS
    assert accounts.tokens(tulips) == replace(
        TOKENS,
        access_token="canary-access-token-2",
        refresh_token="canary-refresh-token-2",
        client_endpoint=f"{TULIPS}/rest/",
        member_id="canarymember2",
    )
    assert accounts.tokens(own) is None
    for number, portal in enumerate((acme, tulips, own), 1):
        expected = Application(f"local.canary{number}.0123456789", f"canary-client-secret-{number}")
        assert accounts.application(portal) == expected


def test_removing_the_portals_leaves_nothing_in_the_keyring(
    accounts: Accounts, keyring: MemoryKeyring
) -> None:
    assert [accounts.remove(portal) for portal in accounts.remembered()] == ["", "", ""]
    assert keyring.entries == {}


def test_the_history_is_complete(state: Path) -> None:
    history = History(state / "sent").all()
    assert [replace(sent, project="") for sent in history] == [
        Sent(ACME, 1790000180.75, "Plain chat", "", removed=True),
        Sent(ACME, 1790000120.5, "Птица 🐦 “A&B”", ""),
        Sent(ACME, 1790000060.25, "Plain chat", ""),
    ]
    assert [project_file.loads(sent.project) for sent in history] == [(PLAIN, ()), (BIRD, ()), (PLAIN, ())]


def test_unsaved_work_comes_back(state: Path) -> None:
    found = drafts.left_behind(state / "autosave")
    saved = files.digest((DATA / "documents" / "bird.connector").read_bytes())
    kept = [unsaved for _slot, unsaved in found.unsaved]
    assert [replace(unsaved, project="") for unsaved in kept] == [
        Unsaved("", "/home/ada/Documents/Птица.connector", saved, 1790001000.75),
        Unsaved("", "", "", 1790000900.5),
    ]
    assert [project_file.loads(unsaved.project) for unsaved in kept] == [
        (replace(BIRD, name="Птица — черновик"), ()),
        (Connector(name="No file yet – ещё нет файла"), ()),  # noqa: RUF001
    ]
    assert found.damaged == []
    for slot, _unsaved in found.unsaved:
        slot.release()


@pytest.mark.usefixtures("qapp")  # a command that draws makes one of its own otherwise
def test_the_list_of_portals_that_are_left_is_taken_for_another_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("CONFIGURATOR_ACCESS_TOKEN", "CONFIGURATOR_ACCESS_TOKENS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(given_tokens, "TAKEN", {})  # what an earlier test gave this process
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    documents = DATA / "documents"
    connector, left = tmp_path / "bird.connector", str(documents / "left.txt")
    # An example's address, which version 0.1.0 still sent to real portals.
    kept = (documents / "bird.connector").read_text("utf-8")
    connector.write_text(kept.replace("example.com", "acme.com").replace("example.org", "acme.com"), "utf-8")
    assert main(["register", str(connector), "--portals", left, "--json"]) == 5  # nobody is signed in
    told = json.loads(capsys.readouterr().out)
    assert [(one["portal"], one["code"]) for one in told["portals"]] == [
        (ACME, "NOT_SIGNED_IN"),
        (OWN, "NOT_SIGNED_IN"),
    ]
