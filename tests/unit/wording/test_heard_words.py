"""Words for people who hear them: colours, and what tells rows apart."""

from __future__ import annotations

import pytest

from configurator.wording.alike import told_apart
from configurator.wording.color_words import color_word, color_words


def test_rows_that_read_alike_say_their_id() -> None:
    assert told_apart(["Shop", "Help", "shop"], ["a", "b", "c"]) == ["Shop, a", "Help", "shop, c"]


@pytest.mark.parametrize(
    ("color", "word"),
    [
        ("#000000", "black"), ("#ffffff", "white"), ("#808080", "grey"), ("#303030", "dark grey"),
        ("#d8d8d8", "light grey"), ("#ff0000", "red"), ("#c0324a", "red"), ("#ff8800", "orange"),
        ("#ffee00", "yellow"), ("#1a8f4b", "green"), ("#2a7f8f", "turquoise"), ("#1868db", "blue"),
        ("#0a1a5c", "dark blue"), ("#aaccff", "light blue"), ("#7a4fc9", "violet"), ("#ff4fb0", "pink"),
    ],
)  # fmt: skip
def test_a_colour_has_the_word_that_people_use(color: str, word: str) -> None:
    assert color_word(color) == word


def test_a_colour_is_told_with_its_value_and_whose_it_is() -> None:
    assert color_words("#1868db") == "blue, #1868db"
    assert color_words("#0088cc", "Telegram") == "Telegram, #0088cc"
