"""An input of the connect window with its caption and what is said of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton

from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.wording.punctuation import marked


class CheckedField(QObject):
    """Speaks of a problem once the user has left the input, and then after each key until it is right.

    Signals:
        edited: the text was changed.
    """

    edited = Signal()

    def __init__(
        self,
        grid: QGridLayout,
        edit: QLineEdit,
        title: str,
        check: Callable[[str], tuple[str, str]],
        *beside: QPushButton,
    ) -> None:
        """Add the field to the end of `grid`.

        Args:
            grid: captions, each above its input.
            edit: the input.
            title: its caption.
            check: gives the problem's sentence and, where there is none, what is good about the text.
            beside: buttons to the right of the input.
        """
        super().__init__(edit)
        self.edit = edit
        self._check = check
        self._speaks = False
        edit.setAccessibleName(title)
        caption = label(title, wrap=True)
        caption.setBuddy(edit)
        self.message = label("", "muted", wrap=True)
        self.message.setObjectName(f"{edit.objectName()}_message")
        self.message.hide()
        row = grid.rowCount()
        wide = 1 + len(beside)
        grid.addWidget(caption, row, 0, 1, wide)
        grid.addWidget(edit, row + 1, 0)
        for column, button in enumerate(beside, 1):
            grid.addWidget(button, row + 1, column)
        grid.addWidget(self.message, row + 2, 0, 1, wide)
        edit.textChanged.connect(self._changed)
        # No event filter: it would be asked while the input is being deleted, too.
        edit.editingFinished.connect(self._left)

    def _left(self) -> None:
        if self.edit.text():
            self.speak()

    def speak(self) -> bool:
        """Say now what is wrong, if anything is; return whether all is well."""
        self._speaks = True
        self._show()
        return not self._check(self.edit.text())[0]

    @property
    def problem(self) -> str:
        """The sentence that is shown."""
        return self._check(self.edit.text())[0] if self._speaks else ""

    def _changed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        problem, good = self._check(self.edit.text())
        shown = marked("✕", problem) if problem and self._speaks else marked("✓", good) if good else ""
        self.message.setText(shown)
        self.message.setVisible(bool(shown))
        restyle(self.message, "role", "error" if shown.startswith("✕") else "good")
        restyle(self.edit, "wrong", "error" if shown.startswith("✕") else "")
        self.edit.setAccessibleDescription(shown)


def input_of(name: str, placeholder: str = "") -> QLineEdit:
    """Make an input."""
    edit = line_edit(name, placeholder, is_code=True)
    edit.setMinimumHeight(theme.TARGET)
    return edit
