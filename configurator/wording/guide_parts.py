"""What a page of the guide is made of. Its texts are marked with `N_` and translated when they are shown."""

from __future__ import annotations

from typing import NamedTuple


class Paragraph(NamedTuple):
    """Sentences."""

    text: str


class Steps(NamedTuple):
    """What to do, one after the other."""

    texts: tuple[str, ...]


class Points(NamedTuple):
    """Facts in no order."""

    texts: tuple[str, ...]


class Picture(NamedTuple):
    """One of resources/guide.

    Attributes:
        name: the file's name without `.svg`.
        caption: what it shows, below it; for people who don't see it, too.
    """

    name: str
    caption: str


Part = Paragraph | Steps | Points | Picture


class Topic(NamedTuple):
    """A question and its answer.

    Attributes:
        id: what links name it by.
        question: as an administrator asks it.
        words: other words by which it's found, with commas between them.
        parts: the answer.
    """

    id: str
    question: str
    words: str
    parts: tuple[Part, ...]
