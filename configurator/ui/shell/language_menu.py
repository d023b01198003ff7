"""The menu of languages."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from configurator.ui.kit import language
from configurator.ui.shell.notice_bar import Choice, NoticeBar
from configurator.wording.translation import _


class LanguageMenu(QMenu):
    """Every language in its own words; a choice takes effect at the next start, which a notice offers.

    Signals:
        restart_wanted: the window is to be opened anew, with everything that is open.
    """

    restart_wanted = Signal()

    def __init__(self, settings: QSettings, notices: NoticeBar, parent: QWidget) -> None:
        super().__init__(parent)
        # Translators: keep the English word too, for those who look for their way back.
        self.setTitle(_("&Language"))
        self.setToolTipsVisible(True)
        self._settings = settings
        self._notices = notices
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the languages, unless that is done; the window's first picture comes without them."""
        if self.actions():
            return
        group = QActionGroup(self)
        chosen = language.chosen(self._settings)
        for code, word in {"": _("Use system setting"), **language.names()}.items():
            action = self.addAction(word)
            action.setCheckable(True)
            action.setChecked(code == chosen)
            action.setObjectName(f"language_{code or 'system'}")
            action.setToolTip("" if not code or code in language.REVIEWED else language.beta_words())
            action.triggered.connect(partial(self._choose, code))
            group.addAction(action)

    def _choose(self, code: str, *_ignored: object) -> None:
        if code != language.chosen(self._settings):
            language.choose(self._settings, code)
            self._notices.show_notice(
                _("The language changes when the program restarts. Your work stays open."),
                "muted",
                Choice("notice_restart", _("Restart now"), self.restart_wanted.emit),
                Choice("notice_later", _("Later"), lambda: None),
            )
