"""Read an object literal: its values as far as they stand in the text, and a remark for each other one."""

from __future__ import annotations

import re

from configurator.handover.expressions import UNKNOWN
from configurator.handover.object_syntax import array_of_pairs
from configurator.handover.remarks import Remarks
from configurator.handover.tokenizer import Kind, Token
from configurator.handover.value_reader import ValueReader
from configurator.handover.value_syntax import CLOSING, Pairs, joined

_SPREADS = {"...", "**"}
_NAMED_PARAMETERS = re.compile(r"\s*(?:json|data|params|body|parameters|payload|form)\s*[=:](?![=:>])")
"""The name of the argument that holds them."""
_FLAT = re.compile(r"\bMap\.of\s*\Z")


class Parser(ValueReader):
    """Parser of the literals in one text."""

    def object_at(self, position: int, field: str = "", depth: int = 0) -> dict[str, object]:
        """Return the pairs of the object whose opening bracket is at `position`.

        Args:
            position: index of its `{`, `[` or `(`.
            field: the object's name, for remarks.
            depth: how many objects it's nested in.
        """
        opening = self.scanner.at(position)
        closing = CLOSING[opening.text]
        pairs = Pairs()
        pairs.is_flat = bool(_FLAT.search(self._text, max(0, position - 20), position))
        pairs.is_call = opening.text == "(" and not depth
        self.end = opening.end
        while not self._broken:
            token = self.scanner.at(self.end)
            if token.text == closing and token.kind is Kind.SIGN:
                self.end = token.end
                break
            if token.text in {",", ";"} and token.kind is Kind.SIGN:
                self.end = token.end
            elif token.kind in {Kind.END, Kind.BROKEN} or (
                token.kind is Kind.SIGN and token.text in CLOSING.values()
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

    def is_followed_by_text(self) -> bool:
        """Whether one more text stands after the value that was read last, as a call's next argument."""
        comma = self.scanner.at(self.end)
        text = self.scanner.at(comma.end)
        is_key = self.scanner.at(text.end).text in {":", "=>"}
        return comma.text == "," and text.kind is Kind.STRING and not is_key

    def known_at(self, position: int, field: str, *, in_brackets: bool) -> object:
        """Return the value that starts at `position`, None if it isn't known."""
        here, self._remarks = self._remarks, Remarks()
        value = self._value(position, field, 0, ends_with_line=not in_brackets)
        noted, self._remarks = self._remarks, here
        if value is UNKNOWN or self._broken:
            self._broken = False
            return None
        here.extend(noted)
        return value

    def end_at(self, position: int, *, is_block: bool, in_brackets: bool) -> int:
        """Return where a value ends that starts at `position`, or a block that is open there."""
        here, self._remarks = self._remarks, Remarks()
        end = self._end_of_value(position, ends_with_line=not in_brackets, in_block=is_block)
        self._remarks, self._broken = here, False
        return end

    def object_after(self, position: int) -> tuple[dict[str, object] | None, int]:
        """Return the object that is a call's next argument after `position`, and where it ends.

        None if there is no such argument, or it isn't an object.
        """
        comma = self.scanner.at(position)
        if comma.text not in {",", "=>"} or comma.kind is not Kind.SIGN:
            return None, position
        named = _NAMED_PARAMETERS.match(self._text, comma.end)
        value = self._value(named.end() if named else comma.end, "", 0)
        return (value, self.end) if isinstance(value, dict) else (None, position)

    def text_at(self, position: int) -> str | None:
        """Return the text that the string literals at `position` make together, None if it isn't known."""
        value = self._part(position, "", 0)
        while isinstance(value, str) and not self._broken:
            token = self.scanner.at(self.end)
            adjacent = self._is_adjacent(token)
            if token.kind is Kind.STRING and not adjacent:
                return None
            if not adjacent and (token.kind is not Kind.SIGN or token.text != self._dialect.joins):
                return value
            more = self._part(token.start if adjacent else token.end, "", 0)
            value = joined(value, more, is_left_first=False)
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
            self.end = closing.end if closing.text in CLOSING.values() else self.end
            return
        is_pair = token.kind is Kind.SIGN and token.text in {"{", "(", "["}
        if is_pair and self.scanner.at(token.end).end == position:  # an object in a list
            key = None
        if key is None or sign.text not in self._separators(token, pairs):
            self._without_sign(token, pairs, field, depth)
            return
        self._add(key, sign, pairs, field, depth)

    def _separators(self, token: Token, pairs: Pairs) -> tuple[str, ...]:
        """Return what may stand between a key and its value."""
        if pairs.is_flat:
            return (",",)
        return ("=", ":", "=>") if token.text == "[" and token.kind is Kind.SIGN else self._dialect.pair

    def _without_sign(self, token: Token, pairs: Pairs, field: str, depth: int) -> None:
        """Take `{ID, NAME}`, whose values are variables of these names; skip anything else."""
        following = self.scanner.at(token.end)
        if token.kind is Kind.WORD and following.text in {",", "}"} and self._dialect.name == "JavaScript":
            value = self._variable(token, f"{field}.{token.text}".lstrip("."), depth + 1)
            if value is not UNKNOWN:
                pairs[token.text] = value
                return
        if pairs.is_call:
            self.end = self._end_of_value(token.start)
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
