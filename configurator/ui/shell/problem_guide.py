"""Shows the most important problem in the bottom bar, and offers to fix it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from configurator.connector.problems import Problem, Severity
from configurator.ui.form.form import Form
from configurator.ui.shell.bottom_bar import BottomBar
from configurator.wording.problem_sentences import sentence
from configurator.wording.translation import _


class ProblemGuide(QObject):
    """Connects the problems to the bottom bar; notes are shown beside their fields only.

    Args:
        form: knows which problems are shown.
        bar: shows the most important one.
        calm: returns what it says where nothing is wrong, and the kind of that.
    """

    def __init__(self, form: Form, bar: BottomBar, calm: Callable[[], tuple[str, str]]) -> None:
        super().__init__(bar)
        self._form = form
        self._fixer = form.icon_group.fixer
        self._bar = bar
        self._calm = calm
        self._problems: tuple[Problem, ...] = ()
        self._first: Problem | None = None
        form.revealed.connect(self.refresh)
        bar.fix_wanted.connect(self._act)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show the problems of the current value."""
        self._problems = problems
        self.refresh()

    def lead_to_first_error(self, problems: Sequence[Problem]) -> bool:
        """Show the first of the problems that prevents registering; return whether there is one."""
        first = next((one for one in problems if one.severity is Severity.ERROR), None)
        if first is not None:
            self._form.reveal_all()
            self._form.lead_to(first.field)
            if first not in self._problems:  # an error in other portals than the chosen one
                self._first = first
                self._bar.show_message(sentence(first), first.severity, _("Show"))
        return first is not None

    def say_checking(self) -> None:
        """Say that the icon is being checked, until the check has a result."""
        self._bar.show_message(_("Checking the icon…"), "muted")

    def refresh(self) -> None:
        """Show what is known by now."""
        visible = [one for one in self._form.visible_problems() if one.severity is not Severity.NOTE]
        errors = [one for one in self._problems if one.severity is Severity.ERROR]
        self._first = visible[0] if visible else None
        if self._first:
            actions = [one.button for one in self._fixer.words(self._first)] or [_("Show")]
            self._bar.show_message(sentence(self._first), self._first.severity, *actions)
        elif errors:
            self._first = errors[0]
            self._bar.show_message(_("Some problems need fixing"), "muted", _("Show"))
        else:
            self._bar.show_message(*self._calm())

    def _act(self, choice: int) -> None:
        if self._first is None:
            return
        if self._fixer.words(self._first):
            self._fixer.fix(self._first, choice)
        else:
            self._form.lead_to(self._first.field)
