"""Make a handler: a small project for a developer's server, written into a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.connector.problems import Severity
from configurator.connector.rules import check
from configurator.handover.starter_project import LANGUAGES, folder_name, public_address, starter_files
from configurator.services.starter_folder import FolderInUseError, write_starter
from configurator.storage import files
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.kit import file_dialogs, theme
from configurator.ui.kit.basics import Segments, fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.web_pages import open_page
from configurator.wording.file_errors import file_sentence
from configurator.wording.punctuation import marked
from configurator.wording.starters import settings_page_texts, starter_language, starter_purpose
from configurator.wording.translation import _, pgettext

_WIDTH = 620


class StarterDialog(Dialog):
    """Asks for a language and a folder, and writes the handler of a connector."""

    def __init__(self, connector: Connector, folder: Path, parent: QWidget) -> None:
        """Make the dialog; the handler's own folder is proposed inside `folder`."""
        super().__init__(parent)
        self.setObjectName("starter")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Make a handler"))
        self._connector = connector
        self._languages = Segments(
            {code: starter_language(code) for code in LANGUAGES}, pgettext("programming", "Language")
        )
        self._languages.chosen.connect(self._show_purpose)
        self._purpose = label("", "muted", wrap=True)
        self._purpose.setObjectName("starter_purpose")
        self._folder = QLineEdit(str(folder.resolve() / folder_name(connector)))
        self._folder.setObjectName("starter_folder")
        self._folder.setMinimumHeight(theme.TARGET)
        self._said = label("", wrap=True)
        self._said.setObjectName("starter_said")
        self._said.hide()
        self._build()
        self._show_purpose(LANGUAGES[0])
        fit(self, _WIDTH)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        about = _(
            "A small project for your developer's server. It has the settings page and passes messages on; "
            "your developer adds the messenger."
        )
        column.addWidget(label(about, wrap=True))
        column.addWidget(self._languages)
        column.addWidget(self._purpose)
        column.addLayout(self._folder_row())
        column.addWidget(label(self._address_sentence(), "muted", wrap=True))
        if any(problem.severity is Severity.ERROR for problem in check(self._connector)):
            said = _("The connector still has problems. Fix them first, or tell your developer.")
            warning = label(marked("▲", said), "warning", wrap=True)
            warning.setObjectName("starter_warning")
            column.addWidget(warning)
        column.addWidget(self._said)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _folder_row(self) -> QHBoxLayout:
        name = label(_("Folder"))
        name.setBuddy(self._folder)
        self._folder.setAccessibleName(_("Folder"))
        browse = button(_("Browse…"), "starter_browse")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(name)
        row.addWidget(self._folder, 1)
        row.addWidget(browse)
        return row

    def _address_sentence(self) -> str:
        address = f"{public_address(self._connector.placement_handler)}/settings"
        return _("The handler's settings page address is {address}.").format(address=address)

    def _buttons(self) -> FootLayout:
        self._open = button(_("Open folder"), "starter_open", foot=True)
        self._open.clicked.connect(self._open_folder)
        self._open.hide()
        close = button(_("Close"), "starter_close", foot=True)
        close.clicked.connect(self.reject)
        make = button(_("Make"), "starter_make", foot=True)
        make.setProperty("role", "primary")
        make.setDefault(True)
        make.clicked.connect(self._make)
        return foot(close, make, left=[self._open])

    def _show_purpose(self, code: str) -> None:
        self._purpose.setText(starter_purpose(code))

    def _browse(self) -> None:
        chosen = file_dialogs.choose_folder(self, _("Folder for the handler"), self._folder.text())
        if chosen:
            self._folder.setText(str(chosen))

    def _make(self) -> None:
        folder = Path(self._folder.text().strip()).expanduser()
        made = starter_files(self._connector, self._languages.current(), settings_page_texts())
        questions = FileQuestions(self)
        try:
            try:
                write_starter(made, folder)
            except FolderInUseError as error:
                if not questions.may_replace(error.names[0], _("The folder already has a handler's files.")):
                    return
                write_starter(made, folder, replace=True)
        except files.FileProblem as problem:
            questions.say(_("The handler couldn't be made"), file_sentence(problem.code, folder.name))
            return
        said = _("The handler is in “{name}”. Its README.md says how to deploy it.")
        self._said.setText(marked("✓", said.format(name=folder.name)))
        self._said.show()
        self._open.show()
        fit(self, _WIDTH)

    def _open_folder(self) -> None:
        open_page(QUrl.fromLocalFile(self._folder.text().strip()), self)
