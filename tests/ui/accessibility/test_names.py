"""What everything is called for people who hear it or speak to it."""

from __future__ import annotations

import re

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from configurator.ui.kit.texts import MARKS
from tests.support.found import present
from tests.support.window_layout import inputs, name_of

LETTERS = re.compile(r"[^\W_]+")


def spoken_words(text: str) -> str:
    """The words of a text, without marks, mnemonics and points."""
    return " ".join(LETTERS.findall(text.replace("&", ""))).casefold()


def test_what_is_read_is_in_the_name_that_is_spoken(surfaces: list[QWidget]) -> None:
    """So that somebody who sees a button can say what stands on it (WCAG 2.5.3)."""
    wrong = [
        f"{name_of(one)}: {one.text()!r} in {one.accessibleName()!r}"
        for surface in surfaces
        for one in inputs(surface)
        if isinstance(one, QAbstractButton) and one.accessibleName()
        if spoken_words(one.text()) not in spoken_words(one.accessibleName())
    ]
    assert wrong == []


def test_no_mark_is_heard_as_a_sign(surfaces: list[QWidget]) -> None:
    wrong = []
    for surface in surfaces:
        for one in surface.findChildren(QWidget):
            if isinstance(one, QLabel | QAbstractButton):
                name = present(QAccessible.queryAccessibleInterface(one)).text(QAccessible.Text.Name)
                wrong += [f"{name_of(one)}: {name!r}" for mark in (*MARKS, "○") if mark in name]
    assert wrong == []
