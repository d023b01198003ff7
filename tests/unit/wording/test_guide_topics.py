"""The guide's topics."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from configurator.locate import resources
from configurator.wording.guide_parts import Picture, Topic
from configurator.wording.guide_topics import TOPICS, find, texts

LONGEST_SENTENCE = 24
"""Words; quoted menus make a sentence longer than it reads."""


def ids(typed: str) -> list[str]:
    return [topic.id for topic in find(typed)]


def test_every_question_is_there_once_and_asks() -> None:
    assert len(TOPICS) >= 10
    assert len({topic.id for topic in TOPICS}) == len(TOPICS)
    assert all(topic.question.endswith("?") for topic in TOPICS)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("remove", "remove"),
        ("delete", "remove"),
        ("another portal", "move"),
        ("nothing", "nothing"),
        ("sandbox", "practice"),
        ("PLACEMENT_HANDLER", "address"),
        ("contrast", "colors"),
        ("operators queue", "who"),
    ],
)
def test_a_topic_is_found_by_what_people_type(typed: str, first: str) -> None:
    assert ids(typed)[0] == first


def test_without_a_word_every_topic_is_offered_in_order() -> None:
    assert ids("") == [topic.id for topic in TOPICS]
    assert ids("qwertz") == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: str(topic.id))
def test_sentences_are_short(topic: Topic) -> None:
    said = [text for part in topic.parts for text in texts(part)]
    sentences = [one for text in said for one in re.split(r"(?<=[.?!:])\s", text)]
    assert [one for one in sentences if len(one.split()) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: str(topic.id))
def test_every_picture_is_there(topic: Topic) -> None:
    for part in topic.parts:
        if isinstance(part, Picture):
            assert Path(resources() / "guide" / f"{part.name}.svg").is_file()
