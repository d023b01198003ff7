"""Choosing a size: a slider for percentages, a field for every other CSS size."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from configurator.icon.icon import DEFAULT_SIZE
from configurator.ui.form.rows import line_edit, set_text
from configurator.ui.kit import theme
from configurator.ui.kit.inputs import Slider
from configurator.wording.translation import _

_WIDTH = 108
"""Width of the field in logical pixels, where that is enough for `_WIDEST`."""
_WIDEST = "100% auto"
_PERCENT = re.compile(r"\s*(\d{1,3})(?:\.\d+)?%(?:\s+auto)?\s*", re.IGNORECASE)


class SizeField(QWidget):
    """A slider from 10 to 150 % and a text field.

    Signals:
        typed: the text, while the user types.
        slid: the size as `NN%`, while the slider moves.
        rested: the slider was let go.
    """

    typed = Signal(str)
    slid = Signal(str)
    rested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("size_slider")
        self.slider.setRange(10, 150)
        self.slider.setPageStep(10)
        self.slider.setMinimumHeight(theme.TARGET)
        self.slider.setAccessibleName(_("Size in percent"))
        self.slider.valueChanged.connect(lambda value: self.slid.emit(f"{value}%"))
        self.slider.sliderReleased.connect(self.rested)
        self.edit = line_edit("size", DEFAULT_SIZE, is_code=True)
        room = self.edit.fontMetrics().horizontalAdvance(_WIDEST) + 2 * theme.INSET
        self.edit.setFixedWidth(max(_WIDTH, room))
        self.edit.textEdited.connect(self.typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.slider, 1)
        row.addWidget(self.edit)

    def show_size(self, text: str) -> None:
        """Show the text, and on the slider where it is a plain percentage."""
        set_text(self.edit, text)
        percent = _PERCENT.fullmatch(text or DEFAULT_SIZE)
        if percent:
            self.slider.blockSignals(True)
            self.slider.setValue(int(percent[1]))
            self.slider.blockSignals(False)
