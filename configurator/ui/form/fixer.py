"""Fixes problems of the document, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.ui.files.document import Document
from configurator.wording.repairs import TOO_LARGE, RepairWords, repair_words


class Fixer:
    """Knows which problems can be fixed, and does it.

    Attributes:
        beside: pictures that lie beside the drawing that was read last, by their names in it.
        make_smaller: opens what makes the drawing of a state smaller (`icon` or `icon_disabled`).
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.beside: Mapping[str, bytes] = {}
        self.make_smaller: Callable[[str], object] = lambda _state: None

    def words(self, problem: Problem) -> RepairWords | None:
        """Return the texts of the button that fixes a problem; None if a person must decide."""
        if problem.code in TOO_LARGE:
            return repair_words(problem.code, "")
        fixed = _fix(self._document.connector, problem, self.beside)
        return repair_words(problem.code, fixed[1], inlines=bool(self.beside)) if fixed else None

    def fix(self, problem: Problem) -> None:
        """Fix a problem, or open the dialog that asks about it."""
        if problem.code in TOO_LARGE:
            self.make_smaller(problem.field.partition(".")[0].lower())
            return
        words, fixed = self.words(problem), _fix(self._document.connector, problem, self.beside)
        if words and fixed:
            self._document.end_of_typing()
            self._document.edit(fixed[0], words.step)

    def fix_all(self, problems: Sequence[Problem], step: str) -> None:
        """Fix several problems in one step that is called `step`."""
        connector = self._document.connector
        for problem in problems:
            fixed = _fix(connector, problem, self.beside)
            connector = fixed[0] if fixed else connector
        self._document.edit(connector, step)


def _fix(connector: Connector, problem: Problem, beside: Mapping[str, bytes]) -> tuple[Connector, str] | None:
    from configurator.connector.fixes import fix

    return fix(connector, problem, beside)
