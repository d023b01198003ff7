"""The preview in the window: the exact page, or approximate pictures if the engine can't run."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QWidget
from shiboken6 import isValid

from configurator.connector.model import Connector
from configurator.harmless_log import logger
from configurator.icon.draw.place_list import PLACES
from configurator.ui.kit import theme
from configurator.ui.kit.reduced_motion import may_move
from configurator.ui.kit.tab_order import take_place
from configurator.ui.kit.texts import Label
from configurator.ui.preview import engine
from configurator.ui.preview.blame import Blame, Verdict
from configurator.ui.preview.enlargement import enlargement
from configurator.wording.preview_texts import page_language, page_texts
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.ui.preview.approximate import ApproximateView
    from configurator.ui.preview.preview_page import PreviewPage

_log = logger(__name__)
_RELOADS = 2
"""How often a crashed page is loaded again before the drawn pictures take its place."""
_PATIENCE = 700
"""Milliseconds after which the user is told that the engine is starting."""
_STEADY = 60.0
"""Seconds after which a crash has nothing to do with the one before."""
_SECOND_THOUGHT = 500
"""Milliseconds without another edit after which a changed drawing makes the engine start again."""


class PreviewPane(QFrame):
    """Shows a connector in the places of the portal.

    Where the engine cannot be had, or a drawing makes it crash again and again or hang, drawn pictures take
    its place; it is started again as soon as the drawing is another one, or when the user wants it.

    Signals:
        ready: the exact preview shows the connector.
        failed: it cannot be had, and drawn pictures are shown; the code of an EngineError.
        placed: hands place the icon; what they do, as JSON.
        name_measured: how much of a name the portal shows, as JSON.
        enlarged: the places are shown so many times as large as in the portal from now on.
        resized: it has another size, or its letters have.
    """

    ready = Signal()
    failed = Signal(str)
    placed = Signal(str)
    name_measured = Signal(str)
    enlarged = Signal(float)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Preview"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.page: PreviewPage | None = None
        self._approximate: ApproximateView | None = None
        self.connector = Connector()
        self._values: dict[str, object] = {
            "place": next(iter(PLACES)),
            "wallpaper": "light",
            "scheme": "light",
        }
        self._times = 1.0
        self.is_ready = False
        self._crashes: list[float] = []
        self._blame = Blame()
        self._failure = ""
        self._blamed: tuple[str, ...] = ()
        self.restart_timer = QTimer(self, interval=_SECOND_THOUGHT, singleShot=True)
        self.restart_timer.timeout.connect(self.try_again)
        self._focus_outside: QWidget | None = None
        self._waiting = Label()
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._waiting)

    @property
    def is_approximate(self) -> bool:
        """Whether drawn pictures are shown in place of the exact preview."""
        return bool(self._failure)

    def start(self, meanwhile: Callable[[], object] | None = None) -> None:
        """Start the engine; call it once the window has been painted. Blocks for 0.1 to 0.4 s.

        Args:
            meanwhile: see `engine.load`.
        """
        if self.page or self._approximate:
            return
        self._follow_background()
        try:
            engine.load(meanwhile)
            from configurator.ui.preview.preview_page import PreviewPage
        except engine.EngineError as error:
            self._fall_back(error.code)
            return
        QTimer.singleShot(_PATIENCE, self, self._ask_for_patience)
        self.page = PreviewPage(self)
        self.page.is_watched = True
        self.page.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.page.view.addActions(self.actions())
        self.page.set_background(self.palette().color(QPalette.ColorRole.Window))
        self.page.updated.connect(self._on_updated)
        self.page.crashed.connect(self._on_crash)
        self.page.told.connect(self.placed)
        self.page.name_measured.connect(self.name_measured)
        self.page.hung.connect(self._on_hang)
        self.page.tried.connect(self._note_trivial)
        self.page.watchdog.drawn.connect(self._on_drawn)
        self.page.outgrown.connect(lambda: self._fall_back("ENGINE_MEMORY"))
        self._stack.addWidget(self.page.view)
        app = QGuiApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._leave_focus)
        self._stack.setCurrentWidget(
            self.page.view
        )  # in its background's colour; a hidden page draws nothing
        self._values.update(_page_values(self.connector))
        self.page.update({"texts": page_texts(), **page_language(), **self._values})
        self.page.load()
        QTimer.singleShot(0, self, self.follow_motion)  # meanwhile: the page isn't there yet

    def offer(self, action: QAction) -> None:
        """Offer an action where the preview is clicked with the right button."""
        self.addAction(action)
        if self.page:
            self.page.view.addAction(action)

    def show_connector(self, connector: Connector) -> None:
        """Show `connector`; while the page is busy with earlier values, only the latest counts."""
        self.connector = connector
        if self.page:
            self._set(_page_values(connector))
        if self.page and self._failure and self._drawings() != self._blamed:
            self.restart_timer.start()
        self._draw_approximately()

    def show_placing(self, values: Mapping[str, object]) -> None:
        """Show the card in which the icon is placed by hand, with these values of its script's."""
        self._set({"placing": dict(values)})

    def describe(self, words: str) -> None:
        """Say in words what the icon shows, to screen readers."""
        self.setAccessibleDescription(words)
        self._set({"described": words})

    def set_place(self, place: str) -> None:
        """Show a place, by its key in `place_list.PLACES`."""
        self._set({"place": place})
        self._draw_approximately()

    def set_wallpaper(self, dark: bool) -> None:
        """Choose the Contact Center's wallpaper."""
        self._set({"wallpaper": _scheme(dark)})
        self._draw_approximately()

    def try_again(self) -> None:
        """Start the engine again; the drawn pictures stay until it shows the connector."""
        self.restart_timer.stop()
        if self.page and self._failure:
            self._failure = ""
            self._crashes.clear()
            self.page.load()

    def set_scheme(self, dark: bool) -> None:
        """Draw what surrounds the portal's pictures as the window: dark, light, in the system's colours."""
        self._set({"scheme": _scheme(dark), "contrast": _system_colors()})
        self._follow_background()
        self._draw_approximately()

    def follow_motion(self) -> None:
        """Move no more than the system wants; its settings may have changed."""
        self._set({"still": not may_move()})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Enlarge the places where a screen has far more room than they need."""
        super().resizeEvent(event)
        self.resized.emit()
        times = enlargement(self.width(), self.height())
        if times != self._times:
            self._times = times
            self._set({"enlarge": times})
            self.enlarged.emit(times)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.resized.emit()
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._follow_background()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the engine's page; the window calls `close()` before it goes."""
        super().closeEvent(event)
        self._end_page()
        if self._approximate:
            self._approximate.close_down()

    def _set(self, values: Mapping[str, object]) -> None:
        self._values.update(values)
        if self.page:
            self.page.update(values)

    def _follow_background(self) -> None:
        background = self.palette().color(QPalette.ColorRole.Window)
        self._set({"surround": background.name()})
        if self.page:
            self.page.set_background(background)

    def _on_updated(self) -> None:
        if self.page and not self.is_ready and not self._failure:
            self.is_ready = True
            self._stack.setCurrentWidget(self.page.view)
            take_place(self, self)
            self.ready.emit()

    def _leave_focus(self) -> None:
        """Give the keyboard focus back that the engine takes when it loads the page in a new process."""
        # Not by the signal's arguments: Python would wrap a widget that is being deleted.
        now, before = QApplication.focusWidget(), self._focus_outside
        if now is None:
            return
        if not self.isAncestorOf(now):
            self._focus_outside = now
        elif self.page is None or self.page.is_loaded:
            self._focus_outside = None  # somebody works in the page
        elif before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_crash(self) -> None:
        self.is_ready = False
        if self._failure:  # ended by us
            return
        now = time.monotonic()
        self._crashes = [*(then for then in self._crashes if now - then < _STEADY), now]
        _log.warning("the preview's process has ended (%d)", len(self._crashes))
        if self.page and len(self._crashes) <= _RELOADS:
            QTimer.singleShot(0, self.page, self.page.load)
        else:
            QTimer.singleShot(0, self, lambda: self._fall_back("ENGINE_CRASHED"))

    def _on_hang(self, seconds: float, cpu_seconds: float) -> None:
        """Find out who is to blame: the drawing, or a busy computer."""
        page = self.page
        if page is None:
            return
        verdict = self._blame.failed(seconds, cpu_seconds) if page.shows_values else Verdict.COMPUTER
        _log.warning("no frame for %.1f s, %.1f s at work: %s", seconds, cpu_seconds, verdict.name)
        if verdict is Verdict.GO_ON:
            page.watchdog.go_on()
        elif verdict is Verdict.TRY_AGAIN:
            page.restart()
        else:
            self._fall_back("ENGINE_TIMEOUT" if verdict is Verdict.DRAWING else "ENGINE_BUSY")
            page.stop()

    def _note_trivial(self, seconds: float) -> None:
        self._blame.note_trivial(seconds)

    def _on_drawn(self) -> None:
        if self.page and self.page.shows_values and self.page.is_up_to_date:
            self._blame = Blame()

    def _fall_back(self, code: str) -> None:
        self.is_ready = False
        self._failure = code
        self._blame = Blame()
        self._blamed = self._drawings()
        if self._approximate is None:
            from configurator.ui.preview.approximate import ApproximateView

            self._approximate = ApproximateView()
            self._approximate.try_again_wanted.connect(self.try_again)
            self._stack.addWidget(self._approximate)
        self._approximate.explain(code, can_try_again=self.page is not None)
        self._stack.setCurrentWidget(self._approximate)
        self._draw_approximately()
        self.failed.emit(code)

    def _drawings(self) -> tuple[str, ...]:
        """Return the values that can make an engine fail."""
        icons = (self.connector.icon, self.connector.icon_disabled)
        return tuple(value for icon in icons for value in (icon.svg, icon.size))

    def _draw_approximately(self) -> None:
        if self._approximate and self._stack.currentWidget() is self._approximate:
            self._approximate.show_connector(self.connector, self._values)

    def _end_page(self) -> None:
        if self.page:
            self.page.close()
            self.page = None

    def _ask_for_patience(self) -> None:
        if self.page and not self.is_ready and not self._failure:
            self._waiting.setText(_("Starting the preview…"))
            self._stack.setCurrentWidget(self._waiting)


def _page_values(connector: Connector) -> dict[str, str]:
    from configurator.services.preview_values import page_values

    return page_values(connector)


def _system_colors() -> dict[str, str] | None:
    """Return the page's colours where the system asks for high contrast: then none is ours."""
    if not theme.is_high_contrast():
        return None
    colors = theme.colors()
    return {
        "card": colors.surface, "line": colors.line, "text": colors.text, "muted": colors.muted,
        "edge": colors.edge, "accent": colors.accent,
    }  # fmt: skip


def _scheme(dark: bool) -> str:
    return "dark" if dark else "light"
