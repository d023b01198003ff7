"""Keeps the rail in step with the document, its problems and the chosen portal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from configurator.connector.problems import Problem
from configurator.services.connector_path import Step, document_steps
from configurator.services.picture_warnings import is_passing
from configurator.services.portal_steps import portal_steps
from configurator.ui.preview.picture_checks import PictureChecks
from configurator.ui.rail.connect_card import ConnectCard
from configurator.ui.rail.path_rail import PathRail
from configurator.ui.rail.portal_memory import PortalMemory
from configurator.ui.shell.workspace import Workspace


class RailGuide(QObject):
    """Shows the path as it is now.

    Args:
        workspace: the window's state.
        rail: shows it.
        checks: knows what the pictures tell.
        memory: knows what was sent to the chosen portal, and seen there.
        connect: asks for a portal and connects it.
    """

    def __init__(
        self,
        workspace: Workspace,
        rail: PathRail,
        checks: PictureChecks,
        memory: PortalMemory,
        connect: Callable[[], object],
    ) -> None:
        super().__init__(rail)
        self._workspace = workspace
        self._rail = rail
        self._checks = checks
        self._memory = memory
        memory.changed.connect(self.refresh)
        rail.aged.connect(self.refresh)
        self._connect = connect
        self._has_card = False
        workspace.portals.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Derive the path anew and show it."""
        self._rail.show_path(self._path(self._checks.problems_in_force))
        self._show_card()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the path; `problems` are those of the connector in force."""
        self._rail.show_path(self._path(problems))

    def _path(self, problems: Sequence[Problem]) -> list[Step]:
        lasting = [one for one in problems if not is_passing(one)]
        looked_at = self._checks.is_up_to_date and len(lasting) == len(problems)
        connector = self._workspace.document.connector
        tested = self._workspace.page_tests.last(connector.placement_handler)
        return [
            *document_steps(connector, lasting, tested, looked_at=looked_at),
            *portal_steps(self._memory.state()),
        ]

    def _show_card(self) -> None:
        only_practice = not self._workspace.portals.remembered
        if only_practice == self._has_card:
            return
        self._has_card = only_practice
        card = ConnectCard() if only_practice else None
        if card is not None:
            card.connect_wanted.connect(self._connect)
        self._rail.show_card(card)
