"""Read an object literal: its literal values, and a remark for each value that isn't literal."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import quote

from configurator.handover.remarks import Remarks
from configurator.handover.tokenizer import PHP, PYTHON, Dialect, Kind, Scanner, Token

_CLOSING = {"{": "}", "[": "]", "(": ")"}
_DEEPEST = 20
_LONGEST_NUMBER = 18
_LONGEST_JOIN = 1_000_000
_UNKNOWN: Final = object()
"""A value that is computed when the code runs."""
_ENCODERS: dict[str, Callable[[str], str]] = {
    "encodeURIComponent": quote,
    "rawurlencode": quote,
    "btoa": lambda text: base64.b64encode(text.encode(errors="replace")).decode(),
    "base64_encode": lambda text: base64.b64encode(text.encode(errors="replace")).decode(),
}
"""Functions that code uses to make a Data URI from an SVG literal."""


_TYPED = re.compile(r"(?:[a-z]\w*\.[A-Z]\w*|map\[string\]\w+)\{")
"""The type name before a Go object: `b24.Params{`."""
_ASSIGNMENT = re.compile(r"(?<![\w.$>])(\$?[^\W\d][\w$]*)\s*=(?![=>])")


def variables(text: str) -> dict[str, int | None]:
    """Return the position of each variable's value, None for a variable that is set more than once."""
    found: dict[str, int | None] = {}
    for match in _ASSIGNMENT.finditer(text):
        found[match[1]] = None if match[1] in found else match.end()
    return found


class Parser:
    """Parser of the literals in one text.

    Args:
        text: the whole text.
        dialect: its language.
        variables: positions of variables' values, from `variables`.
        remarks: collects what isn't understood.
    """

    def __init__(
        self, text: str, dialect: Dialect, variables: Mapping[str, int | None], remarks: Remarks
    ) -> None:
        self.scanner = Scanner(text, dialect)
        self._text = text
        self._dialect = dialect
        self._variables = variables
        self._remarks = remarks
        self.end = 0
        """Where reading has stopped."""
        self._broken = False

    def object_at(self, position: int, field: str = "", depth: int = 0) -> dict[str, object]:
        """Return the pairs of the object whose opening bracket is at `position`.

        Args:
            position: index of its `{`, `[` or `(`.
            field: the object's name, for remarks.
            depth: how many objects it's nested in.
        """
        opening = self.scanner.at(position)
        closing = _CLOSING[opening.text]
        pairs: dict[str, object] = {}
        self.end = opening.end
        while not self._broken:
            token = self.scanner.at(self.end)
            if token.text == closing and token.kind is Kind.SIGN:
                self.end = token.end
                break
            if token.text in {",", ";"} and token.kind is Kind.SIGN:
                self.end = token.end
            elif token.kind in {Kind.END, Kind.BROKEN} or token.text in _CLOSING.values():
                self._break_off(token.start)
            else:
                self._pair(token, pairs, field, depth)
        return pairs

    def _pair(self, key: Token, pairs: dict[str, object], field: str, depth: int) -> None:
        sign = self.scanner.at(key.end)
        named = key.kind in {Kind.STRING, Kind.WORD, Kind.NUMBER} and not key.computed
        if not named or sign.text not in self._dialect.pair or sign.kind is not Kind.SIGN:
            self._skip(key.start, field or _first_word(key))
            return
        name = f"{field}.{key.text}".lstrip(".")
        value = self._value(sign.end, name, depth)
        if value is _UNKNOWN:
            if not self._broken:
                self._skip(sign.end, name)
            return
        if key.text in pairs:
            self._remarks.add("DUPLICATE", field=name, line=self._line(key.start))
        pairs[key.text] = value

    def _value(self, position: int, field: str, depth: int, *, ends_with_line: bool = False) -> object:
        """Read a value up to the comma or bracket after it; _UNKNOWN if it isn't literal."""
        value = self._part(position, field, depth)
        while value is not _UNKNOWN and not self._broken:
            token = self.scanner.at(self.end)
            ended = ends_with_line and token.kind is Kind.WORD and "\n" in self._text[self.end : token.start]
            if ended or token.kind is Kind.END or _ends_a_value(token):
                return value
            joined = token.kind is Kind.SIGN and token.text == self._dialect.joins
            adjacent = self._dialect is PYTHON and token.kind is Kind.STRING
            if not (joined or adjacent) or not isinstance(value, str):
                return _UNKNOWN
            more = self._part(token.end if joined else token.start, field, depth)
            fits = isinstance(more, str) and len(value) + len(more) <= _LONGEST_JOIN
            value = f"{value}{more}" if fits else _UNKNOWN
        return value

    def _part(self, position: int, field: str, depth: int) -> object:
        token = self.scanner.at(position)
        self.end = token.end
        if token.kind is Kind.STRING:
            return _UNKNOWN if token.computed else token.text
        if token.kind is Kind.NUMBER:
            return _number(token.text)
        if token.kind is Kind.WORD:
            return self._word(token, field, depth)
        if token.kind is Kind.SIGN:
            return self._sign(token, field, depth)
        self._break_off(token.start)
        return _UNKNOWN

    def _sign(self, token: Token, field: str, depth: int) -> object:
        if token.text in {"{", "["} and depth < _DEEPEST:
            return self.object_at(token.start, field, depth + 1)
        if token.text == "(" and depth < _DEEPEST:
            return self._in_brackets(token.end, field, depth + 1)
        if token.text == "!":  # !0 and !1: how minifiers write true and false
            number = self.scanner.at(token.end)
            self.end = number.end
            return {"0": True, "1": False}.get(number.text, _UNKNOWN)
        return _UNKNOWN

    def _word(self, token: Token, field: str, depth: int) -> object:
        if token.text in self._dialect.words:
            return self._dialect.words[token.text]
        if depth >= _DEEPEST:
            return _UNKNOWN
        typed = _TYPED.match(self._text, token.start)
        if typed:
            return self.object_at(typed.end() - 1, field, depth + 1)
        bracket = self.scanner.at(token.end)
        if bracket.text != "(" or bracket.kind is not Kind.SIGN:
            return self._variable(token, field, depth + 1)
        makes_object = {PHP.name: "array", PYTHON.name: "dict"}.get(self._dialect.name)
        if token.text.lower() == makes_object:
            return self.object_at(bracket.start, field, depth + 1)
        encode = _ENCODERS.get(token.text)
        value = self._in_brackets(bracket.end, field, depth + 1) if encode else _UNKNOWN
        return encode(value) if encode and isinstance(value, str) else _UNKNOWN

    def _variable(self, name: Token, field: str, depth: int) -> object:
        """Return the value of a variable that the text sets once, to a literal."""
        assignment = self._variables.get(name.text)
        if assignment is None:
            return _UNKNOWN
        here, self._remarks = self._remarks, Remarks()
        value = self._value(assignment, field, depth, ends_with_line=True)
        noted, self._remarks = self._remarks, here
        self.end = name.end
        if self._broken:  # over there, which breaks nothing off here
            self._broken = False
            return _UNKNOWN
        if value is not _UNKNOWN:
            here.extend(noted)
        return value

    def _in_brackets(self, position: int, field: str, depth: int) -> object:
        value = self._value(position, field, depth)
        closing = self.scanner.at(self.end)
        self.end = closing.end
        return value if closing.text == ")" and closing.kind is Kind.SIGN else _UNKNOWN

    def _skip(self, start: int, field: str) -> None:
        """Skip to the comma or bracket that follows, and add a remark."""
        open_: list[str] = []
        position = start
        while True:
            token = self.scanner.at(position)
            if token.kind in {Kind.END, Kind.BROKEN}:
                self._break_off(token.start)
                break
            if token.kind is Kind.SIGN:
                if not open_ and _ends_a_value(token):
                    break
                if token.text in _CLOSING:
                    open_.append(_CLOSING[token.text])
                elif open_ and token.text == open_[-1]:
                    open_.pop()
            position = token.end
        text = self._text[start:position].strip()
        self._remarks.add("NOT_LITERAL", field=field, text=text, line=self._line(start))
        self.end = position

    def _break_off(self, position: int) -> None:
        self._broken = True
        self._remarks.add("BROKEN_OFF", line=self._line(position))

    def _line(self, position: int) -> int:
        return self._text.count("\n", 0, position) + 1


def _ends_a_value(token: Token) -> bool:
    return token.kind is Kind.SIGN and token.text in {",", ";", "}", "]", ")"}


def _first_word(token: Token) -> str:
    return token.text if token.kind is Kind.WORD else ""


def _number(text: str) -> object:
    if text.isdecimal() and text.isascii() and len(text) <= _LONGEST_NUMBER:
        return int(text)
    return _UNKNOWN
