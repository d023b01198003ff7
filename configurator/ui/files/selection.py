"""Which of the connector's two icons is being edited."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from configurator.icon.icon import DEFAULT_COLOR, DEFAULT_COLOR_DISABLED, Icon
from configurator.ui.files.document import Document

ACTIVE, INACTIVE = "icon", "icon_disabled"
"""The two icon states, named after the connector's attributes."""


class Selection(QObject):
    """The icon state that is being edited; belongs to a document.

    Signals:
        changed: the state that is being edited now (`ACTIVE` or `INACTIVE`).
    """

    changed = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._state = ACTIVE

    @property
    def state(self) -> str:
        """The state that is being edited: `ACTIVE` or `INACTIVE`."""
        return self._state

    @property
    def is_active(self) -> bool:
        """Whether the active icon is being edited."""
        return self._state == ACTIVE

    @property
    def icon(self) -> Icon:
        """The icon that is being edited, as it is now."""
        icon: Icon = getattr(self._document.connector, self._state)
        return icon

    @property
    def default_color(self) -> str:
        """The portal's own colour for this state, as `#rrggbb`."""
        return DEFAULT_COLOR if self.is_active else DEFAULT_COLOR_DISABLED

    def parameter(self, part: str) -> str:
        """Return the request parameter of a part of this icon, such as `ICON.COLOR`."""
        return f"{self._state.upper()}.{part}"

    def choose(self, state: str) -> None:
        """Edit the icon of another state; the next edit is an undo step of its own."""
        if state != self._state:
            self._state = state
            self._document.end_of_typing()
            self.changed.emit(state)
