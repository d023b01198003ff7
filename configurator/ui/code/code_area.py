"""Code to read and to copy, with syntax colours and numbered lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt

from configurator.ui.code.code_colors import Highlighter
from configurator.ui.code.numbered_text import NumberedText


class CodeArea(NumberedText):
    """Shows code; it can be selected with the keyboard, too."""

    def __init__(self) -> None:
        super().__init__()
        self._highlighter = Highlighter(self.document())
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_code(self, code: str, suffix: str) -> None:
        """Show a code; `suffix` is of a file in its language, with the dot."""
        self._highlighter.prepare(code, suffix)
        self.setPlainText(code)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._highlighter.follow_scheme()
