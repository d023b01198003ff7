"""Opens addresses and files in other programs, and says so where none does."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from configurator.ui.kit.dialog_texts import Question
from configurator.wording.translation import _


def open_outside(address: QUrl | str, parent: QWidget | None = None) -> bool:
    """Open an address in the browser, or a file or folder in its program.

    Where that doesn't work, a box says so and offers the address to copy.

    Args:
        address: a web address, or that of a file.
        parent: the window it is for; the active one if None.

    Returns:
        Whether a program was found.
    """
    url = QUrl(address) if isinstance(address, str) else address
    opened = QDesktopServices.openUrl(url)
    if not opened:
        _tell(url, parent or QApplication.activeWindow())
    return opened


def _tell(url: QUrl, parent: QWidget | None) -> None:
    shown = url.toLocalFile() if url.isLocalFile() else url.toString()
    box = Question(parent)
    box.setObjectName("not_opened")
    box.setIcon(QMessageBox.Icon.Warning)
    said = _("No program opened the file") if url.isLocalFile() else _("No browser opened the page")
    box.setWindowTitle(said)
    box.setText(said)
    box.setInformativeText(shown)
    copy = box.addButton(_("Copy address"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() is copy:
        QGuiApplication.clipboard().setText(shown)
