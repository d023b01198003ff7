"""Makes the page of each step that concerns a portal, and keeps it true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from configurator.services.connector_path import Progress, Step, StepId
from configurator.services.portal_steps import portal_steps
from configurator.ui.rail.path_rail import words_of
from configurator.ui.rail.portal_memory import PortalMemory
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
        show_channels: shows the connector's open channels in the step's page.
        talk: begins a test conversation in the step's page.
        check_replies: finds out in the step's page whether replies reach the developer's server.
        refresh: asks the chosen portal how the connector is there.
        open_page: opens a page of the chosen portal; its path is given.
    """

    register: Callable[[], object]
    connect: Callable[[], object]
    sign_in: Callable[[], object]
    show_channels: Callable[[], object]
    talk: Callable[[], object]
    check_replies: Callable[[], object]
    refresh: Callable[[], object]
    open_page: Callable[[str], object]


class StepPages(QObject):
    """The pages by their steps.

    Args:
        workspace: the window's state.
        memory: knows what was sent to the chosen portal, and seen there.
        deeds: what the buttons do.
        own: make the pages of the steps whose work stands in them.
    """

    def __init__(
        self,
        workspace: Workspace,
        memory: PortalMemory,
        deeds: Deeds,
        own: Mapping[StepId, Callable[[], StepPage]],
    ) -> None:
        super().__init__(workspace.parent)
        self._portals = workspace.portals
        self._memory = memory
        self._deeds = deeds
        self._own = own
        self._pages: dict[StepId, StepPage] = {}
        workspace.portals.changed.connect(self.refresh)
        memory.changed.connect(self.refresh)

    def page(self, step: StepId) -> StepPage:
        """Return the page of a step."""
        made = self._pages[step] = self._own[step]() if step in self._own else StepPage(step)
        self._fill(step, made, self._known().get(step))
        return made

    def refresh(self) -> None:
        """Say what is known by now."""
        known = self._known() if self._pages else {}
        for step, page in self._pages.items():
            self._fill(step, page, known.get(step))

    def _known(self) -> dict[StepId, Step]:
        return {step.id: step for step in portal_steps(self._memory.state())}

    def _fill(self, step: StepId, page: StepPage, known: Step | None) -> None:
        said, deeds = self._says(step, known)
        fact = words_of(known.fact) if known and known.fact and step is not StepId.PORTAL else ""
        if step is not StepId.PORTAL and not self._is_for_later(step):
            deeds.append(Deed("page_refresh", _("Refresh"), self._deeds.refresh))
        page.show_state(step_name(step), [said, *([fact] if fact else [])], deeds)

    def _is_for_later(self, step: StepId) -> bool:
        """Whether a step waits for a portal of the user's own: practice has a step of its own for it."""
        return step is StepId.REGISTERED and self._portals.chosen is None

    def _says(self, step: StepId, known: Step | None) -> tuple[str, list[Deed]]:
        """Return what a step is for, and what can be done about it."""
        deeds = self._deeds
        if step is StepId.PORTAL or self._is_for_later(step):
            return self._says_of_portal()
        if step in {StepId.PRACTISED, StepId.REGISTERED}:
            return self._says_of_registering(step, known)
        if step is StepId.CHANNEL:
            said = _("Switch the connector on for an open channel, so that its operators get the messages.")
            return said, [Deed("page_channels", _("Show open channels"), deeds.show_channels)]
        if step is StepId.CONVERSATION:
            said = _("Write as a customer, and see what operators answer.")
            return said, [Deed("page_talk", _("Begin a test conversation"), deeds.talk)]
        said = _("Find out whether operators' replies reach your developer's server.")
        return said, [Deed("page_check", _("Check"), deeds.check_replies)]

    def _says_of_registering(self, step: StepId, known: Step | None) -> tuple[str, list[Deed]]:
        chosen, deeds = self._portals.chosen, self._deeds
        if step is StepId.PRACTISED:
            said = _("Practise on this computer first: register, switch on and test. Nothing is sent.")
            words = _("Register in practice")
        else:
            where = self._portals.title(chosen) if chosen else _("the practice portal")
            said = _("Registering creates the connector in {portal}, or updates it.").format(portal=where)
            words = _("Register in {portal}").format(portal=where)
        offered = [Deed("page_register", words, deeds.register)]
        if known and known.progress in {Progress.DONE, Progress.EARLIER, Progress.ATTENTION}:
            show = _("Open the Contact Center")
            offered.append(Deed("page_center", show, lambda: deeds.open_page("/contact_center/")))
        return said, offered

    def _says_of_portal(self) -> tuple[str, list[Deed]]:
        chosen, deeds = self._portals.chosen, self._deeds
        if chosen is None:
            connect = Deed("page_connect", _("Connect your Bitrix24"), deeds.connect)
            return _("Connect your portal. It takes about three minutes."), [connect]
        where = self._portals.title(chosen)
        another = Deed("page_connect", _("Connect another portal"), deeds.connect)
        open_words = _("Open {portal} in the browser").format(portal=where)
        opening = Deed("page_open", open_words, lambda: deeds.open_page("/"))
        if self._portals.is_signed_in(chosen):
            return _("You're signed in to {portal}.").format(portal=where), [opening, another]
        said = _("You aren't signed in to {portal}.").format(portal=where)
        return said, [Deed("page_sign_in", _("Sign in…"), deeds.sign_in), opening, another]
