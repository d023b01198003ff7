"""Import from code: paste a call, see what was understood, use it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from configurator.foreign_text import one_line
from configurator.handover import HandoverError, Imported, read
from configurator.services.code_files import beside, wanted
from configurator.storage import files
from configurator.ui.code.numbered_text import NumberedText
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.handover.import_findings import Findings
from configurator.ui.kit import file_dialogs, theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import ComboBox
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.jobs import Job, Jobs
from configurator.wording.file_errors import file_sentence
from configurator.wording.handover import readable
from configurator.wording.translation import _

_SIZE = (760, 620)
_AROUND = 60
"""Upper bound for a title bar and whatever the desktop has around a window, in logical pixels."""
_LIMIT = 2_000_000
"""Bytes of the largest file that is shown: code with two icons that a portal takes has some 150,000."""
_PAUSE = 200
"""Milliseconds without typing after which the text is read."""


class ImportDialog(Dialog):
    """A place to paste code, and what was understood of it.

    It is read by a job: of a long text, that takes longer than a window may stand still.

    Signals:
        taken: the Connector, when the user wants it.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.finished.connect(self._stop)
        self.setObjectName("take_over")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Import from code"))
        self._found: tuple[Imported, ...] = ()
        self._folder = Path()
        self._contents: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._read)
        self._text = self._paste_area()
        self._findings = Findings()
        self._use = button(_("Import"), "take_over_use", foot=True)
        self._which = self._choice()
        self._beside = button("", "take_over_beside")
        self._beside.clicked.connect(self._read_beside)
        self._wanted = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        head = _("Paste code that registers a connector. The code isn't run, and no keys are kept.")
        asked = label(head, wrap=True)
        asked.setBuddy(self._text)
        column.addWidget(asked)
        column.addWidget(self._text, 3)
        column.addLayout(self._asked())
        self._found_area = self._scrolled(self._findings)
        column.addWidget(self._found_area, 2)
        column.addSpacing(theme.SMALL)
        column.addLayout(self._buttons())
        self._explain(HandoverError("EMPTY"))
        room = self.screen().availableGeometry().height() - _AROUND
        self.resize(_SIZE[0], min(_SIZE[1], room))
        self._text.setFocus()

    def _paste_area(self) -> NumberedText:
        text = NumberedText()  # remarks name the line that can't be read
        text.setObjectName("take_over_text")
        text.setAccessibleName(_("Code"))
        text.setPlaceholderText(readable())
        text.textChanged.connect(self._wait)
        return text

    def _choice(self) -> QComboBox:
        which = ComboBox()
        which.setObjectName("take_over_which")
        which.setAccessibleName(_("Connector"))
        which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        which.activated.connect(self._show)
        return which

    def _asked(self) -> QHBoxLayout:
        """Return the row for what only a person can decide; it is shown where there is something."""
        self._several = label("")
        self._several.setObjectName("take_over_several")
        self._several.setBuddy(self._which)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._several)
        row.addWidget(self._which, 1)
        row.addWidget(self._beside)
        row.addStretch()
        return row

    def _scrolled(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea()
        heard_as(area, "group")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrow keys scroll it
        area.setAccessibleName(_("What was found"))
        area.setWidget(inside)
        return area

    def _buttons(self) -> FootLayout:
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
        else:
            self._folder = path.parent
        self._read()

    def _read_beside(self) -> None:
        """Read the file that the code names: beside the code, or wherever it is."""
        path = beside(self._wanted, self._folder)
        if not path.is_file():
            chosen = file_dialogs.open_file(self, _("Open file"), file_dialogs.all_files())
            if chosen is None:
                return
            path = chosen
        try:
            self._contents[self._wanted] = files.read_text(path, _LIMIT)
        except files.FileProblem as problem:
            FileQuestions(self).say(_("The file couldn't be opened"), file_sentence(problem.code, path.name))
        self._read()

    def _wait(self) -> None:
        self._stop()
        self._use.setEnabled(False)  # what is shown below is not of this text any more
        self._contents.clear()
        self._timer.start()

    def _read(self) -> None:
        self._timer.stop()
        # Unlike toPlainText, which makes no-break spaces ordinary ones.
        text = self._text.document().toRawText().replace("\u2029", "\n")
        contents = dict(self._contents)
        self._stop()
        self._use.setEnabled(False)
        self._job = self._jobs.start(lambda _cancelled: read(text, contents), self._tell, self._explain)

    def _stop(self) -> None:
        """Forget the text that is being read."""
        if self._job:
            self._job.cancel()

    def _tell(self, first: Imported) -> None:
        self._found = (first, *first.others)
        self._show(0)
        self._offer(wanted(first))
        self._list()
        self._use.setEnabled(True)

    def _explain(self, error: Exception) -> None:
        if not isinstance(error, HandoverError):
            raise error
        self._found = ()
        self._findings.show_refusal(error)
        self._found_area.setVisible(error.code != "EMPTY")  # the code's own area says what belongs there
        self._offer(wanted(error))
        self._list()
        self._use.setEnabled(False)

    def _list(self) -> None:
        """List the connectors where there are several."""
        self._which.clear()
        for one in self._found:
            self._which.addItem(one_line(f"{one.connector.name or '…'} ({one.connector.id})"))
        is_several = len(self._found) > 1
        self._several.setText(_("Connectors found: {count}").format(count=len(self._found)))
        self._several.setVisible(is_several)
        self._which.setVisible(is_several)

    def _offer(self, names: tuple[str, ...]) -> None:
        """Offer to read a file that the code names."""
        unread = [name for name in names if name not in self._contents]
        self._wanted = unread[0] if unread else ""
        path = beside(self._wanted, self._folder)
        words = _("Read “{name}”") if path.is_file() else _("Find “{name}”…")
        self._beside.setText(words.format(name=path.name))
        self._beside.setVisible(bool(unread))

    def _show(self, number: int) -> None:
        self._found_area.show()
        self._findings.show_imported(self._found[number])

    def _take(self) -> None:
        if self._found:
            self.accept()
            self.taken.emit(self._found[max(0, self._which.currentIndex())].connector)
