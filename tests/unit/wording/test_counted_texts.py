"""Texts with a count in them: the word behind it has the form that the language gives to that number."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from configurator.wording import translation
from configurator.wording.bulk_sentences import summary_sentence
from configurator.wording.minify import gain_sentence, size_words
from configurator.wording.problem_sentences import code_sentence
from configurator.wording.reply_sentences import bound_sentence


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    translation.speak("en")


def _kept(size: int) -> str:
    return gain_sentence(size, size)


def _smaller(size: int) -> str:
    return gain_sentence(2 * size, size)


@pytest.mark.parametrize(
    ("language", "said", "count", "wanted"),
    [
        ("en", size_words, 1, "1 byte"),
        ("ru", size_words, 61_002, "002 байта"),
        ("ru", size_words, 61_005, "005 байт"),
        ("pl", size_words, 22, "22 bajty"),
        ("fr", size_words, 1, "1\xa0octet"),
        ("ru", _kept, 1002, "байта."),
        ("ru", _smaller, 1002, "байта вместо"),
        ("pl", _smaller, 1005, "bajtów zamiast"),
    ],
)
def test_a_size_in_bytes_has_the_form_of_its_number(
    language: str, said: Callable[[int], str], count: int, wanted: str
) -> None:
    translation.speak(language)
    assert wanted in said(count)


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "registered in 1 portal.", "in all 5 portals."),
        ("de", "in 1 Portal registriert.", "in allen 5 Portalen registriert."),
        ("es_419", "en 1 portal.", "en los 5 portales."),
    ],
)
def test_one_portal_is_not_all_portals(language: str, one: str, many: str) -> None:
    translation.speak(language)
    assert one in summary_sentence("Shop", 1, 1)
    assert many in summary_sentence("Shop", 5, 5)


def test_one_portal_is_not_any_of_them() -> None:
    assert summary_sentence("Shop", 0, 1) == "“Shop” isn't registered in 1 portal."
    assert summary_sentence("Shop", 0, 3) == "“Shop” isn't registered in any of the 3 portals."


@pytest.mark.parametrize(("count", "wanted"), [(1, "1 zdarzenia."), (3, "3 zdarzeń."), (7, "7 zdarzeń.")])
def test_events_are_counted(count: int, wanted: str) -> None:
    translation.speak("pl")
    assert wanted in bound_sentence("https://shop.example", count, 0)


@pytest.mark.parametrize("code", ["ID_TOO_LONG", "NAME_TOO_LONG"])
def test_characters_stand_where_no_form_is_wrong(code: str) -> None:
    """It was “ma 52 znaków”, which no number that ends in 2 has."""
    translation.speak("pl")
    assert "liczba znaków to 52," in code_sentence(code, {"length": "52", "limit": "50"})
