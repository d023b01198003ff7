"""Messages about a drawing, a line each, with the button that fixes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from configurator.connector.problems import Problem, Severity
from configurator.ui.form.fixer import Fixer
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.wording.problem_sentences import sentence
from configurator.wording.translation import _

_MARKS = {Severity.ERROR: "✕", Severity.WARNING: "▲", Severity.NOTE: "•"}
_ROLES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "muted"}


class _Line(QWidget):
    """A sentence and its button."""

    def __init__(self, number: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        self.text = label("", "muted", wrap=True)
        row.addWidget(self.text, 1)
        self.button = QPushButton()
        self.button.setMinimumHeight(theme.TARGET)
        self.button.clicked.connect(self._clicked)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        suffix = f"_{number}" if number else ""
        self.text.setObjectName(f"drawing_message{suffix}")
        self.button.setObjectName(f"drawing_fix{suffix}")
        self._act: Callable[[], object] = lambda: None

    def say(self, text: str, role: str, button: str, act: Callable[[], object]) -> None:
        """Show a sentence and, unless `button` is empty, what can be done about it."""
        self.text.setText(text)
        self.text.setVisible(bool(text))
        restyle(self.text, "role", role)
        self._act = act
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.button.setAccessibleDescription(text)
        self.show()

    def _clicked(self) -> None:
        self._act()


class DrawingMessages(QWidget):
    """Shows why the last drawing was refused, or the problems of the current one.

    Signals:
        repaired_wanted: the repaired form of the file that was refused is to be used; its text.
        said: everything that stands there now, as one text.
    """

    repaired_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, fixer: Fixer) -> None:
        super().__init__()
        self._fixer = fixer
        self._problems: Sequence[Problem] = ()
        self._fixable: Sequence[Problem] = ()
        self._refusal = ""
        self._repaired = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        self._lines: list[_Line] = []
        self._line(0)
        self._all: QPushButton | None = None
        self.hide()

    def show_refusal(self, text: str, repaired: str = "") -> None:
        """Show why a drawing was refused, or hide that; `repaired` can be used instead."""
        self._refusal, self._repaired = text, repaired
        self._show()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the problems of the current drawing, the worst first."""
        self._problems = problems
        self._show()

    def _show(self) -> None:
        problems = () if self._refusal else self._problems
        if self._refusal:
            button = _("Fix and use it") if self._repaired else ""
            repaired = self._repaired
            self._line(0).say(
                f"✕ {self._refusal}", "error", button, lambda: self.repaired_wanted.emit(repaired)
            )
        fixable = [self._say(number, problem) for number, problem in enumerate(problems)]
        shown = 1 if self._refusal else len(problems)
        for line in self._lines[shown:]:
            line.say("", "muted", "", lambda: None)
            line.hide()
        self._offer_all([one for one, can in zip(problems, fixable, strict=True) if can])
        self.setVisible(bool(shown))
        self.said.emit("\n".join(line.text.text() for line in self._lines[:shown]))

    def _say(self, number: int, problem: Problem) -> bool:
        """Show a problem; return whether one step fixes it."""
        words = self._fixer.words(problem)
        self._line(number).say(
            f"{_MARKS[problem.severity]} {sentence(problem)}",
            _ROLES[problem.severity],
            words.button if words else "",
            lambda: self._fixer.fix(problem),
        )
        return words is not None and bool(words.step)

    def _offer_all(self, problems: Sequence[Problem]) -> None:
        """Offer to fix everything at once if there is more than one problem to fix."""
        self._fixable = problems
        if len(problems) > 1 and self._all is None:
            self._all = QPushButton()
            self._all.setObjectName("drawing_fix_all")
            self._all.setMinimumHeight(theme.TARGET)
            self._all.clicked.connect(self._mend_all)
            self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignRight)
        if self._all is not None:
            self._all.setText(_("Fix all {count}").format(count=len(problems)))
            self._all.setVisible(len(problems) > 1)

    def _mend_all(self) -> None:
        self._fixer.fix_all(self._fixable, _("repairs of the drawing"))

    def _line(self, number: int) -> _Line:
        while len(self._lines) <= number:
            line = _Line(len(self._lines))
            self._lines.append(line)
            self._column.insertWidget(len(self._lines) - 1, line)
        return self._lines[number]
