"""The language of the pages: English as they are written, another one where the browser prefers it.

Only pages speak it. What a program reads, REST and token answers and the errors' descriptions, is English on
every portal.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import TypeVar

from starlette.requests import Request

from configurator.practice.russian import RUSSIAN

TEXTS = {"ru": RUSSIAN}
"""Code of a language → each text of the pages, as it is written, in that language."""
_Answer = TypeVar("_Answer")
_ACCEPTED = re.compile(
    r"\s*([a-z]+)(?:-[a-z\d-]*)?\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?", re.ASCII | re.IGNORECASE
)
"""One language of an Accept-Language header, as in `ru-BY;q=0.8` (RFC 9110, 12.5.4)."""
_spoken = ContextVar("_spoken", default="en")


def multilingual(
    endpoint: Callable[[Request], Awaitable[_Answer]],
) -> Callable[[Request], Awaitable[_Answer]]:
    """Let an endpoint's pages speak the language that the browser prefers."""

    async def answer(request: Request) -> _Answer:
        _spoken.set(preferred(request.headers.get("accept-language", "")))
        return await endpoint(request)

    return answer


def preferred(accepted: str) -> str:
    """Return the code of the language to speak.

    Args:
        accepted: the value of an Accept-Language header, whatever somebody put there. Of equals the first one
            counts; what is no language, or none of ours, is passed over.
    """
    best, found = 0.0, "en"
    for one in accepted.split(","):
        shape = _ACCEPTED.fullmatch(one)
        code = shape[1].lower() if shape else ""
        weight = float(shape[2] or 1) if shape else 0.0
        if (code == "en" or code in TEXTS) and weight > best:
            best, found = weight, code
    return found


def spoken() -> str:
    """Return the code of the language in which this request is answered."""
    return _spoken.get()


def gettext(text: str) -> str:
    """Return an English text of a page in the language in which this request is answered."""
    return text if spoken() == "en" else TEXTS[spoken()][text]


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of a text that fits a number."""
    return gettext(one if number == 1 else many)


_ = gettext
