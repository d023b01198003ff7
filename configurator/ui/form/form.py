"""The form: one page for each step that edits the connector, and the problems beside their fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from configurator.connector import name_findings
from configurator.connector.model import TEXTS, Connector
from configurator.connector.picture_fixes import CODES
from configurator.connector.problems import Problem
from configurator.services.connector_path import DOCUMENT_STEPS, StepId, step_of
from configurator.ui.files.document import Document
from configurator.ui.files.selection import ACTIVE, INACTIVE, Selection
from configurator.ui.form.form_page import FormPage
from configurator.ui.form.rows import Row
from configurator.ui.form.text_group import NameGroup, TextGroup
from configurator.ui.kit.page_stack import PageStack
from configurator.ui.kit.tab_order import take_place

if TYPE_CHECKING:
    from configurator.ui.form.icon_group import IconGroup
    from configurator.ui.form.later_groups import LaterGroup, MakeGroup

_ICON_PARTS = ("DATA_IMAGE", "COLOR", "SIZE", "POSITION")
PARAMETERS = (
    *("ID", "NAME", "PLACEMENT_HANDLER", *TEXTS),
    *(f"{icon}.{part}" for icon in ("ICON", "ICON_DISABLED") for part in _ICON_PARTS),
)
"""Request parameters that can have a problem."""
_WIDTH = 400
"""Width that the form would like to have, in logical pixels."""


class Form(PageStack):
    """Shows the document and edits it, a page at a time; decides when to show a problem.

    A field's problem is shown once the user has left the field, and from then on live until it is right.
    A page is made when it is first needed: the window's first picture has only one.

    Signals:
        revealed: which problems are visible may have changed.
        built: the page of a step (`StepId`) has been made; both are given.
        page_shown: the step (`StepId`) whose page is shown now.
        left: the user is leaving a field; what is known of its value is wanted now.
        was_scrolled: a page has been scrolled.
    """

    revealed = Signal()
    built = Signal(str, QWidget)
    page_shown = Signal(str)
    left = Signal()
    was_scrolled = Signal()

    def __init__(
        self,
        document: Document,
        selection: Selection,
        first: StepId,
        make_group: MakeGroup,
        parent: QWidget,
    ) -> None:
        """Make the form.

        Args:
            document: what it shows and edits.
            selection: which of the two icons it edits.
            first: the step whose page is made at once, while nothing stands behind it in the window: then the
                Tab key reaches it where it stands.
            make_group: makes what is on a page after that of the name.
            parent: the widget that it is in.
        """
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self._make_group = make_group
        self._problems: tuple[Problem, ...] = ()
        self._sentence: Callable[[Problem], str] = lambda one: one.code
        self._open: set[str] = set()
        self._is_held = False
        self._pages: dict[StepId, FormPage] = {}
        self._groups: dict[StepId, NameGroup | LaterGroup] = {}
        selection.changed.connect(lambda _state: self._show_problems())
        self._add(first, self._make(first))

    @property
    def icon_group(self) -> IconGroup:
        """The page of the icon."""
        self._page(StepId.ICON)
        return cast("IconGroup", self._groups[StepId.ICON])

    @property
    def _shown_icons(self) -> IconGroup | None:
        """The page of the icon, if it is there."""
        return cast("IconGroup | None", self._groups.get(StepId.ICON))

    def sizeHint(self) -> QSize:
        return QSize(max(_WIDTH, self.minimumSizeHint().width()), 700)

    def minimumSizeHint(self) -> QSize:
        """Return a size that fits every page."""
        hints = [page.minimumSizeHint() for page in self._pages.values()]
        return QSize(max((one.width() for one in hints), default=0), 200)

    def show_page(self, step: StepId) -> None:
        """Show the page of a step that edits the connector."""
        self.raise_page(self._page(step))
        self.page_shown.emit(step)

    def build_all(self) -> None:
        """Make the pages that haven't been shown yet."""
        for step in DOCUMENT_STEPS:
            self._page(step)

    def show_connector(self) -> None:
        """Show the document's values; `show_problems` tells what is wrong with them."""
        connector = self._document.connector
        for group in self._groups.values():
            group.show_connector(connector)

    def hold(self, is_held: bool) -> None:
        """Keep the messages as they are while a hand works in the preview, so that nothing moves."""
        self._is_held = self.icon_group.is_held = is_held
        if not is_held:
            self._choose_problems()

    def show_problems(self, problems: Iterable[Problem], sentence: Callable[[Problem], str]) -> None:
        """Show the problems that may be shown now.

        Args:
            problems: all that is known.
            sentence: says one of them. The first picture, which has none, comes without it.
        """
        self._problems, self._sentence = tuple(problems), sentence
        if not self._is_held:
            self._choose_problems()

    def _choose_problems(self) -> None:
        wrong = {problem.field for problem in self._problems}
        self._open &= wrong  # a corrected field stays quiet until it is left again
        # Of the document itself: the fields' turn to show another connector may still come.
        self._open |= wrong & self._chosen_drawings(self._document.connector)
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
        """Show the page of a request parameter, bring its input into view and focus it."""
        step = step_of(field)
        if step is None:
            return
        if "." in field:
            state, part = field.split(".")
            self._selection.choose(INACTIVE if state == "ICON_DISABLED" else ACTIVE)
            target = self.icon_group.input_of(part)
        else:
            self._page(step)
            target = self.rows[field].input
        self.bring_into_view(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_view(self, widget: QWidget) -> None:
        """Show the page that a widget is on, if it is on one, and scroll to it."""
        for step, page in self._pages.items():
            if page.isAncestorOf(widget):
                self.show_page(step)
                page.bring_into_view(widget)

    @property
    def scrolled(self) -> int:
        """How far the page that is shown is scrolled, in logical pixels."""
        page = self.shown_page
        return page.verticalScrollBar().value() if isinstance(page, FormPage) else 0

    def scroll_to(self, offset: int) -> None:
        """Scroll the page that is shown by so many logical pixels."""
        page = self.shown_page
        if isinstance(page, FormPage):
            page.scroll_to(offset)

    def scroll_to_top(self) -> None:
        """Show the beginning of every page."""
        for page in self._pages.values():
            page.scroll_to(0)

    @property
    def groups(self) -> Mapping[StepId, QWidget]:
        """What is on the pages that have been made, by their steps."""
        return self._groups

    @property
    def rows(self) -> dict[str, Row]:
        """The fields of the pages that hold texts, by the request parameter that they edit."""
        groups = [one for one in self._groups.values() if isinstance(one, TextGroup)]
        return {parameter: row for group in groups for parameter, row in group.rows.items()}

    def _page(self, step: StepId) -> FormPage:
        """Return the page of a step, made if it isn't there yet."""
        if step not in self._pages:
            group = self._make(step)
            self._add(step, group)
            take_place(self._pages[step], self)
            self._show_problems()
            self.built.emit(step, group)
        return self._pages[step]

    def _make(self, step: StepId) -> NameGroup | LaterGroup:
        if step is StepId.NAME:
            return NameGroup(self._document)
        return self._make_group(step, self._document, self._selection)

    def _add(self, step: StepId, group: NameGroup | LaterGroup) -> None:
        page = FormPage(group)
        self._groups[step], self._pages[step] = group, page
        group.show_connector(self._document.connector)
        page.verticalScrollBar().valueChanged.connect(self.was_scrolled)
        self.add_page(page)
        if isinstance(group, TextGroup):
            for parameter, row in group.rows.items():
                row.left.connect(partial(self._reveal, parameter))
        elif step is StepId.ICON:
            for part, row in self._icon_rows():
                row.left.connect(lambda part=part: self._reveal(self._selection.parameter(part)))

    def _is_plain_to_see(self, problem: Problem) -> bool:
        """Return whether to show what was measured at once: not while its field is being typed in."""
        if problem.code in name_findings.CODES:
            return "NAME" not in self.rows or not self.rows["NAME"].input.hasFocus()
        if problem.code not in CODES:
            return False
        typed_in = [
            self._selection.parameter(part) for part, row in self._icon_rows() if row.input.hasFocus()
        ]
        return problem.field not in typed_in

    @staticmethod
    def _chosen_drawings(connector: Connector) -> set[str]:
        """Return the fields of drawings: chosen in one act, their problems are shown at once."""
        icons = {"ICON": connector.icon, "ICON_DISABLED": connector.icon_disabled}
        return {f"{name}.DATA_IMAGE" for name, icon in icons.items() if icon.svg}

    def _reveal(self, parameter: str) -> None:
        self.left.emit()
        if parameter not in self._open and any(one.field == parameter for one in self._problems):
            self._open.add(parameter)
            self._show_problems()
            self.revealed.emit()

    def _icon_rows(self) -> Iterator[tuple[str, Row]]:
        if icons := self._shown_icons:
            yield from icons.rows.items()

    def _show_problems(self) -> None:
        first: dict[str, Problem] = {}
        visible = self.visible_problems()
        for problem in visible:
            first.setdefault(problem.field, problem)
        for parameter, row in self.rows.items():
            self._show_problem(row, first.get(parameter))
        for part, row in self._icon_rows():
            self._show_problem(row, first.get(self._selection.parameter(part)))
        if icons := self._shown_icons:
            drawing = self._selection.parameter("DATA_IMAGE")
            icons.show_drawing_problems([one for one in visible if one.field == drawing])

    def _show_problem(self, row: Row, problem: Problem | None) -> None:
        row.show_problem(problem, self._sentence(problem) if problem else "")
