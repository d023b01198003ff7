"""The whole form: three groups in a scrolling column, and the problems beside their fields."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from configurator.connector import name_findings
from configurator.connector.model import Connector
from configurator.connector.picture_fixes import CODES
from configurator.connector.problems import Problem
from configurator.ui.files.document import Document
from configurator.ui.files.selection import ACTIVE, INACTIVE, Selection
from configurator.ui.form.connector_group import ConnectorGroup
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.form.messages_group import MessagesGroup
from configurator.ui.kit import theme

_ICON_PARTS = ("DATA_IMAGE", "COLOR", "SIZE", "POSITION")
PARAMETERS = (
    *("ID", "NAME", "PLACEMENT_HANDLER", "COMMENT"),
    *(f"{icon}.{part}" for icon in ("ICON", "ICON_DISABLED") for part in _ICON_PARTS),
)
"""Request parameters that can have a problem."""


class Form(QScrollArea):
    """Shows the document and edits it; decides when to show a problem.

    A field's problem is shown once the user has left the field, and from then on live until it is right.

    Signals:
        revealed: which problems are visible may have changed.
    """

    revealed = Signal()

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._problems: tuple[Problem, ...] = ()
        self._open: set[str] = set()
        self._chosen: set[str] = set()
        self._selection = selection
        self._is_held = False
        self.connector_group = ConnectorGroup(document)
        self.icon_group = IconGroup(document, selection)
        self._messages_group = MessagesGroup(document)
        page = self._page = QWidget()
        self.setWidget(page)  # while it is empty: a scroll area measures what it is given
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.MEDIUM, theme.LARGE)
        column.setSpacing(theme.LARGE)
        for group in (self.connector_group, self.icon_group, self._messages_group):
            column.addWidget(group)
        column.addStretch(1)
        for parameter, row in self.connector_group.rows.items():
            row.left.connect(lambda parameter=parameter: self._reveal(parameter))
        for part, row in self.icon_group.rows.items():
            row.left.connect(lambda part=part: self._reveal(self._selection.parameter(part)))
        selection.changed.connect(lambda _state: self._show_problems())

    def sizeHint(self) -> QSize:
        return QSize(max(470, self.minimumSizeHint().width()), 700)

    def minimumSizeHint(self) -> QSize:
        """Return a width that fits the rows: the form scrolls vertically only."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(380, self._page.minimumSizeHint().width() + bar), 200)

    def show_connector(self, connector: Connector, problems: Iterable[Problem]) -> None:
        """Show the values and those of their problems that may be shown."""
        for group in (self.connector_group, self.icon_group, self._messages_group):
            group.show_connector(connector)
        self._chosen = self._chosen_drawings(connector)
        self.show_problems(problems)

    def hold(self, is_held: bool) -> None:
        """Keep the messages as they are while a hand works in the preview, so that nothing moves."""
        self._is_held = self.icon_group.is_held = is_held
        if not is_held:
            self.show_problems(self._problems)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show the problems that may be shown now."""
        self._problems = tuple(problems)
        if self._is_held:
            return
        wrong = {problem.field for problem in self._problems}
        self._open &= wrong  # a corrected field stays quiet until it is left again
        self._open |= {field for field in wrong if field.endswith("DATA_IMAGE")} & self._chosen
        self._open |= {one.field for one in self._problems if self._is_plain_to_see(one)}
        self._show_problems()

    def visible_problems(self) -> list[Problem]:
        """Return the problems that are shown now, the worst first."""
        shown = [one for one in self._problems if one.field in self._open]
        return sorted(shown, key=lambda one: one.severity.rank)

    def reveal_all(self) -> None:
        """Show every problem."""
        self._open = {problem.field for problem in self._problems}
        self._show_problems()
        self.revealed.emit()

    def begin_anew(self, *, quiet: bool) -> None:
        """Start with another connector; `quiet` shows no problems for its empty fields."""
        self._open = set() if quiet else set(PARAMETERS)
        self.icon_group.forget_refusal()

    def lead_to(self, field: str) -> None:
        """Bring the input of a parameter into view and focus it."""
        if "." in field:
            state, part = field.split(".")
            self._selection.choose(INACTIVE if state == "ICON_DISABLED" else ACTIVE)
            target = self.icon_group.input_of(part)
        elif field in self.connector_group.rows:
            target = self.connector_group.rows[field].input
        else:
            return
        self.ensureWidgetVisible(target, 0, 80)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_plain_to_see(self, problem: Problem) -> bool:
        """Return whether to show what was measured at once: not while its field is being typed in."""
        if problem.code in name_findings.CODES:
            return not self.connector_group.rows["NAME"].input.hasFocus()
        if problem.code not in CODES:
            return False
        typed_in = [part for part, row in self.icon_group.rows.items() if row.input.hasFocus()]
        return problem.field not in [self._selection.parameter(part) for part in typed_in]

    @staticmethod
    def _chosen_drawings(connector: Connector) -> set[str]:
        """Return the fields of drawings: chosen in one act, their problems are shown at once."""
        icons = {"ICON": connector.icon, "ICON_DISABLED": connector.icon_disabled}
        return {f"{name}.DATA_IMAGE" for name, icon in icons.items() if icon.svg}

    def _reveal(self, parameter: str) -> None:
        if parameter not in self._open and any(one.field == parameter for one in self._problems):
            self._open.add(parameter)
            self._show_problems()
            self.revealed.emit()

    def _show_problems(self) -> None:
        first: dict[str, Problem] = {}
        visible = self.visible_problems()
        for problem in visible:
            first.setdefault(problem.field, problem)
        for parameter, row in self.connector_group.rows.items():
            row.show_problem(first.get(parameter))
        for part, row in self.icon_group.rows.items():
            row.show_problem(first.get(self._selection.parameter(part)))
        drawing = self._selection.parameter("DATA_IMAGE")
        self.icon_group.show_drawing_problems([one for one in visible if one.field == drawing])
