"""What happened in a test conversation, step by step, with times and method names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from configurator.services.conversation.conversation_log import Step
from configurator.ui.kit import theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.dates import clock_words
from configurator.ui.kit.direction import margins
from configurator.wording.conversation_texts import documented_name, step_title
from configurator.wording.portal import words
from configurator.wording.punctuation import in_turn
from configurator.wording.translation import _

_QUIET = frozenset({"event.offline.get", "event.offline.list", "event.offline.clear", "event.get"})
"""What happens every two seconds; the copy for support has it."""


_MARK = 20
"""Diameter of a step's mark, in logical pixels."""


class _Row(QFrame):
    """One step."""

    def __init__(self, portal: str) -> None:
        super().__init__()
        self._portal = portal
        self._step: Step | None = None
        self.setProperty("role", "step_row")
        self._mark = label("", "step")
        self._mark.setFixedSize(_MARK, _MARK)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label("", "strong", wrap=True)
        self._facts = label("", "muted", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._facts, 1, 1)

    def show_step(self, step: Step) -> None:
        """Show the step as it is now."""
        if step == self._step:
            return  # of hundreds of steps one has changed
        self._step = step
        failed = bool(step.code)
        self._mark.setText("✕" if failed else "✓")
        restyle(self._mark, "kind", "error" if failed else "good")
        self._title.setText(step_title(step.what, failed=failed))
        facts = [clock_words(step.time), documented_name(step.what)]
        if step.chat:
            facts.append(_("chat {number}").format(number=step.chat))
        if step.count > 1:
            facts.append(_("{count} times").format(count=step.count))
        if failed:
            facts.append(step.code)
        said = " · ".join(facts)
        if failed:
            said = f"{said}\n{words(step.code, self._portal, doing='listen').happened}"
        self._facts.setText(said)
        self.setAccessibleName(in_turn(self._title.text(), said))


class StepList(QScrollArea):
    """The steps, oldest first; the newest stays in sight."""

    def __init__(self, portal: str) -> None:
        """Make an empty list; messages call the portal `portal`."""
        super().__init__()
        heard_as(self, "group")
        self.setObjectName("steps")
        self.setAccessibleName(_("What happened"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._portal = portal
        self._rows: list[_Row] = []
        page = QWidget()
        page.setObjectName("step_page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(margins(0, 0, theme.SMALL, 0))
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._follow(most))

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show the steps as they are now; a look at the queue is shown only if it failed."""
        steps = [step for step in steps if step.code or step.what not in _QUIET]
        while len(self._rows) < len(steps):
            row = _Row(self._portal)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for row, step in zip(self._rows, steps, strict=False):
            row.show_step(step)

    def _follow(self, most: int) -> None:
        self.verticalScrollBar().setValue(most)
