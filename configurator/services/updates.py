"""Whether a newer version has been released: one HTTPS request, whose answer must be signed.

Nothing about the user, the computer or the installed version is sent, nothing is downloaded, and nothing is
installed: whoever wants the new version gets it from its page.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

from configurator import __version__
from configurator.http import errors
from configurator.http.limits import Limits
from configurator.http.session import Session
from configurator.services import signed_release
from configurator.services.update_policy import ReleasePage

LIMITS = Limits(connect=5, read=10, total=15, response_bytes=65_536)
"""Limits of the request: an announcement has 300 bytes."""
_OK = 200
_FAULTS: tuple[tuple[type[errors.HttpError], str], ...] = (
    (errors.TlsError, "UPDATE_CERTIFICATE"),
    (errors.TimedOutError, "UPDATE_LATE"),
    (errors.TooLargeError, "UPDATE_TOO_LARGE"),
    (errors.ConnectionLostError, "UPDATE_EMPTY"),
)
"""Codes of what can go wrong, the more specific first; anything else is UPDATE_UNREACHABLE."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a check.

    Attributes:
        code: UPDATE_NEWER, UPDATE_SAME, UPDATE_OLDER (this copy is newer than the release), or why it isn't
            known: UPDATE_UNREACHABLE, UPDATE_CERTIFICATE, UPDATE_LATE, UPDATE_TOO_LARGE, UPDATE_REFUSED (an
            error of the server), UPDATE_EMPTY, UPDATE_NOT_A_RELEASE or UPDATE_SIGNATURE_WRONG.
        version: the released version; empty where it isn't known.
        page: https address where people get it; empty where it isn't known.
    """

    code: str
    version: str = ""
    page: str = ""


def ask(
    page: ReleasePage,
    cancelled: threading.Event | None = None,
    limits: Limits = LIMITS,
    installed: str = __version__,
) -> Answer:
    """Ask the release page once for the newest version.

    Args:
        page: which page, and the key of its signature.
        cancelled: set to give up.
        limits: of the request.
        installed: the version of this copy.

    Raises:
        CancelledError: somebody gave up.
    """
    try:
        body = _fetched(page.address, cancelled, limits)
        release = signed_release.read(body, page.public_key)
    except errors.CancelledError:
        raise
    except errors.HttpError as error:
        codes = (code for kind, code in _FAULTS if isinstance(error, kind))
        return Answer(next(codes, "UPDATE_UNREACHABLE"))
    except signed_release.ReleaseError as error:
        return Answer(error.code)
    return Answer(_compared(release.version, installed), release.version, release.page)


def _fetched(address: str, cancelled: threading.Event | None, limits: Limits) -> bytes:
    """Return what the page answers.

    Raises:
        HttpError: it didn't.
        ReleaseError: it answered with an error or a redirect.
    """
    session = Session(
        direct=False, limits=limits, cancel=cancelled, accept="application/json", anonymous=True
    )
    try:
        response = session.get(address, {})
    finally:
        session.close()
    if response.status != _OK:
        raise signed_release.ReleaseError("UPDATE_REFUSED")
    return response.body


def _compared(released: str, installed: str) -> str:
    theirs, ours = signed_release.numbers(released), signed_release.numbers(installed)
    if theirs == ours:
        return "UPDATE_SAME"
    return "UPDATE_NEWER" if theirs > ours else "UPDATE_OLDER"
