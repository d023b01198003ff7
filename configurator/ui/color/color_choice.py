"""Has the colour of the selected icon chosen: what the popover says becomes one undo step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from configurator.connector.model import Connector
from configurator.icon.css.colors import hex_of, is_color, rgba_of
from configurator.icon.icon import Icon
from configurator.services.color_palette import Palette, palette
from configurator.ui.color.color_popover import ColorPopover
from configurator.ui.color.eyedropper import Eyedropper
from configurator.ui.color.recent_colors import RecentColors
from configurator.ui.kit.jobs import Job
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _


class ColorChoice(QObject):
    """Opens the popover, and lets the connector follow it while it's open."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.parent)
        self._document = workspace.document
        self._selection = workspace.selection
        self._jobs = workspace.jobs
        self._library = workspace.library
        self._renderer = workspace.renderer
        self._recent = RecentColors(workspace.settings)
        self._dropper = Eyedropper(workspace)
        self._dropper.possible.connect(self._offer_dropper)
        self._dropper.picked.connect(self._take_picked)
        self._dropper.left.connect(self._come_back)
        workspace.file.opened.connect(self._close)
        workspace.document.changed.connect(self._show_undone)
        self._popover: ColorPopover | None = None
        self._before = self._last = workspace.document.connector
        self._state = self._default = ""
        self._job: Job | None = None

    def open(self, anchor: QWidget) -> None:
        """Open the popover beside a widget, for the icon that is selected."""
        self._close()
        self._state = self._selection.state
        self._before = self._last = self._document.connector
        self._document.end_of_typing()
        icon = self._selection.icon
        self._default = self._selection.default_color
        popover = ColorPopover(
            _shown(icon, self._default),
            anchor,
            is_active=self._selection.is_active,
            has_drawing=bool(icon.svg),
        )
        self._popover = popover
        popover.offer_recent(self._recent.colors())
        popover.changed.connect(self._follow)
        popover.restored.connect(self._restore)
        popover.dropper_wanted.connect(self._pick)
        popover.finished.connect(self._end)
        self._look_up(icon, popover)
        self._dropper.ask()
        popover.open_beside()

    def _look_up(self, icon: Icon, popover: ColorPopover) -> None:
        name = self._document.connector.name

        def offer(found: Palette) -> None:
            self._job = None
            if isValid(popover) and popover is self._popover:
                popover.offer(found)

        def fail(error: Exception) -> None:
            self._job = None
            raise error

        self._job = self._jobs.start(
            lambda _cancelled: palette(icon, name, self._library, self._renderer), offer, fail
        )

    def _follow(self, color: str) -> None:
        self._edit(replace(self._now, **{self._state: replace(getattr(self._now, self._state), color=color)}))

    def _show_undone(self, connector: Connector) -> None:
        """Show the colour that Undo or somebody else has brought."""
        if self._popover and connector is not self._last:
            color = _shown(getattr(connector, self._state), self._default)
            if color != self._popover.color:
                self._popover.show_color(color)

    def _restore(self) -> None:
        """Take back what this opening has changed; nothing of it stays in the history."""
        if self._now is self._last:
            self._edit(self._before, whole=True)
        else:  # something else has come in between
            self._follow(getattr(self._before, self._state).color)

    @property
    def _now(self) -> Connector:
        return self._document.connector

    def _edit(self, new: Connector, *, whole: bool = False) -> None:
        self._document.edit(new, _("colour"), f"{self._state}.popover", whole=whole)
        self._last = self._now

    def _end(self) -> None:
        self._popover = None
        self._document.end_of_typing()
        if self._job:
            self._job.cancel()
            self._job = None
        color = getattr(self._now, self._state).color
        if color != getattr(self._before, self._state).color and is_color(color):
            self._recent.note(hex_of(rgba_of(color)))

    def _close(self) -> None:
        """Close the popover: another connector is being edited, or another one opens."""
        self._dropper.give_up()
        if self._popover:
            self._popover.close()

    def _offer_dropper(self) -> None:
        if self._popover:
            self._popover.offer_dropper()

    def _pick(self) -> None:
        if self._popover:
            self._popover.hide()  # it may cover what is wanted
            self._dropper.pick()

    def _take_picked(self, color: str) -> None:
        if self._popover:
            self._popover.choose(color)
            self._come_back("")

    def _come_back(self, why: str) -> None:
        if self._popover:
            self._popover.say(why)
            self._popover.open_beside()


def _shown(icon: Icon, default: str) -> str:
    """Return what the portal would paint, as `#rrggbb`."""
    text = icon.color.strip()
    return hex_of(rgba_of(text if is_color(text) else default))
