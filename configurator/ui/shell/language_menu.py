"""The menu of languages."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from configurator.ui.kit import language
from configurator.ui.shell.notice_bar import NoticeBar
from configurator.wording.translation import _


class LanguageMenu(QMenu):
    """Every language in its own words; a choice takes effect at the next start, and a notice says so."""

    def __init__(self, settings: QSettings, notices: NoticeBar, parent: QWidget) -> None:
        super().__init__(parent)
        # Translators: keep the English word too, for those who look for their way back.
        self.setTitle(_("&Language"))
        self._settings = settings
        self._notices = notices
        group = QActionGroup(self)
        chosen = language.chosen(settings)
        for code, word in {"": _("Use system setting"), **language.names()}.items():
            action = self.addAction(word)
            action.setCheckable(True)
            action.setChecked(code == chosen)
            action.setObjectName(f"language_{code or 'system'}")
            action.triggered.connect(partial(self._choose, code))
            group.addAction(action)

    def _choose(self, code: str, *_ignored: object) -> None:
        if code != language.chosen(self._settings):
            language.choose(self._settings, code)
            self._notices.show_notice(_("The language changes after you restart the program."), "muted")
