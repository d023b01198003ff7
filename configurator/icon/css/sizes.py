"""CSS `background-size`."""

from __future__ import annotations

from functools import lru_cache

from configurator.icon.css import words
from configurator.icon.css.lengths import Length, length_of

Size = tuple[str] | tuple[Length | None, Length | None]
"""`("contain",)`, `("cover",)`, or width and height, where None is `auto`."""


def is_size(value: str) -> bool:
    """Whether a text is one valid CSS `background-size`; empty is none."""
    return parse_size(value) is not None


@lru_cache(maxsize=64)  # each keystroke asks again for values that it leaves alone
def parse_size(value: str) -> Size | None:
    """Return the size that a text says, or None if CSS would drop the declaration.

    Args:
        value: the text of `background-size`, e.g. `90%`, `24px auto`, `contain`.
    """
    found = words.split(value)
    if len(found) == 1 and found[0].type == "ident" and found[0].lower_value in {"contain", "cover"}:
        return (found[0].lower_value,)
    if not 1 <= len(found) <= 2:
        return None
    sides: list[Length | None] = []
    for word in found:
        is_auto = word.type == "ident" and word.lower_value == "auto"
        side = None if is_auto else length_of(word)
        if not is_auto and (side is None or side.value < 0):
            return None
        sides.append(side)
    return sides[0], sides[1] if len(sides) == 2 else None
