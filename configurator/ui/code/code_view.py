"""Code in a window: shown with colours, copied with one button, saved as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from configurator.storage import files
from configurator.ui.code.code_area import CodeArea
from configurator.ui.code.numbered_text import has_long_line
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.kit import file_dialogs, theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import ElidedLabel
from configurator.ui.kit.buttons import button
from configurator.ui.kit.copy_button import CopyButton
from configurator.ui.kit.texts import CheckBox
from configurator.wording.file_errors import file_sentence
from configurator.wording.punctuation import marked
from configurator.wording.translation import _


class CodeView(QWidget):
    """A code with line numbers and colours; below it wrapping, the copy button and *Save…*.

    Its parts are named `NAME_text`, `NAME_wrap`, `NAME_copy`, `NAME_save` and `NAME_saved`.
    """

    def __init__(self, name: str, title: str, folder: Path | None = None, *, wrap: bool = False) -> None:
        """Make an empty view.

        Args:
            name: how the names of its parts begin.
            title: what the code is, for people who don't see it.
            folder: where saving is offered; the working folder if None.
            wrap: whether long lines are broken at first.
        """
        super().__init__()
        self._folder = folder or Path()
        self._code = self._file_name = ""
        self.area = CodeArea()
        self.area.setObjectName(f"{name}_text")
        self.area.setAccessibleName(title)
        self._wraps = wraps = CheckBox(_("Wrap lines"))
        wraps.setObjectName(f"{name}_wrap")
        wraps.setMinimumHeight(theme.TARGET)
        wraps.toggled.connect(self.area.wrap)
        wraps.setChecked(wrap)
        self._saved = ElidedLabel("", "muted")
        self._saved.setObjectName(f"{name}_saved")
        copy = CopyButton(lambda: self._code, title)
        copy.setObjectName(f"{name}_copy")
        save = button(_("Save…"), f"{name}_save")
        save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(wraps)
        row.addWidget(self._saved, 1)
        row.addWidget(copy)
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.area, 1)
        column.addLayout(row)
        self.setFocusProxy(self.area)

    def show_code(self, code: str, file_name: str) -> None:
        """Show a code; `file_name` says its language, and is offered for saving."""
        self._code, self._file_name = code, file_name
        self._saved.setText("")
        if has_long_line(code):
            self._wraps.setChecked(True)
        self.area.show_code(code, Path(file_name).suffix)

    def _save(self) -> None:
        suffix = Path(self._file_name).suffix
        proposed = self._folder / self._file_name
        saving = file_dialogs.save_file(self, _("Save the code"), proposed, f"*{suffix}")
        if saving is None:
            return
        path = saving.path
        try:
            files.write_atomically(path, self._code.encode())
        except files.FileProblem as problem:
            FileQuestions(self).say(_("Not saved"), file_sentence(problem.code, path.name))
            return
        said = _("Saved as “{name}”.").format(name=path.name)
        self._saved.setText(marked("✓", said))
        announce(self._saved, said)
