"""Read the value of an expression as far as it stands in the text."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from functools import cached_property

from configurator.handover import expressions
from configurator.handover.expressions import UNKNOWN
from configurator.handover.object_syntax import constructor
from configurator.handover.reading_position import Position
from configurator.handover.remarks import Remarks
from configurator.handover.tokenizer import Kind, Token
from configurator.handover.value_syntax import (
    CAST,
    CLASS,
    DEEPEST,
    EMPTY,
    FILE_NAME,
    NAMED_ARGUMENT,
    NAMED_PLACE,
    OPENING,
    OWN,
    PATH,
    PERCENT,
    SAME_PROPERTIES,
    SLICE,
    STATIC,
    UNIONS,
    Pairs,
    ends_a_value,
    joined,
    number,
)

_PLACES = 0xF0000
"""The first of the characters for private use that stand for values in a heredoc while it is read."""


class ValueReader(Position, ABC):
    """Reader of the values in one text."""

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
            adjacent = self._is_adjacent(token)
            is_merge = isinstance(value, dict) and (self._dialect.name, token.text) in UNIONS
            is_format = isinstance(value, str) and token.text == "%" and self._dialect.name in PERCENT
            if not (is_joined or adjacent or is_merge or is_format):
                return UNKNOWN
            start = token.start if adjacent else token.end
            more = self._with_methods(self._part(start, field, depth), field, depth)
            if is_format:
                value = expressions.formatted(value, [more], is_percent=True)
            else:
                value = joined(value, more, is_left_first=self._dialect.name == "PHP")
        return value

    def _is_adjacent(self, token: Token) -> bool:
        """Whether a string goes on with the one beside it.

        One that begins where the other has ended has a doubled quote inside, of a language that isn't known.
        """
        return self._dialect.adjacent and token.kind is Kind.STRING and token.start > self.end

    def _after_type(self) -> Token:
        """Return the token after a value; `as Type` of TypeScript and Swift is stepped over."""
        token = self.scanner.at(self.end)
        while token.kind is Kind.WORD and token.text in {"as", "satisfies"}:
            kind = self.scanner.at(token.end)
            if kind.text in {"!", "?"}:
                kind = self.scanner.at(kind.end)
            self.end = self._end_of_value(kind.end) + 1 if kind.text == "[" else kind.end
            token = self.scanner.at(self.end)
            if token.text == "<":
                self.end = self._text.find(">", token.end) + 1 or token.end
                token = self.scanner.at(self.end)
        return token

    def _with_methods(self, value: object, field: str, depth: int) -> object:
        """Apply the methods that are called on a value: `.toString('base64')`, `.merge(…)`."""
        while value is not UNKNOWN and not self._broken and not isinstance(value, bool):
            dot = self.scanner.at(self.end)
            if isinstance(value, dict) and dot.text == "[" and dot.kind is Kind.SIGN:
                value = self._by_key(value, dot)
                continue
            if dot.text not in {".", "->", "?."} or dot.kind is not Kind.SIGN:
                return value
            name = self.scanner.at(dot.end)
            bracket = self.scanner.at(name.end)
            if name.kind is not Kind.WORD or dot.text == self._dialect.joins:
                return value  # PHP's dot joins
            if bracket.text != "(" and (isinstance(value, dict) or name.text in SAME_PROPERTIES):
                self.end = name.end
                value = value.get(name.text, UNKNOWN) if isinstance(value, dict) else value
                continue
            if bracket.text != "(":
                if self._dialect.name != "Ruby":
                    return UNKNOWN
                self.end = name.end  # a method without brackets
                value = expressions.method(value, name.text, [])
                continue
            value = expressions.method(value, name.text, self._method_arguments(bracket, field, depth + 1))
        return value

    def _by_key(self, value: dict[str, object], bracket: Token) -> object:
        """Return the value of `[key]` behind an object."""
        key = self.scanner.at(bracket.end)
        if key.text == ":" and key.kind is Kind.SIGN:  # a symbol of Ruby
            key = self.scanner.at(key.end)
        closing = self.scanner.at(key.end)
        self.end = closing.end
        is_key = key.kind in {Kind.STRING, Kind.WORD} and not key.computed and closing.text == "]"
        return value.get(key.text, UNKNOWN) if is_key else UNKNOWN

    def _part(self, position: int, field: str, depth: int) -> object:
        """Read one operand: a literal, an object, a variable or a call."""
        token = self.scanner.at(position)
        if empty := EMPTY.match(self._text, token.start):
            self.end = empty.end()
            return Pairs()
        if self._dialect.name == "Go" and (slice_ := SLICE.match(self._text, token.start)):
            return self._sign(self.scanner.at(slice_.end()), field, depth)
        made = constructor(self._text, token.start, self._dialect.name)
        if made is None and (cast := CAST.match(self._text, token.start)):
            token = self.scanner.at(cast.end())
        self.end = token.end
        if depth > DEEPEST:
            return UNKNOWN
        if made is not None:
            return self.object_at(made, field, depth + 1)
        if self._dialect.name == "PowerShell" and (static := STATIC.match(self._text, token.start)):
            return self._call(f"{static[1]}.{static[2]}", self.scanner.at(static.end()), field, depth)
        return self._operand(token, field, depth)

    def _operand(self, token: Token, field: str, depth: int) -> object:
        value: object = UNKNOWN
        if token.kind is Kind.STRING:
            value = self._interpolated(token, field, depth) if token.computed else token.text
        elif token.kind is Kind.NUMBER:
            value = number(token.text)
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
        token = self._own(token)
        last, bracket = token, self.scanner.at(token.end)
        while bracket.text in PATH and bracket.kind is Kind.SIGN:
            part = self.scanner.at(bracket.end)
            if part.kind is not Kind.WORD:
                return UNKNOWN
            last, bracket = part, self.scanner.at(part.end)
            if bracket.text == "(" and token is not last and token.text in self._variables:
                break
            closing = self.scanner.at(bracket.end) if bracket.text == "(" else bracket
            following = self.scanner.at(closing.end) if closing.text == ")" else bracket
            if following.text in PATH and following.kind is Kind.SIGN:  # getEncoder().encodeToString(…)
                bracket = following
        if bracket.text == "!" and self.scanner.at(bracket.end).text in {"(", "["}:  # a macro of Rust
            bracket = self.scanner.at(bracket.end)
        if bracket.text == "(" and bracket.kind is Kind.SIGN:
            if token is not last and token.text in self._variables:  # a method of a variable
                return self._variable(token, field, depth + 1)
            name = re.sub(r"\s", "", self._text[token.start : last.end])
            return self._call(name, bracket, field, depth)
        if token is not last and token.text in self._classes:  # one of its constants
            token = last
        return self._variable(token, field, depth + 1)

    def _own(self, token: Token) -> Token:
        """Return the name of an attribute of the object or class itself, any other word as it is."""
        sign = self.scanner.at(token.end)
        name = self.scanner.at(sign.end)
        if token.text not in OWN or sign.text not in PATH or name.kind is not Kind.WORD:
            return token
        with_sign = f"${name.text}"
        return name._replace(text=with_sign) if with_sign in self._variables else name

    @cached_property
    def _classes(self) -> set[str]:
        """The classes and modules that the text declares."""
        return set(CLASS.findall(self._text))

    def _call(self, name: str, bracket: Token, field: str, depth: int) -> object:
        """Return the value of a call; what isn't known of its arguments matters only if the value is."""
        here, self._remarks = self._remarks, Remarks()
        arguments = self._arguments(bracket.end, field, depth + 1)
        if self._dialect.name == "Rust" and name.endswith("format") and arguments:
            arguments[0] = self._with_named(arguments[0], field, depth + 1)
        value = expressions.call(name, arguments)
        if value is UNKNOWN and expressions.reads_file(name):
            value = self._file(self._text[bracket.end : self.end])
        noted, self._remarks = self._remarks, here
        if value is not UNKNOWN or self._broken:
            here.extend(noted)
        return value

    def _with_named(self, template: object, field: str, depth: int) -> object:
        """Put the values of variables into the places that have their names, as `format!` does."""
        end = self.end

        def known(place: re.Match[str]) -> str:
            name = Token(Kind.WORD, place[1], self.end, self.end)
            value = UNKNOWN if place[1].isdecimal() else self._variable(name, field, depth)
            return value.replace("{", "{{").replace("}", "}}") if isinstance(value, str) else place[0]

        filled = NAMED_PLACE.sub(known, template) if isinstance(template, str) else template
        self.end = end
        return filled

    def _file(self, arguments: str) -> object:
        """Return what is in the file that a call's arguments name, UNKNOWN if that isn't known."""
        named = FILE_NAME.search(arguments)
        if not named:
            return UNKNOWN
        if named[1] not in self._files:
            self._wanted.append(named[1])
        return self._files.get(named[1], UNKNOWN)

    def _variable(self, name: Token, field: str, depth: int) -> object:
        """Return the value of a variable that the text sets once, with the pairs that it adds later."""
        assignment = self._variables.get(name.text)
        if assignment is None or depth > DEEPEST:
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
            value = UNKNOWN if NAMED_ARGUMENT.match(self._text, start) else self._value(start, field, depth)
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
        is_here_string = self._dialect.name == "PowerShell" and self._text.startswith("@", token.start)
        if is_here_string or self._text.startswith("<<", token.start):
            return self._interpolated_lines(token, field, depth)
        opening = OPENING.match(self._text, token.start)
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

    def _interpolated_lines(self, token: Token, field: str, depth: int) -> object:
        """Return the value of a heredoc with variables in it, UNKNOWN if one isn't known."""
        pattern = self._dialect.interpolation
        at = plain = self._text.index("\n", token.start)
        literal, values = self._text[token.start : at], list[str]()
        while pattern and (found := pattern.search(self._text, at, token.end)):
            at = found.end()
            if found.lastgroup == "no":
                return UNKNOWN
            if found.lastgroup in {"open", "name"}:
                value = self._put_in(found, field, depth + 1)
                if not isinstance(value, str):
                    self.end = token.end
                    return UNKNOWN
                literal += self._text[plain : found.start()] + chr(_PLACES + len(values))
                values.append(value)
                at = plain = max(at, self.end)
        self.end = token.end
        text = self._dialect.decode(literal + self._text[plain : token.end])
        if text is None:
            return UNKNOWN
        return text.translate({_PLACES + count: one for count, one in enumerate(values)})

    def _put_in(self, found: re.Match[str], field: str, depth: int) -> object:
        if found.lastgroup == "name":
            self.end = found.end()
            name = found["name"].replace("${", "$").removesuffix("}")  # PowerShell has both
            return self._variable(
                Token(Kind.WORD, name, found.start("name"), found.end("name")), field, depth
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
