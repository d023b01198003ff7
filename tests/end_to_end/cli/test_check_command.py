"""`configurator check`: what is told of pictures, of many files in one call, and by which engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from configurator.cli import main
from configurator.connector.project_file import dumps
from configurator.icon.draw.pictures import Failure
from configurator.ui.files.sample import sample
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.headless_renderer import HeadlessRenderer
from tests.support.judged_cases import PICTURE_CODES, judged_cases

CASES = judged_cases()
Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A connector for each case, by the case's name."""
    folder = tmp_path_factory.mktemp("judged")
    names = {name: str(folder / f"{number}.connector") for number, name in enumerate(CASES)}
    for name, file in names.items():
        Path(file).write_text(dumps(CASES[name].connector), "utf-8")
    return names


def told(capsys: Capture, *arguments: str) -> Any:
    main(["check", "--json", *arguments])
    return json.loads(capsys.readouterr().out)


def codes(problems: list[dict[str, str]]) -> set[str]:
    return {problem["code"] for problem in problems} & PICTURE_CODES


@pytest.mark.parametrize("engine", ["browser", pytest.param("auto", marks=pytest.mark.full)])
def test_every_picture_is_judged_as_the_browser_draws_it(
    files: dict[str, str], engine: str, capsys: Capture
) -> None:
    found = told(capsys, "--engine", engine, *files.values())
    assert found["engine"] == "browser"
    assert [one["file"] for one in found["files"]] == list(files.values())
    seen = {name: codes(one["problems"]) for name, one in zip(files, found["files"], strict=True)}
    assert seen == {name: case.told for name, case in CASES.items()}


def test_cairo_judges_rightly_or_not_at_all(files: dict[str, str], capsys: Capture) -> None:
    found = told(capsys, "--engine", "cairo", *files.values())
    assert found["engine"] == "cairo"
    for case, one in zip(CASES.values(), found["files"], strict=True):
        assert codes(one["problems"]) in (case.told, {"ICON_NOT_CHECKED"})


def test_what_cairo_cannot_draw_is_named(tmp_path: Path, capsys: Capture) -> None:
    masked = tmp_path / "masked.svg"
    masked.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter>'
        '<path filter="url(#f)" d="M0 0h9v9z"/></svg>'
    )
    ((problem,),) = (told(capsys, "--engine", "cairo", str(masked))["problems"],)
    assert (problem["code"], problem["reason"]) == ("ICON_NOT_CHECKED", "filter")
    assert problem["message"].startswith("The drawing uses filters, which only Chromium can check.")


def test_what_a_busy_computer_did_not_draw_is_an_error(
    connector_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HeadlessRenderer, "draw", lambda _self, requests: [Failure("BUSY") for _ in requests])
    assert main(["check", str(connector_file)]) == 1
    assert "error ICON.DATA_IMAGE ICON_BUSY: This computer was too busy" in capsys.readouterr().out
    assert main(["register", "--practice", "--json", str(connector_file)]) == 1
    sent = json.loads(capsys.readouterr().out)
    assert (sent["ok"], sent["code"]) == (False, "ICON_BUSY")
    assert sent["message"].endswith("Try again in a moment.\nNothing was sent.")


def test_a_drawing_is_checked_without_the_colour_that_it_gets_in_a_connector(
    tmp_path: Path, capsys: Capture
) -> None:
    small = tmp_path / "small.svg"
    small.write_bytes(b"\xef\xbb\xbf\n" + CASES["a small square"].svg.encode())
    ((problem,),) = (told(capsys, str(small))["problems"],)
    assert (problem["code"], problem["fixes"]) == ("ICON_SMALL", ["Fit the drawing"])
    ((command,),) = (problem["commands"],)
    assert command.startswith("configurator new … --size ")
    broken = tmp_path / "broken.svg"
    broken.write_text("<svg>")
    assert main(["check", str(broken)]) == 1
    assert "error ICON.DATA_IMAGE SVG_" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    files: dict[str, str], tmp_path: Path, capsys: Capture
) -> None:
    small, missing = files["a small square"], str(tmp_path / "missing.connector")
    assert main(["check", missing, small]) == 2
    said = capsys.readouterr()
    assert f"{small}: warning ICON.SIZE ICON_SMALL: " in said.out
    assert "“" + missing + "” can't be found." in said.err
    found = told(capsys, missing, small)["files"]
    assert found[0] == {"file": missing, "error": f"“{missing}” can't be found."}
    assert codes(found[1]["problems"]) == {"ICON_SMALL"}


def test_without_a_picture_no_engine_is_started(tmp_path: Path, capsys: Capture) -> None:
    empty = tmp_path / "empty.json"
    empty.write_text("{}")
    assert told(capsys, str(empty))["engine"] is None


def test_where_chromium_cannot_be_used_one_line_says_so_and_cairo_judges(
    files: dict[str, str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("configurator.ui.preview.engine.load", _unavailable)
    small = files["a small square"]
    assert main(["check", "--json", small]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["engine"] == "cairo"
    assert codes(json.loads(said.out)["problems"]) == {"ICON_SMALL"}
    assert len(said.err.splitlines()) == 1
    assert "Cairo" in said.err
    assert "Qt WebEngine" in said.err
    assert main(["check", "--engine", "browser", small]) == 2
    assert "Qt WebEngine" in capsys.readouterr().err


def _unavailable() -> None:
    raise EngineError("ENGINE_MISSING")


def test_a_portal_decides_whether_the_sample_is_an_error(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "sample.connector"
    file.write_text(dumps(sample()), "utf-8")
    assert main(["check", str(file), "--portal", "acme.bitrix24.com", "--json", "--engine", "cairo"]) == 1
    told = json.loads(capsys.readouterr().out)["problems"]
    assert {one["code"] for one in told} >= {"SAMPLE_ID", "SAMPLE_COMMENT", "HANDLER_RESERVED"}
    assert main(["check", str(file), "--portal", "127.0.0.1:8000", "--engine", "cairo"]) == 0


def test_an_engine_that_does_not_exist_is_answered_with_those_that_do(capsys: Capture) -> None:
    assert main(["check", "a.connector", "--engine", "none"]) == 2
    # Python puts each into quotes before 3.12.
    assert "auto, browser, cairo" in capsys.readouterr().err.replace("'", "")
