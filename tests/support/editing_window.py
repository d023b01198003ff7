"""The program's real window in a process of its own: it edits, and saves at times, until it is killed.

    python editing_window.py PROJECT FOLDER

A line on stdout for each edit, `edited N TIME`, and for each save, `saving N TIME` and `saved N TIME`; the
number is in the connector's comment, the time is the system's monotonic clock.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer

from configurator.services.accounts import Accounts
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application, make_window


def say(what: str, number: int) -> None:
    sys.stdout.write(f"{what} {number} {time.monotonic()}\n")
    sys.stdout.flush()


def main(path: Path, folder: Path) -> None:
    app = make_application()
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(settings, Accounts(Portals(folder), Secrets(find=lambda: None)), folder / "state")
    numbers = iter(range(1, 1_000_000))

    def edit() -> None:
        number = next(numbers)
        window.document.set("comment", "comment", comment=str(number))
        say("edited", number)
        if random.random() < 0.02:
            say("saving", number)
            window.files.save()
            say("saved", number)

    timer = QTimer(interval=20)
    timer.timeout.connect(edit)

    def begin() -> None:
        window.files.open_path(path)
        say("ready", 0)
        timer.start()

    window.painted.connect(begin)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
