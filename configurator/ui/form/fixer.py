"""Mends problems of the document, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from configurator.connector.problems import Problem
from configurator.ui.files.document import Document

if TYPE_CHECKING:
    from configurator.wording.repairs import RepairWords


class Mending:
    """Knows which problems can be mended, and does it.

    Attributes:
        beside: pictures that lie beside the drawing that was read last, by their names in it.
        make_smaller: opens what makes the drawing of a state smaller (`icon` or `icon_disabled`).
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.beside: Mapping[str, bytes] = {}
        self.make_smaller: Callable[[str], object] = lambda _state: None

    def words(self, problem: Problem) -> RepairWords | None:
        """Return what the button says that mends a problem, None where a person must decide."""
        from configurator.connector.fixes import fix
        from configurator.wording.repairs import TOO_LARGE, repair_words

        if problem.code in TOO_LARGE:
            return repair_words(problem.code, "")
        mended = fix(self._document.connector, problem, self.beside)
        return repair_words(problem.code, mended[1], inlines=bool(self.beside)) if mended else None

    def mend(self, problem: Problem) -> None:
        """Mend a problem, or open what asks about it."""
        from configurator.wording.repairs import TOO_LARGE

        if problem.code in TOO_LARGE:
            self.make_smaller(problem.field.partition(".")[0].lower())
            return
        from configurator.connector.fixes import fix

        words, mended = self.words(problem), fix(self._document.connector, problem, self.beside)
        if words and mended:
            self._document.end_of_typing()
            self._document.edit(mended[0], words.step)

    def mend_all(self, problems: Sequence[Problem], step: str) -> None:
        """Mend several problems in one step that is called `step`."""
        from configurator.connector.fixes import fix

        connector = self._document.connector
        for problem in problems:
            mended = fix(connector, problem, self.beside)
            connector = mended[0] if mended else connector
        self._document.edit(connector, step)
