"""Numbers with a fraction, as each language writes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from babel.numbers import get_decimal_symbol

from configurator.wording import translation
from configurator.wording.approval import size_words
from configurator.wording.color_sentences import name_contrast
from configurator.wording.decimals import decimal, percent_words, ratio_words
from configurator.wording.icon_description import size_value
from configurator.wording.minify import gain_sentence
from configurator.wording.problem_sentences import code_sentence

OF_CLDR = {code: get_decimal_symbol(code, numbering_system="latn") for code in translation.languages()}
"""Decimal marks; Arabic with Western digits, as in the texts."""
PERCENTAGES = {
    "ar": "62%", "de": "62\xa0%", "en": "62%", "es_419": "62\xa0%", "fr": "62\xa0%", "pl": "62%",
    "pt_BR": "62%", "ru": "62\xa0%", "tr": "%62", "vi": "62%", "zh_Hans": "62%",
}  # fmt: skip
"""As in CLDR; French has the space that its texts have before other marks."""


@pytest.fixture(params=OF_CLDR)
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """One language after the other; afterwards it's English again."""
    translation.speak(request.param)
    yield request.param
    translation.speak("en")


def test_every_language_has_its_mark(spoken: str) -> None:
    mark = OF_CLDR[spoken]
    assert decimal("4.5") == f"4{mark}5"
    assert f"2{mark}9" in code_sentence("ICON_FAINT", {"ratio": "2.9"})
    assert f"2{mark}0" in name_contrast(2.0, 4.5)


def test_a_percentage_is_written_as_the_language_writes_it_wherever_it_stands(spoken: str) -> None:
    written = PERCENTAGES[spoken]
    assert percent_words(62) == size_value("62%") == written
    assert percent_words("62.5") == written.replace("62", f"62{OF_CLDR[spoken]}5")
    assert written in gain_sentence(1000, 380)
    assert written in size_words("62%")


@pytest.mark.parametrize(("ratio", "said"), [(4.49, "4.4"), (4.5, "4.5"), (21, "21.0"), (2.3, "2.3")])
def test_a_ratio_is_cut_and_not_rounded(ratio: float, said: str) -> None:
    assert ratio_words(ratio) == said
