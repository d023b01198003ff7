"""What is wrong with a catalogue of translated texts, in words for the translator."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from babel.messages import Catalog, Message

_PLACEHOLDER = re.compile(r"\{\w*\}|%\(\w+\)s|%\d")
_ACCELERATOR = re.compile(r"&\w")
_MARKS = "✓✕▲•\n"
"""Signs that mean something where they stand, so a translation has as many of them."""


def flaws(catalogue: Catalog, template: Catalog) -> list[str]:
    """Return what is to be done before a catalogue is complete, one line for each text.

    Args:
        catalogue: the translations.
        template: the program's texts as they are now.
    """
    now = {(message.context, message.id) for message in template if message.id}
    had = {(message.context, message.id) for message in catalogue if message.id}
    found = [f"not in the catalogue: {text!r}" for _context, text in now - had]
    found += [f"no longer in the program: {text!r}" for _context, text in had - now]
    for message in catalogue:
        if message.id:
            found += (f"{flaw}: {message.id!r}" for flaw in _flaws(message))
    return found


def forms(message: Message) -> list[str]:
    """Return a text's translation, which has several forms where it counts something."""
    return [message.string or ""] if isinstance(message.string, str | None) else [*message.string]


def _flaws(message: Message) -> Iterator[str]:
    source = message.id if isinstance(message.id, str) else message.id[-1]
    if message.fuzzy:
        yield "the English has changed: check the translation, then take the word fuzzy away"
    for form in forms(message):
        if not form:
            yield "not translated"
        elif Counter(_PLACEHOLDER.findall(form)) != Counter(_PLACEHOLDER.findall(source)):
            yield "other placeholders than in the English"
        elif not (message.context or "").startswith("Q"):  # Qt's own translators do as they like
            yield from _slips(source, form)


def _slips(source: str, form: str) -> Iterator[str]:
    if bool(_ACCELERATOR.search(form)) != bool(_ACCELERATOR.search(source)):
        yield "an & for the keyboard is in one of both only"
    if [form.count(mark) for mark in _MARKS] != [source.count(mark) for mark in _MARKS]:
        yield "other signs or lines than in the English"
    if form.endswith("…") != source.endswith("…"):
        yield "an … at the end is in one of both only"
    if (form[0].isspace(), form[-1].isspace()) != (source[0].isspace(), source[-1].isspace()):
        yield "another space at the beginning or the end"
