"""Read an object literal: its values as far as they stand in the text, and a remark for each other one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from configurator.handover import expressions
from configurator.handover.expressions import UNKNOWN
from configurator.handover.object_syntax import array_of_pairs, constructor
from configurator.handover.remarks import Remarks
from configurator.handover.tokenizer import Dialect, Kind, Scanner, Token

_CLOSING = {"{": "}", "[": "]", "(": ")"}
_DEEPEST = 20
_LONGEST_NUMBER = 18
_LONGEST_JOIN = 1_000_000
_SPREADS = {"...", "**"}
_PATH = {".", "::", "->", "\\", "?.", "?->"}
_OPENING = re.compile(r"[rRbBuUfF$@]*(\"\"\"|'''|\"|'|`)")
_CAST = re.compile(
    r"\(\s*(?:string|object|int|bool|array)\s*\)|\[\]byte(?=\()|&(?:mut\s+)?|await\s|new\s+(?=\w+\s*\()|const\s"
)
_NAMED_ARGUMENT = re.compile(r"\w+\s*=(?!=)\s*")


class Pairs(dict[str, object]):
    """The pairs of an object.

    Attributes:
        spread: the keys that came from another object; they may be set again.
    """

    def __init__(self, pairs: Mapping[str, object] | None = None) -> None:
        super().__init__(pairs or {})
        self.spread: set[str] = set()


class Parser:
    """Parser of the literals in one text.

    Args:
        text: the whole text.
        dialect: its language.
        variables: positions of variables' values, from `assignments.variables`.
        remarks: collects what isn't understood.
        additions: the pairs that are added to variables one by one, by their names.
    """

    def __init__(
        self,
        text: str,
        dialect: Dialect,
        variables: Mapping[str, int | None],
        remarks: Remarks,
        additions: Mapping[str, Mapping[str, object]] | None = None,
    ) -> None:
        self.scanner = Scanner(text, dialect)
        self._text = text
        self._dialect = dialect
        self._variables = variables
        self._additions = additions or {}
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
        pairs = Pairs()
        self.end = opening.end
        while not self._broken:
            token = self.scanner.at(self.end)
            if token.text == closing and token.kind is Kind.SIGN:
                self.end = token.end
                break
            if token.text in {",", ";"} and token.kind is Kind.SIGN:
                self.end = token.end
            elif token.kind in {Kind.END, Kind.BROKEN} or (
                token.kind is Kind.SIGN and token.text in _CLOSING.values()
            ):
                self._break_off(token.start)
            else:
                self._pair(token, pairs, field, depth)
        return pairs

    def value_at(self, position: int, field: str, *, in_brackets: bool) -> object:
        """Return the value that starts at `position`, None with a remark if it isn't known.

        Args:
            position: its index.
            field: its name, for the remark.
            in_brackets: whether it ends at a bracket or a comma, not with its line.
        """
        value = self._value(position, field, 0, ends_with_line=not in_brackets)
        if value is UNKNOWN:
            self._broken = False
            self._skip(position, field)
            return None
        return value

    def text_at(self, position: int) -> str | None:
        """Return the text that the string literals at `position` make together, None if it isn't known."""
        value = self._part(position, "", 0)
        while isinstance(value, str) and not self._broken:
            token = self.scanner.at(self.end)
            if token.kind is not Kind.SIGN or token.text != self._dialect.joins:
                return value
            more = self._part(token.end, "", 0)
            value = _joined(value, more, is_left_first=False)
        return value if isinstance(value, str) else None

    def _pair(self, token: Token, pairs: Pairs, field: str, depth: int) -> None:
        if token.kind is Kind.SIGN and token.text in _SPREADS:
            self._merge(token, pairs, field, depth)
            return
        key, position = array_of_pairs(self._text, self.scanner, token)
        sign = self.scanner.at(position)
        if key is not None and sign.text == "," and position > token.end:  # one pair in brackets of its own
            self._add(key, sign, pairs, field, depth)
            closing = self.scanner.at(self.end)
            self.end = closing.end if closing.text in _CLOSING.values() else self.end
            return
        is_pair = token.kind is Kind.SIGN and token.text in {"{", "(", "["}
        if is_pair and self.scanner.at(token.end).end == position:  # an object in a list
            key = None
        if key is None or sign.text not in (*self._dialect.pair, *self._flat(token)):
            self._without_sign(token, pairs, field, depth)
            return
        self._add(key, sign, pairs, field, depth)

    def _flat(self, token: Token) -> tuple[str, ...]:
        """A comma separates key and value in `Map.of("ID", "x")`; `=` where the key is in brackets."""
        if token.text == "[" and token.kind is Kind.SIGN:
            return ("=", ":")
        before = self._text[max(0, token.start - 200) : token.start]
        return (
            (",",)
            if token.kind is Kind.STRING and re.search(r"\bMap\.of\s*\([^()]*\Z|\bMap\.of\(", before)
            else ()
        )

    def _without_sign(self, token: Token, pairs: Pairs, field: str, depth: int) -> None:
        """Take `{ID, NAME}`, whose values are variables of these names; skip anything else."""
        following = self.scanner.at(token.end)
        if token.kind is Kind.WORD and following.text in {",", "}"} and self._dialect.name == "JavaScript":
            value = self._variable(token, f"{field}.{token.text}".lstrip("."), depth + 1)
            if value is not UNKNOWN:
                pairs[token.text] = value
                return
        self._skip(token.start, field or (token.text if token.kind is Kind.WORD else ""))

    def _add(self, key: str, sign: Token, pairs: Pairs, field: str, depth: int) -> None:
        name = f"{field}.{key}".lstrip(".")
        value = self._value(sign.end, name, depth, ends_with_line=self._dialect.lines)
        if value is UNKNOWN:
            pairs.pop(key, None)  # a spread one is not in force any more
            if not self._broken:
                self._skip(sign.end, name)
            return
        if key in pairs and key not in pairs.spread:
            self._remarks.add("DUPLICATE", field=name, line=self._line(sign.start))
        pairs[key] = value

    def _merge(self, sign: Token, pairs: Pairs, field: str, depth: int) -> None:
        """Add the pairs of another object: `...icon`, `**icon`."""
        value = self._value(sign.end, field, depth + 1)
        if not isinstance(value, dict) or self._broken:
            self._skip(sign.start, field)
            return
        pairs.spread |= value.keys()
        pairs.update(value)

    def _value(self, position: int, field: str, depth: int, *, ends_with_line: bool = False) -> object:
        """Read a value up to the comma or bracket after it; UNKNOWN if it isn't known."""
        value = self._with_methods(self._part(position, field, depth), field, depth)
        while value is not UNKNOWN and not self._broken:
            token = self.scanner.at(self.end)
            is_next_line = ends_with_line and "\n" in self._text[self.end : token.start]
            joined = token.kind is Kind.SIGN and token.text == self._dialect.joins
            if token.kind is Kind.END or _ends_a_value(token) or (is_next_line and not joined):
                return value
            adjacent = self._dialect.adjacent and token.kind is Kind.STRING
            is_merge = isinstance(value, dict) and token.text == "|" and self._dialect.name == "Python"
            if not (joined or adjacent or is_merge):
                return UNKNOWN
            start = token.start if adjacent else token.end
            more = self._with_methods(self._part(start, field, depth), field, depth)
            value = _joined(value, more, is_left_first=self._dialect.name == "PHP")
        return value

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
            if bracket.text != "(" or self._dialect.joins == ".":
                return value if self._dialect.joins == "." else UNKNOWN
            value = expressions.method(value, name.text, self._arguments(bracket.end, field, depth + 1))
        return value

    def _part(self, position: int, field: str, depth: int) -> object:
        token = self.scanner.at(position)
        if cast := _CAST.match(self._text, token.start):
            if not constructor(self._text, token.start, self._dialect.name):
                token = self.scanner.at(cast.end())
        self.end = token.end
        if depth > _DEEPEST:
            return UNKNOWN
        if token.kind is Kind.STRING:
            return self._interpolated(token, field, depth) if token.computed else token.text
        if token.kind is Kind.NUMBER:
            return _number(token.text)
        made = constructor(self._text, token.start, self._dialect.name)
        if made is not None:
            return self.object_at(made, field, depth + 1)
        if token.kind is Kind.WORD:
            return self._word(token, field, depth)
        if token.kind is Kind.SIGN:
            return self._sign(token, field, depth)
        self._break_off(token.start)
        return UNKNOWN

    def _sign(self, token: Token, field: str, depth: int) -> object:
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
        noted, self._remarks = self._remarks, here
        if value is not UNKNOWN or self._broken:
            here.extend(noted)
        return value

    def _variable(self, name: Token, field: str, depth: int) -> object:
        """Return the value of a variable that the text sets once, with the pairs that it adds later."""
        assignment = self._variables.get(name.text)
        if assignment is None or depth > _DEEPEST:
            return UNKNOWN
        here, self._remarks = self._remarks, Remarks()
        value = self._value(assignment, field, depth, ends_with_line=True)
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

    def _end_of_value(self, start: int, *, ends_with_line: bool = False) -> int:
        """Return the index of the comma or bracket after a value that isn't understood."""
        open_: list[str] = []
        position = start
        while True:
            token = self.scanner.at(position)
            if token.kind in {Kind.END, Kind.BROKEN}:
                self._break_off(token.start)
                return token.start
            is_next_line = ends_with_line and "\n" in self._text[position : token.start] and position > start
            if not open_ and (_ends_a_value(token) or is_next_line):
                return token.start if _ends_a_value(token) else position
            if token.kind is Kind.SIGN and token.text in _CLOSING:
                open_.append(_CLOSING[token.text])
            elif token.kind is Kind.SIGN and open_ and token.text == open_[-1]:
                open_.pop()
            position = token.end

    def _skip(self, start: int, field: str) -> None:
        """Skip to the comma or bracket that follows, and add a remark."""
        self.end = self._end_of_value(start, ends_with_line=self._dialect.lines)
        text = self._text[start : self.end].strip()
        self._remarks.add("NOT_LITERAL", field=field, text=text, line=self._line(start))

    def _break_off(self, position: int) -> None:
        self._broken = True
        self._remarks.add("BROKEN_OFF", line=self._line(position))

    def _line(self, position: int) -> int:
        return self._text.count("\n", 0, position) + 1


def _joined(value: object, more: object, *, is_left_first: bool) -> object:
    """Return two texts as one, or the pairs of two objects together."""
    if isinstance(value, dict) and isinstance(more, dict):
        return {**more, **value} if is_left_first else {**value, **more}
    if not isinstance(value, str) or not isinstance(more, str) or len(value) + len(more) > _LONGEST_JOIN:
        return UNKNOWN
    return value + more


def _ends_a_value(token: Token) -> bool:
    return token.kind is Kind.SIGN and token.text in {",", ";", "}", "]", ")"}


def _number(text: str) -> object:
    if text.isdecimal() and text.isascii() and len(text) <= _LONGEST_NUMBER:
        return int(text)
    return UNKNOWN
