"""Uses the window as somebody with a screen reader does: leaves wrong fields, saves, copies. `… FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from configurator.services.accounts import Accounts
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application, make_window
from configurator.ui.kit.copy_button import CopyButton
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from tests.support.found import found

_MOMENT_MS = 300


def main() -> int:
    """Do it all once."""
    folder = Path(sys.argv[1])
    app = make_application()
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    accounts = Accounts(Portals(folder / "config"), Secrets(find=lambda: None))
    window = make_window(settings, accounts, folder / "state")
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    name, other = found(window, QLineEdit, "id"), found(window, QLineEdit, "name")
    for _ in range(2):  # what is still wrong isn't told again
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, "Shop.Chat")
        other.setFocus()
        QTest.qWait(_MOMENT_MS)
    window.files.write(folder / "shop.connector")
    window.notices.show_notice("The list of portals was damaged.", "warning")
    copy = CopyButton(lambda: "text", "the address")
    copy.setParent(window)
    copy.show()
    copy.click()
    OutcomeDialog("error", "Not registered", ["The portal refused it."], window).open()
    QTest.qWait(_MOMENT_MS)
    window.document.undo_stack.setClean()
    window.close()
    app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
