"""A small button that copies one text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.texts import Button
from configurator.wording.translation import _

_SHOWN_MS = 2000


class CopyButton(Button):
    """Copies what `text` gives when it is clicked, and says for a moment that it did."""

    def __init__(self, text: Callable[[], str], what: str, words: str = "") -> None:
        """Make the button; `what` names the text for people who do not see it, `words` are its own."""
        super().__init__()
        self._text = text
        self._words = words or _("Copy")
        self.setText(self._words)
        self.setAutoDefault(False)
        self.setMinimumHeight(max(theme.TARGET, self.fontMetrics().height() + theme.INSET))
        self._name = _("Copy {what}").format(what=what)
        self.setAccessibleName(self._name)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_SHOWN_MS)
        self._back.timeout.connect(self._show_words)
        self.clicked.connect(self._copy)
        done = self.fontMetrics().horizontalAdvance(_("✓ Copied"))
        self.setMinimumWidth(max(self.sizeHint().width(), done + 2 * theme.MEDIUM))  # it does not jump

    def _show_words(self) -> None:
        self.setText(self._words)
        self.setAccessibleName(self._name)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.setText(_("✓ Copied"))
        announce(self, _("Copied"))
        self._back.start()
