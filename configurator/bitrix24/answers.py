"""From the bytes of an answer to its JSON object, whatever arrives."""

from __future__ import annotations

import codecs
import json
from dataclasses import dataclass
from typing import cast

from configurator.bitrix24.errors import PortalError, from_answer


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer, read to its end.

    Attributes:
        status: HTTP status.
        body: the bytes, decompressed.
        location: the `Location` header, empty where there is none.
    """

    status: int
    body: bytes
    location: str = ""

    def __repr__(self) -> str:
        return f"Answer({self.status}, {len(self.body)} bytes)"  # a token answer holds secrets

    @property
    def is_redirect(self) -> bool:
        """Whether the answer sends us to another address."""
        return self.status in {301, 302, 303, 307, 308}


def json_object(answer: Answer) -> dict[str, object]:
    """Return the JSON object of an answer without an error in it.

    The HTTP status alone is not trusted: errors are seen under any status, also 200 (official SDKs).

    Raises:
        PortalError: the answer is an error, or no JSON object.
    """
    text = answer.body.removeprefix(codecs.BOM_UTF8).strip()  # left by some on-premise portals' files
    if answer.is_redirect:
        raise PortalError("NOT_BITRIX24", status=answer.status)
    if not text:
        raise PortalError("EMPTY_ANSWER", status=answer.status)
    value: object = None
    failure = "" if text[:1] in b"{[" else _no_json(answer.status)
    if not failure:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):  # the error's text and fields repeat the answer
            failure = "BROKEN_ANSWER"
    if failure:
        raise PortalError(failure, status=answer.status)
    if not isinstance(value, dict):
        raise PortalError("UNEXPECTED_ANSWER", status=answer.status)
    fields = cast("dict[str, object]", value)
    if "error" in fields:
        raise from_answer(fields["error"], answer.status)
    if not 200 <= answer.status < 300:
        raise PortalError("UNEXPECTED_ANSWER", status=answer.status)
    return fields


def result(answer: Answer) -> object:
    """Return the `result` of a REST answer.

    imconnector methods report their own refusals as HTTP 200 with
    `{"result": {"result": false, "error": …}}` (Bitrix24 documentation).

    Raises:
        PortalError: the answer is an error in either shape, or no REST answer.
    """
    fields = json_object(answer)
    if "result" not in fields:
        raise PortalError("UNEXPECTED_ANSWER", status=answer.status)
    value = fields["result"]
    if isinstance(value, dict) and value.get("result") is False and "error" in value:
        raise from_answer(value["error"], answer.status)
    return value


def _no_json(status: int) -> str:
    return "PORTAL_UNAVAILABLE" if status >= 500 else "NOT_BITRIX24"
