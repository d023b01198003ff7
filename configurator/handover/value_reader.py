"""Read the value of an expression as far as it stands in the text."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property

from configurator.handover import expressions
from configurator.handover.expressions import UNKNOWN
from configurator.handover.object_syntax import constructor
from configurator.handover.remarks import Remarks
from configurator.handover.tokenizer import Dialect, Kind, Scanner, Token

CLOSING = {"{": "}", "[": "]", "(": ")"}
_DEEPEST = 20
_LONGEST_NUMBER = 18
_LONGEST_JOIN = 1_000_000
_PATH = {".", "::", "->", "\\", "?.", "?->"}
_OPENING = re.compile(r"[rRbBuUfF$@]*(\"\"\"|'''|\"|'|`)")
_CAST = re.compile(
    r"\(\s*(?:string|object|int|bool|array)\s*\)|\[\]byte(?=\()|&(?:mut\s+)?|await\s|new\s+(?=\w+\s*\()|const\s"
)
_EMPTY = re.compile(
    r"(?:new\s+(?:Linked)?(?:HashMap|TreeMap|FormData|Map|JSONObject|JObject|Hashtable|JsonObject|ArrayList|"
    r"URLSearchParams|Dictionary|ExpandoObject|Object|stdClass)\b(?:<[^<>()]*(?:<[^<>()]*>)?[^<>()]*>)?\s*\(\s*\)(?!\s*[.{])"
    r"|make\(map\[string\][^()]*\)|(?:mutable|hash|linked)MapOf(?:<[^<>()]*>)?\(\s*\)|(?:HashMap|BTreeMap)::new\(\)"
    r"|(?:JSONObject|FormData|Hash\.new|URLSearchParams)\(\s*\)(?!\s*[.{]))"
)
_FILE_NAME = re.compile(r"[\"'`]/?([\w./ -]{1,100}\.\w{2,5})[\"'`]")
_NAMED_ARGUMENT = re.compile(r"\w+\s*=(?!=)\s*")


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


class ValueReader(ABC):
    """Reader of the values in one text.

    Args:
        text: the whole text.
        dialect: its language.
        variables: positions of variables' values, from `assignments.variables`.
        remarks: collects what isn't understood.
        additions: the pairs that are added to variables one by one, by their names.
        files: what is in files that the text may name.
    """

    def __init__(
        self,
        text: str,
        dialect: Dialect,
        variables: Mapping[str, int | None],
        remarks: Remarks,
        additions: Mapping[str, Mapping[str, object]] | None = None,
        files: Mapping[str, str] | None = None,
    ) -> None:
        self.scanner = Scanner(text, dialect)
        self._text = text
        self._dialect = dialect
        self._variables = variables
        self._additions = {} if additions is None else additions
        self._remarks = remarks
        self._files = {} if files is None else files
        self._wanted: list[str] = []
        self.end = 0
        """Where reading has stopped."""
        self._broken = False

    @abstractmethod
    def object_at(self, position: int, field: str = "", depth: int = 0) -> dict[str, object]:
        """Return the pairs of the object whose opening bracket is at `position`."""

    def _value(self, position: int, field: str, depth: int, *, ends_with_line: bool = False) -> object:
        """Read a value up to the comma or bracket after it; UNKNOWN if it isn't known."""
        value = self._with_methods(self._part(position, field, depth), field, depth)
        while value is not UNKNOWN and not self._broken:
            token = self._after_type()
            is_next_line = ends_with_line and "\n" in self._text[self.end : token.start]
            is_joined = token.kind is Kind.SIGN and token.text == self._dialect.joins
            if token.kind is Kind.END or ends_a_value(token) or (is_next_line and not is_joined):
                return value
            adjacent = self._dialect.adjacent and token.kind is Kind.STRING
            is_merge = isinstance(value, dict) and token.text == "|" and self._dialect.name == "Python"
            if not (is_joined or adjacent or is_merge):
                return UNKNOWN
            start = token.start if adjacent else token.end
            more = self._with_methods(self._part(start, field, depth), field, depth)
            value = joined(value, more, is_left_first=self._dialect.name == "PHP")
        return value

    def _after_type(self) -> Token:
        """Return the token after a value; `as Type` of TypeScript and Swift is stepped over."""
        token = self.scanner.at(self.end)
        while token.kind is Kind.WORD and token.text in {"as", "satisfies"}:
            self.end = self.scanner.at(token.end).end
            token = self.scanner.at(self.end)
            if token.text == "<":
                self.end = self._text.find(">", token.end) + 1 or token.end
                token = self.scanner.at(self.end)
        return token

    def _with_methods(self, value: object, field: str, depth: int) -> object:
        """Apply the methods that are called on a value: `.toString('base64')`, `.merge(…)`."""
        while value is not UNKNOWN and not self._broken and not isinstance(value, bool):
            dot = self.scanner.at(self.end)
            if dot.text not in {".", "->", "?."} or dot.kind is not Kind.SIGN:
                return value
            name = self.scanner.at(dot.end)
            bracket = self.scanner.at(name.end)
            if name.kind is not Kind.WORD:
                return value  # PHP's dot joins
            if self._dialect.joins == ".":
                return value
            if bracket.text != "(":
                if self._dialect.name != "Ruby":
                    return UNKNOWN
                self.end = name.end  # a method without brackets
                value = expressions.method(value, name.text, [])
                continue
            value = expressions.method(value, name.text, self._method_arguments(bracket, field, depth + 1))
        return value

    def _part(self, position: int, field: str, depth: int) -> object:
        """Read one operand: a literal, an object, a variable or a call."""
        token = self.scanner.at(position)
        made = constructor(self._text, token.start, self._dialect.name)
        if made is None and (cast := _CAST.match(self._text, token.start)):
            token = self.scanner.at(cast.end())
        self.end = token.end
        if depth > _DEEPEST:
            return UNKNOWN
        if made is not None:
            return self.object_at(made, field, depth + 1)
        if empty := _EMPTY.match(self._text, token.start):
            self.end = empty.end()
            return Pairs()
        return self._operand(token, field, depth)

    def _operand(self, token: Token, field: str, depth: int) -> object:
        value: object = UNKNOWN
        if token.kind is Kind.STRING:
            value = self._interpolated(token, field, depth) if token.computed else token.text
        elif token.kind is Kind.NUMBER:
            value = _number(token.text)
        elif token.kind is Kind.WORD:
            value = self._word(token, field, depth)
        elif token.kind is Kind.SIGN:
            value = self._sign(token, field, depth)
        else:
            self._break_off(token.start)
        return value

    def _sign(self, token: Token, field: str, depth: int) -> object:
        if token.text == "{" and self._dialect.name == "Go":  # url.Values has a list for each name
            only = self.scanner.at(token.end)
            closing = self.scanner.at(only.end)
            if only.kind is Kind.STRING and closing.text == "}":
                self.end = closing.end
                return only.text
        if token.text in {"{", "["}:
            return self.object_at(token.start, field, depth + 1)
        if token.text == "(":
            return self._in_brackets(token.end, field, depth + 1)
        if token.text == "!":  # !0 and !1: how minifiers write true and false
            number = self.scanner.at(token.end)
            self.end = number.end
            return {"0": True, "1": False}.get(number.text, UNKNOWN)
        return UNKNOWN

    def _word(self, token: Token, field: str, depth: int) -> object:
        if token.text in self._dialect.words:
            return self._dialect.words[token.text]
        last, bracket = token, self.scanner.at(token.end)
        while bracket.text in _PATH and bracket.kind is Kind.SIGN:
            part = self.scanner.at(bracket.end)
            if part.kind is not Kind.WORD:
                return UNKNOWN
            last, bracket = part, self.scanner.at(part.end)
            if bracket.text == "(" and token is not last and token.text in self._variables:
                break
            closing = self.scanner.at(bracket.end) if bracket.text == "(" else bracket
            following = self.scanner.at(closing.end) if closing.text == ")" else bracket
            if following.text in _PATH and following.kind is Kind.SIGN:  # getEncoder().encodeToString(…)
                bracket = following
        if bracket.text == "!" and self.scanner.at(bracket.end).text in {"(", "["}:  # a macro of Rust
            bracket = self.scanner.at(bracket.end)
        if bracket.text == "(" and bracket.kind is Kind.SIGN:
            if token is not last and token.text in self._variables:  # a method of a variable
                return self._variable(token, field, depth + 1)
            name = re.sub(r"\s", "", self._text[token.start : last.end])
            return self._call(name, bracket, field, depth)
        return self._variable(token, field, depth + 1) if token is last else UNKNOWN

    def _call(self, name: str, bracket: Token, field: str, depth: int) -> object:
        """Return the value of a call; what isn't known of its arguments matters only if the value is."""
        here, self._remarks = self._remarks, Remarks()
        value = expressions.call(name, self._arguments(bracket.end, field, depth + 1))
        if value is UNKNOWN and expressions.reads_file(name):
            value = self._file(self._text[bracket.end : self.end])
        noted, self._remarks = self._remarks, here
        if value is not UNKNOWN or self._broken:
            here.extend(noted)
        return value

    def _file(self, arguments: str) -> object:
        """Return what is in the file that a call's arguments name, UNKNOWN if that isn't known."""
        named = _FILE_NAME.search(arguments)
        if not named:
            return UNKNOWN
        if named[1] not in self._files:
            self._wanted.append(named[1])
        return self._files.get(named[1], UNKNOWN)

    def _variable(self, name: Token, field: str, depth: int) -> object:
        """Return the value of a variable that the text sets once, with the pairs that it adds later."""
        assignment = self._variables.get(name.text)
        if assignment is None or depth > _DEEPEST:
            return UNKNOWN
        here, self._remarks = self._remarks, Remarks()
        value = self._value(assignment, field, depth, ends_with_line=True)
        if isinstance(value, dict) and (self._goes_on() or (not value and name.text not in self._additions)):
            value = UNKNOWN  # it has ended too early, or was filled in a way that isn't known
        noted, self._remarks = self._remarks, here
        self.end = name.end
        if self._broken:  # over there, which breaks nothing off here
            self._broken = False
            return UNKNOWN
        if value is not UNKNOWN:
            here.extend(noted)
        if isinstance(value, dict) and name.text in self._additions:
            return {**value, **self._additions[name.text]}
        return value

    def _goes_on(self) -> bool:
        """Whether a pair stands after the object that was read last."""
        comma = self.scanner.at(self.end)
        key = self.scanner.at(comma.end)
        sign = self.scanner.at(key.end) if comma.text == "," and key.kind is Kind.STRING else comma
        return sign.text in {":", "=>"}

    def _arguments(self, position: int, field: str, depth: int) -> list[object]:
        """Return the values of a call's arguments; `end` is after its closing bracket."""
        found: list[object] = []
        self.end = position
        while not self._broken:
            token = self.scanner.at(self.end)
            if token.text in {")", "]"} and token.kind is Kind.SIGN:
                self.end = token.end
                break
            if token.text == "," and token.kind is Kind.SIGN:
                self.end = token.end
                continue
            start = token.start
            value = UNKNOWN if _NAMED_ARGUMENT.match(self._text, start) else self._value(start, field, depth)
            if value is UNKNOWN and not self._broken:
                self.end = self._end_of_value(start)
            found.append(value)
        return found

    def _method_arguments(self, bracket: Token, field: str, depth: int) -> list[object]:
        """Return a method's arguments; named ones are one object."""
        first = self.scanner.at(bracket.end)
        named = self.scanner.at(first.end)
        if (
            first.kind in {Kind.STRING, Kind.WORD}
            and named.text in self._dialect.pair
            and named.kind is Kind.SIGN
        ):
            return [self.object_at(bracket.start, field, depth)]
        return self._arguments(bracket.end, field, depth)

    def _interpolated(self, token: Token, field: str, depth: int) -> object:
        """Return the value of a string with variables in it, UNKNOWN if one isn't known."""
        opening = _OPENING.match(self._text, token.start)
        pattern = self._dialect.interpolation
        if not opening or not pattern:
            return UNKNOWN
        quote, at, last = opening[1], opening.end(), token.end - len(opening[1])
        parts: list[str] = []
        plain = at
        while found := pattern.search(self._text, at, last):
            at = found.end()
            if found.lastgroup not in {"open", "name"}:
                if found.lastgroup == "no":
                    return UNKNOWN
                continue
            parts.append(self._text[plain : found.start()])
            value = self._put_in(found, field, depth + 1)
            if not isinstance(value, str):
                self.end = token.end
                return UNKNOWN
            parts.append(value)
            at = plain = max(at, self.end)
        parts.append(self._text[plain:last])
        self.end = token.end
        decoded = [
            one
            if count % 2
            else self._dialect.decode(
                quote + one.replace("{{", "{").replace("}}", "}") + quote
                if self._text[token.start] in "fF$"
                else quote + one + quote
            )
            for count, one in enumerate(parts)
        ]
        return UNKNOWN if None in decoded else "".join(one or "" for one in decoded)

    def _put_in(self, found: re.Match[str], field: str, depth: int) -> object:
        if found.lastgroup == "name":
            self.end = found.end()
            return self._variable(
                Token(Kind.WORD, found["name"], found.start("name"), found.end("name")), field, depth
            )
        value = self._value(found.end(), field, depth)
        closing = self.scanner.at(self.end)
        self.end = closing.end
        return value if closing.text in {"}", ")"} and not self._broken else UNKNOWN

    def _in_brackets(self, position: int, field: str, depth: int) -> object:
        value = self._value(position, field, depth)
        closing = self.scanner.at(self.end)
        self.end = closing.end
        return value if closing.text == ")" and closing.kind is Kind.SIGN else UNKNOWN

    def _end_of_value(self, start: int, *, ends_with_line: bool = False, in_block: bool = False) -> int:
        """Return the index of the comma or bracket after a value, of the closing bracket after a block."""
        open_: list[str] = []
        position = start
        while True:
            token = self.scanner.at(position)
            if token.kind is Kind.END or token.kind is Kind.BROKEN:
                self._break_off(token.start)
                return token.start
            is_next_line = ends_with_line and "\n" in self._text[position : token.start] and position > start
            ends = token.text == "}" if in_block else ends_a_value(token) or is_next_line
            if not open_ and ends:
                return token.start if ends_a_value(token) else position
            if token.kind is Kind.SIGN and token.text in CLOSING:
                open_.append(CLOSING[token.text])
            elif token.kind is Kind.SIGN and open_ and token.text == open_[-1]:
                open_.pop()
            position = token.end

    def _skip(self, start: int, field: str) -> None:
        """Skip to the comma or bracket that follows, and add a remark."""
        self.end = self._end_of_value(start, ends_with_line=self._dialect.lines)
        text = self._text[start : self.end].strip()
        self._remarks.add("NOT_LITERAL", field=field, text=text, line=self._line(start))
        for name in self._wanted:
            self._remarks.add("DATA_IN_FILE", name=name)
        self._wanted.clear()

    def _break_off(self, position: int) -> None:
        self._broken = True
        self._remarks.add("BROKEN_OFF", line=self._line(position))

    def _line(self, position: int) -> int:
        return bisect_left(self._line_ends, position) + 1

    @cached_property
    def _line_ends(self) -> list[int]:
        """The index of each line end: one text may get thousands of remarks."""
        return [found.start() for found in re.finditer("\n", self._text)]


def joined(value: object, more: object, *, is_left_first: bool) -> object:
    """Return two texts as one, or the pairs of two objects together."""
    if isinstance(value, dict) and isinstance(more, dict):
        return {**more, **value} if is_left_first else {**value, **more}
    if not isinstance(value, str) or not isinstance(more, str) or len(value) + len(more) > _LONGEST_JOIN:
        return UNKNOWN
    return value + more


def ends_a_value(token: Token) -> bool:
    """Whether a token stands after a value."""
    return token.kind is Kind.SIGN and token.text in {",", ";", "}", "]", ")"}


def _number(text: str) -> object:
    if text.isdecimal() and text.isascii() and len(text) <= _LONGEST_NUMBER:
        return int(text)
    return UNKNOWN
