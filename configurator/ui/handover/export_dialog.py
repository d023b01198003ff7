"""Export as code: what a developer can run, in several languages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.connector.problems import Severity
from configurator.connector.rules import check
from configurator.handover import FORMS, SUFFIXES, write
from configurator.ui.code.code_view import CodeView
from configurator.ui.kit import file_dialogs, theme
from configurator.ui.kit.basics import Segments, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.texts import CheckBox
from configurator.wording.handover import form_name, form_purpose
from configurator.wording.punctuation import marked
from configurator.wording.translation import _

_SIZE = (760, 600)


class ExportDialog(Dialog):
    """Shows the connector as code, to copy or to save; the language can be switched."""

    def __init__(self, connector: Connector, folder: Path, parent: QWidget) -> None:
        """Show `connector`; `folder` is where saving is offered."""
        super().__init__(parent)
        self.setObjectName("hand_over")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Export as code"))
        self._connector = connector
        forms = Segments({form: form_name(form) for form in FORMS}, _("Format"))
        forms.chosen.connect(self.show_form)
        self._form = FORMS[0]
        self._life = CheckBox(_("Include activation, replies and removal"))
        self._life.setObjectName("hand_over_life")
        self._life.setMinimumHeight(theme.TARGET)
        self._life.toggled.connect(lambda: self.show_form(self._form))
        self._purpose = label("", wrap=True)
        self._purpose.setObjectName("hand_over_purpose")
        self._code = CodeView("hand_over", _("Code"), folder)
        self._said = label("", "muted", wrap=True)
        self._said.setObjectName("hand_over_said")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("This code registers the connector as it is now."), wrap=True))
        column.addWidget(forms)
        column.addWidget(self._purpose)
        column.addWidget(self._life)
        column.addWidget(self._code, 1)
        column.addWidget(self._said)
        self._add_warning(column)
        close = button(_("Close"), "hand_over_close", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addLayout(foot(close))
        self.show_form(FORMS[0])
        self.resize(*_SIZE)

    def show_form(self, form: str) -> None:
        """Show the code in a form of `connector.handover`."""
        self._form = form
        code = write(self._connector, form, whole_life=self._life.isChecked())
        self._purpose.setText(form_purpose(form))
        self._code.show_code(code, file_dialogs.stem_of(self._connector.id) + SUFFIXES[form])
        self._said.setText(
            _("The code contains no key or token. Your developer replaces the PUT_…_HERE placeholders.")
            if "_HERE" in code
            else _("The code contains no key or token.")
        )

    def _add_warning(self, column: QVBoxLayout) -> None:
        if any(problem.severity is Severity.ERROR for problem in check(self._connector)):
            said = _("The connector still has problems. Fix them first, or tell your developer.")
            warning = label(marked("▲", said), "warning", wrap=True)
            warning.setObjectName("hand_over_warning")
            column.addWidget(warning)
