"""The preview in the window: the page as soon as the engine runs, drawn pictures where it cannot."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from configurator.connector.model import Connector
from configurator.ui.preview import engine
from configurator.ui.preview.texts import page_texts

if TYPE_CHECKING:
    from configurator.ui.preview.approximate import ApproximateView
    from configurator.ui.preview.page import PreviewPage

_log = logging.getLogger(__name__)
_RELOADS = 2
"""How often a crashed page is loaded again before the drawn pictures take its place."""
_PATIENCE = 700
"""Milliseconds after which somebody who waits for the engine is told so."""


class PreviewPane(QWidget):
    """Shows a connector in the places of the portal.

    Signals:
        ready: the exact preview shows the connector.
        failed: it cannot be had, and drawn pictures are shown; the code of an EngineError.
        placed: hands place the icon; what they do, as JSON.
    """

    ready = Signal()
    failed = Signal(str)
    placed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview"))
        self._page: PreviewPage | None = None
        self._approximate: ApproximateView | None = None
        self._connector = Connector()
        self._place = "all"
        self._values: dict[str, object] = {"place": "all", "wallpaper": "light", "scheme": "light"}
        self._is_ready = False
        self._crashes = 0
        self._waiting = QLabel()
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._waiting)

    def start(self) -> None:
        """Start the engine; call it once the window has been painted. Blocks for 0.1 to 0.4 s."""
        if self._page or self._approximate:
            return
        try:
            engine.load()
            from configurator.ui.preview.page import PreviewPage
        except engine.EngineError as error:
            self._fall_back(error.code)
            return
        QTimer.singleShot(_PATIENCE, self, self._ask_for_patience)
        self._page = PreviewPage(self)
        self._follow_background()
        self._page.updated.connect(self._on_updated)
        self._page.crashed.connect(self._on_crash)
        self._page.told.connect(self.placed)
        self._stack.addWidget(self._page.view)
        self._stack.setCurrentWidget(
            self._page.view
        )  # in its background's colour; a hidden page draws nothing
        self._page.update({**self._values, "texts": page_texts()})
        self._page.load()

    def show_connector(self, connector: Connector) -> None:
        """Show `connector`; while the page is busy with earlier values, only the latest counts."""
        from configurator.ui.preview.values import page_values

        self._connector = connector
        if not self._approximate:
            self._set(page_values(connector))
        self._draw_approximately()

    def show_placing(self, values: Mapping[str, object]) -> None:
        """Show the card in which the icon is placed by hand, with these values of its script's."""
        self._set({"placing": dict(values)})

    def set_place(self, place: str) -> None:
        """Show one place alone: `contact_center`, `settings` or `lists`; or `all`."""
        self._place = place
        self._set({"place": place})
        self._draw_approximately()

    def set_wallpaper(self, dark: bool) -> None:
        """Choose the Contact Center's wallpaper."""
        self._set({"wallpaper": _scheme(dark)})

    def set_scheme(self, dark: bool) -> None:
        """Draw what surrounds the portal's pictures dark or light, as the window is."""
        self._set({"scheme": _scheme(dark)})
        self._follow_background()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's colours."""
        super().changeEvent(event)
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
        if self._page:
            self._page.update(values)

    def _follow_background(self) -> None:
        background = self.palette().color(QPalette.ColorRole.Window)
        self._set({"surround": background.name()})
        if self._page:
            self._page.set_background(background)

    def _on_updated(self) -> None:
        if self._page and not self._is_ready:
            self._is_ready = True
            self._stack.setCurrentWidget(self._page.view)
            self.ready.emit()

    def _on_crash(self) -> None:
        self._crashes += 1
        _log.warning("the preview's process has ended (%d)", self._crashes)
        self._is_ready = False
        if self._page and self._crashes <= _RELOADS:
            QTimer.singleShot(0, self._page, self._page.load)
        else:
            QTimer.singleShot(0, self, lambda: self._fall_back("ENGINE_CRASHED"))

    def _fall_back(self, code: str) -> None:
        self._end_page()
        from configurator.ui.preview.approximate import ApproximateView

        self._approximate = ApproximateView(code)
        self._stack.addWidget(self._approximate)
        self._stack.setCurrentWidget(self._approximate)
        self._draw_approximately()
        self.failed.emit(code)

    def _draw_approximately(self) -> None:
        if self._approximate:
            self._approximate.show_connector(self._connector, self._place)

    def _end_page(self) -> None:
        if self._page:
            self._page.close()
            self._page = None

    def _ask_for_patience(self) -> None:
        if self._page and not self._is_ready:
            self._waiting.setText(self.tr("Starting the preview…"))
            self._stack.setCurrentWidget(self._waiting)


def _scheme(dark: bool) -> str:
    return "dark" if dark else "light"
