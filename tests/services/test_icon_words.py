"""Icons are found by the words of every language."""

from __future__ import annotations

import json
import lzma
from functools import cache

import pytest

from configurator.locate import resources
from configurator.services.icon_library import IconLibrary
from configurator.wording.translation import languages

WORDS = resources() / "icon_search" / "words"
LEAST_WORDS = 150
UNFINDABLE = 0.02
"""Share of the words whose English the sets don't have."""


library = cache(IconLibrary)
"""That of a language; reading the data takes a while."""


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("es_419", "carrito", "shopping-cart"), ("es_419", "avion", "plane"),
        ("pt_BR", "caminhão", "truck"), ("pt_BR", "fone de ouvido", "headset"),
        ("de", "Warenkorb", "shopping-cart"), ("de", "Schlüssel", "key"),
        ("fr", "clé", "key"), ("fr", "cœur", "heart"),
        ("pl", "ciężarówka", "truck"), ("pl", "ciezarowka", "truck"),
        ("tr", "şemsiye", "umbrella"), ("tr", "semsiye", "umbrella"),
        ("vi", "giỏ hàng", "shopping-cart"), ("vi", "gio hang", "shopping-cart"),
        ("zh_Hans", "钥匙", "key"), ("zh_Hans", "汽车", "car"), ("zh_Hans", "微信", "wechat"),
        ("ar", "مفتاح", "key"), ("ar", "سيارة", "car"),
    ],
)  # fmt: skip
def test_a_word_of_a_language_finds_its_icon(code: str, text: str, name: str) -> None:
    assert name in [icon.name for icon in library(code).search(text, 60)]


@pytest.fixture(scope="module")
def named() -> str:
    """Everything that the sets call their icons."""
    index = json.loads(lzma.decompress((resources() / "icon_search" / "index.json.xz").read_bytes()))
    return "\n".join(
        f"{name}\n{title}\n{words}" for _kind, name, title, _color, words in index["icons"]
    ).lower()


@pytest.mark.parametrize("code", sorted({code.partition("_")[0] for code in languages()} - {"en"}))
def test_every_language_has_words_that_lead_somewhere(code: str, named: str) -> None:
    words = json.loads((WORDS / f"{code}.json").read_text("utf-8"))
    assert len(words) >= LEAST_WORDS
    english = {one for meant in words.values() for one in meant}
    nowhere = [one for one in sorted(english) if one not in named]
    assert len(nowhere) <= UNFINDABLE * len(english), nowhere
