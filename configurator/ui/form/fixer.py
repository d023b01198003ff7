"""Fixes problems of the document, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from configurator.connector.model import Connector
from configurator.connector.problems import PASSING, Problem
from configurator.ui.files.document import Document
from configurator.wording.repairs import TOO_LARGE, RepairWords, repair_words

if TYPE_CHECKING:
    from configurator.connector.fixes import Fix


class Fixer:
    """Knows which problems can be fixed, and does it.

    Attributes:
        beside: pictures that lie beside the drawing that was read last, by their names in it.
        make_smaller: opens what makes the drawing of a state smaller (`icon` or `icon_disabled`).
        check_again: checks again what a busy computer had no time for.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.beside: Mapping[str, bytes] = {}
        self.make_smaller: Callable[[str], object] = lambda _state: None
        self.check_again: Callable[[], object] = lambda: None

    def words(self, problem: Problem) -> list[RepairWords]:
        """Return the texts of the buttons that fix a problem, the best first; none if a person decides."""
        if problem.code in TOO_LARGE | PASSING:
            return [repair_words(problem.code, "")]
        return [self._words(problem, one) for one in self._fixes(problem)]

    def fix(self, problem: Problem, choice: int = 0) -> None:
        """Fix a problem, or open the dialog that asks about it.

        Args:
            problem: the problem.
            choice: which of the fixes, by its place in `words`.
        """
        if problem.code in PASSING:
            self.check_again()
            return
        if problem.code in TOO_LARGE:
            self.make_smaller(problem.field.partition(".")[0].lower())
            return
        for one in self._fixes(problem)[choice : choice + 1]:
            self._document.end_of_typing()
            self._document.edit(one.connector, self._words(problem, one).step)

    def fix_all(self, problems: Sequence[Problem], step: str) -> None:
        """Fix several problems in one step that is called `step`."""
        connector = self._document.connector
        # What was measured brings the drawing as it was then, so it goes before what changes the drawing.
        for problem in sorted(problems, key=lambda one: one.code.startswith("SVG_")):
            connector = next((one.connector for one in _fixes(connector, problem, self.beside)), connector)
        self._document.edit(connector, step)

    def _fixes(self, problem: Problem) -> list[Fix]:
        return _fixes(self._document.connector, problem, self.beside)

    def _words(self, problem: Problem, fix: Fix) -> RepairWords:
        return repair_words(problem.code, fix.value, inlines=bool(self.beside), choice=fix.choice)


def _fixes(connector: Connector, problem: Problem, beside: Mapping[str, bytes]) -> list[Fix]:
    from configurator.connector.fixes import fixes

    return fixes(connector, problem, beside)
