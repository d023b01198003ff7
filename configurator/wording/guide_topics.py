"""The guide: the questions of administrators, in the order in which they come up."""

from __future__ import annotations

from configurator.wording.guide_basics import COLORS, FIRST, PRACTICE, WHAT
from configurator.wording.guide_developer import ADDRESS, DEVELOPER, NOTHING
from configurator.wording.guide_parts import Paragraph, Part, Picture, Topic
from configurator.wording.guide_portal import CHANGE, CONNECT, MOVE, REMOVE, SWITCH_ON, WHO
from configurator.wording.translation import _

TOPICS = (
    WHAT, FIRST, PRACTICE, CONNECT, ADDRESS, SWITCH_ON, WHO, NOTHING, DEVELOPER, COLORS, CHANGE, REMOVE, MOVE,
)  # fmt: skip
_NOWHERE = 3


def texts(part: Part) -> tuple[str, ...]:
    """Return the texts of a part in the language that is spoken."""
    if isinstance(part, Paragraph):
        return (_(part.text),)
    if isinstance(part, Picture):
        return (_(part.caption),)
    return tuple(map(_, part.texts))


def find(typed: str) -> list[Topic]:
    """Return the topics that have every typed word, those that have it in the question first."""
    wanted = typed.casefold().split()
    ranks = {topic: _rank(topic, wanted) for topic in TOPICS}
    return sorted((topic for topic in TOPICS if ranks[topic] < _NOWHERE), key=lambda topic: ranks[topic])


def _rank(topic: Topic, wanted: list[str]) -> int:
    question = _(topic.question)
    words = f"{question} {_(topic.words)} {topic.words}"
    answer = " ".join(text for part in topic.parts for text in texts(part))
    for rank, text in enumerate((question, words, f"{words} {answer}")):
        if all(word in text.casefold() for word in wanted):
            return rank
    return _NOWHERE
