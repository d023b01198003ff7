"""Makes inputs that nobody would think of, out of pieces that mean something."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence

NUMBERS = (
    "0", "-0", "1", "24", "-1", ".5", "1e400", "-1e400", "1e-400", "1E+38", "NaN", "Infinity", "-Infinity",
    "inf", "9" * 40, "9" * 400, "0x10", "1_000", "1e", "--1", "1.2.3", "+.e3", "٣", "½", "2147483648",
    "1e308", "100%", "10px", "3em", "1e999px", "calc(1px/0)", "auto", "", " ",
)  # fmt: skip
CHARACTERS = (
    "\0", "\x01", "\t", "\n", "\r", "\x1b[31m", "\x1b]0;t\x07", "\x7f", "\x85", "\x9b2J", "\u00a0",
    "\u00ad", "\u061c", "\u200b", "\u200d", "\u200e", "\u2028", "\u2029", "\u202e", "\u2066", "\u2069",
    "\u3164", "\ud800", "\udfff", "\ufeff", "\ufffe", "\U000e0041", "\U0010ffff", "é", "中", "👩‍💻", "'",
    '"', "`", "\\", "$", "%", "&", "<", ">", "/", "#", "{", "}", "[", "]", "(", ")", ";", ":", ",", "=",
    "+", "|", "^", "~", "?", "!", "*", "@",
)  # fmt: skip
_DEEP = (10, 100, 2_000, 60_000)
_LONG = (50, 1_000, 30_000)
_LARGEST = 300_000
"""Characters of what is repeated: five times what a portal stores."""


class Grammar:
    """A source of hostile values, the same for the same seed.

    Args:
        chance: where its decisions come from.
    """

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def number(self) -> str:
        """A number, or what looks like one."""
        kind = self.chance.random()
        if kind < 0.5:
            return self.chance.choice(NUMBERS)
        if kind < 0.8:
            return f"{self.chance.uniform(-100, 100):.3f}"
        return f"{self.chance.randint(-9, 9)}e{self.chance.randint(-500, 500)}"

    def numbers(self, most: int = 8) -> str:
        """Several of them, separated somehow."""
        separators = (" ", ",", ", ", "", "  ", ",,")
        return "".join(
            self.number() + self.chance.choice(separators) for _ in range(self.chance.randrange(most))
        )

    def text(self, most: int = 8) -> str:
        """A short text of characters that do something."""
        pieces = (
            self.chance.choice(CHARACTERS) if self.chance.random() < 0.6 else self.word() for _ in range(most)
        )
        return "".join(piece for piece in pieces if self.chance.random() < 0.5)

    def word(self) -> str:
        """A harmless word."""
        return "".join(self.chance.choices("abcdefxyz_-.019", k=self.chance.randrange(1, 8)))

    def some(self, make: Callable[[], str], most: int, between: str = "") -> str:
        """Up to `most` things; rarely very many of one."""
        if self.chance.random() < 0.004:
            piece = make() or "a"
            return between.join([piece] * min(self.chance.choice(_LONG), _LARGEST // len(piece) + 1))
        return between.join(make() for _ in range(self.chance.randrange(most + 1)))

    def value(self, names: Sequence[str], depth: int = 0) -> object:
        """A JSON value whose objects have some of the names that its reader looks for."""
        kind = self.chance.random()
        if depth < 4 and kind < 0.35:
            return {self.name(names): self.value(names, depth + 1) for _ in range(self.chance.randrange(6))}
        if depth < 4 and kind < 0.45:
            return [self.value(names, depth + 1) for _ in range(self.chance.randrange(5))]
        plain: tuple[object, ...] = (
            None, True, False, 0, 1, -1, "Y", "N", "", 1.5, 1e308, float("nan"), float("inf"), 10**400,
            -(10**25), self.text(), self.word(), self.number(), self.chance.choice(names),
        )  # fmt: skip
        return self.chance.choice(plain)

    def name(self, names: Sequence[str]) -> str:
        """The name of a member: mostly one that is looked for, spelled somehow."""
        name = self.chance.choice(names) if self.chance.random() < 0.85 else self.text(3)
        return name.lower() if self.chance.random() < 0.1 else name

    def json(self, names: Sequence[str], value: object = None) -> str:
        """A JSON text with such a value, or what isn't quite JSON."""
        kind = self.chance.random()
        if kind < 0.01:
            opening = self.chance.choice(("[", '{"a":', '{"ICON":'))
            return opening * self.chance.choice(_DEEP)
        text = json.dumps(
            value if value is not None else self.value(names), ensure_ascii=self.chance.random() < 0.5
        )
        if kind < 0.08:
            text = text.replace("{", f'{{"{self.chance.choice(names)}":1e400,', 1)  # a name that comes twice
        if kind < 0.12:
            text = text.replace("1", "9" * self.chance.choice((20, 4_000, 5_000)), 1)
        return text

    def damaged(self, text: str) -> str:
        """A text with a few random mistakes."""
        for _ in range(self.chance.randrange(1, 5)):
            at = self.chance.randrange(len(text) + 1)
            end = min(len(text), at + self.chance.choice((0, 1, 2, 8, 100)))
            instead = self.chance.choice(
                ("", text[at:end] * 2, self.text(3), self.number(), text[-40:], text[:at][-200:])
            )
            text = text[:at] + instead + text[end:]
        return text

    def crossed(self, one: str, other: str) -> str:
        """The beginning of one text and the end of another."""
        return one[: self.chance.randrange(len(one) + 1)] + other[self.chance.randrange(len(other) + 1) :]

    def as_bytes(self, text: str) -> bytes:
        """A text as a file: mostly UTF-8, sometimes not, sometimes with bits turned over."""
        encoding = self.chance.choices(
            ("utf-8", "utf-16", "utf-16-le", "latin-1", "utf-8-sig"), (40, 1, 1, 2, 1)
        )[0]
        data = bytearray(text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace"))
        if data and self.chance.random() < 0.1:
            for _ in range(self.chance.randrange(1, 4)):
                data[self.chance.randrange(len(data))] ^= 1 << self.chance.randrange(8)
        return bytes(data)
