"""Tokens of a programming language, as far as literals need them. No code is run."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

MOST_TOKENS = 5_000
"""Limit of the tokens of one place in a text; a call has about 150, however long its texts are."""
_MOST_IN_ALL = 40_000
"""Limit of those of all places in all languages."""
_LOOKED_THROUGH = 1_000
"""Characters that cost as much as a token where the end of a string is looked for in vain."""
_LOOKED_THROUGH_LINES = 300
"""The same where the end is a line: each of the lines is looked at."""


class Kind(Enum):
    """The kind of a token."""

    STRING = auto()
    NUMBER = auto()
    WORD = auto()
    SIGN = auto()
    BROKEN = auto()
    """A string without its closing quote."""
    END = auto()


class Token(NamedTuple):
    """A token and its position.

    Attributes:
        kind: its kind.
        text: a string's value, otherwise the source text.
        start: index of its first character.
        end: index after its last character.
        computed: whether it's a string with parts that are computed at run time.
    """

    kind: Kind
    text: str
    start: int
    end: int
    computed: bool = False


@dataclass(frozen=True)
class Dialect:
    """The lexical rules of a language.

    Attributes:
        name: for messages.
        marks: matches what is written in this language alone.
        blank: matches white space and comments.
        string: matches a complete string literal; its first group is a prefix.
        decode: returns the value of a string literal, None if it's computed.
        quotes: the characters that start a string.
        pair: the separators between key and value.
        joins: the operator that concatenates strings.
        words: the constants.
        interpolation: matches an escape, or where a value is put into a string: the group `open` before an
            expression up to `}` or `)`, the group `name` for a variable, the group `no` for anything else.
        computed: matches the beginning of a literal in which values are put.
        lines: whether a pair may end with its line.
        adjacent: whether strings beside each other are one.
    """

    name: str
    marks: re.Pattern[str]
    blank: re.Pattern[str]
    string: re.Pattern[str]
    decode: Callable[[str], str | None]
    quotes: tuple[str, ...]
    pair: tuple[str, ...]
    joins: str
    words: dict[str, object]
    interpolation: re.Pattern[str] | None = None
    computed: re.Pattern[str] | None = None
    lines: bool = False
    adjacent: bool = False

    def puts_values(self, literal: str) -> bool:
        """Whether values are put into a string literal when the code runs."""
        if not self.interpolation or (self.computed and not self.computed.match(literal)):
            return False
        found = self.interpolation.finditer(literal, 1, len(literal) - 1)
        return any(one.lastgroup in {"open", "name", "no"} for one in found)


_WORD = r"[^\W\d][\w$]*|\$[\w$]+"
_NUMBER = r"\d[\w.]*"
_SIGNS = r"=>|->|::|\.\.\.|\*\*|\?\.|\?->|:=|==+|."
_PLAIN = re.compile(f"({_WORD})|({_NUMBER})|({_SIGNS})", re.DOTALL)
_PLAIN_KINDS = (Kind.WORD, Kind.NUMBER, Kind.SIGN)


class TooMuchError(Exception):
    """More tokens than any call needs."""


@dataclass(slots=True)
class Allowance:
    """How many tokens may still be read of a text, by all that try its languages one after the other."""

    left: int = _MOST_IN_ALL


@dataclass(slots=True)
class Tokens:
    """What is known of a text in one language.

    Attributes:
        allowance: how much more of it may be read.
        known: the tokens that were read, by where they were looked for.
    """

    allowance: Allowance = field(default_factory=Allowance)
    known: dict[int, Token] = field(default_factory=dict)


class Scanner:
    """A reader of tokens, one after the other.

    Args:
        text: the whole text.
        dialect: its language.
        tokens: those that were read before; those that are read join them.
    """

    def __init__(self, text: str, dialect: Dialect, tokens: Tokens | None = None) -> None:
        self.text = text
        self.dialect = dialect
        tokens = tokens or Tokens()
        self._known = tokens.known
        self._allowance = tokens.allowance
        self._left = MOST_TOKENS

    def at(self, position: int) -> Token:
        """Return the token at or after `position`.

        Raises:
            TooMuchError: the limit of tokens was exceeded.
        """
        self._left -= 1
        self._allowance.left -= 1
        if self._left < 0 or self._allowance.left < 0:
            raise TooMuchError
        token = self._known.get(position)
        if token is None:
            token = self._known[position] = self._read(position)
        return token

    def _read(self, position: int) -> Token:
        blank = self.dialect.blank.match(self.text, position)
        start = blank.end() if blank else position
        if start >= len(self.text):
            return Token(Kind.END, "", start, start)
        string = self.dialect.string.match(self.text, start)
        if string:
            value = None if self.dialect.puts_values(string[0]) else self.dialect.decode(string[0])
            return Token(Kind.STRING, value or "", start, string.end(), value is None)
        if self.text.startswith(self.dialect.quotes, start):
            price = _LOOKED_THROUGH_LINES if self.text.startswith("<<", start) else _LOOKED_THROUGH
            self._allowance.left -= (len(self.text) - start) // price
            return Token(Kind.BROKEN, self.text[start], start, start + 1)
        found = _PLAIN.match(self.text, start)
        if not found or not found.lastindex:
            raise AssertionError  # the last pattern takes any character
        return Token(_PLAIN_KINDS[found.lastindex - 1], found[0], start, found.end())
