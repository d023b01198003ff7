"""What the commands say of a drawing, and how they repair it."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from configurator.cli import main
from configurator.connector.project_file import loads
from configurator.icon import data_uri

GOOD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h4v4z"/></svg>'
BROKEN = GOOD.replace(' xmlns="http://www.w3.org/2000/svg"', "")
SCRIPT = GOOD.replace("<path", "<script>go()</script><path")
TEXT = GOOD.replace("<path", "<text>Hi</text><path")
COLOR = GOOD.replace("<path", '<path fill="currentColor"')
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


@pytest.fixture
def icon(tmp_path: Path) -> Path:
    return tmp_path / "icon.svg"


def test_a_file_that_can_be_repaired_is_repaired_on_request_only(
    icon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    icon.write_text(BROKEN)
    assert main(["encode", str(icon)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Add --fix to fix it." in said.err
    assert main(["encode", "--fix", str(icon)]) == 0
    said = capsys.readouterr()
    assert data_uri.decode(said.out).decode() == GOOD
    assert said.err.startswith("configurator: icon.svg: Fixed: ")
    assert icon.read_text() == BROKEN


def test_a_file_beyond_repair_is_not_promised_one(icon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    icon.write_text("<svg")
    for options in ([], ["--fix"]):
        assert main(["encode", str(icon), *options]) == 1
        assert "--fix" not in capsys.readouterr().err


def test_what_is_drawn_otherwise_is_told_and_repaired_on_request(
    icon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    icon.write_text(SCRIPT)
    assert main(["encode", str(icon)]) == 0
    said = capsys.readouterr()
    assert data_uri.decode(said.out).decode() == SCRIPT
    assert said.err.startswith("warning ICON.DATA_IMAGE SVG_SCRIPT: ")
    assert main(["encode", "--fix", str(icon)]) == 0
    assert data_uri.decode(capsys.readouterr().out).decode() == GOOD


def test_what_only_a_person_can_repair_is_told_and_what_is_a_matter_of_taste_stays(
    icon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for svg, told in (
        (TEXT, "warning ICON.DATA_IMAGE SVG_TEXT"),
        (COLOR, "note ICON.DATA_IMAGE SVG_CURRENT_COLOR"),
    ):
        icon.write_text(svg)
        assert main(["encode", "--fix", str(icon)]) == 0
        said = capsys.readouterr()
        assert data_uri.decode(said.out).decode() == svg
        assert said.err.startswith(told)


def test_a_picture_beside_the_file_is_put_into_it(icon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    icon.write_text(GOOD.replace("<path", '<image href="logo.png" width="8" height="8"/><path'))
    (icon.parent / "logo.png").write_bytes(PNG)
    assert main(["encode", "--fix", str(icon)]) == 0
    assert b'href="data:image/png;base64,' in data_uri.decode(capsys.readouterr().out)


def test_a_new_connector_tells_the_same_and_can_have_it_repaired(
    icon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    icon.write_text(BROKEN)
    assert main(["new", "Shop", "--icon", str(icon)]) == 1
    assert "Add --fix" in capsys.readouterr().err
    assert main(["new", "Shop", "--icon", str(icon), "--fix"]) == 0
    assert loads(capsys.readouterr().out)[0].icon.svg == GOOD


def test_check_tells_them_with_how_much_they_matter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "connector.json"
    address = "https://chat.example.com/"
    for svg, severity, code in (
        (BROKEN, "error", "SVG_NO_NAMESPACE"),
        (SCRIPT, "warning", "SVG_SCRIPT"),
        (COLOR, "note", "SVG_CURRENT_COLOR"),
    ):
        icon_ = {"DATA_IMAGE": data_uri.encode(svg), "COLOR": "#123456"}
        parameters = {"ID": "a", "NAME": "A", "ICON": icon_, "PLACEMENT_HANDLER": address}
        file.write_text(json.dumps(parameters))
        assert main(["check", "--json", str(file)]) == (1 if severity == "error" else 0)
        problems = json.loads(capsys.readouterr().out)["problems"]
        assert (severity, code) in {(one["severity"], one["code"]) for one in problems}


def test_several_files_are_encoded_in_one_call_and_a_bad_one_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, other, bad = (tmp_path / name for name in ("good.svg", "other.svg", "bad.svg"))
    good.write_text(GOOD, "utf-8")
    other.write_text(GOOD.replace("M1", "M2"), "utf-8")
    bad.write_text("no drawing", "utf-8")
    missing = tmp_path / "missing.svg"
    assert main(["encode", str(good), str(bad), str(other)]) == 1
    told = capsys.readouterr()
    rows = [line.split("\t") for line in told.out.splitlines()]
    assert [name for name, _uri in rows] == [str(good), str(other)]
    assert [data_uri.decode(uri).decode() for _name, uri in rows] == [
        good.read_text("utf-8"),
        other.read_text("utf-8"),
    ]
    assert "bad.svg" in told.err
    assert main(["encode", str(missing), str(good)]) == 2
    told = capsys.readouterr()
    assert told.out.startswith(f"{good}\t")
    assert "missing.svg" in told.err
