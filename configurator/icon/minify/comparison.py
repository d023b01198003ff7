"""Whether two pictures of a drawing look the same to people, on a disc of any colour."""

from __future__ import annotations

from collections.abc import Iterator

from configurator.icon.draw.pictures import Picture

_WORST = 40
"""Most that a channel of a pixel may be off, of 255: the soft edge of a shape moved by a sixth of a pixel."""
_MEAN = 1.0
"""Most that the channels may be off on the average."""


def agree(one: Picture, other: Picture) -> bool:
    """Return whether nobody sees a difference.

    What a pixel looks like on a colour lies between what it is on black and on white, so these two decide.

    Args:
        one: a picture.
        other: another one of the same size.
    """
    if one.pixels == other.pixels:
        return True
    on_black = on_white = 0
    for first, second in _different_rows(one, other):
        clearer = [b - a for a, b in zip(first[3::4], second[3::4], strict=True)]
        for channel in range(3):
            apart = [a - b for a, b in zip(first[channel::4], second[channel::4], strict=True)]
            black = [abs(off) for off in apart]
            white = [abs(off + more) for off, more in zip(apart, clearer, strict=True)]
            if max(black) > _WORST or max(white) > _WORST:
                return False
            on_black += sum(black)
            on_white += sum(white)
    return max(on_black, on_white) <= _MEAN * 3 * one.side**2


def _different_rows(one: Picture, other: Picture) -> Iterator[tuple[bytes, bytes]]:
    length = 4 * one.side
    for start in range(0, len(one.pixels), length):
        rows = one.pixels[start : start + length], other.pixels[start : start + length]
        if rows[0] != rows[1]:
            yield rows
