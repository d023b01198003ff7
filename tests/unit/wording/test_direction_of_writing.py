"""Texts from right to left: other people's words stay whole in them, and arrows lead the other way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from configurator.foreign_text import harmless
from configurator.wording import translation
from configurator.wording.language_tags import is_right_to_left
from configurator.wording.preview_texts import page_language
from configurator.wording.translation import Text, _, isolated
from tests.support import pseudo_language

ARABIC = "متجر"


@pytest.fixture(scope="module")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mirrored") / "translations"
    return pseudo_language.make(folder, code=pseudo_language.MIRRORED)


@pytest.fixture
def mirrored(translations: Path) -> Iterator[None]:
    translation.speak(pseudo_language.MIRRORED, translations)
    yield
    translation.speak("en")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("ar", True),
        ("ar-EG", True),
        ("he_IL", True),
        ("ur", True),
        ("en", False),
        ("zh_Hans", False),
        ("", False),
    ],
)
def test_languages_have_a_direction(code: str, expected: bool) -> None:
    assert is_right_to_left(code) is expected


def test_a_name_in_another_direction_is_set_apart() -> None:
    said = Text("“{name}” is in {where}").format(name=ARABIC, where="acme.bitrix24.com")
    assert said == f"“\u2068{ARABIC}\u2069” is in acme.bitrix24.com"
    assert harmless(said) == f"“{ARABIC}” is in acme.bitrix24.com"


@pytest.mark.parametrize("text", ["https://acme.example/", "acme_shop.chat", "50% 20px", ARABIC])
def test_addresses_and_ids_are_set_apart_where_texts_are_mirrored(mirrored: None, text: str) -> None:
    assert Text("({value})").format(value=text) == f"(\u2068{text}\u2069)"
    assert Text("{count}").format(count=3) == "3"
    assert isolated("") == ""


def test_nobody_can_end_the_isolation(mirrored: None) -> None:
    hostile = "\u2069\u202eacme\u2068"
    assert Text("{value}").format(value=hostile) == "\u2068acme\u2069"


def test_arrows_lead_the_other_way(mirrored: None) -> None:
    open_ = "Open “Portal → Connect your Bitrix24…” and enter your portal's address."
    assert "←" in _(open_)


def test_pages_are_told_the_direction(mirrored: None) -> None:
    assert page_language() == {"language": "ur", "direction": "rtl"}


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("✕ This isn't a web address. It must start with https://.", "https://\u200e."),
        (
            "This address has no code. Copy it right after you click Allow. It must contain “code=”.",
            "code=\u200e».",
        ),
    ],
)
def test_the_end_of_what_is_latin_stays_behind_it_in_arabic(text: str, end: str) -> None:
    translation.speak("ar")
    assert end in _(text)
    translation.speak("en")
    assert _(text) == text


def test_what_a_header_or_a_parameter_is_set_to_stands_behind_it_in_arabic() -> None:
    translation.speak("ar")
    said = _("Remove “{value}”, and send Content-Security-Policy: frame-ancestors {origin} instead.")
    assert "\u2066Content-Security-Policy: frame-ancestors {origin}\u2069" in said
    translation.speak("en")
