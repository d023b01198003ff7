"""The two entries of the File menu, and what comes of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.connector.model import Connector
    from configurator.ui.shell.main_window import MainWindow


class Handing(QObject):
    """Opens the dialogs over the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def hand_over(self) -> None:
        """Show the connector as code."""
        from configurator.ui.handover.export_dialog import HandOverDialog

        path = self._window.files.path
        HandOverDialog(self._window.document.connector, path.parent if path else Path(), self._window).open()

    def take_over(self) -> None:
        """Ask for code, and put the connector in it in the place of the one in the window."""
        from configurator.ui.handover.import_dialog import TakeOverDialog

        dialog = TakeOverDialog(self._window)
        dialog.taken.connect(self._use)
        dialog.open()

    def _use(self, connector: Connector) -> None:
        self._window.drawings.forget()  # a drawing still being read belongs to the old connector
        self._window.form.begin_anew(quiet=False)
        # Appears in the menu behind "Undo".
        self._window.document.edit(connector, _("import from code"), whole=True)
