"""`configurator starter`: a handler written into a folder, without a window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from configurator.cli import main
from configurator.connector.model import Connector
from configurator.connector.project_file import dumps
from configurator.handover.starter_project import LANGUAGES, starter_files
from configurator.icon.icon import Icon
from configurator.wording.starters import settings_page_texts

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z"/></svg>'
GOOD = Connector("my_shop", "My “shop” 😀", Icon(SVG, "#69acc0"), "https://shop.example/settings")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    file = tmp_path / "shop.connector"
    file.write_bytes(dumps(GOOD).encode())
    return file


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_of_a_language_are_written_and_nothing_is_said(
    language: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "handler"
    assert main(["starter", str(project), "--language", language, "--out", str(out)]) == 0
    written = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert written == starter_files(GOOD, language, settings_page_texts()).keys()
    assert capsys.readouterr() == ("", "")


def test_the_folder_has_the_connectors_name_unless_another_is_given(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["starter", str(project), "--language", "php"]) == 0
    data = json.loads((tmp_path / "my_shop-handler" / "connector.json").read_text("utf-8"))
    assert data["register"]["NAME"] == GOOD.name


def test_a_handler_is_replaced_only_with_force(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["starter", str(project), "--language", "python", "--out", str(tmp_path / "handler")]
    assert main(command) == 0
    (tmp_path / "handler" / "messenger.py").write_text("mine")
    assert main(command) == 2
    assert "--force" in capsys.readouterr().err
    assert (tmp_path / "handler" / "messenger.py").read_text("utf-8") == "mine"
    assert main([*command, "--force"]) == 0


def test_what_has_to_be_changed_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The handler is written: a developer may begin before the connector is complete."""
    file = tmp_path / "draft.connector"
    file.write_bytes(dumps(Connector("my_shop", "", Icon(SVG), "https://shop.example/page.php")).encode())
    out = tmp_path / "handler"
    assert main(["starter", str(file), "--language", "node", "--out", str(out)]) == 1
    said = capsys.readouterr().err
    assert "error NAME" in said
    assert "The handler's settings page address is https://shop.example/settings." in said
    assert (out / "app.mjs").is_file()


def test_a_folder_that_cant_be_written_is_said(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    out = tmp_path / "file" / "handler"
    assert main(["starter", str(project), "--language", "php", "--out", str(out)]) == 2
    assert "handler" in capsys.readouterr().err
