"""Keeps what the picture itself tells in step with the connector, off the UI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.icon import Icon

if TYPE_CHECKING:
    from configurator.icon.draw.raster import Painter
    from configurator.ui.kit.jobs import Job
    from configurator.ui.shell.main_window import MainWindow

_REST_MS = 250
"""The exact preview comes first: looking waits until the hands rest."""


class Looks(QObject):
    """Looks at the icon whenever it has changed; a newer one overtakes an older.

    Until a change has been looked at, what was found before stays, or it would flicker with each step of a
    slider; but nothing is said of a new drawing before it was seen.

    Attributes:
        painter: the process in which the window draws and measures.
    """

    def __init__(self, window: MainWindow) -> None:
        from configurator.icon.draw.raster import Painter

        super().__init__(window)
        self._window = window
        self._jobs = window.jobs
        self.painter = Painter()
        window.closing.connect(self.painter.close)
        self._connector = Connector()
        self._looked_at = _icons(self._connector)
        self._found: tuple[Problem, ...] = ()
        self._job: Job | None = None
        self._started = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found last, the worst first."""
        return self._found

    @property
    def problems_in_force(self) -> tuple[Problem, ...]:
        """All that is wrong with the connector being edited, what the picture tells last."""
        from configurator.connector.rules import check

        return (*check(self._window.document.connector), *self._found)

    @property
    def busy(self) -> bool:
        """Whether a look is under way or about to be taken."""
        return self._job is not None or self._rest.isActive()

    def start(self) -> None:
        """Begin to look; called once nothing more urgent is starting."""
        self._started = True
        self.show_connector(self._connector)

    def forget(self) -> None:
        """Another connector is being edited: nothing of the one before counts."""
        if self._job:
            self._job.cancel()
            self._job = None
        self._looked_at, self._found = _icons(Connector()), ()

    def show_connector(self, connector: Connector) -> None:
        """Take the value in force."""
        self._connector = connector
        now, before = _icons(connector), self._looked_at
        if [icon.svg for icon in now] != [icon.svg for icon in before]:
            self._found = ()
        if self._started and now != before and self._job is None:
            self._rest.start()

    def _look(self) -> None:
        if self._job is not None:
            return
        connector = self._connector
        self._job = self._jobs.start(
            lambda _cancelled: look(connector, self.painter),
            lambda found: self._take(connector, found),
            lambda error: self._fail(connector, error),
        )

    def _take(self, connector: Connector, found: tuple[Problem, ...]) -> None:
        self._job = None
        self._looked_at = _icons(connector)
        self._found = found
        self.show_connector(self._connector)
        problems = self.problems_in_force
        self._window.form.show_problems(problems)
        self._window.guide.show_problems(problems)

    def _fail(self, connector: Connector, error: Exception) -> None:
        self._take(connector, ())
        raise error


def look(connector: Connector, painter: Painter) -> tuple[Problem, ...]:
    """Return what is wrong with the icon's looks; takes some tenths of a second."""
    from configurator.connector import picture_findings

    return picture_findings.check(connector, painter)


def warnings(connector: Connector, painter: Painter) -> tuple[Problem, ...]:
    """Return all that may be sent but should be known before, the picture's own faults first."""
    from configurator.connector import rules

    told = (problem for problem in rules.check(connector) if problem.severity is Severity.WARNING)
    return (*look(connector, painter), *told)


def _icons(connector: Connector) -> tuple[Icon, Icon]:
    return connector.icon, connector.icon_disabled
