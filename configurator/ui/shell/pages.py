"""The middle of the window: the start page or the editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from configurator.ui.start.start_page import StartPage


class Pages(QStackedWidget):
    """Shows one of the two; the start page is made when it is first shown.

    Args:
        editor: edits the open connector.
        beside: what belongs to the editor elsewhere in the window.
        has_recents: tells whether connectors were used before.

    Signals:
        start_made: the start page is there.
        start_shown: the start page is shown now.
        editor_shown: the editor is shown now.
    """

    start_made = Signal(StartPage)
    start_shown = Signal()
    editor_shown = Signal()

    def __init__(self, editor: QWidget, beside: QWidget, has_recents: Callable[[], bool]) -> None:
        super().__init__()
        self._editor = editor
        self._beside = beside
        self._has_recents = has_recents
        self.start: StartPage | None = None
        self.addWidget(editor)

    @property
    def is_start(self) -> bool:
        """Whether the start page is shown."""
        return self.start is not None and self.currentWidget() is self.start

    def show_start(self, back_to: str) -> None:
        """Show the start page.

        Args:
            back_to: name of the open connector, to which Esc leads back; empty where none is.
        """
        start = self._made_start()
        start.offer_back(back_to)
        self._beside.hide()
        self.setCurrentWidget(start)
        start.zone.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.start_shown.emit()

    def show_editor(self) -> None:
        """Show the editor."""
        if self.currentWidget() is not self._editor:
            self.setCurrentWidget(self._editor)
        self._beside.show()
        self.editor_shown.emit()

    def _made_start(self) -> StartPage:
        if self.start is None:
            self.start = StartPage(self, has_recents=self._has_recents())
            self.addWidget(self.start)
            self.start_made.emit(self.start)
        return self.start
