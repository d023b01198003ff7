"""Qt's widgets with a text, which make it harmless: names, errors and files are other people's.

Nothing else in the window makes such a widget; `tests/unit/test_foreign_places.py` proves it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeWidgetItem,
    QWidget,
)

from configurator.bitrix24.bb_codes import BOLD, CODE, ITALIC, STRUCK, UNDERLINED, Run
from configurator.foreign_text import harmless

_TAGS = {BOLD: "b", ITALIC: "i", UNDERLINED: "u", STRUCK: "s", CODE: "tt"}
_BREAKS = re.compile(r"([\n\t])")
_LONG = re.compile(r"(\S{32})(?=\S)")
"""Where a word breaks that may be wider than its bubble: Qt breaks a label at spaces alone."""


def shown(text: str) -> str:
    """Return a text as a widget may show it; paragraphs and the columns of a menu stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(part if part in "\n\t" else harmless(part) for part in _BREAKS.split(text))


def tip(text: str) -> str:
    """Return a text as a tooltip may show it: Qt takes one with tags for HTML, which could load pictures."""
    safe = shown(text)
    return f"<p>{escape(safe)}</p>".replace("\n", "<br>") if "<" in safe else safe


class _Shown:
    """What all of them have; stands before the class of Qt's."""

    def setText(self, text: str) -> None:
        super().setText(shown(text))  # type: ignore[misc]

    def setToolTip(self, text: str) -> None:
        super().setToolTip(tip(text))  # type: ignore[misc]

    def setAccessibleName(self, text: str) -> None:
        super().setAccessibleName(shown(text))  # type: ignore[misc]

    def setAccessibleDescription(self, text: str) -> None:
        super().setAccessibleDescription(shown(text))  # type: ignore[misc]


class Label(_Shown, QLabel):
    """A text."""

    def __init__(self, text: str = "") -> None:
        super().__init__(shown(text))
        self.setTextFormat(Qt.TextFormat.PlainText)


class StyledLabel(QLabel):
    """A chat message in its styles; its links are those of the message, and only to web pages."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)

    def show_runs(self, runs: Sequence[Run], link_color: str) -> None:
        """Show the runs of a message; `link_color` is `#rrggbb`."""
        super().setText("".join(_html(run, link_color) for run in runs))
        super().setAccessibleName(shown("".join(run.text for run in runs)))


def _html(run: Run, link_color: str) -> str:
    text = escape(_LONG.sub("\\1\u200b", shown(run.text))).replace("\n", "<br>")
    for style, tag in _TAGS.items():
        if style in run.styles:
            text = f"<{tag}>{text}</{tag}>"
    style = f"color: {link_color}"
    return f'<a href="{escape(run.link)}" style="{style}">{text}</a>' if run.link else text


class Button(_Shown, QPushButton):
    """A button."""

    def __init__(self, text: str = "") -> None:
        super().__init__(shown(text))


class ToolButton(_Shown, QToolButton):
    """A button of a tool bar."""


class CheckBox(_Shown, QCheckBox):
    """A switch."""


class Action(_Shown, QAction):
    """An entry of a menu."""

    def __init__(self, text: str, parent: QObject) -> None:
        super().__init__(shown(text), parent)


class Question(_Shown, QMessageBox):
    """A box that asks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setInformativeText(self, text: str) -> None:
        super().setInformativeText(shown(text))


class ListRow(QTreeWidgetItem):
    """A row of a list with columns."""

    def __init__(self, texts: list[str]) -> None:
        super().__init__(list(map(shown, texts)))

    def setText(self, column: int, text: str) -> None:
        super().setText(column, shown(text))

    def setToolTip(self, column: int, text: str) -> None:
        super().setToolTip(column, tip(text))


class Tile(QListWidgetItem):
    """A picture with a name in a list."""

    def __init__(self, icon: QIcon, name: str, parent: QListWidget) -> None:
        super().__init__(icon, shown(name), parent)
        super().setToolTip(tip(name))
