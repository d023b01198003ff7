"""Reads a portal's answer: its JSON, or the error in it, whatever arrives."""

from __future__ import annotations

import codecs
import json
from collections.abc import Collection
from typing import cast

from configurator.bitrix24.faults import PortalError, from_answer, reading_guard
from configurator.http.response import Response

_LONGEST_BLOCK = 3600
"""Seconds; a longer block is taken for a mistake."""


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
    text = answer.body.removeprefix(codecs.BOM_UTF8).strip()  # some on-premise portals send it
    if answer.is_redirect:
        raise PortalError("NOT_BITRIX24", status=answer.status)
    if not text:
        raise PortalError("EMPTY_ANSWER", status=answer.status)
    value: object = None
    failure = "" if text[:1] in b"{[" else _no_json(answer.status)
    if not failure:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):  # its text and fields repeat the answer
            failure = "BROKEN_ANSWER"
    if failure:
        raise PortalError(failure, status=answer.status)
    if not isinstance(value, dict):
        raise PortalError("UNEXPECTED_ANSWER", status=answer.status)
    fields = cast("dict[str, object]", value)
    if "error" in fields:
        details = _unlocks_in(fields.get("time"))
        raise from_answer(fields["error"], answer.status, fields.get("error_description"), details, hide)
    if not 200 <= answer.status < 300:
        raise PortalError("UNEXPECTED_ANSWER", status=answer.status)
    return fields


@reading_guard
def result(answer: Response, hide: Collection[str] = ()) -> object:
    """Return the `result` of a REST answer.

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
    return value


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


def _no_json(status: int) -> str:
    return "PORTAL_UNAVAILABLE" if status >= 500 else "NOT_BITRIX24"
