"""Whatever happens to a command, it ends with a sentence and an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from configurator.cli.exits import INTERNAL, UNUSABLE
from configurator.connector.model import Connector
from configurator.connector.project_file import dumps
from configurator.icon.icon import Icon
from tests.support.paths import ROOT
from tests.support.patience import PATIENCE
from tests.support.with_fault import SECRET

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M1 1h7v7z'/></svg>"
LONG = "n" * 300
Done = subprocess.CompletedProcess[str]
NEEDS_POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a connector and a drawing, in which the user has nothing yet."""
    (tmp_path / "icon.svg").write_text(SVG)
    good = Connector("my_shop", "Shop", Icon(SVG, "#69acc0"), "https://example.com/chat")
    (tmp_path / "shop.connector").write_text(dumps(good))
    return tmp_path


def run(home: Path, *arguments: str, module: str = "configurator", **more: Any) -> Done:
    """Run as users do: without debugging, and with nothing of this user's own."""
    environment = {
        **os.environ,
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    del environment["CONFIGURATOR_DEBUG"]
    environment["PYTHONPATH"] = str(ROOT)
    given = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=home, env=environment, text=True, check=False, timeout=PATIENCE, **given,
    )  # fmt: skip


def with_fault(home: Path, place: str, *arguments: str) -> Done:
    return run(home, place, *arguments, module="tests.support.with_fault")


FAULTY = [
    ("configurator.cli.encode.admitted", "encode icon.svg"),
    ("configurator.cli.judge.all_picture_problems", "check shop.connector --engine cairo"),
    ("configurator.cli.export.write", "export shop.connector --as curl"),
    ("configurator.cli.import_code.dumps", "import shop.connector"),
    ("configurator.cli.new.check", "new Shop --icon icon.svg"),
    ("configurator.cli.list_connectors.portal_of", "list --portal acme.bitrix24.com"),
]


@pytest.mark.parametrize(("place", "command"), FAULTY)
def test_a_bug_ends_in_one_sentence_and_is_in_the_report(home: Path, place: str, command: str) -> None:
    done = with_fault(home, place, *command.split())
    assert (done.returncode, done.stdout) == (INTERNAL, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("configurator: A bug stopped the program")
    told = run(home, "report")
    assert told.returncode == 0
    assert "ZeroDivisionError in configurator.cli.main:" in told.stdout
    assert "> __main__.fail:" in told.stdout
    assert SECRET not in done.stderr + told.stdout
    assert SECRET not in "".join(path.read_text() for path in home.rglob("*.json"))


@pytest.mark.parametrize(("place", "command"), [FAULTY[1], FAULTY[5]])
def test_a_bug_is_told_in_json_too(home: Path, place: str, command: str) -> None:
    done = with_fault(home, place, *command.split(), "--json")
    assert (done.returncode, done.stderr) == (INTERNAL, "")
    told = json.loads(done.stdout)
    assert (told["ok"], told["code"]) == (False, "INTERNAL_FAULT")
    assert told["message"].startswith("A bug stopped the program")


def test_debugging_shows_a_bug_as_it_is(home: Path) -> None:
    environment = {**os.environ, "CONFIGURATOR_DEBUG": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.with_fault", FAULTY[0][0], "encode", "icon.svg"],
        cwd=home, env=environment, text=True, check=False, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    assert "Traceback" in done.stderr


COMMANDS = [
    "encode icon.svg",
    "decode icon.uri",
    "export shop.connector --as json",
    "import shop.connector",
    "new Shop --icon icon.svg --id shop",
    "check shop.connector --engine cairo --json",
    "completion bash",
    "report",
    "--help",
]


@NEEDS_POSIX
@pytest.mark.parametrize("command", COMMANDS)
def test_output_that_cannot_be_written_is_a_sentence(home: Path, command: str) -> None:
    (home / "icon.uri").write_text("data:image/svg+xml," + SVG.replace("#", "%23"))
    with Path("/dev/full").open("w") as full:
        done = run(home, *command.split(), stdout=full)
    assert done.returncode == UNUSABLE
    assert done.stderr.splitlines()[-1].startswith("configurator: Standard output can't be written: ")
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


@NEEDS_POSIX
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("closed", [0, 1, 2])
def test_streams_that_are_closed_do_no_harm(home: Path, command: str, closed: int) -> None:
    (home / "icon.uri").write_text("data:image/svg+xml," + SVG.replace("#", "%23"))
    done = run(home, *command.split(), preexec_fn=lambda: os.close(closed))
    assert done.returncode in ({0, 1, UNUSABLE} if closed == 1 else {0, 1})
    assert "Traceback" not in done.stdout + done.stderr
    assert "Exception" not in done.stderr
    assert not done.stdout or "configurator: " not in done.stdout


@NEEDS_POSIX
def test_closed_standard_input_is_a_sentence(home: Path) -> None:
    done = run(home, "encode", "-", preexec_fn=lambda: os.close(0))
    assert (done.returncode, done.stderr) == (UNUSABLE, "configurator: Standard input is closed.\n")


@NEEDS_POSIX
def test_a_reader_that_has_read_enough_is_no_failure(home: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run(home, "completion", "bash", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


UNWRITABLE = [
    f"new Shop --icon icon.svg --id shop --out {LONG}",
    f"new Shop --icon icon.svg --id shop --out {LONG}/a",
    f"import shop.connector --out {LONG}",
    f"export shop.connector --as curl --out {LONG}",
    f"preview shop.connector --engine cairo --out {LONG}.png",
    f"preview shop.connector --engine cairo --out {LONG}/{LONG}",
    f"approve shop.connector --out {LONG}/a.pdf",
    f"register shop.connector --portal a.example --portal b.example --failed {LONG}",
    f"encode {LONG}",
    f"decode {LONG}",
    f"check {LONG}",
    f"check {LONG}/{LONG}",
    f"import {LONG}",
    f"register {LONG} --practice",
    f"register shop.connector --portals {LONG}",
    f"new Shop --icon {LONG}",
    "new Shop --icon icon.svg --id shop --out icon.svg/inside",
    "new Shop --icon icon.svg --id shop --out .",
    "export shop.connector --as curl --out . --force",
    "check .",
    "decode .",
    "encode .",
]
PROC = [
    "new Shop --icon icon.svg --id shop --out /proc/inside",
    "import shop.connector --out /proc/inside",
    "export shop.connector --as json --out /proc/inside",
    "preview shop.connector --engine cairo --out /proc/inside.png",
    "preview shop.connector --engine cairo --out /proc/inside",
    "approve shop.connector --out /proc/folder/page.png",
    "new Shop --icon icon.svg --id shop --out /dev/full --force",
    "export shop.connector --as json --out /dev/full --force",
    "preview shop.connector --engine cairo --out /dev/full",
    "check /dev/zero",
    "encode /dev/zero",
    "register shop.connector --portals /dev/zero",
]


@pytest.mark.parametrize("command", [*UNWRITABLE, *(pytest.param(one, marks=NEEDS_POSIX) for one in PROC)])
def test_files_that_cannot_be_used_are_sentences(home: Path, command: str) -> None:
    done = run(home, *command.split())
    assert done.returncode in {1, UNUSABLE}
    assert done.stderr or done.stdout
    assert "Traceback" not in done.stderr
    assert "A bug" not in done.stderr


@NEEDS_POSIX
def test_a_state_folder_that_refuses_files_stops_nothing(home: Path) -> None:
    (home / "state").write_text("a file where a folder should be")
    done = with_fault(home, *FAULTY[0][:1], *FAULTY[0][1].split())
    assert done.returncode == INTERNAL
    assert len(done.stderr.splitlines()) == 1
    assert run(home, "report").returncode == 0
