"""Where reading has come to in a text: the ends of values, and the lines of remarks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property

from configurator.handover.remarks import Remarks
from configurator.handover.tokenizer import Dialect, Kind, Scanner, Tokens
from configurator.handover.value_syntax import CLOSING, ends_a_value

_TYPE = re.compile(r"new\s+[\w.]+\s*<[^<>(){};]{0,80}(?:<[^<>(){};]{0,80}>)?[^<>(){};]{0,80}>")
"""A type with other types in brackets, which may have commas between them."""


class Position:
    """Where reading has come to in a text, and what wasn't understood so far.

    Args:
        text: the whole text.
        dialect: its language.
        variables: positions of variables' values, from `assignments.variables`.
        remarks: collects what isn't understood.
        additions: the pairs that are added to variables one by one, by their names.
        files: what is in files that the text may name.
        tokens: what `Scanner` knows of this text in this language.
    """

    def __init__(
        self,
        text: str,
        dialect: Dialect,
        variables: Mapping[str, int | None],
        remarks: Remarks,
        additions: Mapping[str, Mapping[str, object]] | None = None,
        files: Mapping[str, str] | None = None,
        tokens: Tokens | None = None,
    ) -> None:
        self.scanner = Scanner(text, dialect, tokens)
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
            if token.text == "new" and (made := _TYPE.match(self._text, token.start)):
                position = made.end()
                continue
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
