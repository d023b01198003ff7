"""What the window writes, with what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMessageBox, QPushButton

from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.credentials import Application
from configurator.services.accounts import Accounts
from configurator.services.registration_history import RegistrationHistory
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application, make_window
from configurator.ui.handover.export_dialog import ExportDialog
from tests.support.found import found, present
from tests.support.full_disk.commands import OLD, Told
from tests.support.sample_connectors import SHOP

FIRST, SECOND = parse("https://first.example"), parse("https://second.example")


ENDS = {"outcome", "success"}
"""What is told in a dialog of its own."""


class InWindow:
    """Something that a window on this disk writes."""

    def __init__(self, folder: Path) -> None:
        self.app = make_application()
        self.settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.accounts = Accounts(Portals(folder / "settings"), Secrets(find=lambda: None))
        for portal in (SECOND, FIRST):
            self.accounts.save_application(portal, Application("local.1", "s3cret"))
        self.state = folder / "state"
        self.window = make_window(self.settings, self.accounts, self.state)
        self.window.parts  # noqa: B018 - makes those that listen
        self.said: list[str] = []
        self._number = 0
        self._reader = QTimer(interval=5)
        self._reader.timeout.connect(self._read)
        self._reader.start()

    def end(self) -> None:
        self._reader.stop()
        self.window.document.undo_stack.setClean()
        self.window.close()

    def prepare(self, folder: Path) -> None:
        self.said.clear()
        self.window.notices.hide_notice()
        self._prepare(folder)

    def run(self, folder: Path) -> Told:
        self._run(folder)
        self.wait(lambda: self.window.jobs.is_idle)
        self._read()
        return Told("\n".join(self.said), self._is_written(folder))

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        loop, look = QEventLoop(), QTimer(interval=5)
        look.timeout.connect(lambda: loop.quit() if condition() else None)
        look.start()
        loop.exec()
        look.stop()

    def edit(self) -> str:
        """Change the connector; return its new comment."""
        self._number += 1
        comment = f"version {self._number}"
        self.window.document.set("comment", "comment", comment=comment)
        return comment

    def _read(self) -> None:
        """Read what the window says, and close what waits for an answer."""
        notice = found(self.window, QLabel, "notice")
        if not self.window.notices.isHidden():
            self.said.append(notice.text())
        for dialog in self.app.topLevelWidgets():
            if isinstance(dialog, QMessageBox) and dialog.isVisible():
                self.said += [dialog.text(), dialog.informativeText()]
                dialog.accept()
            elif isinstance(dialog, QDialog) and dialog.isVisible() and dialog.objectName() in ENDS:
                self.said += [label.text() for label in dialog.findChildren(QLabel)]
                dialog.close()

    def _prepare(self, folder: Path) -> None:
        """Make what is there before."""

    def _run(self, folder: Path) -> None:
        raise NotImplementedError

    def _is_written(self, folder: Path) -> bool:
        raise NotImplementedError


class Save(InWindow):
    """Saving the project."""

    def _prepare(self, folder: Path) -> None:
        (folder / "shop.connector").write_bytes(OLD)

    def _run(self, folder: Path) -> None:
        self._comment = self.edit()
        if self.window.files.write(folder / "shop.connector"):
            return
        assert not self.window.document.undo_stack.isClean(), "the window thinks that it's saved"

    def _is_written(self, folder: Path) -> bool:
        return self._comment.encode() in (folder / "shop.connector").read_bytes()


class Export(InWindow):
    """Exporting code from the dialog."""

    def _prepare(self, folder: Path) -> None:
        (folder / "shop.sh").write_bytes(OLD)

    def _run(self, folder: Path) -> None:
        dialog = ExportDialog(SHOP, folder, self.window)
        choose, chosen = QFileDialog.getSaveFileName, (str(folder / "shop.sh"), "")
        # In this process, nobody is there to choose.
        QFileDialog.getSaveFileName = lambda *_, **__: chosen  # type: ignore[method-assign]
        try:
            found(dialog, QPushButton, "hand_over_save").click()
        finally:
            QFileDialog.getSaveFileName = choose  # type: ignore[method-assign]  # as it was
        dialog.close()

    def _is_written(self, folder: Path) -> bool:
        return (folder / "shop.sh").read_bytes() != OLD


class Autosave(InWindow):
    """Keeping a draft of what isn't saved."""

    def _prepare(self, folder: Path) -> None:
        self._keep()

    def _run(self, folder: Path) -> None:
        self._keep()

    def _keep(self) -> None:
        self._comment = self.edit()
        self.wait(lambda: self.window.parts.autosaver.is_idle)

    def _is_written(self, folder: Path) -> bool:
        return self._comment in present(self.window.parts.autosaver.slot).read().project


class Noting(InWindow):
    """Adding a registration to the history."""

    def _prepare(self, folder: Path) -> None:
        self._before = len(RegistrationHistory(self.state).entries())

    def _run(self, folder: Path) -> None:
        self.window.parts.history.note(FIRST, SHOP)

    def _is_written(self, folder: Path) -> bool:
        return len(RegistrationHistory(self.state).entries()) == self._before + 1


class Choosing(InWindow):
    """Remembering the chosen portal."""

    def _prepare(self, folder: Path) -> None:
        self.accounts.use(FIRST)

    def _run(self, folder: Path) -> None:
        self.window.portals.switch_to(SECOND)

    def _is_written(self, folder: Path) -> bool:
        return Portals(folder / "settings").all()[0].origin == SECOND.origin


class Renaming(InWindow):
    """Giving a portal a name."""

    def _run(self, folder: Path) -> None:
        self._name = self.edit()
        self.window.portals.rename(FIRST, self._name)

    def _is_written(self, folder: Path) -> bool:
        return present(Portals(folder / "settings").get(FIRST.origin)).name == self._name


WINDOW: dict[str, type[InWindow]] = {
    f"window-{one.__name__.lower()}": one for one in (Save, Export, Autosave, Noting, Choosing, Renaming)
}
