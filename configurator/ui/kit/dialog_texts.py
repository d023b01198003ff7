"""The widgets of dialogs with a text, which make it harmless, as those of `texts` do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QTreeWidgetItem,
    QWidget,
)

from configurator.bitrix24.bb_codes import BOLD, CODE, ITALIC, STRUCK, UNDERLINED, Run
from configurator.ui.kit import mnemonics
from configurator.ui.kit.inputs import ScrollsUnlessFocused
from configurator.ui.kit.texts import Shown, shown, spoken, tip
from configurator.ui.kit.theme import IS_FUSION, LARGE, MEDIUM

_LONG = re.compile(r"(\S{32})(?=\S)")
"""Where a word may break, which may be wider than its bubble: Qt breaks a label at spaces alone."""
_TAGS = {BOLD: "b", ITALIC: "i", UNDERLINED: "u", STRUCK: "s", CODE: "tt"}


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


class Question(Shown, QMessageBox):
    """A box that asks."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def showEvent(self, event: QShowEvent) -> None:
        mnemonics.settle(self)  # Qt's own words among them
        if IS_FUSION:
            self._look_like_our_dialogs()
        super().showEvent(event)

    def _look_like_our_dialogs(self) -> None:
        """Leave out Fusion's picture, which no other dialog has, with its place, and take their margins."""
        self.setIconPixmap(QPixmap())  # makes the layout anew
        grid = self.layout()
        if not isinstance(grid, QGridLayout):
            return
        grid.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(MEDIUM)
        for at in range(grid.count()):
            item = grid.itemAt(at)
            if item is not None and (spacer := item.spacerItem()):
                spacer.changeSize(0, 0)

    def setInformativeText(self, text: str) -> None:
        super().setInformativeText(shown(text))


class ListRow(QTreeWidgetItem):
    """A row of a list with columns."""

    def __init__(self, texts: list[str]) -> None:
        super().__init__(list(map(shown, texts)))

    def setText(self, column: int, text: str) -> None:
        super().setText(column, shown(text))
        self.setData(column, Qt.ItemDataRole.AccessibleTextRole, spoken(shown(text)))

    def setToolTip(self, column: int, text: str) -> None:
        super().setToolTip(column, tip(text))


class Tile(QListWidgetItem):
    """A picture with a name in a list."""

    def __init__(self, icon: QIcon, name: str, parent: QListWidget) -> None:
        super().__init__(icon, shown(name), parent)
        super().setToolTip(tip(name))


class ComboBox(ScrollsUnlessFocused, QComboBox):
    """One of several entries, in a list that opens."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def addItem(self, text: str, data: object = None) -> None:  # type: ignore[override]  # one of two forms
        super().addItem(shown(text), data)
