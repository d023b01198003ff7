"""Opens each hostile page in a login window of its own; prints what its address line shows, as JSON lines.

Its server is every host: Chromium is told at its start where hosts are, and whose certificates are valid.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from configurator.bitrix24.address import parse
from configurator.ui.app import make_application
from configurator.ui.login.address_line import AddressLine, Safety
from configurator.ui.login.login_dialog import LoginDialog
from configurator.ui.preview import engine
from tests.support.found import found, present
from tests.support.hostile_login.cases import CASES, PORTAL, Case
from tests.support.hostile_login.server import every_host

_EVERY = QEventLoop.ProcessEventsFlag.AllEvents
_SECONDS = 60


def _until(condition: Callable[[], object], seconds: float = _SECONDS) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        QApplication.processEvents(_EVERY, 10)
        if time.monotonic() > end:
            return False
    return True


def _shown(window: QWidget) -> tuple[str, str]:
    return found(window, QLineEdit, "address").text(), found(window, QLabel, "lock").text()


def _is_as_drawn(window: QWidget, host: str, word: str) -> bool:
    """Whether the line's pixels are those of a line that shows just this."""
    line = window.findChild(AddressLine)
    assert isinstance(line, AddressLine)
    full = found(line, QLineEdit, "address").toolTip()
    truth = AddressLine()
    truth.setParent(line.parentWidget())
    truth.show()
    safety = {
        "Secure": Safety.SECURE, "✕ Not safe": Safety.NOT_SAFE, "Not connected": Safety.NOT_CONNECTED,
        "No address": Safety.NO_ADDRESS, "Connecting…": Safety.CONNECTING,
    }[word]  # fmt: skip
    truth.show_host(full, safety)
    truth.adjustSize()
    truth.resize(line.size())
    present(truth.layout()).activate()
    same = full.endswith(host) and truth.grab().toImage() == line.grab().toImage()
    truth.deleteLater()
    return bool(same)


class _Try:
    """A login window with one hostile page."""

    def __init__(self, parent: QWidget, case: Case) -> None:
        self._case = case
        self._dialog = LoginDialog(parse(PORTAL), "local.1", parent)
        self._dialog.show()
        self.ticks = 0
        self._clock = QTimer(interval=20)
        self._clock.timeout.connect(self._tick)
        self._seen: set[tuple[str, str]] = set()
        self.asked: list[str] = []
        self.was_modal = False
        self._ticks_of_bar = 0

    def _tick(self) -> None:
        self.ticks += 1
        self._answer()
        for window in (self._dialog, *self._windows()):
            self._seen.add(_shown(window))

    def _answer(self) -> None:
        """Answer what a page asks, after a while; close the login window under the third question."""
        self.was_modal = self.was_modal or QApplication.activeModalWidget() is not None
        bars = [
            one
            for one in QApplication.allWidgets()
            if one.objectName() == "page_question" and one.isVisible()
        ]
        self._ticks_of_bar = self._ticks_of_bar + 1 if bars else 0
        if self._ticks_of_bar < 5:
            return
        self._ticks_of_bar = 0
        self.asked.append(found(bars[0], QLabel, "page_question_text").text())
        silence = found(bars[0], QPushButton, "page_question_silence")
        if len(self.asked) > 2:
            self._dialog.reject()
        elif silence.isVisible():
            silence.click()
        else:
            found(bars[0], QPushButton, "page_question_agree").click()

    def _windows(self) -> list[QWidget]:
        return [
            one
            for one in QApplication.topLevelWidgets()
            if one.objectName() == "login_window" and one.isVisible()
        ]

    def run(self) -> dict[str, Any]:
        page = self._dialog.page
        assert page is not None
        there: list[Any] = []

        def has_come() -> bool:
            page.runJavaScript("!!document.querySelector('#here')", there.append)
            return any(there)

        came = _until(has_come) and _until(lambda: _shown(self._dialog) == (PORTAL, "Secure"))
        self._clock.start()
        page.runJavaScript(self._case.script)
        _until(lambda: self._is_right() and len(self.asked) >= self._case.asks, 10)
        before = self.ticks
        _until(lambda: self.ticks > before + 10, 10)  # what comes later counts as well
        window = self._window()
        result = {
            "name": self._case.name,
            "came": came,
            "right": self._is_right(),
            "drawn": window is not None and _is_as_drawn(window, self._case.host, self._case.word),
            "seen": sorted(self._seen),
            "asked": self.asked,
            "modal": self.was_modal,
        }
        self._dialog.reject()
        result["closed"] = _until(lambda: not self._windows() and not self._dialogs())
        return result

    def _dialogs(self) -> list[QWidget]:
        return [
            one for one in QApplication.topLevelWidgets() if one.objectName() == "login" and one.isVisible()
        ]

    def _window(self) -> QWidget | None:
        if not self._case.in_window:
            return self._dialog
        return next(iter(self._windows()), None)

    def _is_right(self) -> bool:
        window = self._window()
        if window is None:
            return False
        shown, word = _shown(window)
        return word == self._case.word and (
            shown == self._case.host or ("…" in shown and shown.endswith(self._case.host))
        )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, every_host(Path(folder)) as (port, key):
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = (
            f'--host-resolver-rules="MAP * 127.0.0.1:{port}" --ignore-certificate-errors-spki-list={key} '
            "--proxy-server=direct://"
        )
        engine.prepare_application()
        app = make_application()
        window = QWidget()
        window.show()
        chosen = [case for case in CASES if not sys.argv[1:] or case.name in sys.argv[1:]]
        for case in chosen:
            print(json.dumps(_Try(window, case).run()), flush=True)  # noqa: T201 - the answer
        app.processEvents()


if __name__ == "__main__":
    main()
