"""Reads a portal's answer: its JSON, or the error in it, whatever arrives."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from configurator.bitrix24 import answer_text
from configurator.bitrix24.faults import PortalError, from_answer, reading_guard
from configurator.http.response import Response

_LONGEST_BLOCK = 3600
"""Seconds; a longer block is taken for a mistake."""
_BEFORE_THE_PORTAL = {
    407: "PROXY_PASSWORD", 413: "REQUEST_TOO_LARGE", 414: "REQUEST_TOO_LARGE", 429: "TOO_MANY_REQUESTS",
    511: "NETWORK_PAGE",
}  # fmt: skip
"""By the status of an answer without a Bitrix24 code: a server in front of the portal refused the request."""
_PLAIN_HTTP_TO_TLS = (b"plain HTTP request was sent to HTTPS port", b"speaking plain HTTP to an SSL-enabled")
"""What nginx and Apache write where somebody speaks plain HTTP to them instead of TLS."""


@reading_guard
def json_object(answer: Response, hide: Collection[str] = ()) -> dict[str, object]:
    """Return the JSON object of an answer that holds no error.

    The HTTP status alone doesn't count: official SDKs have seen errors under any status, including 200.

    Args:
        answer: the answer.
        hide: the secrets that were sent, for `PortalError.said`.

    Raises:
        PortalError: the answer is an error, or not a JSON object.
    """
    if answer.is_redirect:
        raise PortalError("NOT_BITRIX24", status=answer.status)
    value: object = None
    failure = ""
    try:
        value = answer_text.read(answer.body)
    except answer_text.NoJsonError as error:
        failure = _no_answer(answer, error.code)
    if failure:
        raise PortalError(failure, status=answer.status)
    if isinstance(value, dict) and "error" in value:
        fields = cast("dict[str, object]", value)
        details = _unlocks_in(fields.get("time"))
        refusal = from_answer(fields["error"], answer.status, fields.get("error_description"), details, hide)
        if refusal.code != "UNKNOWN_ERROR" or answer.status not in _BEFORE_THE_PORTAL:
            raise refusal
    if not 200 <= answer.status < 300:
        failure = _BEFORE_THE_PORTAL.get(answer.status, "UNEXPECTED_ANSWER")
        raise PortalError(failure, status=answer.status)
    if not isinstance(value, dict):
        raise PortalError("UNEXPECTED_ANSWER", status=answer.status)
    return cast("dict[str, object]", value)


@dataclass(frozen=True, slots=True)
class Answered:
    """A REST answer without an error.

    Attributes:
        result: its `result`.
        finished: when the portal had finished, in seconds since 1970 by its own clock; None where it doesn't
            say.
    """

    result: object
    finished: float | None


@reading_guard
def rest_answer(answer: Response, hide: Collection[str] = ()) -> Answered:
    """Return the `result` of a REST answer, and when the portal had finished.

    imconnector methods report their own refusals as HTTP 200 with
    `{"result": {"result": false, "error": …}}` (Bitrix24 documentation).

    Args:
        answer: the answer.
        hide: the secrets that were sent, for `PortalError.said`.

    Raises:
        PortalError: the answer is an error in either shape, or not a REST answer.
    """
    fields = json_object(answer, hide)
    if "result" not in fields:
        raise PortalError("UNEXPECTED_ANSWER", status=answer.status)
    value = fields["result"]
    if isinstance(value, dict) and value.get("result") is False and "error" in value:
        raise from_answer(value["error"], answer.status, value.get("error_description"), hide=hide)
    times = fields.get("time")
    return Answered(value, _seconds(times.get("finish")) if isinstance(times, dict) else None)


def _seconds(value: object) -> float | None:
    """Return a point in time; None for anything else."""
    with contextlib.suppress(OverflowError):  # a number of hundreds of digits
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            return float(value)
    return None


def _unlocks_in(times: object) -> dict[str, str]:
    """Return after how many `seconds` a blocked method works again, where the portal says so.

    Both times are the portal's own, so a wrong clock on this computer doesn't matter.
    """
    if not isinstance(times, dict):
        return {}
    reset, now = times.get("operating_reset_at"), times.get("finish")
    if not isinstance(reset, int | float) or not isinstance(now, int | float):
        return {}
    try:
        seconds = float(reset) - float(now)
    except OverflowError:  # a number of hundreds of digits
        return {}
    return {"seconds": str(round(seconds))} if 0 < seconds <= _LONGEST_BLOCK else {}


def _no_answer(answer: Response, code: str) -> str:
    """Return the code of an answer that holds no JSON, by what it holds and by its status."""
    early = _BEFORE_THE_PORTAL.get(answer.status)
    if early:
        return early
    if code:
        return code
    if any(text in answer.body for text in _PLAIN_HTTP_TO_TLS):
        return "HTTPS_EXPECTED"
    if answer.status in {401, 403}:
        return "BLOCKED"
    return "PORTAL_UNAVAILABLE" if answer.status >= 500 else "NOT_BITRIX24"
