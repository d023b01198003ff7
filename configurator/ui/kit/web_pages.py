"""Opening a page in the user's browser, or a file in its program; where none opens, that is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from configurator.ui.kit.buttons import primary
from configurator.ui.kit.dialog_texts import Question
from configurator.wording.translation import _


def open_page(
    address: str | QUrl, parent: QWidget | None = None, tell: Callable[[], object] | None = None
) -> bool:
    """Open an address in the browser, a file or folder in its program, or a message in the mail program.

    Where that doesn't work, it is said: by `tell`, or in a box once the address is copied.

    Args:
        address: what is opened.
        parent: the window that it's for; the active one if None.
        tell: says that it didn't open, where somebody can say it better than the box.

    Returns:
        Whether it was opened.
    """
    url = QUrl(address, QUrl.ParsingMode.StrictMode) if isinstance(address, str) else address
    if QDesktopServices.openUrl(url):
        return True
    if tell is not None:
        tell()
        return False
    shown = url.toLocalFile() if url.isLocalFile() else str(url.toString())
    QGuiApplication.clipboard().setText(shown)
    box = Question(parent or QApplication.activeWindow())
    box.setObjectName("no_browser")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    if url.isLocalFile():
        box.setText(_("No program opened the file"))
        said = _("Its path was copied. Open it yourself: {address}")
    else:
        box.setText(_("The browser didn't open"))
        said = _("The address was copied. Paste it into your browser: {address}")
    box.setInformativeText(said.format(address=shown))
    primary(box.addButton(QMessageBox.StandardButton.Close))
    box.open()
    return False
