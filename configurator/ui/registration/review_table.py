"""What is created or changed, as a table: for each field the old value and the new one side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayoutItem, QWidget

from configurator.connector.model import Connector
from configurator.foreign_text import one_line
from configurator.icon.css.colors import hex_of, is_color, rgba_of
from configurator.services.survey import Survey
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.registration.wrapped_text import WrappedText
from configurator.wording.changes import Change, changes, described
from configurator.wording.punctuation import first_listed
from configurator.wording.review import unknown_word
from configurator.wording.translation import _

_CAPTIONS = 130
"""Width of the fields' names, in logical pixels."""
_SWATCH = 14
_LONGEST = 200
"""Characters of a value that are shown."""


class _Swatch(QWidget):
    """A colour beside its value."""

    def __init__(self, color: str) -> None:
        super().__init__()
        self._color = QColor(hex_of(rgba_of(color)[:3]))
        self.setFixedSize(_SWATCH, _SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colors().muted), 1))
        painter.setBrush(self._color)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 3, 3)


class ReviewTable(QFrame):
    """The fields of a new connector, or those that change."""

    def __init__(self, connector: Connector, survey: Survey) -> None:
        """Make the table.

        Args:
            connector: what is to be sent.
            survey: what is known of it in the portal.
        """
        super().__init__()
        self.setObjectName("changes")
        self.setProperty("role", "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.MEDIUM, 12, theme.MEDIUM, 12)
        self._grid.setHorizontalSpacing(theme.MEDIUM)
        self._grid.setVerticalSpacing(theme.SMALL)
        self._grid.setColumnMinimumWidth(0, _CAPTIONS)
        before = survey.before
        if before is not None:
            self._show_changes(changes(before, connector))
        elif survey.may_be_there:
            self._show_changes(_replaced(connector, survey.listed_name))
        else:
            self._show_new(described(connector))

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes."""
        return self._grid.count() == 0

    def _show_new(self, rows: Sequence[tuple[str, str]]) -> None:
        self.setAccessibleName(_("What is created"))
        self._grid.setColumnStretch(1, 1)
        for number, (field, value) in enumerate(rows):
            self._put(number, 0, WrappedText(one_line(field), muted=True))
            self._put(number, 1, _value(value))

    def _show_changes(self, found: Sequence[Change]) -> None:
        self.setAccessibleName(_("What changes"))
        if not found:
            return
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        for column, head in enumerate((_("Before"), _("After")), 1):
            self._put(0, column, label(head, "heading"))
        for number, change in enumerate(found, 1):
            self._put(number, 0, WrappedText(one_line(change.field), muted=True))
            self._put(number, 1, _value(change.before, muted=True))
            said = _("{field}: {before} becomes {now}").format(
                field=change.field, before=change.before, now=change.now
            )
            self._put(number, 2, _value(change.now, told=said))

    @property
    def rows(self) -> list[list[str]]:
        """What stands in each row, below the heads."""
        grid = self._grid
        places = [
            [grid.itemAtPosition(row, column) for column in range(grid.columnCount())]
            for row in range(grid.rowCount())
        ]
        found = [[_text_of(place) for place in row if place is not None] for row in places]
        return [row for row in found if all(row)]

    def _put(self, row: int, column: int, one: QWidget) -> None:
        self._grid.addWidget(one, row, column, Qt.AlignmentFlag.AlignTop)


def _replaced(connector: Connector, listed_name: str) -> list[Change]:
    """Return what replaces a connector of which the portal tells the name alone."""
    unknown = unknown_word()
    return [
        Change(field, (one_line(listed_name) or unknown) if number == 0 else unknown, value)
        for number, (field, value) in enumerate(described(connector))
        if field != _("ID")
    ]


def _value(text: str, *, muted: bool = False, told: str = "") -> QWidget:
    said = WrappedText(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…", muted=muted)
    if told:
        said.setAccessibleName(told)
    color = first_listed(text)
    return _with_swatch(said, color) if is_color(color) else said


def _with_swatch(said: QWidget, color: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SMALL)
    row.addWidget(_Swatch(color), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(said, 1)
    return holder


def _text_of(place: QLayoutItem) -> str:
    widget = place.widget()
    if widget is None or isinstance(widget, WrappedText):
        return widget.text if widget is not None else ""
    inner = widget.findChild(WrappedText)
    return inner.text if isinstance(inner, WrappedText) else ""
