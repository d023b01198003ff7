"""The check for updates as a window has it: what is allowed, what is going on, what came of it."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal

from configurator.services import update_policy
from configurator.ui.kit.jobs import Job, Jobs
from configurator.wording.ages import age_words
from configurator.wording.translation import _
from configurator.wording.update_sentences import update_sentence

if TYPE_CHECKING:
    from configurator.services.updates import Answer

_DAILY, _LAST = "updates/daily", "updates/last"
MANAGED = "updates"
"""The setting for everybody on a computer: `off` in the system's settings of the program."""
_ETC = "/etc/xdg"
"""Where Linux has it, even if a user's XDG_CONFIG_DIRS names other folders."""


class UpdateChecks(QObject):
    """Asks the release page when somebody wants that, or once a day where that was agreed to.

    Signals:
        changed: a check has begun or ended, or nothing may be asked.

    Attributes:
        answer: what came of the last check of this run; None before.
        is_checking: whether one is under way.
    """

    changed = Signal()

    def __init__(self, settings: QSettings, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._jobs = jobs
        self._job: Job | None = None
        self.answer: Answer | None = None

    @property
    def is_checking(self) -> bool:
        return self._job is not None

    @property
    def off(self) -> str:
        """The code of why nothing may be asked; empty where it may."""
        return update_policy.off_reason(update_policy.RELEASE_PAGE, _managed())

    @property
    def is_daily(self) -> bool:
        """Whether the user has agreed to a check each day."""
        return bool(self._settings.value(_DAILY) == "on")

    @property
    def is_undecided(self) -> bool:
        """Whether the user is still to be asked about that."""
        return not self.off and self._settings.value(_DAILY) is None

    def choose_daily(self, is_wanted: bool) -> None:
        """Check each day from now on, or don't."""
        self._settings.setValue(_DAILY, "on" if is_wanted else "off")

    def check_if_due(self) -> None:
        """Check, if that was agreed to and the last check was more than a day ago."""
        self._settings.sync()  # another window may have checked meanwhile
        if self.is_daily and update_policy.is_due(self._last(), time.time()):
            self.check()

    def check(self) -> None:
        """Ask the release page, unless that is switched off or going on already."""
        if self.off or self.is_checking:
            self.changed.emit()
            return
        from configurator.services import updates

        page = update_policy.RELEASE_PAGE
        self._settings.setValue(_LAST, time.time())
        self._job = self._jobs.start(lambda cancelled: updates.ask(page, cancelled), self._learn, self._fail)
        self.changed.emit()

    def said(self) -> str:
        """Return the state in a sentence."""
        if self.off:
            return update_sentence(self.off)
        if self.is_checking:
            return _("Checking for updates…")
        if self.answer:
            return update_sentence(self.answer.code, self.answer.version)
        if last := self._last():
            return _("Last checked for updates: {age}.").format(age=age_words(time.time() - last))
        return _("Not checked for updates yet.")

    def _last(self) -> float:
        """Return when the last check was, in seconds since 1970; 0 if never, or at a time that can't be."""
        try:
            last = float(str(self._settings.value(_LAST, 0.0)))
        except ValueError:  # somebody has edited it
            return 0.0
        return last if 0 <= last <= time.time() else 0.0

    def _learn(self, answer: Answer) -> None:
        self._job = None
        self.answer = answer
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.changed.emit()
        raise error


def _managed() -> str:
    """Return what the computer's administrator has set; users can't change it."""
    organization, name = QCoreApplication.organizationName(), QCoreApplication.applicationName()
    places = [QSettings(QSettings.Scope.SystemScope, organization, name)]
    if sys.platform == "linux":
        places.append(QSettings(f"{_ETC}/{organization}/{name}.conf", QSettings.Format.IniFormat))
    values = [str(place.value(MANAGED, "")) for place in places]
    return next(filter(update_policy.is_off, values), "")
