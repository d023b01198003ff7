"""The portals that this program is connected to: their application and sign-in, kept and given back."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from configurator.bitrix24.address import AddressError, Portal, parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import oauth, renewal
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.harmless_log import logger
from configurator.services.shared_renewal import SharedRenewal
from configurator.storage.files import FileProblem
from configurator.storage.remembered_portals import Portals, RememberedPortal
from configurator.storage.secret_store import Secrets

if TYPE_CHECKING:
    from pathlib import Path

    from configurator.bitrix24.client import Client
    from configurator.bitrix24.limit_wait import OnWait
    from configurator.bitrix24.signin.redirect import Redirect

_log = logger(__name__)
OPEN_CHANNELS = "imopenlines"
"""The permission that `imconnector.register` needs (Bitrix24 documentation)."""

_CLIENT_SECRET = "client_secret"  # noqa: S105 - the entry's name
_ACCESS_TOKEN = "access_token"  # noqa: S105
_REFRESH_TOKEN = "refresh_token"  # noqa: S105


class Accounts:
    """What is kept of each portal: names in a settings file, secrets in the keyring, or both in memory.

    Everything but `remembered` may wait for the keyring: don't call it from the UI thread.

    Args:
        portals: the remembered portals.
        secrets: their secrets.

    Attributes:
        settings_problem: code of the last `FileProblem` with the list of portals, empty where there was none.
    """

    def __init__(self, portals: Portals | None = None, secrets: Secrets | None = None) -> None:
        self._portals = portals or Portals()
        self._secrets = secrets or Secrets()
        self.settings_problem = ""
        self._passing: set[str] = set()
        self._passing_secrets = Secrets(find=lambda: None)
        self._in_memory: dict[str, RememberedPortal] = {}
        self._keeping = threading.RLock()
        self._sign_ins: Counter[str] = Counter()

    @property
    def persistent(self) -> bool:
        """Whether secrets outlive the program."""
        return self._secrets.persistent

    @property
    def moved_aside(self) -> Path | None:
        """Where a damaged list of portals was moved, None where the list was fine."""
        return self._portals.moved_aside

    def remembered(self) -> tuple[Portal, ...]:
        """Return the portals that were connected before, the one used last first.

        Empty where the list can't be read; `settings_problem` then says why.
        """
        try:
            records = self._portals.all()
        except FileProblem as problem:
            self._note(problem)
            return ()
        found = []
        for record in records:
            try:
                found.append(parse(record.origin))
            except AddressError as error:
                _log.warning("an address in the list of portals was edited by hand: %s", error.code)
        return tuple(found)

    def clear_leftovers(self) -> None:
        """Remove what killed processes left of the list of portals and of renewals; nothing that's in use."""
        self._portals.clear_leftovers()

    def names(self) -> dict[Portal, str]:
        """Return the names of those remembered portals that were given one."""
        portals = self.remembered()
        try:
            stored = {record.origin: record for record in self._portals.all()}
        except FileProblem as problem:
            self._note(problem)
            return {}
        records = {
            portal: self._in_memory.get(portal.origin) or stored.get(portal.origin) for portal in portals
        }
        return {portal: record.name for portal, record in records.items() if record and record.name}

    def rename(self, portal: Portal, name: str) -> bool:
        """Name a portal in this program; with an empty `name` its address is shown again.

        Returns:
            Whether the name was saved; False where it lasts only until the program ends.
        """
        with self._keeping:
            record = self._record(portal)
            return record is None or self._save(replace(record, name=name))

    def use(self, portal: Portal) -> bool:
        """Remember a portal as the one used last.

        Returns:
            Whether that was saved; False where it lasts only until the program ends.
        """
        with self._keeping:
            record = self._record(portal)
            return record is None or self._save(record)

    def is_saved(self, portal: Portal) -> bool:
        """Whether a portal is in the list on the disk; False where it lasts only until the program ends."""
        return portal.origin in self._passing or portal.origin not in self._in_memory

    def is_sign_in_saved(self, portal: Portal) -> bool:
        """Whether a portal's sign-in, if there is one, outlives the program."""
        return self._secrets_of(portal).has_all(portal.origin)

    def remove(self, portal: Portal) -> str:
        """Forget a portal: its secrets, its application and its address.

        Returns:
            Empty where all of it is gone; `KEYRING` where a keyring that failed may still have a secret;
            `SETTINGS` where the list of portals couldn't be written, so it is there at the next start.
        """
        with self._keeping:
            gone = self.sign_out(portal)
            self._in_memory.pop(portal.origin, None)
            try:
                self._portals.remove(portal.origin)
            except FileProblem as problem:
                self._note(problem)
                return "SETTINGS"
        return "" if gone else "KEYRING"

    def save_application(
        self, portal: Portal, application: Application, name: str = "", *, keep: bool = True
    ) -> None:
        """Keep a portal's application; a sign-in made with another one is dropped.

        Args:
            portal: where the application is.
            application: its id and secret.
            name: what it is called in the portal; empty if unknown. No method of the portal tells it.
            keep: False for the practice portal, whose key changes at each start: nothing is stored.
        """
        if not keep:
            self._passing.add(portal.origin)
        self.sign_out(portal)
        known = self._record(portal)
        known_name = known.name if known else ""
        # The list first: a secret of a portal that isn't listed could never be removed again.
        self._save(
            RememberedPortal(portal.origin, application.client_id, name=known_name, application_name=name)
        )
        self._secrets_of(portal).set(portal.origin, _CLIENT_SECRET, application.client_secret)

    def application(self, portal: Portal) -> Application | None:
        """Return a portal's application, None where it or its secret is not known."""
        record = self._record(portal)
        secret = self._secrets_of(portal).get(portal.origin, _CLIENT_SECRET)
        return Application(record.client_id, secret) if record and record.client_id and secret else None

    def client_id(self, portal: Portal) -> str:
        """Return the application's public name, which stays known after signing out; else empty."""
        record = self._record(portal)
        return record.client_id if record else ""

    def application_name(self, portal: Portal) -> str:
        """Return what the application is called in the portal; its public name where that wasn't told."""
        record = self._record(portal)
        return (record.application_name or record.client_id) if record else ""

    def save_tokens(self, portal: Portal, tokens: Tokens) -> None:
        """Keep a sign-in."""
        with self._keeping:
            self._sign_ins[portal.origin] += 1
            self._keep(portal, tokens)

    def _keep_renewed(self, portal: Portal, tokens: Tokens, sign_in: int, known: set[str]) -> None:
        """Keep what replaced a sign-in, unless somebody has signed out or in again meanwhile.

        Args:
            portal: the portal.
            tokens: the new sign-in.
            sign_in: the number of the sign-in that was replaced, in this process.
            known: the refresh tokens of that sign-in; another one is another process's sign-in.
        """
        with self._keeping:
            now = self.tokens(portal)
            others = self._secrets_of(portal).persistent and (now is None or now.refresh_token not in known)
            if self._sign_ins[portal.origin] == sign_in and not others:
                self._keep(portal, tokens, used=False)

    def _expiry(self, portal: Portal) -> float:
        record = self._record(portal)
        return record.expires_at if record else 0.0

    def _renewal_lock(self, portal: Portal) -> Path | None:
        if portal.origin in self._passing:
            return None
        try:
            return self._portals.renewal_lock(portal.origin)
        except FileProblem as problem:
            self._note(problem)
            return None

    def _keep(self, portal: Portal, tokens: Tokens, *, used: bool = True) -> None:
        secrets = self._secrets_of(portal)
        # The refresh token first: it alone is enough to get a new access token.
        secrets.set(portal.origin, _REFRESH_TOKEN, tokens.refresh_token)
        secrets.set(portal.origin, _ACCESS_TOKEN, tokens.access_token)
        record = self._record(portal) or RememberedPortal(portal.origin)
        self._save(
            replace(
                record,
                client_endpoint=tokens.client_endpoint,
                server_domain=tokens.server_domain,
                member_id=tokens.member_id,
                scope=",".join(tokens.scope),
                expires_at=tokens.expires_at,
            ),
            used=used,
        )

    def tokens(self, portal: Portal) -> Tokens | None:
        """Return the kept sign-in, None while signed out."""
        record = self._record(portal)
        if record is None or not record.client_endpoint:
            return None
        secrets = self._secrets_of(portal)
        access = secrets.get(portal.origin, _ACCESS_TOKEN)
        if not access:
            return None
        return Tokens(
            access_token=access,
            refresh_token=secrets.get(portal.origin, _REFRESH_TOKEN) or "",
            client_endpoint=record.client_endpoint,
            server_domain=record.server_domain,
            member_id=record.member_id,
            scope=tuple(record.scope.split(",")) if record.scope else (),
            expires_at=record.expires_at,
        )

    def finish_sign_in(
        self, portal: Portal, redirect: Redirect, cancel: threading.Event | None = None
    ) -> bool:
        """Exchange a redirect's code for tokens and keep them.

        Returns:
            Whether the application lacks the permission “Open Channels”, as far as the portal tells.

        Raises:
            PortalError: the sign-in failed, or no application is known; what was kept before stays.
        """
        application = self.application(portal)
        if application is None:
            raise PortalError("NOT_SIGNED_IN")
        tokens = oauth.exchange(portal, application, redirect, cancel=cancel)
        # The token's own "scope" says "app" (documentation): the permissions stand in the redirect.
        self.save_tokens(portal, replace(tokens, scope=redirect.scope or tokens.scope))
        return OPEN_CHANNELS not in redirect.scope and self._lacks_permission(portal, redirect, cancel)

    def _lacks_permission(self, portal: Portal, redirect: Redirect, cancel: threading.Event | None) -> bool:
        """Ask the portal itself; where it does not answer, what the redirect says counts."""
        try:
            with self.open_client(portal, cancel) as client:
                granted = client.call("scope")
        except PortalError:
            return bool(redirect.scope)
        return isinstance(granted, list) and OPEN_CHANNELS not in granted

    def sign_out(self, portal: Portal) -> bool:
        """Forget a portal's secrets; its address and the application's public name stay.

        Bitrix24 documents no way to revoke a token: signing out is deleting what was kept.

        Returns:
            Whether all is gone for certain; False where a keyring that failed may still have it.
        """
        with self._keeping:
            self._sign_ins[portal.origin] += 1
            renewal.forget(portal.origin)
            record = self._record(portal)
            secrets = self._secrets_of(portal)
            gone = [
                secrets.delete(portal.origin, name)
                for name in (_ACCESS_TOKEN, _REFRESH_TOKEN, _CLIENT_SECRET)
            ]
            if record is not None:
                kept = RememberedPortal(record.origin, record.client_id, name=record.name)
                self._save(replace(kept, application_name=record.application_name))
        return all(gone)

    def follow(self, portal: Portal, host: str) -> None:
        """Send a portal's calls to another host from now on: a person has agreed that it has moved there.

        Args:
            portal: the portal.
            host: host and port, as the portal's redirect named them.
        """
        with self._keeping:
            record = self._record(portal)
            if record is not None:
                self._save(replace(record, client_endpoint=parse(host).rest))

    def open_client(
        self,
        portal: Portal,
        cancel: threading.Event | None = None,
        on_wait: OnWait | None = None,
        moved_to: Portal | None = None,
    ) -> Client:
        """Return a client with the kept sign-in; what it refreshes is kept again.

        Args:
            portal: the portal.
            cancel: set by anybody to give up.
            on_wait: gets a report about every second while a limit of the portal is waited out.
            moved_to: where a person has agreed that the portal is now.

        Raises:
            PortalError: `NOT_SIGNED_IN`; `KEYRING_SILENT` where there is a sign-in that can't be read.
        """
        from configurator.bitrix24.client import Client

        with self._keeping:
            tokens, sign_in = self.tokens(portal), self._sign_ins[portal.origin]
        if tokens is None:
            record, silent = self._record(portal), self._secrets_of(portal).is_silent
            was_signed_in = record is not None and bool(record.client_endpoint)
            raise PortalError("KEYRING_SILENT" if silent and was_signed_in else "NOT_SIGNED_IN")
        shared = SharedRenewal(
            tokens,
            read=lambda: self.tokens(portal),
            expiry=lambda: self._expiry(portal),
            lock_file=lambda: self._renewal_lock(portal),
            can_store=lambda: self._secrets_of(portal).can_store(portal.origin, _REFRESH_TOKEN),
        )
        return Client(
            portal,
            tokens,
            application=self.application(portal),
            on_refresh=lambda new: self._keep_renewed(portal, new, sign_in, shared.known),
            stored=shared.stored,
            alone=shared.alone,
            cancel=cancel,
            on_wait=on_wait,
            moved_to=moved_to,
        )

    def _secrets_of(self, portal: Portal) -> Secrets:
        return self._passing_secrets if portal.origin in self._passing else self._secrets

    def _record(self, portal: Portal) -> RememberedPortal | None:
        in_memory = self._in_memory.get(portal.origin)
        if in_memory or portal.origin in self._passing:
            return in_memory
        try:
            return self._portals.get(portal.origin)
        except FileProblem as problem:
            self._note(problem)
            return None

    def _save(self, record: RememberedPortal, *, used: bool = True) -> bool:
        """Keep a record: in memory where nothing is to be stored, or where the settings can't be written.

        Returns:
            Whether it is kept as it is meant to be.
        """
        if record.origin in self._passing:
            self._in_memory[record.origin] = record
            return True
        try:
            self._portals.save(record, used=used)
        except FileProblem as problem:
            self._note(problem)
            self._in_memory[record.origin] = record
            return False
        self._in_memory.pop(record.origin, None)
        return True

    def _note(self, problem: FileProblem) -> None:
        self.settings_problem = problem.code
        _log.warning("the list of portals can't be used: %s", problem.code)
