"""The language of the pages: the one that the browser prefers, if there is a catalogue for it, else English.

Only pages are translated. REST and token answers, error descriptions included, are English on every portal.
The catalogues are in translations/ (gettext).
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TypeVar

from starlette.requests import Request

FOLDER = Path(__file__).with_name("translations")
"""Where the compiled catalogues are, one for each language."""
_Answer = TypeVar("_Answer")
_ACCEPTED = re.compile(
    r"\s*([a-z]+(?:-[a-z\d]{1,8}){0,7})\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?",
    re.ASCII | re.IGNORECASE,
)
"""One language of an Accept-Language header, as in `ru-BY;q=0.8` (RFC 9110, 12.5.4)."""
_TRADITIONAL = {"hant", "tw", "hk", "mo"}
"""Parts of a tag that ask for Chinese in the traditional script."""
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_spoken = ContextVar("_spoken", default="en")


def multilingual(
    endpoint: Callable[[Request], Awaitable[_Answer]],
) -> Callable[[Request], Awaitable[_Answer]]:
    """Answer an endpoint's requests in the language that the browser prefers."""

    async def answer(request: Request) -> _Answer:
        _spoken.set(preferred(request.headers.get("accept-language", "")))
        return await endpoint(request)

    return answer


def preferred(accepted: str) -> str:
    """Return the code of the language to speak.

    Args:
        accepted: the value of an Accept-Language header, possibly malformed. The first of equal weights wins;
            unknown languages and nonsense are skipped.
    """
    best, found = 0.0, "en"
    for one in accepted.split(","):
        shape = _ACCEPTED.fullmatch(one)
        code = _serving(shape[1].lower()) if shape else ""
        weight = float(shape[2] or 1) if shape else 0.0
        if code and weight > best:
            best, found = weight, code
    return found


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that the pages speak: English, and each with a catalogue."""
    return ("en", *sorted(file.stem for file in FOLDER.glob("*.mo")))


def _serving(tag: str) -> str:
    """Return the code of our language that serves a lower-case tag such as `pt-br`; empty if none does."""
    language, *parts = tag.split("-")
    if language == "zh":
        parts.append("hant" if _TRADITIONAL & {*parts} else "hans")
    elif language == "es" and parts and "es" not in parts:
        parts.append("419")

    def fit(code: str) -> int:
        ours, *kinds = code.lower().split("_")
        if ours != language:
            return -1
        if {*kinds} <= {*parts}:
            return 1 + len(kinds)
        return -1 if language == "zh" else 0  # another country's variant serves, another script does not

    best = max(languages(), key=fit)
    return best if fit(best) >= 0 else ""


def spoken() -> str:
    """Return the code of the language in which this request is answered."""
    return _spoken.get()


def direction() -> str:
    """Return the direction in which that language is written, as HTML names it."""
    return "rtl" if spoken().partition("_")[0] in _RIGHT_TO_LEFT else "ltr"


@cache
def catalogue(code: str) -> NullTranslations:
    """Return the translations into one of our languages; English has none."""
    file = FOLDER / f"{code}.mo"
    if not file.is_file():
        return NullTranslations()
    with file.open("rb") as opened:
        return GNUTranslations(opened)


def gettext(text: str) -> str:
    """Return an English text of a page in the language in which this request is answered."""
    return catalogue(spoken()).gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of a text that fits a number."""
    return catalogue(spoken()).ngettext(one, many, number)


_ = gettext
