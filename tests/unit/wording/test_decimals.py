"""Numbers with a fraction, as each language writes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from babel.numbers import get_decimal_symbol

from configurator.wording import translation
from configurator.wording.color_sentences import name_contrast
from configurator.wording.decimals import decimal, ratio_words
from configurator.wording.problem_sentences import code_sentence

OF_CLDR = {code: get_decimal_symbol(code, numbering_system="latn") for code in translation.languages()}
"""Decimal marks; Arabic with Western digits, as in the texts."""


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


@pytest.mark.parametrize(("ratio", "said"), [(4.49, "4.4"), (4.5, "4.5"), (21, "21.0"), (2.3, "2.3")])
def test_a_ratio_is_cut_and_not_rounded(ratio: float, said: str) -> None:
    assert ratio_words(ratio) == said
