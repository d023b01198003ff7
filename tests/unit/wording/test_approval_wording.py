"""A connector's settings in words, for the page for approval."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.wording.approval import message_sentences, position_words, problem_sentence, size_words
from tests.support.connector_values import with_values


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ("", "100% of the circle"),
        ("70%", "70% of the circle"),
        (" 62.5% AUTO ", "62.5% of the circle"),
        ("contain", "as large as fits in the circle"),
        ("Cover", "fills the circle"),
        ("24px 32px", "24px 32px"),
        ("70", "70"),
    ],
)
def test_a_size_is_said_in_words_where_there_are_better_ones(size: str, words: str) -> None:
    assert size_words(size) == words


@pytest.mark.parametrize(
    ("position", "words"),
    [
        ("", "in the centre"),
        ("center", "in the centre"),
        ("left top", "at the top left"),
        ("bottom right", "at the bottom right"),
        ("0% 50%", "on the left"),
        ("50% 42%", "50% across, 42% down"),
        ("3px 4px", "3px 4px"),
        ("left right", "left right"),
    ],
)
def test_a_position_is_said_in_words_where_there_are_better_ones(position: str, words: str) -> None:
    assert position_words(position) == words


def test_each_message_setting_has_a_sentence_for_yes_and_another_for_no() -> None:
    names = [field.name for field in fields(Connector) if field.type == "bool"]
    on, off = (
        message_sentences(with_values(Connector(), dict.fromkeys(names, value))) for value in (True, False)
    )
    assert len(on) == len(names) == 7
    assert all(is_on for is_on, _ in on)
    assert not any(is_on for is_on, _ in off)
    assert len({said for _, said in on + off}) == 14


def test_a_setting_changes_its_own_sentence_and_no_other() -> None:
    before = message_sentences(Connector())
    after = message_sentences(replace(Connector(), need_signature=False))
    assert [said for one, (_, said) in zip(before, after, strict=True) if one[1] != said] == [
        "Replies don't include the operator's signature."
    ]


def test_a_problem_is_told_with_the_name_of_its_field() -> None:
    problem = Problem(Severity.ERROR, "ICON_DISABLED.COLOR", "COLOR_INVALID")
    assert problem_sentence(problem).startswith("Inactive icon, colour: This isn't a colour.")


def test_a_problem_of_the_file_stands_for_itself() -> None:
    problem = Problem(Severity.WARNING, "FOO", "UNKNOWN_PARAMETER", {"name": "FOO"})
    assert problem_sentence(problem).startswith("Bitrix24's documentation has no parameter “FOO”")
