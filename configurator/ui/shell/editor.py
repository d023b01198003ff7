"""The editor: the path rail, the form with one step's page at a time, and the preview.

For a step that concerns a portal, the step's own page takes the place of form and preview.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from configurator.services.connector_path import DOCUMENT_STEPS, StepId
from configurator.ui.files.document import Document
from configurator.ui.files.selection import ACTIVE, INACTIVE, Selection
from configurator.ui.form.form import Form
from configurator.ui.kit.page_stack import PageStack
from configurator.ui.preview.preview_panel import PreviewPanel
from configurator.ui.rail.path_rail import NARROW, WIDE, PathRail, wide_width

if TYPE_CHECKING:
    from configurator.ui.form.later_groups import MakeGroup

_PLACES = {StepId.NAME: "contact_center", StepId.ICON: "contact_center", StepId.SETTINGS_PAGE: "settings",
           StepId.MESSAGES: "settings"}  # fmt: skip
"""Where what a step edits is seen: a place of `place_list.PLACES`."""
FOLDED_BELOW = 1080
"""Width of the editor, in logical pixels, below which the rail shows its marks alone."""


class Editor(QWidget):
    """Shows one step of the connector's path.

    Attributes:
        make_page: makes the page of a step that concerns a portal; called once for each.

    Signals:
        step_shown: the step (`StepId`) that is shown now.
        view_changed: what `view` returns is something else now.
    """

    step_shown = Signal(str)
    view_changed = Signal()

    def __init__(
        self,
        document: Document,
        selection: Selection,
        settings: QSettings,
        first: StepId,
        make_group: MakeGroup,
    ) -> None:
        """Make the editor.

        Args:
            document: the connector that is edited.
            selection: which of its icons.
            settings: how the user likes the window.
            first: the step whose page is made with it.
            make_group: makes what is on a page of the form after that of the name.
        """
        super().__init__()
        self._settings = settings
        self._selection = selection
        self._kept_scroll = 0
        self._step = StepId.NAME
        self._pages: dict[StepId, QWidget] = {}
        self.make_page: Callable[[StepId], QWidget] = lambda _step: QWidget()
        self.rail = PathRail()
        self._stack = PageStack()
        # A splitter measures what it is given, so both are given to it before there is anything in them.
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self._stack.add_page(self._splitter)
        self.form = Form(document, selection, first, make_group, self._splitter)
        self.preview = PreviewPanel(settings, self._splitter)
        self._splitter.setStretchFactor(1, 1)
        self.form.page_shown.connect(self._show_form)
        self.form.was_scrolled.connect(self.view_changed)
        self.step_shown.connect(self.view_changed)
        selection.changed.connect(self.view_changed)
        self.rail.chosen.connect(self.show_step)

    @property
    def step(self) -> StepId:
        """The step that is shown."""
        return self._step

    @property
    def areas(self) -> tuple[QWidget, ...]:
        """The parts that are shown, in their order."""
        if self._step in DOCUMENT_STEPS:
            return self.rail, self.form, self.preview
        return self.rail, self._pages[self._step]

    def show_step(self, step: StepId) -> None:
        """Show the form's page of a step, or the step's own page."""
        if step in DOCUMENT_STEPS:
            self.form.show_page(step)
            return
        if step not in self._pages:
            self._pages[step] = self.make_page(step)
            self._stack.add_page(self._pages[step])
        self._stack.raise_page(self._pages[step])
        self._note(step)

    def save(self) -> None:
        """Keep how wide the form is."""
        self._settings.setValue("splitter", self._splitter.saveState())

    def restore(self) -> None:
        """Make the form as wide as it was."""
        if state := self._settings.value("splitter"):
            self._splitter.restoreState(state)

    def view(self) -> dict[str, str | int]:
        """Return what is shown, for the next start."""
        return {"step": self._step, "state": self._selection.state, "scroll": self.form.scrolled}

    def show_view(self, view: Mapping[str, str | int]) -> None:
        """Show again what `view` says; a step that concerns a portal comes once the window is painted."""
        if view.get("state") in {ACTIVE, INACTIVE}:
            self._selection.choose(str(view["state"]))
        step = view.get("step")
        self.show_step(StepId(step) if step in list(StepId) else StepId.NAME)
        scroll = view.get("scroll")
        self._kept_scroll = scroll if isinstance(scroll, int) else 0

    def begin_anew(self) -> None:
        """Begin with the first step: another connector is being edited."""
        self.preview.forget_choice()
        self.show_step(StepId.NAME)
        self.form.scroll_to_top()
        self.focus_first()

    def focus_first(self) -> None:
        """Focus the name; where another step is shown, that step in the rail."""
        if self._step is StepId.NAME:
            self.form.rows["NAME"].input.setFocus()
        else:
            self.rail.focus_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._kept_scroll:
            # Once the page has its size.
            QTimer.singleShot(0, self, partial(self.form.scroll_to, self._kept_scroll))
            self._kept_scroll = 0

    def minimumSizeHint(self) -> QSize:
        """Return the least size: the rail folds before anything else is squeezed."""
        return super().minimumSizeHint() - QSize(self.rail.width() - NARROW, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fold(folded=self.width() - wide_width() < FOLDED_BELOW - WIDE)

    def _show_form(self, step: str) -> None:
        self._stack.raise_page(self._splitter)
        self._note(StepId(step))

    def _note(self, step: StepId) -> None:
        self.rail.show_chosen(step)
        if step in _PLACES:
            self.preview.follow(_PLACES[step])
        if step is not self._step:
            self._step = step
            self.step_shown.emit(step)
