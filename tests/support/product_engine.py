"""The engine that the program itself draws with, without a window."""

from __future__ import annotations

import json
from typing import Any

import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, qWebEngineChromiumVersion

_PATIENCE = 120_000
"""Milliseconds for one answer."""


class ProductEngine:
    """One empty page of Qt WebEngine; a context manager. It needs a QApplication."""

    def __init__(self) -> None:
        self._profile = QWebEngineProfile()  # without a name: nothing is kept
        self._page = QWebEnginePage(self._profile)
        self._asked = 0
        self.version = f"Qt WebEngine (Chromium/{qWebEngineChromiumVersion()!s})"
        loop = QEventLoop()
        self._page.loadFinished.connect(loop.quit)
        self._page.setHtml("<title>0</title>")
        self._wait(loop)

    def __enter__(self) -> ProductEngine:
        return self

    def __exit__(self, *_: object) -> None:
        shiboken6.delete(self._page)  # before its profile
        shiboken6.delete(self._profile)

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression in the page, of a promise once it is kept.

        The engine does not wait for promises by itself: the page's title tells that one has been kept.
        """
        self._asked += 1
        answered = str(self._asked)
        loop = QEventLoop()
        answers: list[str] = []

        def fetch(title: str) -> None:
            if title == answered:
                self._page.runJavaScript("answer", 0, take)

        def take(answer: str) -> None:
            answers.append(answer)
            loop.quit()

        self._page.titleChanged.connect(fetch)
        self._page.runJavaScript(
            f"(async () => {{ window.answer = JSON.stringify(await ({expression}) ?? null);"
            f"document.title = '{answered}'; }})()"
        )
        self._wait(loop)
        self._page.titleChanged.disconnect(fetch)
        assert answers, "the page did not answer"
        return json.loads(answers[0])

    def _wait(self, loop: QEventLoop) -> None:
        timer = QTimer(singleShot=True, interval=_PATIENCE)
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()
