"""The moment after registering: the tile in the Contact Center, and buttons that do the next steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.scrolled_fit import fit_scrolled
from configurator.ui.registration.contact_center_scene import ContactCenterScene
from configurator.ui.registration.step_row import StepRow, set_order
from configurator.ui.registration.tile_picture import TileLook
from configurator.wording.punctuation import in_turn
from configurator.wording.success_steps import PRACTICE, REAL, STEPS, kept_sentence
from configurator.wording.translation import _

_WIDTH = 760
_BUTTON_WIDTH = 200
"""Least width of the steps' buttons: a channel's name moves nothing."""
_HIGHEST = 700
"""What is higher scrolls, or less where the screen has less."""


@dataclass(frozen=True, slots=True)
class Success:
    """What is shown.

    Attributes:
        name: the connector's name.
        where: the portal's host, or another name for it.
        said: what is known of the connector in the portal.
        look: how its tile looks.
        is_practice: whether it was the practice portal.
        is_kept: whether that will be there again at the next start.
    """

    name: str
    where: str
    said: str
    look: TileLook
    is_practice: bool
    is_kept: bool = True


class SuccessDialog(Dialog):
    """Shows the tile and the steps; who made it does what they ask for.

    Signals:
        wanted: the step whose button was clicked, a key of `success_steps.STEPS`.
    """

    wanted = Signal(str)

    def __init__(self, success: Success, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("success")
        self.setWindowTitle(_("Registered"))
        self.scene = ContactCenterScene(success.look)
        self.rows = self._make_rows(PRACTICE if success.is_practice else REAL)
        self._page = QWidget()
        self._fill(success)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._page)
        self._close = button(_("Close"), "close_success", foot=True)
        self._close.clicked.connect(self.reject)
        self._foot = QFrame()
        self._foot.setProperty("role", "bar")
        bottom = QHBoxLayout(self._foot)
        bottom.setContentsMargins(theme.LARGE, 12, theme.LARGE, 12)
        bottom.setSpacing(theme.MEDIUM)
        if success.is_practice:
            kept = label(kept_sentence(is_kept=success.is_kept), "muted", wrap=True)
            kept.setObjectName("practice_kept")
            bottom.addWidget(kept, 1)
        bottom.addLayout(foot(self._close), 0 if success.is_practice else 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(self._foot)
        rows = list(self.rows.values())
        set_order(rows[0].button, rows[1:])
        self.setTabOrder(rows[-1].button, self._close)
        self.stress(next(iter(self.rows)))
        fit_scrolled(self, self._page, self._foot, _WIDTH, _HIGHEST)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, self._said)

    def stress(self, step: str) -> None:
        """Let a step's button be the one that stands out and that Enter presses."""
        for name, row in self.rows.items():
            row.stress(primary=name == step)
        self.rows[step].button.setFocus()

    def tell(self, step: str, state: str, fact: str, words: str = "") -> None:
        """Show how far a step is, to everybody; arguments as to `StepRow.show_state`."""
        row = self.rows[step]
        row.show_state(state, fact, words)
        announce(row, fact, assertive=state == "failed")

    def _make_rows(self, steps: Sequence[str]) -> dict[str, StepRow]:
        rows: dict[str, StepRow] = {}
        for name in steps:
            texts = STEPS[name]
            rows[name] = row = StepRow(f"step_{name}", _(texts.title), _(texts.fact), _(texts.button))
            row.wanted.connect(lambda name=name: self.wanted.emit(name))
        widest = max(row.button.sizeHint().width() for row in rows.values())
        for row in rows.values():
            row.button.setMinimumWidth(max(widest, _BUTTON_WIDTH))
        return rows

    def _fill(self, success: Success) -> None:
        column = QVBoxLayout(self._page)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.scene)
        column.addSpacing(theme.SMALL)
        registered = _("“{name}” is registered").format(name=success.name)
        self._said = in_turn(registered, one_line(success.said))
        head = label(registered, "title", wrap=True)
        head.setObjectName("headline")
        column.addWidget(head)
        said = label(one_line(success.said), wrap=True)
        said.setObjectName("registered_said")
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        column.addSpacing(theme.SMALL)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
