"""`configurator register` as a process of its own, against a practice portal over a real socket."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from configurator.practice import PracticePortal, serve
from tests.support.patience import PATIENCE

SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
    "<path fill='#fff' d='M0 0h9v9z'/><!-- %41 ёж --></svg>"
)
CONNECTOR = {
    "ID": "shop_chat",
    "NAME": "Shop chat",
    "ICON": {"SVG": SVG, "COLOR": "#005577", "SIZE": "70%", "POSITION": "center"},
    "PLACEMENT_HANDLER": "https://shop.example.com/settings",
    "NEWSLETTER": False,
}
CANARY = "canary-7f3a"
Done = subprocess.CompletedProcess[str]


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., str]:
    def write(**changes: object) -> str:
        path = tmp_path / "shop chat.connector"
        document = {
            "format": "connector-configurator",
            "version": 1,
            "connector": {**CONNECTOR, **changes},
        }
        path.write_text(json.dumps(document), encoding="utf-8")
        return str(path)

    return write


@pytest.fixture(scope="module")
def served() -> Iterator[PracticePortal]:
    with serve() as practice:
        yield practice


@pytest.fixture
def practice(served: PracticePortal) -> Iterator[PracticePortal]:
    served.faults = []
    yield served
    served.faults = []


@pytest.fixture
def register(tmp_path: Path) -> Callable[..., Done]:
    """A function that runs the command with a home of its own and returns the finished process."""

    def run(*arguments: str, token: str | None = None, **environment: str) -> Done:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("XDG", "CONFIGURATOR"))
        }
        nobody = {"HOME": str(tmp_path), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
        given = {"CONFIGURATOR_ACCESS_TOKEN": token} if token is not None else {}
        return subprocess.run(
            [sys.executable, "-m", "configurator", "register", *arguments],
            env={**kept, **nobody, **given, **environment, "PYTHONIOENCODING": "utf-8"},
            capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE,
        )  # fmt: skip

    return run


def answer(run: Done) -> Any:
    """The JSON of a run: one object, nothing beside it."""
    assert run.stderr == ""
    document = json.loads(run.stdout)
    assert list(document) == ["ok", "code", "message"]
    return document


def test_a_rehearsal_needs_nothing_but_the_file(
    register: Callable[..., Done], file: Callable[..., str]
) -> None:
    run = register(file(), "--practice")
    assert (run.returncode, run.stderr) == (0, "")
    assert "“Shop chat” is registered" in run.stdout
    assert "nothing was sent" in run.stdout


def test_a_rehearsal_in_json(register: Callable[..., Done], file: Callable[..., str]) -> None:
    run = register(file(), "--practice", "--json")
    assert run.returncode == 0
    document = answer(run)
    assert (document["ok"], document["code"]) == (True, "REGISTERED")


def test_a_script_registers_with_a_token(
    register: Callable[..., Done], file: Callable[..., str], practice: Any
) -> None:
    run = register(file(), "--portal", practice.address, "--json", token=practice.access_token)
    assert (run.returncode, answer(run)["ok"]) == (0, True)
    stored = practice.connectors()["shop_chat"]
    assert unquote(stored["ICON"]["DATA_IMAGE"].partition(",")[2]) == SVG
    assert stored["NEWSLETTER"] is False
    assert stored["CHAT_GROUP"] is False


def test_bare_request_parameters_are_a_file_too(
    register: Callable[..., Done], tmp_path: Path, practice: Any
) -> None:
    params = {
        **CONNECTOR,
        "ID": "from_json",
        "ICON": {"DATA_IMAGE": "data:image/svg+xml;utf8," + SVG.replace("%", "%25")},
    }
    (tmp_path / "params.json").write_text(json.dumps(params), encoding="utf-8")
    run = register(str(tmp_path / "params.json"), "--portal", practice.address, token=practice.access_token)
    assert run.returncode == 0
    assert unquote(practice.connectors()["from_json"]["ICON"]["DATA_IMAGE"].partition(",")[2]) == SVG


def test_problems_in_the_file_are_told_and_nothing_is_sent(
    register: Callable[..., Done], file: Callable[..., str]
) -> None:
    run = register(file(ID="shop.chat", NAME=""), "--portal", "127.0.0.1:9", token="t")
    assert run.returncode == 1
    assert run.stdout == ""
    assert "ID: " in run.stderr
    assert "NAME: " in run.stderr
    assert "Nothing was sent." in run.stderr


def test_problems_in_the_file_in_json(register: Callable[..., Done], file: Callable[..., str]) -> None:
    run = register(file(ID="shop.chat"), "--practice", "--json")
    assert run.returncode == 1
    document = answer(run)
    assert (document["ok"], document["code"]) == (False, "APPLICATION_REGISTRATION_ERROR_POINT")
    assert "Nothing was sent" in document["message"]


@pytest.mark.parametrize("content", [None, "", "{", "[]", "\x00\xff"])
def test_an_unreadable_file_is_one_sentence(
    register: Callable[..., Done], tmp_path: Path, content: Any
) -> None:
    if content is not None:
        (tmp_path / "bad").write_bytes(content.encode("latin-1"))
    plain = register(str(tmp_path / "bad"), "--practice")
    assert (plain.returncode, plain.stdout, plain.stderr.count("\n")) == (2, "", 1)
    assert "Traceback" not in plain.stderr
    run = register(str(tmp_path / "bad"), "--practice", "--json")
    assert (run.returncode, answer(run)["ok"]) == (2, False)


@pytest.mark.parametrize(
    "arguments",
    [[], ["--practice", "--portal", "acme.bitrix24.com"], ["--portal"], ["--portal", ""], ["--portal", "ftp://x"],
     ["--portal", "https://u:p@acme.bitrix24.com"], ["--portal", f"https://acme.bitrix24.com/rest/1/{CANARY}/"]],
)  # fmt: skip
def test_wrong_usage_is_told(register: Callable[..., Done], file: Callable[..., str], arguments: Any) -> None:
    run = register(file(), *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr
    assert "Traceback" not in run.stderr
    assert CANARY not in run.stderr


@pytest.mark.parametrize(
    ("fault", "exit_", "code"),
    [
        ("NO_APPLICATION_ID", 3, "NO_APPLICATION_ID"),
        ("APPLICATION_REGISTRATION_ERROR", 3, "APPLICATION_REGISTRATION_ERROR"),
        ("WRONG_AUTH_TYPE", 3, "WRONG_AUTH_TYPE"),
        ("ACCESS_DENIED", 3, "ACCESS_DENIED"),
        ("insufficient_scope", 3, "INSUFFICIENT_SCOPE"),
        ("INTERNAL_SERVER_ERROR", 3, "INTERNAL_SERVER_ERROR"),
        ("PORTAL_DELETED@410", 3, "PORTAL_DELETED"),
        ("imconnector.register:NOT_SAVED", 3, "NOT_IN_LIST"),
        ("HTML", 4, "NOT_BITRIX24"),
        ("SITE_CLOSED", 4, "PORTAL_UNAVAILABLE"),
        ("EMPTY", 4, "EMPTY_ANSWER"),
        ("DROPPED", 4, "CONNECTION_LOST"),
        ("RENAMED_AWAY", 4, "RENAMED_REFUSED"),
        ("expired_token", 5, "EXPIRED_TOKEN"),
        ("NO_AUTH_FOUND", 5, "NO_AUTH_FOUND"),
        ("INVALID_TOKEN@403", 5, "INVALID_TOKEN"),
    ],
)
def test_every_way_to_fail_has_its_exit_status_and_sentence(
    register: Callable[..., Done], file: Callable[..., str], practice: Any, fault: Any, exit_: Any, code: Any
) -> None:
    practice.faults = [fault]
    name = f"never_{code.lower()}"
    run = register(file(ID=name), "--portal", practice.address, "--json", token=practice.access_token)
    document = answer(run)
    assert (run.returncode, document["ok"], document["code"]) == (exit_, False, code)
    assert document["message"].endswith(("Nothing was changed.", "registering again does no harm."))
    assert "127.0.0.1" in document["message"]
    assert practice.access_token not in run.stdout
    assert name not in practice.connectors()


def test_a_list_that_may_not_be_read_does_not_hide_the_success(
    register: Callable[..., Done], file: Callable[..., str], practice: Any
) -> None:
    practice.faults = ["imconnector.list:ACCESS_DENIED@400"]
    run = register(file(), "--portal", practice.address, "--json", token=practice.access_token)
    assert (run.returncode, answer(run)["code"]) == (0, "UNCONFIRMED")


def test_a_portal_that_is_not_there(register: Callable[..., Done], file: Callable[..., str]) -> None:
    run = register(file(), "--portal", "127.0.0.1:9", token=CANARY)
    assert run.returncode == 4
    assert run.stdout == ""
    assert "can't be reached" in run.stderr
    assert "Nothing was changed" in run.stderr


@pytest.mark.parametrize("token", [None, "", "  "])
def test_nobody_is_signed_in_at_first(
    register: Callable[..., Done], file: Callable[..., str], token: Any
) -> None:
    ours = file(ID="acme_chat", PLACEMENT_HANDLER="https://chat.acme.com/")  # no portal takes the sample's
    run = register(ours, "--portal", "acme.bitrix24.com", "--json", token=token)
    assert (run.returncode, answer(run)["code"]) == (5, "NOT_SIGNED_IN")


@pytest.mark.parametrize(
    ("changes", "code"),
    [({}, "SAMPLE_ID"), ({"ID": "our_chat"}, "HANDLER_RESERVED")],
)
def test_the_sample_and_addresses_for_examples_reach_no_real_portal(
    register: Callable[..., Done], file: Callable[..., str], changes: dict[str, str], code: str
) -> None:
    own = file(**changes)
    run = register(own, "--portal", "127.0.0.1:9", "--portal", "acme.bitrix24.com", "--json", token=CANARY)
    assert (run.returncode, answer(run)["code"]) == (1, code)
    assert "Nothing was sent." in answer(run)["message"]


def test_a_wrong_token_is_shown_nowhere(
    register: Callable[..., Done], file: Callable[..., str], practice: Any
) -> None:
    run = register(file(), "--portal", practice.address, token=CANARY)
    assert run.returncode == 5
    assert CANARY not in run.stdout + run.stderr


SIGN_IN = """
import sys
from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.oauth import Application, Tokens
from configurator.services.accounts import Accounts
address, client_id, client_secret, access_token = sys.argv[1:]
portal, accounts = parse(address), Accounts()
assert accounts.persistent
accounts.save_application(portal, Application(client_id, client_secret))
accounts.save_tokens(portal, Tokens(access_token, "canary-7f3a", portal.rest))
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus and gnome-keyring",
)
def test_the_sign_in_that_the_window_kept_is_used(
    tmp_path: Path, file: Callable[..., str], practice: Any
) -> None:
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    (tmp_path / "sign_in.py").write_text(SIGN_IN)
    secrets = [practice.client_id, practice.client_secret, practice.access_token]
    script = (
        "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n"
        'python="$1" sign_in="$2" file="$3" address="$4"; shift 4\n'
        '"$python" "$sign_in" "$address" "$@" && '
        'exec "$python" -m configurator register "$file" --portal "$address" --json'
    )
    run = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script, "sh",
         sys.executable, str(tmp_path / "sign_in.py"), file(ID="kept"), practice.address, *secrets],
        env={"PATH": os.environ["PATH"], "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run")},
        capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["code"] == "REGISTERED"
    assert practice.connectors()["kept"]["NAME"] == "Shop chat"
    written = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert practice.client_id.encode() in written
    for secret in (practice.client_secret, practice.access_token, CANARY):
        assert secret.encode() not in written
