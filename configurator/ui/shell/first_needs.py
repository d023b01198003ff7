"""What somebody may want as soon as the window is there: the menus' commands, and the form's other pages.

The first picture shows the menus and a page. What is behind them is loaded after it, or when it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QMainWindow, QMenu

from configurator.services.connector_path import StepId
from configurator.ui.files.document import Document
from configurator.ui.files.selection import Selection
from configurator.ui.form.later_groups import LaterGroup, make_group
from configurator.ui.shell.actions import Actions
from configurator.ui.shell.areas import Areas
from configurator.ui.shell.bars import Bars
from configurator.ui.shell.editing import Editing
from configurator.ui.shell.menus import SCHEMES
from configurator.ui.shell.window_commands import WindowCommands

if TYPE_CHECKING:
    from configurator.ui.shell.desk import Desk
    from configurator.ui.shell.parts import Parts


class Deeds(NamedTuple):
    """What the window does itself; the fields are those of `WindowCommands`."""

    paste_logo: Callable[[], object]
    new: Callable[[], object]
    register: Callable[[], object]
    choose_scheme: Callable[[str], object]


class FirstNeeds:
    """Fills the menus and does what they say, and makes what is on pages of the form.

    Args:
        window: the program's window.
        bars: its menus and its tool bar.
        menus: the ready-made menus, by their ids.
        scheme: how the window is drawn: `light`, `dark`, or empty for the system's setting.
        desk: returns the editor and the bottom bar.
        parts: returns everything else.
        deeds: what the window does itself.

    Attributes:
        actions: everything that the menus offer.
    """

    def __init__(
        self,
        window: QMainWindow,
        bars: Bars,
        menus: Mapping[str, QMenu],
        scheme: str,
        desk: Callable[[], Desk],
        parts: Callable[[], Parts],
        deeds: Deeds,
    ) -> None:
        self._desk = desk
        chosen = frozenset(id_ for id_, value in SCHEMES.items() if value == scheme)
        self.actions = actions = Actions(window, bars, self.act, menus, chosen)
        self._editing = editing = Editing(window, deeds.paste_logo)
        cut, copy, select_all = map(actions.action, ("cut", "copy", "select_all"))
        editing.follow(actions.menu("edit"), cut, copy, select_all)
        self._handlers = WindowCommands(
            window=window,
            parts=parts,
            editing=editing,
            zoom=lambda: desk().zoom,
            areas=Areas(window, lambda: (*desk().editor.areas, desk().bottom)),
            **deeds._asdict(),
        ).handlers()

    def begin(self) -> None:
        """Remember which field has the focus, from now on: menus take it away. Offer to save the preview."""
        self._editing.note_focus()
        self._desk().editor.preview.offer(self.actions.action("save_preview"))

    def act(self, command: str) -> None:
        """Do what a command says, by the id of its row in `menus`."""
        self._handlers[command]()

    @staticmethod
    def make_group(step: StepId, document: Document, selection: Selection) -> LaterGroup:
        """Return the group of the form's page for a step after the first one."""
        return make_group(step, document, selection)
