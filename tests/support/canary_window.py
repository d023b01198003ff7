"""What somebody does with secrets in the window, as a process of its own; the test looks at what it left.

Reads address, application and key as JSON from its input. Writes every text that any widget shows at any
time to its output.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from configurator.ui.app import make_application, make_window
from configurator.ui.portals.connect_form import ConnectForm
from configurator.ui.shell.fault_notice import FaultNotice
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found

PATIENCE_S = 120


def wait_until(done: Any) -> None:
    """Let the window work until something is so."""
    loop, look, limit = QEventLoop(), QTimer(interval=10), QTimer(interval=PATIENCE_S * 1000)
    look.timeout.connect(lambda: loop.quit() if done() else None)
    limit.timeout.connect(loop.quit)
    look.start()
    limit.start()
    loop.exec()
    if not done():
        raise TimeoutError


class Reader:
    """Notes the text of every widget there is, again and again, and of every window's title."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self._timer = QTimer(interval=50)
        self._timer.timeout.connect(self.note_all)
        self._timer.start()

    def note_all(self) -> None:
        for widget in QApplication.allWidgets():
            self.note(widget)

    def note(self, widget: Any) -> None:
        for name in ("displayText", "text", "toPlainText", "windowTitle", "toolTip", "accessibleName"):
            if name == "text" and isinstance(widget, QLineEdit):
                continue  # what is typed into a hidden field is not shown
            found = getattr(widget, name, None)
            if callable(found):
                self.texts.add(str(found()))


def shown(name: Any) -> Any:
    return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]


def press(selector: Any) -> None:
    """Click something on the page in the login window."""

    def there() -> Any:
        wait_until(lambda: bool(shown("login")))
        answers: list[Any] = []
        shown("login")[0].page.runJavaScript(f"!!document.querySelector('{selector}')", answers.append)
        QTimer.singleShot(500, lambda: answers.append(False))
        wait_until(lambda: bool(answers))
        return answers[0]

    while not there():
        pass
    shown("login")[0].page.runJavaScript(f"document.querySelector('{selector}').click()")


def connect(window: MainWindow, given: Any) -> None:
    """Fill in the step's page that connects a portal, and sign in."""
    window.portal_bar.connect_wanted.emit()
    form = found(window, ConnectForm, "connect_form")
    for name in ("portal_address", "client_id", "client_secret"):
        found(form, QLineEdit, name).setText(given[name])
    window.grab().save("connect.png")
    found(form, QPushButton, "continue").click()
    press("#sign-in")
    press("#allow")


def go_on(reader: Any) -> None:
    """Wait for the page before sending, read it and send."""
    wait_until(lambda: bool(shown("review")))
    reader.note_all()
    shown("review")[0].grab().save("review.png")
    found(shown("review")[0], QPushButton, "send").click()


def answer(reader: Any) -> None:
    """Wait for what came of it, read it and close it."""
    wait_until(lambda: bool(shown("outcome") or shown("success")))
    dialog = [*shown("outcome"), *shown("success")][0]
    for name in ("unfold_details", "copy_details", "step_note"):
        if button := dialog.findChild(QPushButton, name):
            button.click()
    reader.note_all()
    dialog.grab().save("outcome.png")
    reader.texts.add(QGuiApplication.clipboard().text())
    dialog.close()


def say(line: Any) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    logging.basicConfig(level=logging.DEBUG)
    given = json.loads(sys.stdin.readline())
    app = make_application()
    reader = Reader()
    window = make_window()
    FaultNotice(window, window.parts.tell_of_fault)
    window.pages.show_editor()
    window.show()
    wait_until(lambda: window.preview.pane.is_ready)
    connect(window, given)
    answer(reader)
    for _ in ("registered", "refreshed and registered", "refused"):  # the portal's other end sees to it
        say("ready for the next")
        sys.stdin.readline()
        window.register()
        go_on(reader)
        answer(reader)
    window.parts.connectors.show()
    wait_until(lambda: bool(shown("connectors")) and not shown("connectors")[0].is_busy)
    shown("connectors")[0].grab().save("connectors.png")
    reader.note_all()
    shown("connectors")[0].close()
    window.parts.report.copy()
    wait_until(lambda: bool(shown("report")))
    shown("report")[0].grab().save("report.png")
    reader.note_all()
    shown("report")[0].close()
    window.document.set("a test", comment="unsaved, and kept for after a crash")
    wait_until(lambda: any(Path.home().rglob("*.autosave")))
    window.file.path = Path("connector.connector")
    window.files.save()
    reader.note_all()
    say(json.dumps([*reader.texts, QGuiApplication.clipboard().text()]))
    window.close()
    app.processEvents()


if __name__ == "__main__":
    main()
