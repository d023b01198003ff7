"""Opening a page in the user's browser, or a file in its program; where none opens, that is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import isValid

from configurator.ui.kit import system_opener
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
        tell: says that it didn't open, where somebody can say it better than the box;
            only as long as `parent` is open.

    Returns:
        Whether it was handed to a program. On Linux it may turn out a moment later that there is none, which
        is said then.
    """
    url = QUrl(address, QUrl.ParsingMode.StrictMode) if isinstance(address, str) else address
    parent = parent or QApplication.activeWindow()

    def say() -> None:
        is_gone = parent is not None and not isValid(parent)  # the answer may come when it's closed
        if tell is not None and not is_gone:
            tell()
        else:
            _say_unopened(url, QApplication.activeWindow() if is_gone else parent)

    command = system_opener.command_for(url)
    if system_opener.start(command, url, say) if command else QDesktopServices.openUrl(url):
        return True
    say()
    return False


def _say_unopened(url: QUrl, parent: QWidget | None) -> None:
    box = Question(parent)
    box.setObjectName("no_browser")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    title, said, shown = _words_for(url)
    QGuiApplication.clipboard().setText(shown)
    box.setText(title)
    box.setInformativeText(said.format(address=shown))
    primary(box.addButton(QMessageBox.StandardButton.Close))
    box.open()


def _words_for(url: QUrl) -> tuple[str, str, str]:
    """Return what is said of what didn't open: a title, a sentence, and what is copied."""
    if url.isLocalFile():
        said = _("Its path was copied. Open it yourself: {address}")
        return _("No program opened the file"), said, url.toLocalFile()
    if url.scheme() == "mailto":
        text = QUrlQuery(url).queryItemValue("body", QUrl.ComponentFormattingOption.FullyDecoded)
        said = _("The message was copied. Paste it into an email.")
        return _("The email program didn't open"), said, text
    said = _("The address was copied. Paste it into your browser: {address}")
    return _("The browser didn't open"), said, str(url.toString())
