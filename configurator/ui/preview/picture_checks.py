"""Keeps the problems that only the picture shows in step with the connector, off the UI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from configurator.connector import practice_only
from configurator.connector.model import Connector
from configurator.connector.picture_findings import Look
from configurator.connector.problems import Problem
from configurator.connector.rules import check
from configurator.icon.check.measuring import Measurement
from configurator.icon.icon import Icon
from configurator.services.picture_warnings import is_passing, look_at_picture
from configurator.ui.kit.jobs import Job
from configurator.ui.preview.kept_positions import KeptPositions
from configurator.ui.preview.name_checks import NameChecks
from configurator.ui.shell.workspace import Workspace
from configurator.wording.sample_texts import sample_comments

_REST_MS = 250
"""The exact preview comes first: a check waits until nothing is edited for a while."""
_AGAIN_MS = 10_000
"""After this time, what a busy computer had no time to draw is tried again."""


class PictureChecks(QObject):
    """Checks the icon's picture whenever it changed; a newer check replaces an older one.

    Until a change was checked, the problems found before stay, or they would flicker with each step of a
    slider. A new drawing starts without any.

    Signals:
        found: a check ended; `problems` are the latest.
    """

    found = Signal()

    def __init__(self, workspace: Workspace, names: NameChecks) -> None:
        super().__init__(workspace.parent)
        self._names = names
        self._kept = KeptPositions()
        self._document = workspace.document
        self._portals = workspace.portals
        self._page_tests = workspace.page_tests
        self._jobs = workspace.jobs
        self._renderer = workspace.renderer
        self._connector = Connector()
        self._checked = _icons(self._connector)
        self._found: tuple[Problem, ...] = ()
        self._measured: Measurement | None = None
        self._job: Job | None = None
        self._started = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._check)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found last, the worst first."""
        return self._found

    @property
    def problems_in_force(self) -> tuple[Problem, ...]:
        """Everything that is wrong with the connector in the chosen portal, the picture's problems last."""
        chosen = self._portals.chosen
        return self.problems_for(is_practice=chosen is None or chosen.is_loopback)

    def problems_for(self, *, is_practice: bool) -> tuple[Problem, ...]:
        """Return everything that is wrong with the connector in a practice portal, or in any other."""
        connector = self._document.connector
        page = self._page_tests.problems(connector.placement_handler)
        known = (*check(connector), *page, *self._names.problems, *self._found)
        comments = () if is_practice else sample_comments()
        return practice_only.in_force(connector, known, is_practice=is_practice, sample_comments=comments)

    @property
    def measured(self) -> Measurement | None:
        """What is seen of the icons in force; None until they were measured, or if they can't be."""
        return self._measured if self._checked == _icons(self._document.connector) else None

    @property
    def busy(self) -> bool:
        """Whether a check is under way or about to start."""
        return self._job is not None or self._rest.isActive()

    @property
    def is_up_to_date(self) -> bool:
        """Whether the pictures of the connector in force have been checked."""
        return not self.busy and self._started and self._checked == _icons(self._connector)

    def start(self) -> None:
        """Begin to check; called once nothing more urgent is starting."""
        self._started = True
        self.show_connector(self._connector)

    def forget(self) -> None:
        """Drop everything: another connector is being edited."""
        if self._job:
            self._job.cancel()
            self._job = None
        self._checked, self._found, self._measured = _icons(Connector()), (), None
        self._kept.forget()

    def note_new_drawing(self, state: str, before: Icon) -> None:
        """Take note that an icon (`icon` or `icon_disabled`) got another drawing than it had before."""
        self._kept.note_new_drawing(state, before, getattr(self._document.connector, state))

    def learn(self, connector: Connector, problems: tuple[Problem, ...]) -> None:
        """Take what somebody else has found on the picture of `connector`, if it's still the one in force."""
        if _icons(connector) == _icons(self._connector):
            self._note(problems)
            self.found.emit()

    def show_connector(self, connector: Connector) -> None:
        """Take the value in force."""
        self._connector = connector
        now, before = _icons(connector), self._checked
        if [icon.svg for icon in now] != [icon.svg for icon in before]:
            self._found = ()
        if self._started and now != before and self._job is None:
            self._rest.start()

    def _check(self) -> None:
        if self._job is not None:
            return
        connector, kept = self._connector, self._kept.of(self._connector)
        self._job = self._jobs.start(
            lambda _cancelled: look_at_picture(connector, self._renderer, kept),
            lambda look: self._take(connector, look),
            lambda error: self._fail(connector, error),
        )

    def _take(self, connector: Connector, look: Look) -> None:
        self._job = None
        self._checked, self._measured = _icons(connector), look.measured
        self._note(look.problems)
        self.show_connector(self._connector)
        self.found.emit()

    def _note(self, found: tuple[Problem, ...]) -> None:
        self._found = found
        if any(map(is_passing, found)):
            QTimer.singleShot(_AGAIN_MS, self, self.check_again)

    def check_again(self) -> None:
        """Check again what a busy computer had no time for."""
        if any(map(is_passing, self._found)):
            self._checked = _icons(Connector())
            self.show_connector(self._connector)

    def _fail(self, connector: Connector, error: Exception) -> None:
        self._take(connector, Look(()))
        raise error


def _icons(connector: Connector) -> tuple[Icon, Icon]:
    return connector.icon, connector.icon_disabled
