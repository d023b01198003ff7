"""Finds the JSON of an answer, also where something else was written before or after it.

PHP on an on-premise portal may write warnings into its answers; templates leave comments and byte order
marks. Such an answer still counts where it can be read in one way only: official SDKs have seen errors under
any status, so what an answer holds decides.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator

_AROUND = " \t\r\n\ufeff"
_MEMBERS = ("result", "error", "access_token")
"""An answer of a portal or of its authorization server has one of these."""
_PAGE = re.compile(r"<!doctype|<(?:html|head|body|script|form|frameset)\b", re.IGNORECASE)
_BEGUN = re.compile(r'\{\s*"')
_PHP_FAILURE = re.compile(r"\b(?:Fatal|Parse) error\b.{0,20}:", re.IGNORECASE)
_UNREADABLE = re.compile("[\udc80-\udcff]")
"""Bytes that are not UTF-8, as the codec's `surrogateescape` keeps them."""
_MOST_TRIES = 64
_decode = json.JSONDecoder().raw_decode


class NoJsonError(Exception):
    """There is no answer in it.

    Attributes:
        code: `EMPTY_ANSWER`, `BROKEN_ANSWER` (JSON that breaks off), `MIXED_ANSWER` (several answers),
            `PHP_ERROR` (the portal's software stopped), or empty for anything else, mostly a web page.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read(body: bytes) -> object:
    """Return the JSON value of an answer's body.

    Raises:
        NoJsonError: there is none, or more than one.
    """
    text = _text(body).replace("\0", "").strip(_AROUND)
    if not text:
        raise NoJsonError("EMPTY_ANSWER")
    if text[0] in "{[" and not _UNREADABLE.search(text):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):  # its text repeats the answer; perhaps something comes after it
            pass
    return _among_noise(text)


def _text(body: bytes) -> str:
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body.decode("utf-16", "replace")
    return body.decode("utf-8", "surrogateescape")


def _among_noise(text: str) -> object:
    answers, noise = [], ""
    end = 0
    for start, stop, value in _objects(text):
        noise += text[end:start]
        answers.append(value)
        end = stop
    noise += text[end:]
    if _PAGE.search(noise):
        raise NoJsonError("")
    if answers and all(one == answers[0] for one in answers):
        return answers[0]
    if answers:
        raise NoJsonError("MIXED_ANSWER")
    if text[0] in "{[":
        raise NoJsonError("BROKEN_ANSWER")
    raise NoJsonError("PHP_ERROR" if _PHP_FAILURE.search(text) else "")


def _objects(text: str) -> Iterator[tuple[int, int, object]]:
    """Yield start, end and value of each answer in a text; one within another is part of it.

    Raises:
        NoJsonError: an object begins and can't be read, so what comes after may be in the middle of it.
    """
    at = 0
    for _ in range(_MOST_TRIES):
        at = text.find("{", at)
        if at < 0:
            return
        try:
            value, end = _decode(text, at)
        except (ValueError, RecursionError):
            if _BEGUN.match(text, at) and not _PAGE.search(text):
                raise NoJsonError("BROKEN_ANSWER") from None
            at += 1
            continue
        if any(name in value for name in _MEMBERS) and not _UNREADABLE.search(text, at, end):
            yield at, end, value
        at = end
