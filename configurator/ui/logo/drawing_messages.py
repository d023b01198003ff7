"""Messages about a drawing, a line each, with the button that fixes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from configurator.connector.problems import Problem, Severity
from configurator.ui.form.fixer import Fixer
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.kept_focus import KeptFocus
from configurator.ui.kit.texts import Button
from configurator.wording.problem_sentences import sentence
from configurator.wording.punctuation import marked
from configurator.wording.translation import _

_MARKS = {Severity.ERROR: "✕", Severity.WARNING: "▲", Severity.NOTE: "•"}
_ROLES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "muted"}


class _Line(QWidget):
    """A sentence and what can be done about it."""

    def __init__(self, number: int, kept: KeptFocus) -> None:
        super().__init__()
        self._kept = kept
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        column.addLayout(row)
        self.text = label("", "muted", wrap=True)
        row.addWidget(self.text, 1)
        self._suffix = f"_{number}" if number else ""
        self.text.setObjectName(f"drawing_message{self._suffix}")
        self._beside = row
        self._below = QHBoxLayout()
        self._below.setSpacing(theme.SMALL)
        self._below.addStretch(1)
        column.addLayout(self._below)
        self._buttons: list[QPushButton] = []
        self._act: Callable[[int], object] = lambda _choice: None
        self._add_button()

    def say(self, text: str, role: str, buttons: Sequence[str], act: Callable[[int], object]) -> None:
        """Show a sentence and a button for each thing that can be done; `act` gets the button's place.

        One button stands beside the sentence, several stand below it.
        """
        self.text.setText(text)
        self.text.setVisible(bool(text))
        restyle(self.text, "role", role)
        self._act = act
        while len(self._buttons) < len(buttons):
            self._add_button()
        for number, button in enumerate(self._buttons):
            place = self._beside if number == 0 and len(buttons) == 1 else self._below
            if place.indexOf(button) < 0:
                place.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            button.setText(buttons[number] if number < len(buttons) else "")
            button.setVisible(number < len(buttons))
            button.setAccessibleDescription(text)
        self.show()

    def _add_button(self) -> None:
        number = len(self._buttons)
        button = Button()
        button.setMinimumHeight(theme.TARGET)
        button.setObjectName(f"drawing_fix{self._suffix}" if number == 0 else f"drawing_choice{self._suffix}")
        button.clicked.connect(lambda: self._act(number))
        self._kept.guard(button)
        self._beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons.append(button)


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
        self._kept = KeptFocus(self)
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
            buttons = [_("Fix and use it")] if self._repaired else []
            repaired = self._repaired
            self._line(0).say(
                marked("✕", self._refusal),
                "error",
                buttons,
                lambda _choice: self.repaired_wanted.emit(repaired),
            )
        fixable = [self._say(number, problem) for number, problem in enumerate(problems)]
        shown = 1 if self._refusal else len(problems)
        for line in self._lines[shown:]:
            line.say("", "muted", (), lambda _choice: None)
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
            [one.button for one in words],
            lambda choice: self._fixer.fix(problem, choice),
        )
        return any(one.step for one in words)

    def _offer_all(self, problems: Sequence[Problem]) -> None:
        """Offer to fix everything at once if there is more than one problem to fix."""
        self._fixable = problems
        if len(problems) > 1 and self._all is None:
            self._all = Button()
            self._all.setObjectName("drawing_fix_all")
            self._all.setMinimumHeight(theme.TARGET)
            self._all.clicked.connect(self._mend_all)
            self._kept.guard(self._all)
            self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignRight)
        if self._all is not None:
            self._all.setText(_("Fix all {count}").format(count=len(problems)))
            self._all.setVisible(len(problems) > 1)

    def _mend_all(self) -> None:
        self._fixer.fix_all(self._fixable, _("repairs of the drawing"))

    def _line(self, number: int) -> _Line:
        while len(self._lines) <= number:
            line = _Line(len(self._lines), self._kept)
            self._lines.append(line)
            self._column.insertWidget(len(self._lines) - 1, line)
        return self._lines[number]
