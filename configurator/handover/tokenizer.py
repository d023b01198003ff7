"""Tokens of JavaScript, PHP and Python, as far as literals need them. No code is run."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from configurator.handover import string_literals

MOST_TOKENS = 5_000
"""Limit of the tokens in a text; a call has about 150, however long its texts are."""


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
        blank: matches white space and comments.
        string: matches a complete string literal; its first group is a prefix.
        decode: returns the value of a string literal, None if it's computed.
        quotes: the characters that start a string.
        pair: the separators between key and value.
        joins: the operator that concatenates strings; Python needs none.
        words: the constants.
    """

    name: str
    blank: re.Pattern[str]
    string: re.Pattern[str]
    decode: Callable[[str], str | None]
    quotes: tuple[str, ...]
    pair: tuple[str, ...]
    joins: str
    words: dict[str, object]


def _quoted(quote: str, *, lines: bool) -> str:
    """Return a pattern for a string in `quote` with backslash escapes; it never needs to backtrack."""
    plain = f"[^{quote}\\\\{'' if lines else chr(10)}]*"
    return f"{quote}{plain}(?:\\\\.{plain})*{quote}"


def _tripled(quote: str) -> str:
    """Return a pattern for a Python string in three of `quote`, which may contain one or two of them."""
    return rf"{quote * 3}[^{quote}\\]*(?:(?:\\.|{quote}(?!{quote * 2}))[^{quote}\\]*)*{quote * 3}"


def _pattern(*choices: str) -> re.Pattern[str]:
    return re.compile("|".join(choices), re.DOTALL)


_BLOCK = r"/\*(?:.*?\*/|.*\Z)"
_LINE = r"//[^\n]*"
_HASH = r"\#(?!\[)[^\n]*"
_TRUTH: dict[str, object] = {"true": True, "false": False, "null": None}

JAVASCRIPT = Dialect(
    "JavaScript",
    re.compile(rf"(?:[\s\ufeff]+|{_LINE}|{_BLOCK})*", re.DOTALL),
    _pattern(_quoted("'", lines=False), _quoted('"', lines=False), _quoted("`", lines=True)),
    string_literals.javascript,
    ("'", '"', "`"),
    (":",),
    "+",
    {**_TRUTH, "undefined": None},
)
PHP = Dialect(
    "PHP",
    re.compile(rf"(?:[\s\ufeff]+|{_LINE}|{_HASH}|{_BLOCK})*", re.DOTALL),
    _pattern(_quoted("'", lines=True), _quoted('"', lines=True), string_literals.HEREDOC),
    string_literals.php,
    ("'", '"', "<<<"),
    ("=>",),
    ".",
    {**_TRUTH, "TRUE": True, "FALSE": False, "True": True, "False": False, "NULL": None},
)
PYTHON = Dialect(
    "Python",
    re.compile(r"(?:[\s\ufeff]+|\#[^\n]*|\\\r?\n)*"),
    _pattern(
        *(
            rf"[rRbBuUfF]{{0,2}}(?:{body})"
            for body in (
                _tripled('"'),
                _tripled("'"),
                '(?!""")' + _quoted('"', lines=False),
                "(?!''')" + _quoted("'", lines=False),
            )
        )
    ),
    string_literals.python,
    ("'", '"'),
    (":", "="),
    "+",
    {"True": True, "False": False, "None": None},
)
DIALECTS = (JAVASCRIPT, PHP, PYTHON)

_WORD = re.compile(r"[^\W\d][\w$]*|\$[\w$]+")
_NUMBER = re.compile(r"\d[\w.]*")
_SIGNS = re.compile(r"=>|->|::|\.\.\.|\?\.|==+|.", re.DOTALL)


class TooMuchError(Exception):
    """More tokens than any call needs."""


class Scanner:
    """A reader of tokens, one after the other.

    Args:
        text: the whole text.
        dialect: its language.
    """

    def __init__(self, text: str, dialect: Dialect) -> None:
        self.text = text
        self.dialect = dialect
        self._left = MOST_TOKENS

    def at(self, position: int) -> Token:
        """Return the token at or after `position`.

        Raises:
            TooMuchError: the limit of tokens was exceeded.
        """
        self._left -= 1
        if self._left < 0:
            raise TooMuchError
        blank = self.dialect.blank.match(self.text, position)
        start = blank.end() if blank else position
        if start >= len(self.text):
            return Token(Kind.END, "", start, start)
        string = self.dialect.string.match(self.text, start)
        if string:
            value = self.dialect.decode(string[0])
            return Token(Kind.STRING, value or "", start, string.end(), value is None)
        if self.text.startswith(self.dialect.quotes, start):
            return Token(Kind.BROKEN, self.text[start], start, start + 1)
        for kind, pattern in ((Kind.WORD, _WORD), (Kind.NUMBER, _NUMBER), (Kind.SIGN, _SIGNS)):
            found = pattern.match(self.text, start)
            if found:
                return Token(kind, found[0], start, found.end())
        raise AssertionError  # the last pattern takes any character
