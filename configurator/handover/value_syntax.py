"""The signs of expressions in all languages, and what a reader makes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from configurator.handover.expressions import UNKNOWN
from configurator.handover.tokenizer import Kind, Token

CLOSING = {"{": "}", "[": "]", "(": ")"}
DEEPEST = 20
LONGEST_NUMBER = 18
LONGEST_JOIN = 1_000_000
PATH = {".", "::", "->", "\\", "?.", "?->"}
OWN = {"self", "this", "$this", "static", "cls", "Self"}
SAME_PROPERTIES = {"utf8"}
"""Properties of a text that give it back in another type."""
UNIONS = {("Python", "|"), ("PHP", "+")}
PERCENT = {"Python", "Ruby"}
CLASS = re.compile(r"\b(?:class|object|module|struct|enum|interface|namespace)[ \t]+(\w{1,80})")
NAMED_PLACE = re.compile(r"\{(\w+)\}")
STATIC = re.compile(r"\[([\w.]+)\]::([\w.]+(?:::[\w.]+)*)\s*(?=\()")
"""A static method of PowerShell."""
SLICE = re.compile(r"\[\]string(?=\{)")
"""The list that Go has for the values of one name."""
OPENING = re.compile(r"[rRbBuUfF$@]*(\"\"\"|'''|\"|'|`)")
CAST = re.compile(
    r"\(\s*(?:string|object|int|bool|array)\s*\)|\[\]byte(?=\()|&(?:mut\s+)?|await\s|new\s+(?=\w+\s*\()"
    r"|const\s|<[\w.]+>\s*(?=[{\[])|%(?=\{)"
)
EMPTY = re.compile(
    r"(?:new\s+(?:Linked)?(?:HashMap|TreeMap|FormData|Map|JSONObject|JObject|Hashtable|JsonObject|ArrayList|"
    r"URLSearchParams|Dictionary|ExpandoObject|Object|stdClass)\b(?:<[^<>()]{0,80}(?:<[^<>()]{0,80}>[^<>()]{0,80})?>)?\s*\(\s*\)(?!\s*[.{])"
    r"|make\(map\[string\][^()]{0,80}\)|(?:mutable|hash|linked)MapOf(?:<[^<>()]{0,80}>)?\(\s*\)|(?:HashMap|BTreeMap)::new\(\)"
    r"|(?:JSONObject|FormData|Hash\.new|URLSearchParams)\(\s*\)(?!\s*[.{])|\[\s*:\s*\]"
    r"|(?:Новый\s+(?:Соответствие|Структура)|New\s+(?:Map|Structure))\b(?:\s*\(\s*\))?(?!\s*[({]))"
)
FILE_NAME = re.compile(r"[\"'`]/?([\w./ -]{1,100}\.\w{2,5})[\"'`]")
NAMED_ARGUMENT = re.compile(r"\w+\s*=(?!=)\s*")


class Pairs(dict[str, object]):
    """The pairs of an object.

    Attributes:
        spread: the keys that came from another object; they may be set again.
        is_flat: whether keys and values take turns, as in `Map.of("ID", "x")`.
        is_call: whether they are a call's arguments, of which some have no names.
    """

    def __init__(self, pairs: Mapping[str, object] | None = None) -> None:
        super().__init__(pairs or {})
        self.spread: set[str] = set()
        self.is_flat = False
        self.is_call = False


def joined(value: object, more: object, *, is_left_first: bool) -> object:
    """Return two texts as one, or the pairs of two objects together."""
    if isinstance(value, dict) and isinstance(more, dict):
        return {**more, **value} if is_left_first else {**value, **more}
    if not isinstance(value, str) or not isinstance(more, str) or len(value) + len(more) > LONGEST_JOIN:
        return UNKNOWN
    return value + more


def ends_a_value(token: Token) -> bool:
    """Whether a token stands after a value."""
    return token.kind is Kind.SIGN and token.text in {",", ";", "}", "]", ")"}


def number(text: str) -> object:
    """Return the value of a number; UNKNOWN for anything but a whole one of ordinary length."""
    if text.isdecimal() and text.isascii() and len(text) <= LONGEST_NUMBER:
        return int(text)
    return UNKNOWN
