"""Signing in: OAuth 2.0 in Bitrix24's own dialect (Bitrix24 documentation, settings/oauth)."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Mapping
from typing import cast
from urllib.parse import urlencode

from configurator.bitrix24 import answers
from configurator.bitrix24.address import AddressError, Portal, parse
from configurator.bitrix24.faults import PortalError, from_answer, reading_guard
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.bitrix24.signin.redirect import Redirect, parse_redirect
from configurator.http.limits import Limits

__all__ = [
    "AUTHORIZATION_SERVERS",
    "Application",
    "Redirect",
    "Tokens",
    "authorize_url",
    "exchange",
    "new_state",
    "parse_redirect",
    "refresh",
    "safe_endpoint",
]

AUTHORIZATION_SERVERS = ("oauth.bitrix.info", "oauth.bitrix24.tech")
"""The only hosts that ever get a client_secret (Bitrix24 documentation and official SDKs)."""

_LONGEST_LIFETIME = 10**9
"""Seconds; a larger number isn't a time."""


def new_state() -> str:
    """Return a new random value that ties a redirect to this sign-in."""
    return secrets.token_urlsafe(32)


def authorize_url(portal: Portal, client_id: str, state: str) -> str:
    """Return the address of the portal's page where a sign-in begins.

    The portal reads no other parameters: it redirects to the address saved in the application.
    """
    return f"{portal.origin}/oauth/authorize/?{urlencode({'client_id': client_id, 'state': state})}"


@reading_guard
def exchange(
    portal: Portal,
    application: Application,
    redirect: Redirect,
    *,
    cancel: threading.Event | None = None,
    limits: Limits | None = None,
) -> Tokens:
    """Exchange a redirect's code for tokens.

    Args:
        portal: the portal that was asked.
        application: its secret goes only to the authorization server.
        redirect: what `parse_redirect` returned.
        cancel: set to give up.
        limits: time and size limits.

    Raises:
        PortalError: `WRONG_PORTAL` (details: `host`) after signing in to another portal; else one of the
            authorization server's codes, or of ours.
    """
    if redirect.error:
        raise from_answer(redirect.error, 200)
    if redirect.domain and not _names(portal, redirect.domain):
        raise _wrong_portal(redirect.domain)
    fields = {"grant_type": "authorization_code", "code": redirect.code}
    tokens = _ask(portal, application, fields, redirect.server_domain, cancel, limits)
    if not redirect.domain and not tokens.client_endpoint.startswith(f"{portal.origin}/"):
        raise _wrong_portal(tokens.client_endpoint)
    return tokens


@reading_guard
def refresh(
    portal: Portal,
    application: Application,
    tokens: Tokens,
    *,
    cancel: threading.Event | None = None,
    limits: Limits | None = None,
) -> Tokens:
    """Return the next tokens. This uses up the refresh token in `tokens`, so store the new ones first.

    Raises:
        PortalError: one of the authorization server's codes, or of ours.
    """
    fields = {"grant_type": "refresh_token", "refresh_token": tokens.refresh_token}
    return _ask(portal, application, fields, tokens.server_domain, cancel, limits)


def safe_endpoint(portal: Portal, endpoint: str) -> str:
    """Return a REST address that a token may be sent to, with a trailing slash.

    HTTPS with any host name, because on-premise portals have their own. A portal on loopback may use plain
    HTTP, and may only name this computer.

    Raises:
        PortalError: `ENDPOINT_REFUSED`.
    """
    target = _address(endpoint)
    path = endpoint.partition("://")[2].partition("/")[2].rstrip("/")
    secure = target is not None and endpoint.lower().startswith(f"{target.scheme}://")
    if target is None or not secure or path != "rest":
        raise PortalError("ENDPOINT_REFUSED")
    if target.is_loopback != portal.is_loopback:
        raise PortalError("ENDPOINT_REFUSED")
    return target.rest


def _ask(
    portal: Portal,
    application: Application,
    fields: Mapping[str, str],
    server_domain: str,
    cancel: threading.Event | None,
    limits: Limits | None,
) -> Tokens:
    from configurator.bitrix24.transport import Transport  # noqa: PLC0415 - brings httpx: 150 ms

    url, server = _token_url(portal, server_domain)
    form = {
        **fields,
        "client_id": application.client_id,
        "client_secret": application.client_secret,
    }
    transport = Transport(direct=portal.is_loopback, limits=limits or Limits(), cancel=cancel)
    try:
        answer = transport.post_form(url, form)
        if answer.status in {404, 405}:
            # The documentation shows GET; POST keeps the secret out of servers' logs.
            answer = transport.get(url, form)
    finally:
        transport.close()
    return read_tokens(portal, server, answers.json_object(answer, hide=tuple(form.values())))


def _token_url(portal: Portal, server_domain: str) -> tuple[str, str]:
    """Return the token address and its host; a portal on loopback is its own authorization server."""
    known = (portal.netloc,) if portal.is_loopback else AUTHORIZATION_SERVERS
    server = server_domain.lower().rstrip(".") or known[0]
    if server not in known:
        raise PortalError("TOKEN_HOST_REFUSED")
    scheme = portal.scheme if portal.is_loopback else "https"
    return f"{scheme}://{server}/oauth/token/", server


@reading_guard
def read_tokens(portal: Portal, server: str, answer: Mapping[str, object]) -> Tokens:
    """Return the tokens in an authorization server's answer.

    Args:
        portal: the portal that they are for.
        server: host (and port) of the server that answered.
        answer: the JSON object that it sent.

    Raises:
        PortalError: `UNEXPECTED_ANSWER` where one is missing, `ENDPOINT_REFUSED` where the REST
            address isn't the portal's.
    """
    texts = {name: answer.get(name, "") for name in ("access_token", "refresh_token", "client_endpoint")}
    if not all(isinstance(text, str) and text for text in texts.values()):
        raise PortalError("UNEXPECTED_ANSWER")
    lifetime, scope = answer.get("expires_in"), answer.get("scope")
    known = isinstance(lifetime, int) and 0 < lifetime < _LONGEST_LIFETIME
    return Tokens(
        access_token=str(texts["access_token"]),
        refresh_token=str(texts["refresh_token"]),
        client_endpoint=safe_endpoint(portal, str(texts["client_endpoint"])),
        server_domain=server,
        member_id=str(answer.get("member_id") or ""),
        scope=tuple(scope.split(",")) if isinstance(scope, str) and scope else (),
        expires_at=time.time() + cast("int", lifetime) if known else 0.0,
    )


def _names(portal: Portal, domain: str) -> bool:
    target = _address(domain)
    return target is not None and target.host == portal.host and target.port in {None, portal.port}


def _wrong_portal(named: str) -> PortalError:
    target = _address(named)
    return PortalError("WRONG_PORTAL", details={"host": target.netloc if target else ""})


def _address(text: str) -> Portal | None:
    try:
        return parse(text)
    except AddressError:
        return None
