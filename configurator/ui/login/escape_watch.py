"""The Esc key over a page: it closes the window, at once where that loses nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_AGAIN_MS = 3_000
"""How long a second Esc counts as meant for the window, after one that the page has kept."""
_ANSWER_MS = 200
"""How long after the key the page is asked what became of it, in milliseconds."""
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld
"""Scripts of the program run apart from the page's own, which can't answer in their place."""
_LISTEN = """
globalThis.escapeIsFree = false;
addEventListener('keydown', event => {
  // Once all of the page's own listeners have had it.
  if (event.key === 'Escape') { setTimeout(() => { globalThis.escapeIsFree = !event.defaultPrevented; }); }
});
"""
_IS_FREE = """
(() => {
  const isFree = globalThis.escapeIsFree, focused = document.activeElement;
  globalThis.escapeIsFree = false;
  const typed = [...document.querySelectorAll('input, textarea')].some(one => one.value !== one.defaultValue);
  return isFree === true && !typed && !(focused && focused.tagName === 'IFRAME');
})()
"""
"""Whether the page had no use for the key, and nothing is typed in it that would be lost."""


class EscapeWatch(QObject):
    """Hears Esc where the page has the focus.

    Args:
        view: shows the page.
        page: the page.

    Signals:
        kept: the page may have used the key, or something is typed in it: once more, and the window closes.
        wanted: the window is to close.
    """

    kept = Signal()
    wanted = Signal()

    def __init__(self, view: QWebEngineView, page: QWebEnginePage) -> None:
        super().__init__(view)
        self._view = view
        self._page = page
        self._proxy: QWidget | None = None
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._answer = QTimer(self, interval=_ANSWER_MS, singleShot=True)
        self._answer.timeout.connect(self._ask)
        script = QWebEngineScript()
        script.setSourceCode(_LISTEN)
        script.setWorldId(_WORLD.value)
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
        page.scripts().insert(script)
        page.loadStarted.connect(self._follow)
        page.loadFinished.connect(self._follow)

    def _follow(self) -> None:
        """Listen where the page hears its keys: each of Chromium's processes has a widget of its own."""
        proxy = self._view.focusProxy()
        if proxy is not None and proxy is not self._proxy:
            self._proxy = proxy
            proxy.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() != Qt.Key.Key_Escape or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return super().eventFilter(watched, event)
        if self._again.isActive():
            # Its own call has to be over before the page may be deleted.
            QTimer.singleShot(0, self, self._leave)
            return True
        self._again.start()
        self._answer.start()
        return False

    def _ask(self) -> None:
        if isValid(self._page):
            self._page.runJavaScript(_IS_FREE, _WORLD.value, self._answered)

    def _answered(self, is_free: object) -> None:
        if not isValid(self):  # a page that is deleted answers, too
            return
        if is_free is True:
            self._leave()
        else:
            self.kept.emit()

    def _leave(self) -> None:
        if isValid(self._view) and self._view.isVisible():
            self.wanted.emit()
