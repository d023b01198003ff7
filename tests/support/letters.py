"""The letters that lead to something in a window together with Alt."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QToolButton, QWidget

from configurator.ui.kit import focus_chain

_LETTER = re.compile(r"&([^&])")


def letters_given_twice(surface: QWidget) -> list[str]:
    """Return the texts of a window with a letter that leads to more than one thing."""
    texts = [*menus(surface), *led(surface)]
    found = [(text, letter[1].lower()) for text in texts if (letter := _LETTER.search(text))]
    given = [letter for _text, letter in found]
    return [text for text, letter in found if given.count(letter) > 1]


def menus(surface: QWidget) -> list[str]:
    """The titles in the menu bar of a window that has one."""
    if not isinstance(surface, QMainWindow):
        return []
    return [action.text() for action in surface.menuBar().actions()]


def led(surface: QWidget) -> list[str]:
    """The texts of what a letter leads to or presses."""
    found: list[str] = []
    for one in surface.findChildren(QWidget):
        if one.window() is surface and one.isVisibleTo(surface):
            if isinstance(one, QAbstractButton) and not isinstance(one, QToolButton):
                found.append(one.text().replace("&&", ""))
            if (
                isinstance(one, QLabel)
                and focus_chain.buddy(one)
                and one.textFormat() != Qt.TextFormat.RichText
            ):
                found.append(one.text().replace("&&", ""))
    return found
