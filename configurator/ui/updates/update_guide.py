"""Tells of updates at the foot of the window, and asks there whether to look for them each day."""

from __future__ import annotations

from functools import cached_property, partial
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer

from configurator.services import update_policy
from configurator.ui.kit.web_pages import open_page
from configurator.ui.shell.bottom_bar import BottomBar
from configurator.ui.shell.notice_bar import Choice
from configurator.ui.shell.workspace import Workspace
from configurator.ui.updates.update_checks import UpdateChecks
from configurator.ui.updates.update_line import UpdateLine
from configurator.wording.translation import _

_NEWER = "UPDATE_NEWER"
_LOOK_MS = 3_600_000
"""How often a window that stays open for days looks whether a day has passed."""


class UpdateGuide(QObject):
    """Asks, checks and tells, never in a window of its own.

    Attributes:
        checks: what is allowed, what is going on, what came of it.
    """

    def __init__(self, workspace: Workspace, bottom: BottomBar) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._bottom = bottom
        self._is_wanted = False
        self.checks = UpdateChecks(workspace.settings, workspace.jobs, self)
        self.checks.changed.connect(self._tell)
        self._hourly = QTimer(self, interval=_LOOK_MS)
        self._hourly.timeout.connect(self.checks.check_if_due)
        workspace.closing.connect(self._hourly.stop)

    @cached_property
    def _line(self) -> UpdateLine:
        line = UpdateLine()
        self._bottom.add_line(line)
        return line

    def begin(self) -> None:
        """Check quietly if it's time; at the first start, ask whether that is wanted."""
        if self.checks.is_undecided:
            self._ask()
        elif not self.checks.off:
            self.checks.check_if_due()
        self._hourly.start()

    def check(self) -> None:
        """Check because the user asked: say what came of it in any case."""
        self._is_wanted = True
        self.checks.check()

    def _ask(self) -> None:
        host = urlsplit(update_policy.RELEASE_PAGE.address).hostname
        question = _("Check for updates once a day? The program asks {host} and sends nothing about you.")
        self._line.say(
            question.format(host=host),
            Choice("updates_daily", _("Check daily"), partial(self._decide, True)),
            Choice("updates_never", _("Don't check"), partial(self._decide, False)),
        )

    def _decide(self, is_wanted: bool) -> None:
        self.checks.choose_daily(is_wanted)
        self.checks.check_if_due()

    def _tell(self) -> None:
        checks = self.checks
        if checks.answer and checks.answer.code == _NEWER and not checks.is_checking:
            self._line.say(
                checks.said(),
                Choice("update_get", _("Open download page"), partial(self._open, checks.answer.page)),
                Choice("update_later", _("Later"), lambda: None),
            )
        elif self._is_wanted:
            self._line.say(checks.said())
        self._is_wanted = self._is_wanted and checks.is_checking

    def _open(self, address: str) -> None:
        open_page(address, self._workspace.parent)
