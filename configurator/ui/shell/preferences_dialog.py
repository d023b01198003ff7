"""Preferences: language, appearance, the proxy, updates, and what is kept on this computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from configurator.http.proxies import proxy_in_use
from configurator.ui.kit import language, theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import Segments, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import ComboBox
from configurator.ui.kit.texts import CheckBox
from configurator.ui.updates.update_checks import UpdateChecks
from configurator.wording.kept_secrets import kept_secrets
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _, pgettext

_SIZE = (560, 600)


@dataclass(frozen=True, slots=True)
class Preferred:
    """What is preferred now, and what changes it.

    Attributes:
        language: code of the language; empty for the system's.
        scheme: `light`, `dark`, or empty for the system's.
        choose_language: takes another code.
        choose_scheme: takes another scheme.
        keeps_secrets: whether keys and sign-ins outlive the program; None if that isn't known yet.
        clear_recent: forgets which files and colours were used last.
        updates: whether to check for updates each day.
    """

    language: str
    scheme: str
    choose_language: Callable[[str], object]
    choose_scheme: Callable[[str], object]
    keeps_secrets: bool | None
    clear_recent: Callable[[], object]
    updates: UpdateChecks


class PreferencesDialog(Dialog):
    """Every choice takes effect at once; there is nothing to confirm."""

    def __init__(self, preferred: Preferred, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Preferences"))
        self._preferred = preferred
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.SMALL)
        self._column.setSpacing(theme.SMALL)
        self._add_language()
        self._add_appearance()
        self._add_network()
        self._add_updates()
        self._add_privacy()
        self._column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("preferences_area")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        close = button(_("Close"), "close_preferences", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        end = foot(close)
        end.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.LARGE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addLayout(end)
        self.resize(*_SIZE)

    def _head(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(theme.MEDIUM)
        self._column.addWidget(label(words, "heading"))

    def _add_language(self) -> None:
        self._head(_("Language"))
        box = ComboBox()
        box.setObjectName("preferred_language")
        box.setAccessibleName(_("Language"))
        box.setMinimumHeight(theme.TARGET)
        for code, word in {"": _("Use system setting"), **language.names()}.items():
            box.addItem(word, code)
        box.setCurrentIndex(max(0, box.findData(self._preferred.language)))
        box.activated.connect(lambda at: self._preferred.choose_language(str(box.itemData(at))))
        self._column.addWidget(box)
        when = _("The language changes when the program restarts. Your work stays open.")
        self._column.addWidget(label(sentences(when, language.beta_words()), "muted", wrap=True))

    def _add_appearance(self) -> None:
        self._head(_("Appearance"))
        words = {
            "": _("Use system setting"),
            "light": pgettext("window", "Light"),
            "dark": pgettext("window", "Dark"),
        }
        schemes = Segments(words, _("Appearance"))
        schemes.setObjectName("preferred_scheme")
        schemes.choose(self._preferred.scheme)
        schemes.chosen.connect(self._preferred.choose_scheme)
        self._column.addWidget(schemes)

    def _add_network(self) -> None:
        self._head(_("Proxy"))
        proxy = proxy_in_use()
        said = (
            _("Connections go through {proxy}, as this computer's settings say.").format(proxy=proxy)
            if proxy
            else _("This computer's settings name no proxy, so connections are direct.")
        )
        told = label(said, wrap=True)
        told.setObjectName("preferred_proxy")
        self._column.addWidget(told)
        how = _("To use another proxy, change the system's network settings and restart the program.")
        self._column.addWidget(label(how, "muted", wrap=True))

    def _add_updates(self) -> None:
        self._head(_("Updates"))
        updates = self._preferred.updates
        daily = CheckBox(_("Check for updates once a day"))
        daily.setObjectName("preferred_updates")
        daily.setMinimumHeight(theme.TARGET)
        daily.setChecked(updates.is_daily and not updates.off)
        daily.setEnabled(not updates.off)
        daily.toggled.connect(updates.choose_daily)
        self._column.addWidget(daily, 0, Qt.AlignmentFlag.AlignLeft)
        what = _("The program asks its release page which version is the newest. It never installs anything.")
        told = label(updates.said() if updates.off else what, "muted", wrap=True)
        told.setObjectName("preferred_updates_told")
        self._column.addWidget(told)

    def _add_privacy(self) -> None:
        self._head(_("Privacy"))
        sent = _(
            "The program connects only to your portals, to addresses that you enter and, if you allow it, to "
            "its release page. It sends no usage data."
        )
        self._column.addWidget(label(sent, wrap=True))
        self._column.addWidget(label(kept_secrets(self._preferred.keeps_secrets), wrap=True))
        self._cleared = label("", "good", wrap=True)
        self._cleared.setObjectName("recent_cleared")
        self._cleared.hide()
        clear = button(_("Clear recent files and colours"), "clear_recent")
        clear.clicked.connect(self._clear)
        self._column.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._cleared)

    def _clear(self) -> None:
        self._preferred.clear_recent()
        self._cleared.setText(_("✓ Cleared"))
        self._cleared.show()
        announce(self._cleared, _("Cleared"))
