"""Makes the page of each step that concerns a portal, and keeps it in step with the chosen portal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from configurator.services.connector_path import StepId
from configurator.ui.shell.workspace import Workspace
from configurator.ui.steps.step_page import Deed, StepPage
from configurator.wording.path_texts import step_name
from configurator.wording.translation import _


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the pages can have done.

    Attributes:
        register: registers the connector in the chosen portal.
        connect: asks for a portal and connects it.
        sign_in: signs in to the chosen portal.
        show_connectors: shows the connectors of the chosen portal.
        talk: opens a test conversation.
        refresh: asks the chosen portal how the connector is there.
    """

    register: Callable[[], object]
    connect: Callable[[], object]
    sign_in: Callable[[], object]
    show_connectors: Callable[[], object]
    talk: Callable[[], object]
    refresh: Callable[[], object]


class StepPages(QObject):
    """The pages by their steps.

    Args:
        workspace: the window's state.
        deeds: what the buttons do.
    """

    def __init__(self, workspace: Workspace, deeds: Deeds) -> None:
        super().__init__(workspace.parent)
        self._portals = workspace.portals
        self._deeds = deeds
        self._pages: dict[StepId, StepPage] = {}
        workspace.portals.changed.connect(self._refresh)

    def page(self, step: StepId) -> StepPage:
        """Return the page of a step."""
        made = self._pages[step] = StepPage(step)
        self._fill(step, made)
        return made

    def _refresh(self) -> None:
        for step, page in self._pages.items():
            self._fill(step, page)

    def _fill(self, step: StepId, page: StepPage) -> None:
        said, deeds = self._says(step)
        if step is not StepId.PORTAL:
            deeds.append(Deed("page_refresh", _("Refresh"), self._deeds.refresh))
        page.show_state(step_name(step), [said], deeds)

    def _says(self, step: StepId) -> tuple[str, list[Deed]]:
        """Return what a step is for, and what can be done about it."""
        chosen, deeds = self._portals.chosen, self._deeds
        where = self._portals.title(chosen) if chosen else _("the practice portal")
        if step is StepId.PRACTISED:
            return (
                _("Practise on this computer first: register, switch on and test. Nothing is sent."),
                [Deed("page_register", _("Register in practice"), deeds.register)],
            )
        if step is StepId.PORTAL:
            return self._says_of_portal()
        if step is StepId.REGISTERED:
            words = _("Register in {portal}").format(portal=where)
            said = _("Registering creates the connector in {portal}, or updates it.").format(portal=where)
            return said, [Deed("page_register", words, deeds.register)]
        if step is StepId.CHANNEL:
            said = _("Switch the connector on for an open channel, so that its operators get the messages.")
            return said, [Deed("page_connectors", _("Open channels…"), deeds.show_connectors)]
        said = {
            StepId.CONVERSATION: _("Write as a customer, and see what operators answer."),
            StepId.REPLIES: _("Find out whether operators' replies reach your developer's server."),
        }[step]
        return said, [Deed("page_talk", _("Test conversation…"), deeds.talk)]

    def _says_of_portal(self) -> tuple[str, list[Deed]]:
        chosen, deeds = self._portals.chosen, self._deeds
        connect = Deed("page_connect", _("Connect your Bitrix24…"), deeds.connect)
        if chosen is None:
            return _("Connect your portal. It takes about three minutes."), [connect]
        where = self._portals.title(chosen)
        if self._portals.is_signed_in(chosen):
            return _("You're signed in to {portal}.").format(portal=where), [connect]
        said = _("You aren't signed in to {portal}.").format(portal=where)
        return said, [Deed("page_sign_in", _("Sign in…"), deeds.sign_in)]
