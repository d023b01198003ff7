"""The commands read a drawing from every form that the window takes, and refuse no name with a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from configurator.cli import main
from configurator.connector.project_file import loads
from configurator.icon import data_uri
from tests.support.paths import ROOT

DRAWINGS = sorted((ROOT / "tests" / "data" / "pasted").iterdir())
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#fff" d="M1 1h4v4z"/></svg>'
LONG = "x" * 300


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_encode_and_new_read_what_the_window_reads(
    file: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["encode", "--fix", str(file)]) == 0
    assert b"M6 6h12v12H6z" in data_uri.decode(capsysbinary.readouterr().out.decode())
    assert main(["new", "Чат", "--icon", str(file), "--fix"]) == 0
    connector, problems = loads(capsysbinary.readouterr().out.decode())
    assert "M6 6h12v12H6z" in connector.icon.svg
    assert (connector.id, problems) == ("chat", ())


@pytest.mark.parametrize(
    "file", [one for one in DRAWINGS if one.suffix != ".svg"], ids=lambda file: file.stem
)
def test_decode_writes_the_drawing_in_it(file: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["decode", str(file)]) == 0
    assert capsysbinary.readouterr().out.startswith(b"<svg")


@pytest.mark.parametrize(
    "file", [one for one in DRAWINGS if one.suffix != ".json"], ids=lambda file: file.stem
)
def test_check_looks_at_the_drawing_in_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--engine", "cairo", "--json", str(file)])
    problems = json.loads(capsys.readouterr().out)["problems"]
    found = [one["code"] for one in problems if one["severity"] == "error"]
    assert found == (["SVG_NOT_XML"] if file.suffix == ".svg" else [])
    assert code == bool(found)


@pytest.mark.parametrize("text", ["bird", "<p>bird</p>", "data:image/png;base64,iVBORw0KGgo=", SVG])
def test_decode_says_where_no_data_uri_is(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "icon.txt"
    file.write_text(text)
    assert main(["decode", str(file)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("configurator: icon.txt: ")


def test_a_damaged_data_uri_and_a_bitmap_in_a_file_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "icon.css"
    for text, told in (
        ("a{background:url(data:image/svg+xml;base64,***)}", "Base64"),
        ("a{background:url(data:image/png;base64,AAAA)}", "PNG"),
    ):
        file.write_text(text)
        assert main(["encode", str(file)]) == 1
        assert told in capsys.readouterr().err


@pytest.mark.parametrize("suffix", [".connector", ".png", ".pdf"])
def test_a_name_that_is_too_long_is_answered_with_a_sentence(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    icon, project, code = tmp_path / "icon.svg", tmp_path / "a.connector", tmp_path / "code.json"
    icon.write_text(SVG)
    assert main(["new", "Chat", "--icon", str(icon), "--out", str(project)]) == 0
    code.write_text('{"ID": "a"}')
    out = ["--out", str(tmp_path / (LONG + suffix))]
    capsys.readouterr()
    for command in (
        ["new", "Chat", "--icon", str(icon), *out],
        ["import", str(code), *out],
        ["export", str(project), "--as", "json", *out],
        ["export", str(project), "--as", "json", *out, "--force"],
        ["preview", str(project), "--engine", "cairo", *out],
        ["decode", out[1]],
        ["encode", out[1]],
        ["check", out[1]],
    ):
        assert main(command) in {1, 2}, command
        said = capsys.readouterr().err
        assert said.startswith("configurator: "), command
        assert "Traceback" not in said
