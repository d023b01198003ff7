from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from configurator.storage.secret_store import Secrets
from tests.support.measuring import Measured
from tests.support.patience import PATIENCE

PORTAL = "https://acme.bitrix24.com"


class Store:
    """A keyring that keeps its entries here, and can fail as real ones do."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.fail = False

    def _check(self) -> None:
        if self.fail:
            raise RuntimeError("locked: s3cret")

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.entries[service, username]


def test_each_secret_is_one_entry_in_the_keyring() -> None:
    store = Store()
    secrets = Secrets(lambda: store)
    secrets.set(PORTAL, "client_secret", "a")
    secrets.set(PORTAL, "access_token", "b")
    secrets.set("https://other.example", "access_token", "c")
    assert sorted(store.entries.values()) == ["a", "b", "c"]
    assert secrets.persistent
    again = Secrets(lambda: store)
    assert again.get(PORTAL, "access_token") == "b"
    assert again.delete(PORTAL, "access_token")
    assert again.get(PORTAL, "access_token") is None
    assert again.delete(PORTAL, "never_there")
    assert sorted(store.entries.values()) == ["a", "c"]


def test_without_a_keyring_secrets_stay_in_memory() -> None:
    secrets = Secrets(lambda: None)
    assert not secrets.persistent
    secrets.set(PORTAL, "access_token", "b")
    assert secrets.get(PORTAL, "access_token") == "b"
    assert Secrets(lambda: None).get(PORTAL, "access_token") is None
    assert secrets.delete(PORTAL, "access_token")
    assert secrets.get(PORTAL, "access_token") is None


def test_whether_all_of_a_portal_is_kept_can_be_asked_while_another_threads_secrets_arrive() -> None:
    secrets = Secrets(lambda: None)
    secrets.set("https://other.example", "access_token", "a")

    class Asked(str):
        """An address at whose comparison another thread has its turn."""

        def __ne__(self, other: object) -> bool:
            secrets.set("https://third.example", "access_token", "b")
            return super().__ne__(other)

    assert secrets.has_all(Asked(PORTAL))
    assert not secrets.has_all("https://third.example")


def test_a_keyring_that_begins_to_fail_is_replaced_by_memory(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = Store()
    secrets = Secrets(lambda: store)
    secrets.set(PORTAL, "refresh_token", "old")
    store.fail = True
    secrets.set(PORTAL, "refresh_token", "new-s3cret")
    assert secrets.get(PORTAL, "refresh_token") == "new-s3cret"
    assert not secrets.persistent
    assert "s3cret" not in caplog.text + repr(secrets)


def test_a_secret_that_a_failed_keyring_may_still_have_is_not_called_deleted() -> None:
    store = Store()
    secrets = Secrets(lambda: store)
    secrets.set(PORTAL, "refresh_token", "old")
    store.fail = True
    assert not secrets.delete(PORTAL, "refresh_token")


def test_a_keyring_that_hangs_costs_its_time_limit_once(measured: Measured) -> None:
    over = threading.Event()

    class Hanging(Store):
        def _check(self) -> None:
            over.wait()

    secrets = Secrets(Hanging, seconds=0.1)
    with measured():
        secrets.set(PORTAL, "access_token", "a")
        secrets.set(PORTAL, "refresh_token", "b")
        assert secrets.get(PORTAL, "access_token") == "a"
    assert not secrets.persistent
    over.set()


def test_a_keyring_that_cannot_even_be_looked_for_is_none() -> None:
    def find() -> None:
        raise ImportError("no backend")

    assert not Secrets(find).persistent


SYSTEM = """
from configurator.storage.secret_store import Secrets
print(Secrets().persistent)
"""


PLAIN = """
from keyring.backend import KeyringBackend

class PlainTextKeyring(KeyringBackend):
    priority = 20

    def get_password(self, service, username):
        return None

    def set_password(self, service, username, password):
        open("plain", "w").write(password)
"""


@pytest.mark.parametrize(
    "backend",
    [
        "keyring.backends.fail.Keyring",
        "keyring.backends.null.Keyring",
        "plain.PlainTextKeyring",
        "no.such.Module",
    ],
)
def test_a_backend_that_keeps_nothing_or_plain_text_is_never_used(tmp_path: Path, backend: str) -> None:
    (tmp_path / "plain.py").write_text(PLAIN)
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": backend, "PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-c", SYSTEM]
    run = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    assert (run.stdout, run.stderr) == ("False\n", "")


REAL = """
import sys
from configurator.storage.secret_store import Secrets
secrets = Secrets()
print(secrets.persistent)
secrets.set("https://acme.bitrix24.com", "client_secret", "canary-7f3a")
secrets.set("https://acme.bitrix24.com", "access_token", "canary-7f3a" * 50)
again = Secrets()
print(again.get("https://acme.bitrix24.com", "client_secret") == "canary-7f3a")
print(again.get("https://acme.bitrix24.com", "access_token") == "canary-7f3a" * 50)
print(again.get("https://other.example", "access_token"))
print(again.delete("https://acme.bitrix24.com", "access_token"))
print(Secrets().get("https://acme.bitrix24.com", "access_token"))
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus and gnome-keyring",
)
def test_the_systems_real_keyring_keeps_secrets_and_no_file_shows_them(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(REAL)
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
    }
    script = (
        "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
        f'exec "{sys.executable}" "{program}"'
    )
    run = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert run.stdout.split() == ["True", "True", "True", "None", "True", "None"], run.stderr
    kept = [path for path in home.rglob("*") if path.is_file()]
    assert kept
    assert not any(b"canary" in path.read_bytes() for path in kept)
