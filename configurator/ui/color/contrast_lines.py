"""Says of a disc's colour whether the white name is readable on it, and whether the drawing is seen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from configurator.icon.css import contrast
from configurator.services.color_palette import Palette
from configurator.ui.kit.announcements import Later
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import button
from configurator.ui.kit.texts import spoken
from configurator.wording.color_sentences import drawing_contrast, name_contrast
from configurator.wording.translation import _

_INACTIVE_LEAST = 1.5
"""Contrast from which the check finds an inactive drawing visible."""


class ContrastLines(QWidget):
    """A line for each of the two rules.

    Attributes:
        better_button: for the nearest colour that keeps both; seen only where that helps.

    Signals:
        better: the colour as `#rrggbb`.
    """

    better = Signal(str)

    def __init__(self, *, has_name: bool, has_drawing: bool) -> None:
        """Make the lines.

        Args:
            has_name: the name is written on the colour: the icon is the active one.
            has_drawing: there is a drawing.
        """
        super().__init__()
        self._has_name = has_name
        self._least = contrast.LEAST_FOR_DRAWINGS if has_name else _INACTIVE_LEAST
        self._palette = Palette()
        self._later = Later(self)
        self._color = ""
        self._name = label("", "muted")
        self._name.setObjectName("name_contrast")
        self._drawing = label("", "muted")
        self._drawing.setObjectName("drawing_contrast")
        self.better_button = button(_("Make readable"), "readable_color")
        self.better_button.setToolTip(_("Uses the most similar colour that passes"))
        policy = self.better_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.better_button.setSizePolicy(policy)
        self.better_button.setVisible(False)
        self.better_button.clicked.connect(lambda: self.better.emit(self._palette.readable(self._color)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addWidget(self._drawing)
        longest = name_contrast(1.0, contrast.LEAST_FOR_TEXT), drawing_contrast(1.0, self._least)
        for line, text in zip((self._name, self._drawing), longest, strict=True):
            line.ensurePolished()  # or its letters are not of the size that they will have
            line.setMinimumWidth(line.fontMetrics().horizontalAdvance(text))
        # Nothing is shown here: before it is in its place, it would become a window.
        for part, is_needed in (
            (self._name, has_name),
            (self._drawing, has_drawing),
            (self, has_name or has_drawing),
        ):
            if not is_needed:
                part.hide()

    def take(self, palette: Palette) -> None:
        """Take what the drawing looks like."""
        self._palette = palette
        self.show_color(self._color)

    def show_color(self, color: str) -> None:
        """Say what holds for a colour in CSS, and announce it once the colour stops changing."""
        self._color = color
        name = contrast.ratio(contrast.opaque(color), contrast.WHITE)
        drawing = self._palette.drawing_contrast(color)
        is_readable = not self._has_name or name >= contrast.LEAST_FOR_TEXT
        is_seen = drawing is None or drawing >= self._least
        _say(self._name, name_contrast(name, contrast.LEAST_FOR_TEXT), passes=is_readable)
        _say(self._drawing, drawing_contrast(drawing, self._least), passes=is_seen)
        self._later.say(self.said())
        self.better_button.setVisible(self._has_name and not (is_readable and is_seen))

    def said(self) -> str:
        """Both lines as a text, with their marks as words."""
        return "\n".join(spoken(one.text()) for one in (self._name, self._drawing) if one.isVisibleTo(self))


def _say(line: QLabel, text: str, *, passes: bool) -> None:
    line.setText(text)
    restyle(line, "role", "muted" if passes else "warning")
