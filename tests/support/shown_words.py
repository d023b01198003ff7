"""What people read or hear of a window, and what of it is still English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.messages import Catalog
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from translation_check import forms

_PUT_IN = re.compile(r"\\{\w*\\}|%\d")
_MOST_ROWS = 100
"""Rows of a list that are looked at; the icons are thousands."""
_TOP = QModelIndex()
_ROLE = Qt.ItemDataRole
_SAID = (
    _ROLE.DisplayRole, _ROLE.ToolTipRole, _ROLE.AccessibleTextRole, _ROLE.AccessibleDescriptionRole,
)  # fmt: skip
_LEAST_LETTERS = 6
"""A text with values is looked for only if it has so many letters of its own."""


def shown_words(surface: QWidget) -> Iterator[str]:
    """Give every text of a window: seen, in a tool tip, a menu, or for a screen reader."""
    for one in [surface, *surface.findChildren(QWidget)]:
        if one.window() is surface:
            yield from filter(None, _words(one))
    for action in surface.findChildren(QAction):
        yield from filter(None, (action.text(), action.toolTip()))


def _words(one: QWidget) -> Iterator[str]:
    yield from (one.windowTitle(), one.toolTip(), one.accessibleName(), one.accessibleDescription())
    match one:
        case QLabel():
            yield (
                QTextDocumentFragment.fromHtml(one.text()).toPlainText() if "<" in one.text() else one.text()
            )
        case QAbstractButton():
            yield one.text()
        case QGroupBox():
            yield one.title()
        case QComboBox():
            yield from (one.itemText(at) for at in range(one.count()))
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            yield one.placeholderText()
        case QAbstractItemView():
            yield from _of_model(one.model())


def _of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    """The heads of a list, its rows and the rows in them: what is seen, in a tool tip, or read aloud."""
    if model is None:
        return
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(_TOP))
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in columns]
    rows = _rows(model, columns)
    below = [one for row in rows for one in _rows(model, columns, row)]
    said = [index.data(role) for index in (*rows, *below) for role in _SAID]
    yield from (text for text in (*heads, *said) if isinstance(text, str))


def _rows(
    model: QAbstractItemModel, columns: range, above: QModelIndex | QPersistentModelIndex = _TOP
) -> list[QModelIndex]:
    count = min(model.rowCount(above), _MOST_ROWS)
    return [model.index(at, column, above) for at in range(count) for column in columns]


class English:
    """Knows the English texts that have another translation in a language.

    Args:
        catalogue: of that language.
        alike: texts that are written there as in English.
    """

    def __init__(self, catalogue: Catalog, alike: set[str]) -> None:
        self._texts: set[str] = set()
        self._patterns: list[re.Pattern[str]] = []
        same = {*map(_plain, alike)} | {""}
        for message in catalogue:
            sources = [message.id] if isinstance(message.id, str) else [*message.id]
            said = {*map(_plain, forms(message))} | same
            for source in sources:
                if _plain(source) not in said:
                    self._add(source)

    def _add(self, source: str) -> None:
        plain = _plain(source)
        if "{" not in source and "%" not in source:
            self._texts.add(plain)
        elif sum(map(str.isalpha, re.sub(r"\{\w*\}", "", source))) >= _LEAST_LETTERS:
            self._patterns.append(re.compile(_PUT_IN.sub(".+", re.escape(plain))))

    def left_in(self, words: str) -> bool:
        """Say whether a shown text is one of them."""
        plain = _plain(words)
        return plain in self._texts or any(one.fullmatch(plain) for one in self._patterns)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()
