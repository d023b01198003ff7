"""The command line, as a subprocess: what it prints and with what exit code it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from configurator import __version__
from configurator.cli.dispatch import COMMANDS
from configurator.connector.model import Connector
from configurator.connector.project_file import dumps
from configurator.icon.data_uri import decode, encode
from configurator.icon.icon import Icon
from configurator.locate import resources
from tests.support.patience import PATIENCE

SVG = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\r\n"
    "<title>é😀 %41 &lt;/style></title><path d='M1 1h7v7z'/></svg>\n"
)
GOOD = Connector("my_shop", "Läden", Icon(SVG, "#69acc0", "90%", "center"), "https://example.com/chat")


def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "configurator", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        env=os.environ | environment,
    )


@pytest.fixture
def icon(tmp_path: Path) -> Path:
    file = tmp_path / "icon of läden.svg"
    file.write_bytes(SVG.encode())
    return file


def test_encode_prints_the_data_uri_and_nothing_else(icon: Path) -> None:
    done = run("encode", icon)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [encode(SVG)]


def test_encode_reads_standard_input() -> None:
    assert run("encode", "-", stdin=SVG.encode()).stdout.decode().strip() == encode(SVG)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"<svg/>", "xmlns"),
        (SVG.encode("utf-16"), "UTF-8"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>&nbsp;</svg>", "&nbsp;"),
        (b"<svg>" + b" " * 6_000_000, "too large"),
    ],
)
def test_encode_says_why_no_browser_draws_a_file(icon: Path, data: bytes, reason: str) -> None:
    icon.write_bytes(data)
    done = run("encode", icon, PYTHONUTF8="1")
    assert (done.returncode, done.stdout) == (1, b"")
    message = done.stderr.decode()
    assert reason in message
    assert icon.name in message
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize("command", ["encode", "decode", "check"])
def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, command: str) -> None:
    for file in (tmp_path / "nowhere", tmp_path):
        done = run(command, file, PYTHONUTF8="1")
        assert (done.returncode, done.stdout) == (2, b"")
        assert file.name in done.stderr.decode()
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "spelling",
    [encode(SVG), f"url('{encode(SVG)}')", f"data:image/svg+xml;utf8,{SVG.strip().replace('%', '%25')}"],
)
def test_decode_writes_the_exact_bytes(tmp_path: Path, spelling: str) -> None:
    file = tmp_path / "uri.txt"
    file.write_bytes(spelling.encode())
    from_file, from_stdin = run("decode", file), run("decode", "-", stdin=spelling.encode())
    assert from_file.returncode == from_stdin.returncode == 0
    assert from_file.stdout == from_stdin.stdout == decode(spelling)
    assert from_file.stdout.strip() == SVG.strip().encode()


def test_decode_reads_what_powershell_writes(tmp_path: Path) -> None:
    file = tmp_path / "uri.txt"
    file.write_bytes((encode(SVG) + "\r\n").encode("utf-16"))
    assert run("decode", file).stdout == SVG.encode()


def test_what_is_encoded_decodes_to_the_same_file(icon: Path) -> None:
    assert run("decode", "-", stdin=run("encode", icon).stdout).stdout == icon.read_bytes()


def test_a_smaller_drawing_is_asked_for_and_what_came_of_it_is_said_beside(tmp_path: Path) -> None:
    icon = tmp_path / "star.svg"
    icon.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><!-- drawn by hand -->'
        '<path fill="#000000" d="M 12.0 2 L 22 22 L 2 22 Z"/></svg>'
    )
    plain, small = run("encode", icon), run("encode", icon, "--small")
    assert small.returncode == 0
    assert decode(small.stdout.decode().strip()) == (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,24,24"><path d="M12,2,22,22H2"/></svg>'
    )
    assert b"% smaller" in small.stderr
    assert len(small.stdout) < len(plain.stdout)
    assert run("encode", "-", "--small", stdin=b"<svg/>").returncode == 1


def test_decode_says_what_is_no_data_uri() -> None:
    done = run("decode", "-", stdin=b"data:image/png;base64,AAAA")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"stdin: " in done.stderr


def test_check_is_silent_about_a_good_connector() -> None:
    file = resources() / "examples" / "shop_chat.connector"
    assert (run("check", file).returncode, run("check", file).stdout) == (0, b"")
    told = json.loads(run("check", file, "--json", "--engine", "cairo").stdout)
    assert told == {"problems": [], "engine": "cairo"}


def test_check_tells_what_people_would_see() -> None:
    blank = replace(GOOD, icon=replace(GOOD.icon, svg='<svg xmlns="http://www.w3.org/2000/svg"/>'))
    done = run("check", "-", stdin=dumps(blank).encode())
    assert done.returncode == 0
    told = [line.split(": ")[0] for line in done.stdout.decode().splitlines()]
    assert told == ["warning ICON.DATA_IMAGE ICON_BLANK", "warning ICON.COLOR NAME_FAINT"]


BAD = (
    '{"ID": "a.b", "ICON": {"COLOR": "red;"}, "NEWSLETTER": "Y", "PLACEMENT_HANDLER": "https://example.com/"}'
)


def test_check_prints_a_line_for_each_problem() -> None:
    done = run("check", "-", stdin=BAD.encode())
    assert done.returncode == 1
    assert [line.split(": ")[0] for line in done.stdout.decode().splitlines()] == [
        "error ID APPLICATION_REGISTRATION_ERROR_POINT",
        "error NAME NAME_REQUIRED",
        "error ICON.DATA_IMAGE ICON_REQUIRED",
        "error ICON.COLOR COLOR_INVALID",
        "warning NEWSLETTER BOOLEAN_SPELLING",
    ]


def test_check_prints_the_same_as_json() -> None:
    done = run("check", "--json", "-", stdin=BAD.encode())
    assert done.returncode == 1
    problems = json.loads(done.stdout)["problems"]
    names = ["severity", "field", "code", "message", "fixes", "commands"]
    assert [list(problem) for problem in problems] == [names] * 5
    assert problems[3]["severity"] == "error"
    assert problems[3]["field"] == "ICON.COLOR"
    assert problems[3]["code"] == "COLOR_INVALID"
    assert problems[3]["message"].startswith("This isn't a colour.")


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    text = dumps(GOOD).replace('"NEWSLETTER": true', '"NEWSLETTER": "Y"')
    done = run("check", "-", stdin=text.encode())
    assert done.returncode == 0
    assert done.stdout.startswith(b"warning NEWSLETTER")


@pytest.mark.parametrize("data", [b"", b"hello", b"[]", b"\xff\xfe", b'{"format": "other"}', b"[" * 100_000])
def test_check_says_what_is_no_connector(data: bytes) -> None:
    done = run("check", "-", stdin=data)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert b"Traceback" not in done.stderr


def test_a_console_without_a_character_shows_its_escape() -> None:
    text = '{"ID": "é"}'
    done = run("check", "-", stdin=text.encode(), PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    missing = run("check", "ä😀", PYTHONIOENCODING="ascii")
    assert missing.returncode == 2
    assert missing.stderr.isascii()
    assert b"Traceback" not in missing.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["nonsense"],
        ["encode"],
        ["check", "--xml", "a"],
        ["decode", "--json", "a"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"usage: configurator")


def test_version_and_help() -> None:
    assert run("--version").stdout.decode().strip() == f"configurator {__version__}"
    text = run("--help").stdout.decode()
    for command in COMMANDS:
        assert f"\n    {command}" in text
        assert run(command, "--help").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe breaks in another way there")
def test_a_reader_that_has_enough_is_no_error(icon: Path) -> None:
    icon.write_text(f"<svg xmlns='http://www.w3.org/2000/svg'>{'x' * 1_000_000}</svg>")
    command = [sys.executable, "-m", "configurator", "encode", str(icon)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read().count(b"\n") == 1  # that the drawing is too large for the portal
        assert process.wait(30) == 1


@pytest.mark.parametrize("command", ["encode", "decode", "check --engine cairo"])
def test_a_command_without_a_window_imports_nothing_heavy(icon: Path, command: str) -> None:
    script = (
        "import sys; from configurator.cli import main; main(sys.argv[1:]);"
        "heavy = {'PySide6', 'httpx', 'keyring', 'cairosvg', 'cairocffi', 'starlette'};"
        "sys.exit(len(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command.split(), str(icon)], capture_output=True, check=False
    )
    assert done.returncode == 0
