"""Names, lines, files and errors of others can't do anything to the terminal that shows them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.signin.credentials import Tokens
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.icon.icon import Icon
from configurator.practice import PracticePortal
from tests.support.harmless import HOSTILE, harm

Command = Callable[..., tuple[int, str, str]]
SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='white' d='M0 0h9v9z'/></svg>"
NAMED = Connector("hostile", HOSTILE, Icon(SVG, "#005577"), "https://shop.example.com/a", comment=HOSTILE)
ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")


@pytest.fixture
def portal(signed_in: PracticePortal) -> Iterator[PracticePortal]:
    """A portal whose connectors and open channels are named like this."""
    address = parse(signed_in.address)
    with Client(address, Tokens(signed_in.access_token, "", address.rest)) as client:
        connectors.register(client, to_params(NAMED))
    line = signed_in.state.lines.get(1)
    assert line
    before, line.name = line.name, HOSTILE
    yield signed_in
    line.name = before


def shown(done: tuple[int, str, str]) -> str:
    """All that a command printed, which is harmless line by line."""
    _, out, err = done
    for line in (out + err).split("\n"):
        assert not harm(line), line
    return out + err


def test_names_in_a_portal_do_no_harm(portal: PracticePortal, command: Command) -> None:
    where = ("--portal", portal.address)
    listed = shown(command("list", *where))
    assert "Sh\ufffd[31mop  ✓ Done" in listed
    [line] = [one for one in listed.splitlines() if "hostile" in one]
    assert line.endswith("<b> z y")
    for arguments in (
        "status hostile", "status hostile --line 1", "activate hostile --line 1", "activate hostile",
        "deactivate hostile --line 1", "list --json", "status hostile --json", "unregister hostile --yes",
    ):  # fmt: skip
        shown(command(*arguments.split(), *where))
    shown(command("status", HOSTILE, *where))
    shown(command("unregister", HOSTILE, "--yes", *where))


def test_errors_of_a_portal_do_no_harm(portal: PracticePortal, command: Command) -> None:
    portal.faults = ["imconnector.list:ACCESS_DENIED"]
    assert "doesn't allow this" in shown(command("list", "--portal", portal.address))
    portal.faults = []


def test_values_of_a_connector_do_no_harm(home: Path, portal: PracticePortal, command: Command) -> None:
    file = home / "named.connector"
    file.write_text(project_file.dumps(NAMED), "utf-8")
    shown(command("register", file, "--portal", portal.address))
    shown(command("register", file, "--practice"))
    params = f'{{"ID": "a.b", "{HOSTILE[:6]}": 1, "NAME": 5, "COMMENT": "x", "NAEM": "y"}}'.replace(
        "\x1b", "\\u001b"
    )
    file.write_text(params, "utf-8")
    assert "UNKNOWN_PARAMETER" in shown(command("check", file, "--engine", "cairo"))
    shown(command("export", file, "--as", "json"))
    values = f'{{ID: f({HOSTILE!r}), NAME: "{HOSTILE[:8]}" + x, ICON: y}}'
    file.write_text(f"BX24.callMethod('imconnector.register', {values})", "utf-8")
    shown(command("import", file, "--out", home / "made.connector"))


@ON_POSIX
def test_names_of_files_do_no_harm(home: Path, command: Command) -> None:
    name = HOSTILE.replace("/", "")
    for command_ in ("encode", "decode", "check", "import"):
        assert "Sh\ufffd[31mop" in shown(command(command_, home / name))
    (home / name).write_text(SVG[:50])
    for command_ in ("encode", "decode", "check", "import"):
        shown(command(command_, home / name))
    shown(command("export", home / name, "--as", "curl"))
    shown(command("preview", home / name, "--engine", "cairo", "--out", home / name / "a.png"))
    (home / "svg").mkdir()
    (home / "svg" / name).write_text(SVG)
    shown(command("check", home / "svg" / name, home / name, "--engine", "cairo"))
    shown(command("new", HOSTILE, "--icon", home / "svg" / name, "--out", home / "svg" / name))


def test_wrong_usage_does_no_harm(command: Command) -> None:
    for arguments in (
        "check", "", "list --portal a.example", "practice --port", "practice --fault", "list --portal",
        "check x --engine",
    ):  # fmt: skip
        assert shown(command(*arguments.split(), HOSTILE))


def test_data_is_exact_in_a_pipe_and_harmless_on_a_terminal(
    home: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    data = "<svg xmlns='http://www.w3.org/2000/svg'>\n\t<title>\x9b2J\u202e</title></svg>"
    (home / "a.svg").write_text(data)
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(written, "utf-8"))
    (home / "a.uri").write_text("data:image/svg+xml;utf8," + data.replace("#", "%23"))
    assert command("decode", home / "a.uri")[0] == 0
    sys.stdout.flush()
    seen = written.getvalue().decode()
    assert [line for line in seen.split("\n") if harm(line.replace("\t", " "))] == []
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(exact := io.BytesIO(), "utf-8"))
    assert command("decode", home / "a.uri")[0] == 0
    sys.stdout.flush()
    assert exact.getvalue().decode() == data
