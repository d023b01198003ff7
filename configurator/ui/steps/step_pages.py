"""Makes the page of each step that concerns a portal, and keeps it true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from configurator.services.connector_path import Progress, Step, StepId
from configurator.services.portal_steps import portal_steps
from configurator.ui.rail.path_rail import words_of
from configurator.ui.rail.portal_memory import PortalMemory
from configurator.ui.shell.workspace import Workspace
from configurator.ui.steps.portal_facts import Facts, PortalFacts
from configurator.ui.steps.portal_view import PortalView
from configurator.ui.steps.registered_view import RegisteredView
from configurator.ui.steps.step_discs import StepDiscs
from configurator.ui.steps.step_page import Deed, Said, StepPage
from configurator.ui.steps.way_view import WayView, channel_view, replies_view, talk_view
from configurator.wording.conversation_sentences import first_message_notice
from configurator.wording.kept_secrets import kept_secrets
from configurator.wording.path_texts import step_name
from configurator.wording.success_steps import copied_sentence, kept_sentence
from configurator.wording.translation import _

_DISC = 42
"""Side of the icons on the pages, in logical pixels: as in the Contact Center."""
_WAYS: Mapping[StepId, Callable[[StepDiscs], WayView]] = {
    StepId.CHANNEL: channel_view,
    StepId.CONVERSATION: talk_view,
    StepId.REPLIES: replies_view,
}
"""Makes what stands beside the steps whose work hasn't begun."""
_THERE = frozenset({Progress.DONE, Progress.EARLIER, Progress.ATTENTION})


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the pages can have done.

    Attributes:
        register: registers the connector in the chosen portal.
        connect: asks for a portal and connects it.
        sign_in: signs in to the chosen portal.
        show_channels: shows the connector's open channels in the step's page.
        show_connector: shows the portal's connectors, the one with this ID first.
        talk: begins a test conversation in the step's page.
        check_replies: finds out in the step's page whether replies reach the developer's server.
        refresh: asks the chosen portal how the connector is there.
        open_page: opens a page of the chosen portal; its path is given.
    """

    register: Callable[[], object]
    connect: Callable[[], object]
    sign_in: Callable[[], object]
    show_channels: Callable[[], object]
    show_connector: Callable[[str], object]
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
        self._workspace = workspace
        self._portals = workspace.portals
        self._memory = memory
        self._deeds = deeds
        self._own = own
        self._facts = PortalFacts(workspace, memory)
        self._discs = StepDiscs(workspace, _DISC)
        self._pages: dict[StepId, StepPage] = {}
        self._registered: dict[StepId, RegisteredView] = {}
        self._ways: dict[StepId, WayView] = {}
        self._portal: PortalView | None = None
        workspace.portals.changed.connect(self.refresh)
        memory.changed.connect(self.refresh)
        workspace.document.changed.connect(lambda _connector: self.refresh())

    def page(self, step: StepId) -> StepPage:
        """Return the page of a step."""
        made = self._pages[step] = self._own[step]() if step in self._own else StepPage(step)
        if step in {StepId.PRACTISED, StepId.REGISTERED}:
            view = self._registered[step] = RegisteredView(self._discs)
            view.wanted.connect(self._go_on)
            made.put_beside(view)
        elif step is StepId.PORTAL:
            self._portal = PortalView(self._discs)
            self._portal.wanted.connect(self._deeds.show_connector)
            made.put_beside(self._portal)
        elif step in _WAYS:
            way = self._ways[step] = _WAYS[step](self._discs)
            way.wanted.connect(self._go_on)
            made.put_beside(way)
        made.seen.connect(self.refresh)
        self._fill(step, made, self._known().get(step))
        return made

    def refresh(self) -> None:
        """Say what is known by now on the page that is seen; the others learn it when they are."""
        seen = {step: page for step, page in self._pages.items() if page.isVisible()}
        known = self._known() if seen else {}
        for step, page in seen.items():
            self._fill(step, page, known.get(step))

    def _known(self) -> dict[StepId, Step]:
        return {step.id: step for step in portal_steps(self._memory.state())}

    def _fill(self, step: StepId, page: StepPage, known: Step | None) -> None:
        sentences, deeds = self._says(step, known)
        status = words_of(known.fact) if known and known.fact and step is not StepId.PORTAL else ""
        if step is not StepId.PORTAL and not self._is_for_later(step):
            deeds.append(Deed("page_refresh", _("Refresh"), self._deeds.refresh))
        progress = known.progress if known else Progress.OPEN
        if step in self._registered:
            self._show_registered(step, known)
        if step in self._ways:
            self._ways[step].show_needs(self._workspace.document.connector, self._facts.needs(step))
        if self._portal is not None and step is StepId.PORTAL:
            chosen = self._portals.chosen
            self._portal.setVisible(chosen is not None)
            self._portal.show_registered(self._portals.title(chosen) if chosen else "", self._memory.sent())
        page.show_state(Said(step_name(step), sentences, status, progress, self._facts_of(step)), deeds)

    def _facts_of(self, step: StepId) -> Facts:
        if self._is_for_later(step):
            return ()
        facts = {
            StepId.PRACTISED: self._facts.of_connector,
            StepId.REGISTERED: self._facts.of_connector,
            StepId.PORTAL: self._facts.of_portal,
            StepId.CONVERSATION: self._facts.of_conversation,
            StepId.REPLIES: self._facts.of_replies,
        }
        return facts[step]() if step in facts else ()

    def _show_registered(self, step: StepId, known: Step | None) -> None:
        view = self._registered[step]
        view.setVisible(not self._is_for_later(step))
        is_there = known is not None and known.progress in _THERE
        view.show_known(self._facts.known(is_practice=step is StepId.PRACTISED, is_there=is_there))

    def _go_on(self, name: str) -> None:
        """Do what a row of a page leads to."""
        acts = {
            "next_switch": self._deeds.show_channels,
            "next_talk": self._deeds.talk,
            "next_connect": self._deeds.connect,
            "way_register": self._deeds.register,
            "way_center": lambda: self._deeds.open_page("/contact_center/"),
            "way_switch": self._deeds.show_channels,
            "way_note": self._copy_note,
        }
        acts[name]()

    def _copy_note(self) -> None:
        """Copy what the developer of the server has to know."""
        QGuiApplication.clipboard().setText(self._facts.developer_note())
        self._ways[StepId.REPLIES].rows.tell("way_note", copied_sentence())

    def _is_for_later(self, step: StepId) -> bool:
        """Whether a step waits for a portal of the user's own: practice has a step of its own for it."""
        return step is StepId.REGISTERED and self._portals.chosen is None

    def _says(self, step: StepId, known: Step | None) -> tuple[tuple[str, ...], list[Deed]]:
        """Return what a step is for, and what can be done about it."""
        deeds = self._deeds
        if step is StepId.PORTAL or self._is_for_later(step):
            return self._says_of_portal()
        if step in {StepId.PRACTISED, StepId.REGISTERED}:
            return self._says_of_registering(step, known)
        if step is StepId.CHANNEL:
            said = _("Switch the connector on for an open channel, so that its operators get the messages.")
            return (said,), [Deed("page_channels", _("Show open channels"), deeds.show_channels)]
        if step is StepId.CONVERSATION:
            said = _("Write as a customer, and see what operators answer.")
            notice = first_message_notice(self._where(), with_crm=False)
            return (said, notice), [Deed("page_talk", _("Begin a test conversation"), deeds.talk)]
        said = _("Find out whether operators' replies reach your developer's server.")
        return (said,), [Deed("page_check", _("Check"), deeds.check_replies)]

    def _says_of_registering(self, step: StepId, known: Step | None) -> tuple[tuple[str, ...], list[Deed]]:
        deeds = self._deeds
        if step is StepId.PRACTISED:
            said = _("Practise on this computer first: register, switch on and test. Nothing is sent.")
            sentences: tuple[str, ...] = (said, kept_sentence(is_kept=self._portals.is_practice_kept))
            words = _("Register in the practice portal")
        else:
            where = self._where()
            sentences = (
                _("Registering creates the connector in {portal}, or updates it.").format(portal=where),
            )
            words = _("Register in {portal}").format(portal=where)
        register = Deed("page_register", words, deeds.register)
        if known is None or known.progress not in _THERE:
            return sentences, [register]
        show = _("Open the Contact Center")
        center = Deed("page_center", show, lambda: deeds.open_page("/contact_center/"))
        # What most people want stands first: to see it, unless something isn't sent yet.
        is_sent = known.progress is not Progress.ATTENTION and not self._memory.state().changes
        return sentences, [center, register] if is_sent else [register, center]

    def _where(self) -> str:
        """Return what sentences call the chosen portal."""
        chosen = self._portals.chosen
        return self._portals.title(chosen) if chosen else _("the practice portal")

    def _says_of_portal(self) -> tuple[tuple[str, ...], list[Deed]]:
        chosen, deeds = self._portals.chosen, self._deeds
        if chosen is None:
            connect = Deed("page_connect", _("Connect your Bitrix24"), deeds.connect)
            return (_("Connect your portal. It takes about three minutes."),), [connect]
        where = self._portals.title(chosen)
        another = Deed("page_connect", _("Connect another portal"), deeds.connect)
        open_words = _("Open {portal} in the browser").format(portal=where)
        opening = Deed("page_open", open_words, lambda: deeds.open_page("/"))
        kept = kept_secrets(self._portals.persistent)
        if self._portals.is_signed_in(chosen):
            return (_("You're signed in to {portal}.").format(portal=where), kept), [opening, another]
        said = _("You aren't signed in to {portal}.").format(portal=where)
        return (said, kept), [Deed("page_sign_in", _("Sign in…"), deeds.sign_in), opening, another]
