"""Qt's inputs for a value out of many, which leave the wheel to the page until they have the keyboard focus.

A wheel that scrolls a form would otherwise change whatever comes under the pointer. Nothing else in the
window makes such an input; `tests/unit/test_wheel_inputs.py` proves it. The one that only dialogs have is in
`dialog_texts`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QSpinBox, QWidget


class ScrollsUnlessFocused:
    """What all of them have; stands before the class of Qt's."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the value only with the keyboard focus; otherwise what is around scrolls."""
        if self.hasFocus():  # type: ignore[attr-defined]  # mixed into a widget
            super().wheelEvent(event)  # type: ignore[misc]  # as above
        else:
            event.ignore()


class Slider(ScrollsUnlessFocused, QSlider):
    """A slider."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel brings no focus


class SpinBox(ScrollsUnlessFocused, QSpinBox):
    """A whole number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
