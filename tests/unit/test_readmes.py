"""The README in other languages says the same as the English one, as far as a program can tell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from configurator.wording.translation import languages
from tests.support.paths import ROOT

ENGLISH = (ROOT / "README.md").read_text("utf-8")
FOLDER = ROOT / "docs" / "readme"
FILES = sorted(FOLDER.glob("README.*.md"))
CODES = [file.name.split(".")[1] for file in FILES]
WANTED = {"ru", "es_419", "pt_BR", "de", "zh_Hans"}
CODE = re.compile(r"`([^`\n]+)`")


def commands(text: str) -> list[str]:
    """What is to be typed: lines of their own."""
    return re.findall(r"^    (\S.*)$", text, re.MULTILINE)


def said(file: Path) -> str:
    return file.read_text("utf-8")


def test_the_wanted_languages_are_there() -> None:
    assert set(CODES) == WANTED
    assert set(CODES) <= set(languages())


@pytest.mark.parametrize("file", FILES, ids=CODES)
def test_it_names_the_same_commands_and_files(file: Path) -> None:
    text = said(file)
    assert commands(text) == commands(ENGLISH)
    assert set(CODE.findall(text)) <= set(CODE.findall(ENGLISH))
    table = re.findall(r"^\| .*`….*$", ENGLISH, re.MULTILINE)
    assert table
    for row in table:
        assert {*CODE.findall(row)} <= {*CODE.findall(text)}


@pytest.mark.parametrize("file", FILES, ids=CODES)
def test_it_has_as_many_sections_steps_and_pictures_as_it_should(file: Path) -> None:
    text = said(file)
    assert text.count("\n## ") >= 5
    assert re.findall(r"^(\d)\. ", text, re.MULTILINE) == ["1", "2", "3", "4"]
    assert "resources/readme/window.png" in text
    assert len(text.splitlines()) <= 110


@pytest.mark.parametrize("file", FILES, ids=CODES)
def test_every_language_leads_to_the_others(file: Path) -> None:
    text = said(file)
    assert "(../../README.md)" in text
    assert not [other.name for other in FILES if other != file and f"({other.name})" not in text]


def test_the_english_one_leads_to_all() -> None:
    assert not [file.name for file in FILES if f"(docs/readme/{file.name})" not in ENGLISH]
