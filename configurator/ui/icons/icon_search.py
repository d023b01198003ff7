"""Takes a ready-made icon as the one that is being edited, in one undo step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from configurator.icon.css.colors import is_color
from configurator.ui.icons.icon_dialog import IconDialog
from configurator.ui.icons.library_reading import read_library
from configurator.ui.shell.workspace import Workspace


class IconSearch(QObject):
    """Opens the search.

    Signals:
        chosen: the `Icon` to take for the icon that is selected.
    """

    chosen = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace

    def open(self) -> None:
        """Let somebody search for an icon."""
        selection = self._workspace.selection
        text = selection.icon.color.strip()
        color = text if is_color(text) else selection.default_color
        dialog = IconDialog(
            self._workspace.library, color, self._workspace.parent, use_brands=selection.is_active
        )
        dialog.chosen.connect(self.chosen)
        dialog.open()
        read_library(self._workspace, dialog, self._workspace.library.all, dialog.show_library)
