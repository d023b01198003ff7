"""Says in the bottom bar what matters most now, and offers to mend it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from configurator.connector.fixes import fix
from configurator.connector.problems import Problem, Severity
from configurator.ui.bottom_bar import BottomBar
from configurator.ui.document import Document
from configurator.ui.form.form import Form
from configurator.ui.words.problems import sentence

_LONGEST = 24
"""Most characters of a value on the button."""


class ProblemGuide(QObject):
    """Ties the problems of the document to the bottom bar."""

    def __init__(self, document: Document, form: Form, bar: BottomBar) -> None:
        super().__init__(bar)
        self._document = document
        self._form = form
        self._bar = bar
        self._problems: tuple[Problem, ...] = ()
        self._first: Problem | None = None
        form.revealed.connect(self._refresh)
        bar.fix_wanted.connect(self._act)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Take the problems of the value in force."""
        self._problems = problems
        self._refresh()

    def _refresh(self) -> None:
        visible = self._form.visible_problems()
        errors = [one for one in self._problems if one.severity is Severity.ERROR]
        self._first = visible[0] if visible else None
        if self._first:
            self._bar.show_message(sentence(self._first), self._first.severity, self._action(self._first))
        elif errors:
            self._first = errors[0]
            self._bar.show_message(self.tr("Not everything is right yet"), "muted", self.tr("Show me"))
        else:
            self._bar.show_message(self.tr("Ready to register"), "good")

    def _action(self, problem: Problem) -> str:
        mended = fix(self._document.connector, problem)
        if mended is None:
            return self.tr("Show me")
        value = mended[1]
        if not value:
            return self.tr("Use the portal's own")
        return self.tr("Use “{value}”").format(
            value=value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
        )

    def _act(self) -> None:
        if self._first is None:
            return
        mended = fix(self._document.connector, self._first)
        if mended is None:
            self._form.lead_to(self._first.field)
        else:
            self._document.edit(mended[0], self.tr("fix"))
