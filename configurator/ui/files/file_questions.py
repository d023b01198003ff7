"""Questions and error messages about files, each in a message box."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from configurator.ui.kit.buttons import danger, primary
from configurator.ui.kit.dialog_texts import Question
from configurator.wording.translation import _

_BUTTON = QMessageBox.StandardButton


class FileQuestions(QObject):
    """Asks in message boxes over `window`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def save_first(self, name: str) -> bool | None:
        """Ask whether to save the changes first; None means cancel."""
        asked = self._box(
            _("Unsaved changes"), _("Save the changes to “{name}”?").format(name=name),
            _("Your changes will be lost if you don't save them."),
        )  # fmt: skip
        asked.setStandardButtons(_BUTTON.Save | _BUTTON.Discard | _BUTTON.Cancel)
        asked.setDefaultButton(_BUTTON.Save)
        asked.button(_BUTTON.Discard).setText(_("Don't save"))
        danger(asked.button(_BUTTON.Discard))
        primary(asked.button(_BUTTON.Save))
        answer = asked.exec()
        return None if answer == _BUTTON.Cancel else answer == _BUTTON.Save

    def may_replace(self, name: str, why: str = "") -> bool:
        """Ask whether the file `name` may be replaced; `why` says what is special about it."""
        text = _("Replace “{name}”?").format(name=name)
        return self._agreed(_("Replace the file?"), text, why, _("Replace"), loses=True)

    def may_write_again(self, name: str) -> bool:
        """Ask whether to create a file again that was deleted."""
        text = _("Save “{name}” again?").format(name=name)
        why = _("The file was moved or deleted after you opened it. Your changes are still here.")
        return self._agreed(_("The file can't be found"), text, why, _("Save again"))

    def say(self, title: str, text: str) -> None:
        """Show an error."""
        asked = self._box(title, title, text, QMessageBox.Icon.Warning)
        asked.setStandardButtons(_BUTTON.Ok)
        asked.exec()

    def _agreed(self, title: str, text: str, why: str, word: str, *, loses: bool = False) -> bool:
        asked = self._box(title, text, why)
        asked.setStandardButtons(_BUTTON.Save | _BUTTON.Cancel)
        asked.button(_BUTTON.Save).setText(word)
        if loses:
            danger(asked.button(_BUTTON.Save))
        asked.setDefaultButton(_BUTTON.Cancel)
        return bool(asked.exec() == _BUTTON.Save)

    def _box(
        self, title: str, text: str, more: str, icon: QMessageBox.Icon = QMessageBox.Icon.Question
    ) -> QMessageBox:
        box = Question(self._window)
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setText(text)
        box.setInformativeText(more)
        return box
