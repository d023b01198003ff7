"""Import from code: paste a call, see what was understood, use it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from configurator.handover import HandoverError, Imported, read
from configurator.storage import files
from configurator.ui.code.numbered_text import NumberedText
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.handover.import_findings import Findings
from configurator.ui.kit import file_dialogs, theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.wording.file_errors import file_sentence
from configurator.wording.handover import readable
from configurator.wording.translation import _

_SIZE = (760, 620)
_LIMIT = 2_000_000
"""Bytes of the largest file that is shown: code with two icons that a portal takes has some 150,000."""
_PAUSE = 200
"""Milliseconds without typing after which the text is read."""


class ImportDialog(QDialog):
    """A place to paste code, and what was understood of it.

    Signals:
        taken: the Connector, when the user wants it.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("take_over")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Import from code"))
        self._imported: Imported | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._read)
        self._text = self._paste_area()
        self._findings = Findings()
        self._use = button(_("Import"), "take_over_use", foot=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        head = _("Paste code that registers a connector. The code isn't run, and no keys are kept.")
        asked = label(head, wrap=True)
        asked.setBuddy(self._text)
        column.addWidget(asked)
        column.addWidget(self._text, 3)
        column.addWidget(self._scrolled(self._findings), 2)
        column.addLayout(self._buttons())
        self._read()
        self.resize(*_SIZE)
        self._text.setFocus()

    def _paste_area(self) -> NumberedText:
        text = NumberedText()  # what can't be read is told by its line
        text.setObjectName("take_over_text")
        text.setAccessibleName(_("Code"))
        text.setPlaceholderText(readable())
        text.textChanged.connect(self._wait)
        return text

    def _scrolled(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrow keys scroll it
        area.setAccessibleName(_("What was found"))
        area.setWidget(inside)
        return area

    def _buttons(self) -> QHBoxLayout:
        open_ = button(_("Open file…"), "take_over_file", foot=True)
        open_.clicked.connect(self._open)
        cancel = button(_("Cancel"), "take_over_cancel", foot=True)
        cancel.clicked.connect(self.reject)
        self._use.setProperty("role", "primary")
        self._use.setDefault(True)
        self._use.clicked.connect(self._take)
        return foot(cancel, self._use, left=[open_])

    def _open(self) -> None:
        path = file_dialogs.open_file(self, _("Open code"), file_dialogs.all_files())
        if path is None:
            return
        try:
            self._text.setPlainText(files.read_text(path, _LIMIT))
        except files.FileProblem as problem:
            FileQuestions(self).say(_("The file couldn't be opened"), file_sentence(problem.code, path.name))
        self._read()

    def _wait(self) -> None:
        self._use.setEnabled(False)  # what is shown below is not of this text any more
        self._timer.start()

    def _read(self) -> None:
        self._timer.stop()
        try:
            # Unlike toPlainText, which makes no-break spaces ordinary ones.
            self._imported = read(self._text.document().toRawText().replace("\u2029", "\n"))
        except HandoverError as error:
            self._imported = None
            self._findings.show_refusal(error)
        else:
            self._findings.show_imported(self._imported)
        self._use.setEnabled(self._imported is not None)

    def _take(self) -> None:
        if self._imported:
            self.accept()
            self.taken.emit(self._imported.connector)
