"""Signs in again and again in one window, closes the login window at every moment, and ends in the middle."""

from __future__ import annotations

import gc
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication, QPushButton

from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.credentials import Application
from configurator.practice import serve
from configurator.services.accounts import Accounts
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application, make_window
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found

EVERY = QEventLoop.ProcessEventsFlag.AllEvents
CLICK = "(e => e ? !e.click() : false)(document.querySelector('{}'))"


def collect(stopped: Any) -> None:
    """Keep the collector of garbage busy, in a thread that is not the window's."""
    while not stopped.wait(0.005):
        gc.collect(1)


def wait_until(condition: Any, seconds: int = 120) -> None:
    end = time.monotonic() + seconds
    while not condition():
        QApplication.processEvents(EVERY, 10)
        if time.monotonic() > end:
            raise TimeoutError


def shown(name: Any) -> Any:
    return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]


def sign_in(dialog: Any) -> None:
    for selector in ("#sign-in", "#allow"):
        clicked: list[Any] = []

        def click(selector: Any = selector, clicked: Any = clicked) -> Any:
            if dialog.page is not None and not any(clicked):
                dialog.page.runJavaScript(CLICK.format(selector), clicked.append)
            return dialog.page is None or any(clicked)

        wait_until(click)
    wait_until(lambda: dialog.page is None)


def leave(dialog: Any, turn: Any, window: MainWindow) -> None:
    """Close the login window in one way or another, at one moment or another."""
    for _ in range(turn % 7):
        QApplication.processEvents()
    if turn % 3 == 0:
        dialog.close()
    elif turn % 3 == 1:
        dialog.page.runJavaScript("1 + 1", lambda _: None)
        window.parts.registering.cancel()
    else:
        found(dialog, QPushButton, "other_way").click()
        dialog.reject()


def main(times: Any) -> None:
    app = make_application()
    stopped = threading.Event()
    threading.Thread(target=collect, args=(stopped,), daemon=True).start()
    folder = Path(tempfile.mkdtemp())
    practice = serve()
    accounts = Accounts(Portals(folder), Secrets(find=lambda: None))
    accounts.save_application(
        parse(practice.address), Application(practice.client_id, practice.client_secret)
    )
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(settings, accounts, folder / "state")
    window.show()
    wait_until(lambda: window.preview.pane.is_ready)
    for turn in range(times):
        window.parts.registering.sign_in()
        wait_until(lambda: bool(shown("login")))
        if turn % 2:
            leave(shown("login")[0], turn, window)
        else:
            sign_in(shown("login")[0])
        wait_until(lambda: not window.parts.registering.running)
        for one in shown("outcome"):
            one.close()
        app.processEvents()
    window.parts.registering.sign_in()  # and the program ends while its page is there
    wait_until(lambda: bool(shown("login")) and shown("login")[0].page is not None)
    sys.stdout.write(f"signed in {times}\n")
    sys.stdout.flush()
    stopped.set()


if __name__ == "__main__":
    main(int(sys.argv[1]))
