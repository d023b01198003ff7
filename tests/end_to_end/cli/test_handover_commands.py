"""export, import, new and completion: connectors as code and back, without a window."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from configurator.cli import export, main
from configurator.cli.dispatch import COMMANDS
from configurator.connector.model import Connector
from configurator.connector.project_file import dumps, loads
from configurator.handover import FORMS, write
from configurator.icon.icon import Icon

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\r\n<title>é😀</title></svg>\n"
GOOD = Connector("my_shop", "It's “Läden” 😀", Icon(SVG, "#69acc0"), "https://example.com/chat", comment="$x")


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What the command reads from standard input."""
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    return data


@pytest.fixture
def project(tmp_path: Path) -> Path:
    file = tmp_path / "shop.connector"
    file.write_bytes(dumps(GOOD).encode())
    return file


def test_the_command_knows_every_form() -> None:
    assert export.FORMS == FORMS


@pytest.mark.parametrize("form", FORMS)
def test_what_is_exported_is_imported_again_through_pipes(
    form: str, project: Path, stdin: io.BytesIO, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", str(project), "--as", form]) == 0
    stdin.write(capsysbinary.readouterr().out)
    stdin.seek(0)
    assert main(["import", "-"]) == 0
    captured = capsysbinary.readouterr()
    assert captured.out == project.read_bytes()
    assert captured.err == b""


def test_files_are_written_where_asked_and_never_replaced_unasked(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, copy = tmp_path / "code.php", tmp_path / "copy.connector"
    assert main(["export", str(project), "--as", "crest", "--out", str(code)]) == 0
    assert main(["import", str(code), "--out", str(copy)]) == 0
    assert copy.read_bytes() == project.read_bytes()
    copy.write_text("mine")
    assert main(["import", str(code), "--out", str(copy)]) == 2
    assert "--force" in capsys.readouterr().err
    assert copy.read_text() == "mine"
    assert main(["import", str(code), "--out", str(copy), "--force"]) == 0
    assert copy.read_bytes() == project.read_bytes()


def test_errors_of_an_exported_connector_are_told_beside_the_code(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write_text(dumps(Connector("a", "x")))
    assert main(["export", str(project), "--as", "json"]) == 1
    captured = capsys.readouterr()
    assert loads(captured.out)[0] == Connector("a", "x")
    assert "ICON_REQUIRED" in captured.err


def test_what_was_not_understood_is_told_beside_the_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "call.js"
    file.write_text("BX24.callMethod('imconnector.register', {ID: 'a', NAME: title, COLOUR: 'red'})")
    assert main(["import", str(file)]) == 1
    captured = capsys.readouterr()
    assert loads(captured.out)[0] == Connector("a")
    assert "remark NOT_LITERAL: The name" in captured.err
    assert "UNKNOWN_PARAMETER" in captured.err


def test_a_file_that_powershell_wrote_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "code.txt"
    file.write_text(write(GOOD, "curl"), "utf-16")
    assert main(["import", str(file)]) == 0
    assert loads(capsys.readouterr().out)[0] == GOOD


def test_several_connectors_are_listed_and_one_is_chosen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "calls.php"
    file.write_text(write(GOOD, "crest") + write(replace(GOOD, id="two"), "crest"), "utf-8")
    assert main(["import", str(file)]) == 1
    captured = capsys.readouterr()
    assert loads(captured.out)[0] == GOOD
    assert "--nth 2: two" in captured.err
    assert main(["import", str(file), "--nth", "2"]) == 0
    captured = capsys.readouterr()
    assert (loads(captured.out)[0].id, captured.err) == ("two", "")
    for number in ("3", "0", "x"):
        with contextlib.suppress(SystemExit):
            assert main(["import", str(file), "--nth", number]) == 2
        assert capsys.readouterr().out == ""


def test_a_file_beside_the_code_is_read_only_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "body.json").write_text(write(GOOD, "json"), "utf-8")
    (tmp_path / "icon.svg").write_bytes(SVG.encode())
    shell, script = tmp_path / "call.sh", tmp_path / "call.js"
    shell.write_text("curl https://a/rest/imconnector.register -d @/srv/body.json")
    script.write_text(
        "const svg = fs.readFileSync(__dirname + '/icon.svg', 'utf8')\n"
        "b24.call('imconnector.register', {ID: 'my_shop', NAME: 'x', "
        "ICON: {DATA_IMAGE: 'data:image/svg+xml,' + encodeURIComponent(svg)}})"
    )
    assert main(["import", str(shell)]) == 2
    assert "--with-files" in capsys.readouterr().err
    assert main(["import", str(script)]) == 1
    assert "icon.svg" in capsys.readouterr().err
    assert main(["import", str(shell), "--with-files"]) == 0
    assert loads(capsys.readouterr().out)[0] == GOOD
    assert main(["import", str(script), "--with-files"]) == 0
    assert loads(capsys.readouterr().out)[0].icon.svg == SVG
    (tmp_path / "body.json").unlink()
    assert main(["import", str(shell), "--with-files"]) == 2


def test_the_whole_life_is_written_where_asked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(project), "--as", "python", "--whole-life"]) == 0
    assert capsys.readouterr().out == write(GOOD, "python", whole_life=True)


@pytest.mark.parametrize("data", [b"", b"Hello", b"\xff\xfe\x00", b"\xff{", b"curl https://example.com/"])
def test_a_text_without_a_connector_ends_with_2_and_a_sentence(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nothing.txt"
    file.write_bytes(data)
    assert main(["import", str(file)]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)


def test_a_new_connector_is_made_of_its_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    icon, inactive, out = (tmp_path / name for name in ("a.svg", "b.svg", "new.connector"))
    icon.write_bytes(SVG.encode())
    inactive.write_bytes(SVG.replace("é", "e").encode())
    options = [
        *("--icon", str(icon), "--color", "#fff", "--size", "90%", "--position", "center"),
        *("--icon-disabled", str(inactive), "--color-disabled", "red", "--id", "shop_1"),
        *("--handler", "https://example.com/", "--comment", "It's", "--no-newsletter", "--chat-group"),
    ]
    assert main(["new", "Shop", *options, "--out", str(out)]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "ICON_BLANK" in told.err  # a drawing of ours without a shape
    assert loads(out.read_text("utf-8")) == (
        Connector(
            "shop_1",
            "Shop",
            Icon(SVG, "#fff", "90%", "center"),
            "https://example.com/",
            Icon(SVG.replace("é", "e"), "red"),
            newsletter=False,
            chat_group=True,
            comment="It's",
        ),
        (),
    )


def test_a_name_and_an_icon_are_enough_for_a_new_connector(
    stdin: io.BytesIO, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin.write(SVG.encode())
    stdin.seek(0)
    assert main(["new", "My Läden!", "--icon", "-"]) == 0
    captured = capsys.readouterr()
    assert loads(captured.out)[0] == Connector("my_laden", "My Läden!", Icon(SVG))
    assert "NO_PLACEMENT_HANDLER" in captured.err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--color", "a;b"], 1),
        (["--id", "a.b"], 1),
        (["--handler", "http://localhost/"], 1),
        (["--icon", "no such file.svg"], 2),
        (["--icon-disabled", "-", "--icon", "-"], 2),
    ],
)
def test_nothing_is_written_where_something_given_is_wrong(
    options: list[str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    icon, out = tmp_path / "a.svg", tmp_path / "new.connector"
    icon.write_text(SVG)
    assert main(["new", "Shop", "--icon", str(icon), *options, "--out", str(out)]) == code
    assert capsys.readouterr().err
    assert not out.exists()


def test_an_icon_that_no_browser_draws_makes_no_connector(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    icon = tmp_path / "a.svg"
    icon.write_text("<svg>")
    assert main(["new", "Shop", "--icon", str(icon)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_takes_its_completion_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert all(command in script for command in COMMANDS)
    if shutil.which(shell):
        done = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_bash_completes_commands_forms_and_files(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["completion", "bash"]) == 0
    script = tmp_path / "completion"
    script.write_text(capsys.readouterr().out)
    (tmp_path / "my.connector").touch()

    def complete(*words: str) -> set[str]:
        line = f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}"
        call = f'_shtab_configurator configurator "{words[-1]}" "{words[-2]}"'
        ask = f'source {script}; cd {tmp_path}; {line}; {call}; printf "%s\\n" "${{COMPREPLY[@]}}"'
        return set(subprocess.check_output(["bash", "-c", ask], text=True).split())

    assert complete("configurator", "ex") == {"export"}
    assert complete("configurator", "export", "my.connector", "--as", "py") == {"python"}
    assert "my.connector" in complete("configurator", "export", "my")
