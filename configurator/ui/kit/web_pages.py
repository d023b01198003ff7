"""Opening a page in the user's browser; where none opens, that is said and the address copied."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from configurator.ui.kit.buttons import primary
from configurator.ui.kit.dialog_texts import Question
from configurator.wording.translation import _


def open_page(address: str, parent: QWidget) -> None:
    """Open an https address of our own in the browser."""
    if QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
        return
    QGuiApplication.clipboard().setText(address)
    box = Question(parent)
    box.setObjectName("no_browser")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(_("The browser didn't open"))
    said = _("The address was copied. Paste it into your browser: {address}")
    box.setInformativeText(said.format(address=address))
    primary(box.addButton(QMessageBox.StandardButton.Close))
    box.open()
