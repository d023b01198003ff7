"""What the window knows of the connector in the chosen portal: sent, seen, and asked for again."""

from __future__ import annotations

import threading
import time
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.registration import Registered
from configurator.services.portal_look import look
from configurator.services.portal_sightings import (
    PRACTICE,
    Aspect,
    Listing,
    Seen,
    portal_key,
)
from configurator.services.portal_steps import PortalState
from configurator.services.practice_place import kept_address
from configurator.services.survey import LastSent, sent_to
from configurator.storage.files import FileProblem
from configurator.ui.registration.registering import Registering
from configurator.ui.shell.workspace import Workspace
from configurator.wording.changes import changes
from configurator.wording.portal import sentence
from configurator.wording.translation import _


class PortalMemory(QObject):
    """Keeps what was sent to the chosen portal and what was seen there.

    Args:
        workspace: the window's state.
        registering: signs in where nobody is.

    Signals:
        changed: more is known than before.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, registering: Registering) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._registering = registering
        self._sightings = workspace.sightings
        self._sent: dict[str, LastSent] = {}
        self._recent: set[str] = set()
        self._read_for = ""
        registering.registered.connect(self._note_registered)
        workspace.portals.changed.connect(self._read_again)
        workspace.portals.removed.connect(lambda portal: self._forget(portal_key(portal)))
        workspace.portals.practice_reset.connect(lambda _portal: self._forget(PRACTICE))

    def state(self) -> PortalState:
        """Return what is known of the chosen portal and of the connector in it."""
        portals, connector = self._workspace.portals, self._workspace.document.connector
        chosen = portals.chosen
        last = self._sent.get(connector.id.lower())
        sent = None if last is None or last.removed else last
        return PortalState(
            title=portals.title(chosen) if chosen else None,
            signed_in=bool(chosen and portals.is_signed_in(chosen)),
            seen=self._seen(chosen, connector.id),
            sent=sent,
            changes=len(changes(sent.connector, connector)) if sent else 0,
            is_recent=connector.id.lower() in self._recent,
        )

    def sent(self) -> list[LastSent]:
        """Return what was sent to the chosen portal and not removed since, the newest first."""
        there = [one for one in self._sent.values() if not one.removed]
        return sorted(there, key=lambda one: one.time, reverse=True)

    def read(self) -> None:
        """Read what was sent to the chosen portal, off the UI thread."""
        portals, history = self._workspace.portals, self._workspace.history
        chosen = portals.chosen
        running = portals.practice.address if portals.practice else ""
        state, sightings = self._workspace.state, self._sightings
        self._read_for = portal_key(chosen)

        def work(_cancelled: threading.Event) -> tuple[dict[str, LastSent], set[str]]:
            with suppress(FileProblem):  # then nothing of earlier runs is known
                sightings.load()
            entries = history.entries()
            origin = chosen.origin if chosen else running or kept_address(state)
            return sent_to(origin, entries), history.recent_ids(chosen) if chosen else set()

        def done(told: tuple[dict[str, LastSent], set[str]]) -> None:
            if self._read_for == portal_key(portals.chosen):
                self._sent, self._recent = told
                self.changed.emit()

        self._workspace.jobs.start(work, done, self._fail)

    def refresh(self) -> None:
        """Ask the chosen portal, signing in first where nobody is."""
        self._registering.reach(self._look)

    def _look(self, portal: Portal) -> None:
        space, connector = self._workspace, self._workspace.document.connector.id
        key = portal_key(self._registering.target)
        where = self._registering.where

        def work(cancelled: threading.Event) -> list[Aspect]:
            sent = sent_to(portal.origin, space.history.entries())
            registered_with = space.history.registered_with(portal, connector)
            with space.portals.accounts.open_client(portal, cancelled) as client:
                return look(client, connector, sent, registered_with, cancelled)

        def done(told: list[Aspect]) -> None:
            space.activity.end()
            for one in told:
                self._note(key, connector, one)
            self.read()

        def failed(error: Exception) -> None:
            space.activity.end()
            if not isinstance(error, PortalError):
                raise error
            space.notices.show_notice(sentence(error.code, where, error.details, doing="status"), "warning")

        space.activity.begin(_("Asking {portal}…").format(portal=where))
        space.activity.follow(space.jobs.start(work, done, failed))

    def _note_registered(self, _portal: Portal, registered: Registered) -> None:
        listed = None if registered.unconfirmed else True
        told = Listing(time.time(), listed=listed, name=registered.name, owner="ours")
        self._note(portal_key(self._registering.target), registered.id, told)
        self.read()

    def note(self, portal: Portal, connector: str, told: Aspect) -> None:
        """Take what a portal has just told about the connector with an ID."""
        practice = self._workspace.portals.practice
        is_practice = practice is not None and practice.address == portal.origin
        self._note(portal_key(None if is_practice else portal), connector, told)
        if isinstance(told, Listing):
            self.read()
        else:
            self.changed.emit()

    def _note(self, key: str, connector: str, told: Aspect) -> None:
        """Take it at once, and write it down off the UI thread."""
        sightings = self._sightings
        sightings.note(key, connector, told)

        def work(_cancelled: threading.Event) -> None:
            with suppress(FileProblem):  # it is known until the program ends
                sightings.keep(key, connector)

        self._workspace.jobs.start(work, lambda _nothing: None, self._fail)

    def _forget(self, key: str) -> None:
        """Drop what was seen in a portal that the user has removed, or emptied for practice."""

        def work(_cancelled: threading.Event) -> None:
            with suppress(FileProblem):  # what stays is a memory, which makes nothing done
                self._sightings.forget_portal(key)

        self._workspace.jobs.start(work, lambda _nothing: self.read(), self._fail)

    def _seen(self, chosen: Portal | None, connector: str) -> Seen:
        return self._sightings.of(portal_key(chosen), connector)

    def _read_again(self) -> None:
        if self._read_for and self._read_for != portal_key(self._workspace.portals.chosen):
            self._sent, self._recent = {}, set()
            self.read()

    def _fail(self, error: Exception) -> None:
        raise error
