"""How much of Bitrix24's limit for an icon its Data URI uses."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from configurator.icon import data_uri
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.wording.translation import _

BUDGET = 60_000
"""Bytes, as `rules.MAX_DATA_URI`, which is not loaded yet when the window is first painted."""
LARGE = 30_000


def thousands(count: int) -> str:
    """Return a count of bytes as kilobytes with one decimal place, in the user's way of writing."""
    return QLocale().toString(count / 1000, "f", 1)


class SizeMeter(QWidget):
    """A bar, and the same in words; the mark and the words change with the colour.

    Attributes:
        row: holds the words; what makes a drawing smaller belongs beside them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "muted", wrap=True)
        self._words.setObjectName("budget")
        self._bar = QProgressBar()
        self._bar.setProperty("role", "meter")
        self._bar.setRange(0, BUDGET)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(_("Size of the icon as a Data URI"))
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.SMALL)
        self.row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self._bar)
        column.addLayout(self.row)

    def show_svg(self, svg: str) -> None:
        """Show the size of an SVG; hide for an empty one."""
        self.setVisible(bool(svg))
        if not svg:
            return
        length = data_uri.encoded_length(svg)
        kind = "error" if length > BUDGET else "warning" if length >= LARGE else "muted"
        size, budget = thousands(length), f"{BUDGET // 1000}"
        if length > BUDGET:
            over = thousands(length - BUDGET)
            told = _("✕ Data URI: {size} KB, {over} over Bitrix24's limit")
            text = told.format(size=size, over=over)
        else:
            mark = "▲ " if kind == "warning" else ""
            text = mark + _("Data URI: {size} of {budget} KB").format(size=size, budget=budget)
        self._bar.setValue(min(length, BUDGET))
        self._bar.setAccessibleDescription(text)
        self._words.setText(text)
        restyle(self._words, "role", kind)
        restyle(self._bar, "kind", kind)
