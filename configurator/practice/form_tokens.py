"""CSRF tokens: only a form that this portal gave to a browser may be sent by it."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from contextvars import ContextVar

from jinja2.ext import Extension
from markupsafe import Markup

FIELD = "csrf_token"
"""The hidden field that carries the token."""
HEADER = "x-csrf-token"
"""The header that carries it where a script of our own sends the request."""
_FORM = re.compile(r'<form\b(?=[^>]*\bmethod="post")(?![^>]*\baction="(?!/(?!/)|"))[^>]*>', re.IGNORECASE)
"""A form that is posted to this portal: its action is a path, empty or missing."""
_current = ContextVar("_current", default="")


class FormTokens:
    """The tokens of one portal.

    A token belongs to a cookie that each browser gets with its first page, and to the session it is signed in
    with. Another program on this computer can plant cookies (they are shared by all ports of a host), but it
    cannot work out the token.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def token(self, browser: str, session: str) -> str:
        """Return the token for a browser's cookie and its session's; either may be empty."""
        return hmac.digest(self._key, f"{browser}\n{session}".encode(), hashlib.sha256).hex()

    def is_right(self, given: str, browser: str, session: str) -> bool:
        """Say whether a token was given to this browser; without its cookie none was."""
        return bool(browser) and hmac.compare_digest(given.encode(), self.token(browser, session).encode())


def use(token: str) -> None:
    """Put `token` into the forms of the pages that answer this request."""
    _current.set(token)


def current() -> str:
    """Return the token of this request, for a page's script."""
    return _current.get()


class TokenFields(Extension):
    """Gives every form of a template that is posted to this portal its hidden field."""

    def preprocess(
        self,
        source: str,
        name: str | None,  # noqa: ARG002 - jinja2's signature
        filename: str | None = None,  # noqa: ARG002
    ) -> str:
        """Add the field to a template's text before it is read: what values bring along gets none."""
        return _FORM.sub(lambda form: form[0] + "{{ form_token_field() }}", source)


def field() -> Markup:
    """Return the hidden field with the token of this request."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, _current.get())
