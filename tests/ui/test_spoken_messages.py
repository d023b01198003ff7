"""What a screen reader says of a message: its author once, and no stop after a stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from configurator.services.conversation.entries import Entry, EntryState, Side
from configurator.ui.conversation.message_bubble import MessageBubble
from configurator.ui.kit.dates import clock_words
from configurator.wording import translation
from tests.support.found import found
from tests.support.paths import ROOT

_TIME = 1_800_000_000.0
_BY_HAND = re.compile(r'(setAccessibleName|setAccessibleDescription|announce)\([^"]*f".*\{.*[.,:;]\s.*\{')
"""A name that is put together with Latin punctuation."""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    translation.speak("en")


def operators(text: str) -> Entry:
    return Entry("1", Side.OPERATOR, EntryState.CONFIRMED, _TIME, text, "Ann")


def customers(text: str) -> Entry:
    return Entry("2", Side.CUSTOMER, EntryState.SENT, _TIME, text)


@pytest.mark.parametrize(
    ("code", "entry", "expected"),
    [
        ("en", operators("Yes, it is."), "Ann: Yes, it is. {clock} · delivery confirmed"),
        ("en", operators("Yes"), "Ann: Yes. {clock} · delivery confirmed"),
        ("en", customers("Is it ready?"), "You: Is it ready? In Bitrix24 · {clock}"),
        ("zh_Hans", operators("是的"), "Ann\uff1a是的。{clock} · 已确认送达"),
        ("fr", customers("Bonjour"), "Vous\u00a0: Bonjour. Dans Bitrix24 · {clock}"),
    ],
)
def test_a_message_is_told_with_its_author_once_and_the_punctuation_of_the_language(
    qtbot: QtBot, code: str, entry: Entry, expected: str
) -> None:
    translation.speak(code)
    bubble = MessageBubble(entry, "the portal", "#1868db")
    qtbot.addWidget(bubble)
    assert bubble.accessibleName() == expected.format(clock=clock_words(_TIME))
    state = found(bubble, QLabel, "message_state")
    assert state.text().count("Ann") == (entry.side is Side.OPERATOR)
    # Screen readers go on with the labels of a row that its name doesn't contain.
    assert state.accessibleName() in bubble.accessibleName()


def test_no_name_for_a_screen_reader_is_put_together_with_latin_punctuation() -> None:
    for file in (ROOT / "configurator" / "ui").rglob("*.py"):
        assert not _BY_HAND.search(file.read_text("utf-8")), file
