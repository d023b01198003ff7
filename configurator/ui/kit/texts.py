"""Qt's widgets with a text, which make it harmless: names, errors and files are other people's.

Nothing else in the window makes such a widget; `tests/unit/test_foreign_places.py` proves it. Those of
dialogs alone are in `dialog_texts`: the window is painted before their classes are loaded. PySide makes a
class with all its constants where it is first named, so those that are seldom needed are named where they
are used.
"""

from __future__ import annotations

import re

from PySide6 import QtGui
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton, QToolButton

from configurator.foreign_text import harmless
from configurator.ui.kit.accessible_roles import heard_as
from configurator.wording.punctuation import headed
from configurator.wording.translation import Text, _, is_mirrored, isolated

MARKS = ("✕", "▲", "✓")
"""An error, a warning, and what is right: in front of a text, so that it isn't told by its colour alone."""
_SIDES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
_USUAL = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BREAKS = re.compile(r"([\n\t])")
_HEADINGS = frozenset({"heading", "title"})
"""Roles of the style sheet whose texts are headings for a screen reader too."""
_LONG_WORD = re.compile(r"(\w{24})(?=\w{8})")
"""Where a label may break a word: at spaces alone, a name of 255 letters would widen a window."""
_BREAK = "\u200b"
"""A break that takes no room; it mustn't end up in copied text."""
_SURELY_SHORT = 31
"""Characters of a text that has no such word."""
_LETTER = re.compile(r" ?\(&\w\)|&(&?)")
"""The mark of a letter for the keyboard: in brackets where a language isn't written in an alphabet."""


def shown(text: str) -> str:
    """Return a text as a widget may show it; paragraphs and the columns of a menu stay."""
    if type(text) is Text or (text.isascii() and text.isprintable() and not is_mirrored()):
        return text  # a translated text is harmless already
    return "".join(part if part in "\n\t" else isolated(harmless(part)) for part in _BREAKS.split(text))


def tip(text: str) -> str:
    """Return a text as a tooltip may show it: Qt takes one with tags for HTML, which could load pictures."""
    safe = shown(text)
    if "<" not in safe:
        return safe
    return QtGui.Qt.convertFromPlainText(safe, Qt.WhiteSpaceMode.WhiteSpaceNormal)


def without_letter(text: str) -> str:
    """Return the text of an entry or a label without the mark of its letter for the keyboard."""
    return _LETTER.sub(r"\1", text)


def plain(text: str) -> str:
    """Return the text of an entry or a label without the mark of its letter and without an ellipsis."""
    return without_letter(text).removesuffix("…")


def spoken(text: str) -> str:
    """Return a text as it is read aloud: the mark at its beginning as a word."""
    mark, rest = text[:1], text[1:].strip()
    if mark not in MARKS:
        return text
    words = {MARKS[0]: _("Error"), MARKS[1]: _("Warning"), MARKS[2]: _("OK")}
    return headed(words[mark], rest) if rest else words[mark]


class Shown:
    """What all of them have; stands before the class of Qt's."""

    def setText(self, text: str) -> None:
        super().setText(shown(text))  # type: ignore[misc]  # mixed into a widget
        is_marked = text[:1] in MARKS
        if is_marked or self._is_marked:
            self._is_marked = is_marked
            self.setAccessibleName(spoken(text) if is_marked else "")

    _is_marked = False

    def setToolTip(self, text: str) -> None:
        super().setToolTip(tip(text))  # type: ignore[misc]  # as above

    def setAccessibleName(self, text: str) -> None:
        super().setAccessibleName(shown(text))  # type: ignore[misc]  # as above

    def setAccessibleDescription(self, text: str) -> None:
        super().setAccessibleDescription(shown(text))  # type: ignore[misc]  # as above


class Label(Shown, QLabel):
    """A text; its role in the style sheet may make it a heading."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self._is_heading = role in _HEADINGS
        if self._is_heading:
            heard_as(self, "heading")
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        if is_mirrored():
            self.setAlignment(_USUAL)
        if text:
            self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        was_broken, self._is_broken = self._is_broken, False
        is_long = len(text) > _SURELY_SHORT and bool(_LONG_WORD.search(text))
        if self._is_copied:
            self.setMinimumWidth(1 if is_long else 0)  # cut rather than as wide as the word
        elif is_long:
            self._is_broken = True
            QLabel.setText(self, _LONG_WORD.sub(rf"\1{_BREAK}", self.text()))
        if self._is_heading or self._is_broken:
            self.setAccessibleName(spoken(text))
        elif was_broken:
            self.setAccessibleName(spoken(text) if text[:1] in MARKS else "")

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        super().setTextInteractionFlags(flags)
        self._is_copied = bool(flags & Qt.TextInteractionFlag.TextSelectableByMouse)
        if self._is_copied:
            self.setText(self.text().replace(_BREAK, ""))

    _is_broken = _is_copied = False

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Align the text, in mirrored windows at the other side: Qt would go by the direction of the text."""
        sides = alignment & _SIDES
        if is_mirrored() and sides in {Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight}:
            alignment = (alignment ^ _SIDES) | Qt.AlignmentFlag.AlignAbsolute
        super().setAlignment(alignment)


class Button(Shown, QPushButton):
    """A button."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setText(text)


class Disclosure(Button):
    """A button that unfolds what is below it, and folds it again.

    `toggled` tells which; screen readers hear it as expanded or collapsed.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setCheckable(True)
        heard_as(self, "disclosure")
        self.setText(text)


class RadioButton(Shown, QRadioButton):
    """One of several that exclude each other; the style sheet decides what it looks like."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setText(text)


class ToolButton(Shown, QToolButton):
    """A button of a tool bar."""


class CheckBox(Shown, QCheckBox):
    """A switch."""


class Action(Shown, QAction):
    """An entry of a menu."""

    def __init__(self, text: str, parent: QObject) -> None:
        super().__init__(shown(text), parent)
