"""Secrets that are too long for one entry of a keyring, and keyrings that refuse one."""

from __future__ import annotations

import pytest

from configurator.storage.keyring_entries import MOST_BYTES
from configurator.storage.secret_store import Secrets
from tests.support.memory_keyring import MemoryKeyring

PORTAL = "https://acme.bitrix24.com"
WINDOWS_BYTES = 2_560
OLD = [*(character * 40 for character in "ab"), "x" * 3_000, "y" * 9_000]
NEW = ["c" * 40, "z" * 3_001, "ключ🔑" * 700, "w" * 20_000, ""]


class KilledError(BaseException):
    """The process has ended in the middle of a call."""


class WindowsKeyring(MemoryKeyring):
    """Refuses what Windows' Credential Manager refuses, and can be killed before a change."""

    def __init__(self) -> None:
        super().__init__()
        self.changes_left = 1_000_000

    def _change(self) -> None:
        if not self.changes_left:
            raise KilledError
        self.changes_left -= 1

    def set_password(self, service: str, username: str, password: str) -> None:
        self._change()
        if len(password.encode("utf-16-le")) > WINDOWS_BYTES:
            raise OSError(1783, "CredWrite", "The stub received bad data")
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._change()
        super().delete_password(service, username)


def on(keyring: WindowsKeyring) -> Secrets:
    """What a start of the program has of a keyring."""
    return Secrets(lambda: keyring)


def changes_of(old: str, new: str) -> int:
    """How many changes it takes to replace one secret by another."""
    keyring = WindowsKeyring()
    on(keyring).set(PORTAL, "access_token", old)
    before = keyring.changes_left
    on(keyring).set(PORTAL, "access_token", new)
    return before - keyring.changes_left


@pytest.mark.parametrize("value", [*OLD, *NEW, "connector-configurator-parts a 1 " + "0" * 64])
def test_a_secret_of_any_length_is_kept(value: str) -> None:
    keyring = WindowsKeyring()
    secrets = on(keyring)
    secrets.set(PORTAL, "access_token", value)
    assert secrets.persistent
    assert on(keyring).get(PORTAL, "access_token") == value
    assert secrets.delete(PORTAL, "access_token")
    assert keyring.entries == {}


@pytest.mark.parametrize("old", OLD)
@pytest.mark.parametrize("new", NEW)
def test_a_kill_at_any_change_leaves_the_old_secret_or_the_new_one(old: str, new: str) -> None:
    seen = set()
    for changes in range(changes_of(old, new)):
        keyring = WindowsKeyring()
        on(keyring).set(PORTAL, "access_token", old)
        keyring.changes_left = changes
        with pytest.raises(KilledError):
            on(keyring).set(PORTAL, "access_token", new)
        keyring.changes_left = 1_000_000
        found = on(keyring).get(PORTAL, "access_token")
        assert found in {old, new}
        seen.add(found)
        on(keyring).set(PORTAL, "access_token", "next")
        assert [*keyring.entries.values()] == ["next"], "parts stay behind"
    assert old in seen


@pytest.mark.parametrize("old", OLD)
def test_a_kill_while_signing_out_leaves_nothing_that_the_next_sign_out_misses(old: str) -> None:
    for changes in range(20):
        keyring = WindowsKeyring()
        on(keyring).set(PORTAL, "access_token", old)
        keyring.changes_left = changes
        try:
            on(keyring).delete(PORTAL, "access_token")
        except KilledError:
            keyring.changes_left = 1_000_000
            assert on(keyring).get(PORTAL, "access_token") in {old, None}
            assert on(keyring).delete(PORTAL, "access_token")
        assert keyring.entries == {}


@pytest.mark.parametrize("value", ["short", "long" * 2_000])
def test_a_refused_secret_is_kept_in_memory_and_the_keyring_keeps_working(value: str) -> None:
    class Refusing(WindowsKeyring):
        refuses = False

        def set_password(self, service: str, username: str, password: str) -> None:
            if self.refuses:
                raise OSError("refused")
            super().set_password(service, username, password)

    keyring = Refusing()
    secrets = on(keyring)
    secrets.set(PORTAL, "access_token", "older")
    keyring.refuses = True
    secrets.set(PORTAL, "access_token", value)
    assert secrets.get(PORTAL, "access_token") == value
    assert not secrets.persistent, "the window must say that it is kept in memory"
    assert not secrets.is_silent
    assert on(keyring).get(PORTAL, "access_token") == "older"
    keyring.refuses = False
    secrets.set(PORTAL, "access_token", value)
    assert secrets.persistent
    assert on(keyring).get(PORTAL, "access_token") == value


def test_a_lost_part_is_no_secret() -> None:
    keyring = WindowsKeyring()
    secrets = on(keyring)
    secrets.set(PORTAL, "access_token", "x" * 5_000)
    [second] = [entry for entry in keyring.entries if entry[1].endswith("2")]
    del keyring.entries[second]
    assert secrets.get(PORTAL, "access_token") is None


def test_every_entry_is_one_that_windows_takes() -> None:
    keyring = WindowsKeyring()
    on(keyring).set(PORTAL, "access_token", "🔑" * 5_000)
    assert max(len(value.encode("utf-16-le")) for value in keyring.entries.values()) <= MOST_BYTES
