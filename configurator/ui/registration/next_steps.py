"""The next step after a failure, where this program can take it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from configurator.bitrix24.address import Portal, parse
from configurator.ui.kit.web_pages import open_page
from configurator.ui.portals.portal_choice import Portals
from configurator.ui.portals.practice_window import PracticeWindow
from configurator.ui.preview.engine import EngineError
from configurator.wording import portal_actions
from configurator.wording.translation import _

_FIELDS = {
    portal_actions.EDIT_ID: "ID",
    portal_actions.EDIT_NAME: "NAME",
    portal_actions.EDIT_ICON: "ICON.DATA_IMAGE",
    portal_actions.EDIT_HANDLER: "PLACEMENT_HANDLER",
}


@dataclass(frozen=True, slots=True)
class Tasks:
    """What the window can do for somebody whose request failed.

    Attributes:
        lead_to: focuses the field of a request parameter.
        sign_in: signs in to the chosen portal.
        connect: asks for a portal and its application; the portal is filled in.
        show_connectors: shows the connectors of the chosen portal.
        copy_report: copies the report for support.
    """

    lead_to: Callable[[str], object]
    sign_in: Callable[[], object]
    connect: Callable[[Portal | None], object]
    show_connectors: Callable[[], object]
    copy_report: Callable[[], object]


class NextSteps(QObject):
    """Chooses the next step after a failure."""

    def __init__(self, portals: Portals, tasks: Tasks, window: QWidget) -> None:
        super().__init__(portals)
        self._window = window
        self._portals = portals
        self._tasks = tasks

    def after(
        self, action: str, target: Portal | None, again: Callable[[], object], host: str = ""
    ) -> tuple[str, Callable[[], object]]:
        """Return the text of the next step's button, and what it does.

        Args:
            action: what helps, a name of `portal_actions`; empty if only support can help.
            target: the portal it is about; None is practice.
            again: repeats what failed.
            host: the host that the failure is about, where it isn't the portal's.
        """
        if target is None and action == portal_actions.CONNECT:
            action = portal_actions.TRY_AGAIN  # nobody typed the practice portal's address
        where = target.netloc if target else _("the practice portal")
        if not action:
            return _("Copy report for support"), self._tasks.copy_report
        if action == portal_actions.FOLLOW and target is not None:
            return portal_actions.action_label(action, where), lambda: self._follow(target, host, again)
        return portal_actions.action_label(action, where), self._act(action, target, again)

    def _follow(self, target: Portal, host: str, again: Callable[[], object]) -> None:
        self._portals.accounts.follow(target, host)
        again()

    def _act(self, action: str, target: Portal | None, again: Callable[[], object]) -> Callable[[], object]:
        if action in _FIELDS:
            return lambda: self._tasks.lead_to(_FIELDS[action])
        acts: dict[str, Callable[[], object]] = {
            portal_actions.SIGN_IN: self._tasks.sign_in,
            portal_actions.CONNECT: lambda: self._tasks.connect(target),
            portal_actions.OPEN_PORTAL: lambda: self.open_page(target, "/"),
            portal_actions.SHOW_CONNECTORS: self._tasks.show_connectors,
        }
        return acts.get(action, again)

    def open_page(
        self,
        target: Portal | None,
        path: str,
        parent: QWidget | None = None,
        tell: Callable[[], object] | None = None,
    ) -> bool:
        """Open a page of a portal: in the user's browser, or in a window of the program for practice.

        Args:
            target: the portal; None is practice.
            path: the page, with its leading slash.
            parent: the window that it was asked for in; the program's own if None.
            tell: says that it didn't open; a box does if None.

        Returns:
            Whether it was opened.
        """
        parent = parent or self._window
        if target is not None:
            return open_page(target.origin + path, parent, tell)
        if (practice := self._portals.practice) is None:
            self._portals.start_practice(lambda: self.open_page(target, path, parent, tell))
            return True
        portal = parse(practice.address)
        try:
            PracticeWindow(portal, path, parent).open()
        except EngineError:
            return open_page(portal.origin + path, parent, tell)
        return True
