"""Every language as a whole: its plurals, the letters of its menus, and nothing left in English."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache

import catalogues
import pytest
from babel.messages import Catalog
from babel.messages.plurals import get_plural
from catalogues import DOMAINS, PRACTICE, PROGRAM, Domain
from translation_check import forms

from configurator.ui.kit import language
from configurator.ui.shell.menus import MENUS, Row
from configurator.wording import translation
from tests.support.paths import ROOT

CODES = [file.stem for file in PROGRAM.catalogues()]
ALIKE = tomllib.loads((ROOT / "tests" / "data" / "alike_words.toml").read_text("utf-8"))
"""What is written in a language as in English: names in all of them, and words by language."""
READY_MADE = {"recent": "Open &recent", "languages": "&Language"}
"""Entries of the menus with a text of their own → that text."""
PUT_IN = re.compile(r"\{\w*\}|%\(\w+\)\w|%\d|&")
WORD = re.compile("[A-Za-z]{3}")


@cache
def catalogue(domain: Domain, code: str) -> Catalog:
    return catalogues.read(domain.folder / f"{code}.po")


def translated(code: str, text: str | tuple[str, str]) -> str:
    context, source = (None, text) if isinstance(text, str) else text
    message = catalogue(PROGRAM, code).get(source, context)
    assert message, text
    return str(message.string)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("domain", DOMAINS, ids=["program", "practice"])
def test_a_plural_has_as_many_forms_as_the_language(domain: Domain, code: str) -> None:
    read, rule = catalogue(domain, code), get_plural(code)
    assert (read.num_plurals, read.plural_expr) == (rule.num_plurals, rule.plural_expr)
    counted = [message for message in read if message.pluralizable]
    assert counted
    assert {len(forms(message)) for message in counted} == {rule.num_plurals}


def menus(rows: tuple[Row, ...]) -> Iterator[tuple[Row, ...]]:
    yield rows
    for row in rows:
        if row.rows:
            yield from menus(row.rows)


@pytest.mark.parametrize("code", CODES)
def test_no_menu_has_a_letter_twice(code: str) -> None:
    for rows in menus(MENUS):
        texts = [row.text or READY_MADE.get(row.id, "") for row in rows]
        said = [translated(code, text) for text in texts if text]
        letters = [letter.lower() for text in said for letter in re.findall("&(.)", text)]
        assert len(letters) == len(set(letters)), said


def left_in_english(code: str) -> Iterator[str]:
    alike = {*ALIKE["names"], *ALIKE["words"].get(code, [])}
    for message in (*catalogue(PROGRAM, code), *catalogue(PRACTICE, code)):
        sources = [message.id] if isinstance(message.id, str) else [*message.id]
        for form in forms(message):
            if form in sources and form not in alike and WORD.search(PUT_IN.sub("", form)):
                yield form


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_left_in_english(code: str) -> None:
    assert not {*left_in_english(code)}


def test_the_words_that_are_alike_are_those_of_languages_there_are() -> None:
    assert set(ALIKE["words"]) <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_language_that_no_native_speaker_has_read_says_so(code: str) -> None:
    assert ("beta" in language.names()[code]) == (code not in language.REVIEWED)


def test_the_languages_that_were_read_are_there() -> None:
    assert set(translation.languages()) >= language.REVIEWED


@pytest.mark.parametrize("code", sorted({*CODES} - language.REVIEWED))
def test_a_language_has_a_glossary_with_sources(code: str) -> None:
    text = (ROOT / "docs" / "glossaries" / f"{code}.md").read_text("utf-8")
    for part in (
        "Open Channel",
        "Contact Center",
        "connector",
        "CRM",
        "chat",
        "operator",
        "Back-translation",
    ):
        assert part in text, part
