"""The practice portal that runs inside the program: what is registered there is kept between starts.

Its sign-in is kept in memory alone, and neither its application's key nor its password is ever written.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Application
from configurator.practice import PracticePortal, keep_open, kept_state, serve
from configurator.practice.kept_state import NotKeptError
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.practice_place import (
    PORTS,
    kept_port,
    place_file,
    portal_file,
    practice_folder,
)
from configurator.storage import temporary_files
from configurator.storage.file_lock import Lock
from configurator.storage.files import FileProblem
from configurator.storage.state_file import make_folder

if TYPE_CHECKING:
    from configurator.services.accounts import Accounts
    from configurator.services.registration_history import RegistrationHistory

_TRIES = 20


class PracticeHost:
    """Starts the practice portal when it is first needed; any thread may ask.

    The portal keeps its address with its state: what the program remembers of a portal goes by that. Where
    another window has the state open, or another program the port, an empty portal starts elsewhere, and
    nothing of it is kept.

    Args:
        accounts: gets the practice portal's application, never to be stored.
        state: the folder in which the program keeps its state; the system's own place if None.
    """

    def __init__(self, accounts: Accounts, state: Path | None = None) -> None:
        self._accounts = accounts
        self._state = state
        self._lock = threading.Lock()
        self._closed = False
        self._ours: Lock | None = None
        self.server: PracticePortal | None = None
        """The running server; None before it is needed, and after `close`."""

    @property
    def is_kept(self) -> bool:
        """Whether the running portal will be there again at the next start."""
        keeper = self.server.keeper if self.server else None
        return keeper is not None and keeper.problem is None

    def start(self) -> Portal:
        """Return the practice portal, started if necessary. Blocks for some tenths of a second.

        Raises:
            PortalError: `CANCELLED`, the program is closing.
        """
        with self._lock:
            if self._closed:
                raise PortalError("CANCELLED")
            return parse((self.server or self._serve()).address)

    def reset(self, history: RegistrationHistory) -> Portal:
        """Start an empty practice portal at the same address; what was registered in the old one is gone.

        Args:
            history: is told of the reset.

        Raises:
            PortalError: `CANCELLED`, the program is closing.
            FileProblem: the history couldn't be written; the portal is empty all the same.
        """
        portal = self.start()
        with self._lock:
            if self._closed or self.server is None:
                raise PortalError("CANCELLED")
            self.server.stop()
            self.server = None
            self._let_go()
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)
            new = parse(self._serve().address)
        self._forget(portal, history)
        return new

    def _forget(self, portal: Portal, history: RegistrationHistory) -> None:
        accounts = ChannelAccounts(self._state)
        for identifier in history.our_ids(portal):
            with contextlib.suppress(FileProblem):  # an account without its connector does no harm
                accounts.forget(portal, identifier)
            history.note_removal(portal, identifier)

    def close(self) -> None:
        """Stop the server for good."""
        with self._lock:
            self._closed = True
            if self.server is not None:
                self.server.stop()
                self.server = None
            self._let_go()

    def _serve(self) -> PracticePortal:
        self.server = server = self._kept() or serve()
        application = Application(server.client_id, server.client_secret)
        self._accounts.save_application(parse(server.address), application, keep=False)
        return server

    def _kept(self) -> PracticePortal | None:
        """Return the portal with what is kept; None where that can't be had now."""
        with contextlib.suppress(FileProblem, OSError):
            make_folder(self._folder)
            self._ours = Lock.take(self._folder / "in-use")
            if self._ours is not None:
                temporary_files.clear_folder(self._folder)
                kept_state.clear_leftovers(self._file)
                return self._opened()
        self._let_go()
        return None

    def _opened(self) -> PracticePortal:
        place = place_file(self._state)
        port = kept_port(place)
        if port is not None:
            try:
                return keep_open(self._file, port)
            except NotKeptError:
                self._put_aside()
            except OSError:
                if self._file.exists():  # what is kept belongs to the address that is taken
                    raise
        try:
            server = _anywhere(self._file)
        except NotKeptError:  # the port was lost, too
            self._put_aside()
            server = _anywhere(self._file)
        place.change(lambda _old: {"port": server.port})
        return server

    def _put_aside(self) -> None:
        """Keep a file that can't be read, for whoever wants to know what was in it."""
        aside = self._file.with_name("portal.damaged.json")
        os.replace(self._file, aside)  # noqa: PTH105 - Path.replace is the same call

    @property
    def _folder(self) -> Path:
        return practice_folder(self._state)

    @property
    def _file(self) -> Path:
        return portal_file(self._state)

    def _let_go(self) -> None:
        if self._ours is not None:
            self._ours.release()
            self._ours = None


def _anywhere(file: Path) -> PracticePortal:
    """Start a portal that is kept in `file`, at a port that is free.

    Raises:
        OSError: none was found.
    """
    for port in secrets.SystemRandom().sample(PORTS, _TRIES):
        with contextlib.suppress(OSError):
            return keep_open(file, port)
    raise OSError("no free port")
