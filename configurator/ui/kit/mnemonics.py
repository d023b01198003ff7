"""Letters that lead to something with Alt: each to one thing, in every language.

A translator marks a letter with `&`, and can't see what else is in the same window. Whoever comes second
there gets another of its own letters.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QMenuBar, QToolButton, QWidget

from configurator.ui.kit import focus_chain
from configurator.wording.translation import Text

_MARKED = re.compile(r"&(?P<letter>[^&])")
_BRACKETED = re.compile(r"\(&\w\)")
"""The letter of a language that isn't written in an alphabet, such as Chinese: any will do."""
_ESCAPED = "&&"
_HELD = "\0"
"""Stands for an & that is shown."""


def letter_of(text: str) -> str:
    """Return the letter of a text in lower case; empty where it has none."""
    found = _MARKED.search(text.replace(_ESCAPED, _HELD))
    return found["letter"].lower() if found else ""


def distinct(texts: Sequence[str]) -> list[str]:
    """Return texts whose letters differ: one that was given before moves on, or goes where none is free.

    Args:
        texts: in the order of their importance; those without a letter get none.
    """
    taken: set[str] = set()
    found = []
    for text in texts:
        letter = letter_of(text)
        if letter in taken:
            text = _marked_elsewhere(text, taken)  # noqa: PLW2901  the same text, otherwise marked
        taken.add(letter_of(text))
        taken.discard("")
        found.append(text)
    return found


def settle(surface: QWidget) -> None:
    """Give each letter of a window's labels and buttons to one of them."""
    labels = [one for one in surface.findChildren(QLabel) if focus_chain.buddy(one) and _is_plain(one)]
    buttons = [one for one in surface.findChildren(QAbstractButton) if not isinstance(one, QToolButton)]
    found: list[QLabel | QAbstractButton] = [*labels, *buttons]
    marked = [one for one in found if letter_of(one.text()) and one.window() is surface]
    for one, text in zip(marked, distinct([one.text() for one in marked]), strict=True):
        if text != one.text():
            one.setText(text)


def settle_menu(menu: QMenu | QMenuBar) -> None:
    """Give each letter of a menu's entries to one of them."""
    marked = [action for action in menu.actions() if letter_of(action.text())]
    for action, text in zip(marked, distinct([action.text() for action in marked]), strict=True):
        if text != action.text():
            _entitle(action, text)


def _entitle(action: QAction, text: str) -> None:
    inner = action.menu()
    if isinstance(inner, QMenu):
        inner.setTitle(text)
    else:
        action.setText(text)


def _is_plain(label: QLabel) -> bool:
    return label.textFormat() != Qt.TextFormat.RichText


def _marked_elsewhere(text: str, taken: set[str]) -> str:
    if _BRACKETED.search(text):
        free = next(letter for letter in string.ascii_uppercase if letter.lower() not in taken)
        marked = _BRACKETED.sub(f"(&{free})", text)
        return Text(marked) if type(text) is Text else marked
    plain = _MARKED.sub(r"\g<letter>", text.replace(_ESCAPED, _HELD))
    at = next((at for at in _places(plain) if plain[at].lower() not in taken), None)
    marked = plain if at is None else f"{plain[:at]}&{plain[at:]}"
    marked = marked.replace(_HELD, _ESCAPED)
    return Text(marked) if type(text) is Text else marked


def _places(plain: str) -> Iterator[int]:
    """The letters that may be marked: those at the beginning of a word, then the others."""
    letters = [at for at, one in enumerate(plain) if one.isalnum()]
    first = [at for at in letters if at == 0 or not plain[at - 1].isalnum()]
    yield from first
    yield from (at for at in letters if at not in first)
