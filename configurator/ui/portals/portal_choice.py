"""Which portal the window works with: the practice portal on this computer, or one of the user's own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, SignalInstance

from configurator.ui.kit.jobs import Job, Jobs

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.practice import PracticePortal
    from configurator.services.accounts import Accounts
    from configurator.services.practice_portal import PracticeHost
    from configurator.services.registration_history import RegistrationHistory


_PRACTICE = "practice_chosen"
"""The setting's name."""
_SHOWN = ("portal_title", "portal_host")
"""The settings of the chosen portal's title and host; there are none for practice."""


class Portals(QObject):
    """The chosen portal, its application and its sign-in.

    The practice portal is started when it is first needed, with what was registered there before; its sign-in
    lives in memory alone.

    Signals:
        changed: another portal was chosen, or somebody signed in or out.
        left_behind: the portal; signed out of, but the keyring failed and may still hold its secrets.
        still_listed: the portal; removed, but the list of portals could not be written.
        name_not_saved: the portal; renamed, but the list of portals could not be written.
        choice_not_saved: the portal; chosen, but the next start won't know.
        removed: the portal; the user has removed it from this program.
        practice_not_kept: the practice portal has started empty, and nothing of it will be kept.
        practice_reset: the practice portal was emptied; its new address.
    """

    changed = Signal()
    left_behind = Signal(object)
    still_listed = Signal(object)
    name_not_saved = Signal(object)
    choice_not_saved = Signal(object)
    removed = Signal(object)
    practice_not_kept = Signal()
    practice_reset = Signal(object)

    def __init__(
        self,
        accounts: Accounts | None,
        jobs: Jobs,
        parent: QObject | None = None,
        state: Path | None = None,
        settings: QSettings | None = None,
    ) -> None:
        """Start with the practice portal.

        Args:
            accounts: portals and sign-ins; the user's own if None.
            jobs: runs what is slow.
            parent: the window.
            state: the folder in which practice is kept; the system's own place if None.
            settings: keep that practice was chosen; None keeps nothing.
        """
        super().__init__(parent)
        self._state = state
        self._settings = settings
        self._accounts = accounts
        self._jobs = jobs
        self._host: PracticeHost | None = None
        self._starting = threading.Lock()
        self._closed = False
        self._asking: Job | None = None
        self.remembered: list[Portal] = []
        self.chosen: Portal | None = None
        """The user's portal, or None for practice."""
        self.persistent: bool | None = None
        """Whether secrets outlive the program; None before the keyring has answered a `refresh`."""
        self._signed_in: set[Portal] = set()
        self._names: dict[Portal, str] = {}
        self._is_read = False
        self.changed.connect(self._keep_shown)

    @property
    def accounts(self) -> Accounts:
        """What is kept of each portal."""
        if self._accounts is None:
            from configurator.services.accounts import Accounts

            self._accounts = Accounts()
        return self._accounts

    @property
    def shown(self) -> tuple[str, str]:
        """Title and host of the chosen portal, empty for practice; until `read`, of the one chosen last."""
        if not self._is_read:
            title, host = (str(self._settings.value(key, "")) if self._settings else "" for key in _SHOWN)
            return title, host
        return (self.title(self.chosen), self.chosen.netloc) if self.chosen else ("", "")

    def _keep_shown(self) -> None:
        """Keep for the next start what its first picture shows, before the portals are read."""
        for key, shown in zip(_SHOWN, self.shown, strict=True):
            if self._settings is not None and self._settings.value(key, "") != shown:
                self._settings.setValue(key, shown)

    def read(self) -> None:
        """Read which portals are remembered, and choose the one used last."""
        self._is_read = True
        self.remembered = list(self.accounts.remembered())
        self._names = self.accounts.names()
        wants_practice = self._settings is not None and bool(self._settings.value(_PRACTICE))
        self.choose(self.remembered[0] if self.remembered and not wants_practice else None)

    def title(self, portal: Portal) -> str:
        """Return a portal's title: the name the user gave it, else its address without `https://`."""
        return self._names.get(portal) or portal.netloc

    def listed(self, portal: Portal) -> str:
        """Return a portal's line in a list: the name the user gave it, if any, and its address."""
        title = self.title(portal)
        return title if title == portal.netloc else f"{title} — {portal.netloc}"

    def is_signed_in(self, portal: Portal) -> bool:
        """Return whether a sign-in for `portal` is kept, as far as the keyring has answered."""
        return portal in self._signed_in

    def refresh(self, *, anyway: bool = False) -> None:
        """Ask the keyring, off the UI thread, where we are signed in.

        Where no portal is remembered it is not asked, because that takes 10 MB; unless `anyway`.
        """
        accounts, remembered = self.accounts, tuple(self.remembered)
        if self._asking:
            self._asking.cancel()  # what it saw may be out of date
        if not remembered and not anyway:
            self._signed_in = set()
            self.changed.emit()
            return

        def ask(_cancelled: threading.Event) -> tuple[bool, set[Portal]]:
            return accounts.persistent, {one for one in remembered if accounts.tokens(one)}

        def told(answer: tuple[bool, set[Portal]]) -> None:
            self.persistent, self._signed_in = answer
            self.changed.emit()

        self._asking = self._jobs.start(ask, told, _fail)

    def choose(self, portal: Portal | None) -> None:
        """Work with `portal` from now on; None is practice."""
        self.chosen = portal
        self.changed.emit()

    def switch_to(self, portal: Portal | None) -> None:
        """Choose a portal for the user; the program starts with it next time."""
        self.choose(portal)
        self._keep_practice(on=portal is None)
        if portal is not None:
            accounts = self.accounts
            self._save(portal, lambda: accounts.use(portal), self.choice_not_saved)

    def _keep_practice(self, *, on: bool) -> None:
        """Keep for the next start whether practice was chosen, though portals are remembered."""
        if self._settings is None:
            return
        if on:
            self._settings.setValue(_PRACTICE, "1")
        else:
            self._settings.remove(_PRACTICE)

    def rename(self, portal: Portal, name: str) -> None:
        """Call a portal `name` in this program; empty is its address again."""
        accounts, name = self.accounts, " ".join(name.split())
        self._names[portal] = name
        self.changed.emit()
        self._save(portal, lambda: accounts.rename(portal, name), self.name_not_saved)

    def remove(self, portal: Portal) -> None:
        """Forget a portal; the first remaining one is chosen, else the practice portal."""
        accounts = self.accounts
        self._names.pop(portal, None)
        self._signed_in.discard(portal)
        self.remembered = [one for one in self.remembered if one != portal]
        if self.chosen == portal:
            self.chosen = self.remembered[0] if self.remembered else None
        self.changed.emit()
        self.removed.emit(portal)

        def told(left: str) -> None:
            self.refresh()
            if left:
                (self.left_behind if left == "KEYRING" else self.still_listed).emit(portal)

        self._jobs.start(lambda _cancelled: accounts.remove(portal), told, self._fail)

    def add(self, portal: Portal) -> None:
        """Work with a portal that has just been connected."""
        accounts = self.accounts
        if portal not in self.remembered:
            self.remembered.insert(0, portal)
        self.choose(portal)
        self._keep_practice(on=False)
        self._save(portal, lambda: accounts.is_saved(portal), self.choice_not_saved)

    def sign_out(self) -> None:
        """Forget the sign-in of the chosen portal."""
        portal, accounts = self.chosen, self.accounts
        if portal is None:
            return

        def told(gone: bool) -> None:
            self.refresh()
            if not gone:
                self.left_behind.emit(portal)

        self._jobs.start(lambda _cancelled: accounts.sign_out(portal), told, self._fail)

    def _save(self, portal: Portal, change: Callable[[], bool], not_saved: SignalInstance) -> None:
        """Change what is kept of a portal; `change` returns whether that is saved."""

        def told(saved: bool) -> None:
            if not saved:
                not_saved.emit(portal)

        self._jobs.start(lambda _cancelled: change(), told, _fail)

    def _fail(self, error: Exception) -> None:
        self.refresh()
        raise error

    @property
    def practice(self) -> PracticePortal | None:
        """The practice portal's server; None while it isn't running."""
        return self._host.server if self._host else None

    def reach(self, chosen: Portal | None) -> Portal:
        """Return the portal; for None, the practice portal, started if necessary. Call off the UI thread.

        Raises:
            PortalError: `CANCELLED`, the window is closing.
        """
        if chosen is not None:
            return chosen
        host = self._practice_host()
        was_running = host.server is not None
        portal = host.start()
        if not was_running and not host.is_kept:
            self._jobs.report(threading.Event(), self.practice_not_kept.emit)
        return portal

    def start_practice(self, then: Callable[[], object]) -> None:
        """Start the practice portal off the UI thread, then call `then`."""

        def done(_portal: Portal) -> None:
            then()

        self._jobs.start(lambda _cancelled: self.reach(None), done, _fail)

    @property
    def is_practice_kept(self) -> bool:
        """Whether the practice portal will be there again at the next start, as far as that is known."""
        return self._host is None or self._host.server is None or self._host.is_kept

    def reset_practice(self, history: RegistrationHistory) -> None:
        """Empty the practice portal, and tell the history so."""

        def reset(_cancelled: threading.Event) -> Portal:
            return self._practice_host().reset(history)

        def done(portal: Portal) -> None:
            self.practice_reset.emit(portal)
            self.changed.emit()

        self._jobs.start(reset, done, _fail)

    def _practice_host(self) -> PracticeHost:
        from configurator.services.practice_portal import PracticeHost

        with self._starting:
            if self._host is None:
                self._host = PracticeHost(self.accounts, self._state)
                if self._closed:
                    self._host.close()
            return self._host

    def close(self) -> None:
        """Stop the practice portal for good."""
        with self._starting:
            self._closed = True
            if self._host is not None:
                self._host.close()


def _fail(error: Exception) -> None:
    raise error
