"""Qt's widgets with a text, which make it harmless: names, errors and files are other people's.

Nothing else in the window makes such a widget; `tests/unit/test_foreign_places.py` proves it. Those of
dialogs alone are in `dialog_texts`: the window is painted before their classes are loaded.
"""

from __future__ import annotations

import re

from PySide6 import QtGui
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QToolButton

from configurator.foreign_text import harmless
from configurator.wording.translation import Text

_BREAKS = re.compile(r"([\n\t])")


def shown(text: str) -> str:
    """Return a text as a widget may show it; paragraphs and the columns of a menu stay."""
    if type(text) is Text or (text.isascii() and text.isprintable()):
        return text  # a translated text is harmless already
    return "".join(part if part in "\n\t" else harmless(part) for part in _BREAKS.split(text))


def tip(text: str) -> str:
    """Return a text as a tooltip may show it: Qt takes one with tags for HTML, which could load pictures."""
    safe = shown(text)
    if "<" not in safe:
        return safe
    return QtGui.Qt.convertFromPlainText(safe, Qt.WhiteSpaceMode.WhiteSpaceNormal)


class Shown:
    """What all of them have; stands before the class of Qt's."""

    def setText(self, text: str) -> None:
        super().setText(shown(text))  # type: ignore[misc]

    def setToolTip(self, text: str) -> None:
        super().setToolTip(tip(text))  # type: ignore[misc]

    def setAccessibleName(self, text: str) -> None:
        super().setAccessibleName(shown(text))  # type: ignore[misc]

    def setAccessibleDescription(self, text: str) -> None:
        super().setAccessibleDescription(shown(text))  # type: ignore[misc]


class Label(Shown, QLabel):
    """A text."""

    def __init__(self, text: str = "") -> None:
        super().__init__(shown(text))
        self.setTextFormat(Qt.TextFormat.PlainText)


class Button(Shown, QPushButton):
    """A button."""

    def __init__(self, text: str = "") -> None:
        super().__init__(shown(text))


class ToolButton(Shown, QToolButton):
    """A button of a tool bar."""


class CheckBox(Shown, QCheckBox):
    """A switch."""


class Action(Shown, QAction):
    """An entry of a menu."""

    def __init__(self, text: str, parent: QObject) -> None:
        super().__init__(shown(text), parent)
