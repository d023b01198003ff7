"""Export as code: what a developer can run, in several languages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from configurator.connector.model import Connector
from configurator.connector.problems import Severity
from configurator.connector.rules import check
from configurator.handover import FORMS, SUFFIXES, write
from configurator.storage import files
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.kit import theme
from configurator.ui.kit.basics import Segments, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.texts import CheckBox
from configurator.wording.file_errors import file_sentence
from configurator.wording.handover import form_name, form_purpose
from configurator.wording.translation import _

_SIZE = (760, 600)


class ExportDialog(QDialog):
    """Shows the connector as code, to copy or to save; the language can be switched."""

    def __init__(self, connector: Connector, folder: Path, parent: QWidget) -> None:
        """Show `connector`; `folder` is where saving is offered."""
        super().__init__(parent)
        self.setObjectName("hand_over")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Export as code"))
        self._connector = connector
        self._folder = folder
        self._form = FORMS[0]
        forms = Segments({form: form_name(form) for form in FORMS}, _("Format"))
        forms.chosen.connect(self.show_form)
        self._purpose = label("", wrap=True)
        self._purpose.setObjectName("hand_over_purpose")
        self._life = CheckBox(_("Whole life: also activate, subscribe to replies, and remove"))
        self._life.setObjectName("hand_over_life")
        self._life.toggled.connect(lambda: self.show_form(self._form))
        self._text = self._code()
        self._said = label("", "muted", wrap=True)
        self._said.setObjectName("hand_over_said")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("This code registers the connector as it is now."), wrap=True))
        column.addWidget(forms)
        column.addWidget(self._purpose)
        column.addWidget(self._life)
        column.addWidget(self._text, 1)
        column.addWidget(self._said)
        self._add_warning(column)
        column.addLayout(self._buttons())
        self.show_form(self._form)
        self.resize(*_SIZE)

    def show_form(self, form: str) -> None:
        """Show the code in a form of `connector.handover`."""
        self._form = form
        self._purpose.setText(form_purpose(form))
        self._text.setPlainText(self._written())
        self._say_placeholders()

    def _written(self) -> str:
        return write(self._connector, self._form, whole_life=self._life.isChecked())

    def _say_placeholders(self) -> None:
        has_any = "_HERE" in self._text.toPlainText()
        self._said.setText(
            _("The code contains no key or token. Your developer replaces the PUT_…_HERE placeholders.")
            if has_any
            else _("The code contains no key or token.")
        )

    def _code(self) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setObjectName("hand_over_text")
        text.setReadOnly(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(_("Code"))
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return text

    def _add_warning(self, column: QVBoxLayout) -> None:
        if any(problem.severity is Severity.ERROR for problem in check(self._connector)):
            said = _("The connector still has problems. Fix them first, or tell your developer.")
            warning = label(f"▲ {said}", "warning", wrap=True)
            warning.setObjectName("hand_over_warning")
            column.addWidget(warning)

    def _buttons(self) -> QHBoxLayout:
        copy = button(_("Copy"), "hand_over_copy", foot=True)
        copy.clicked.connect(self._copy)
        save = button(_("Save…"), "hand_over_save", foot=True)
        save.clicked.connect(self._save)
        close = button(_("Close"), "hand_over_close", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        return foot(close, left=[copy, save])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._written())
        self._said.setText(_("Copied. Paste it into a message to your developer."))

    def _save(self) -> None:
        suffix = SUFFIXES[self._form]
        proposed = (self._connector.id or "connector") + suffix
        title = _("Save the code")
        name, _ignored = QFileDialog.getSaveFileName(self, title, str(self._folder / proposed), f"*{suffix}")
        if not name:
            return
        path = Path(name)
        try:
            files.write_atomically(path, self._written().encode())
        except files.FileProblem as problem:
            FileQuestions(self).say(_("Not saved"), file_sentence(problem.code, path.name))
            return
        self._said.setText(_("Saved as “{name}”.").format(name=path.name))
