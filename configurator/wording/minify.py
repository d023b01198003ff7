"""Messages about optimising a drawing."""

from __future__ import annotations

from configurator.wording.decimals import grouped, percent_words
from configurator.wording.translation import _


def gain_sentence(before: int, after: int) -> str:
    """Return the sentence about the gain.

    Args:
        before: bytes of the Data URI before.
        after: bytes of the Data URI after.
    """
    if after >= before:
        return _("The file is already as small as possible: {before} bytes.").format(before=grouped(before))
    smaller = percent_words(round(100 * (before - after) / before))
    return _("{after} bytes instead of {before}, {percent} smaller. The picture stays the same.").format(
        after=grouped(after), before=grouped(before), percent=smaller
    )


def not_smaller_sentence(code: str) -> str:
    """Return the sentence that the drawing was kept, for the code of a `NotComparedError`."""
    if code == "CAIRO_MISSING":
        return _("The pictures can't be compared without the Cairo library, so your drawing was kept.")
    if code in {"TOOK_TOO_LONG", "OVERDUE"}:
        return _("Comparing the pictures took too long, so your drawing was kept.")
    if code == "BUSY":
        return _("This computer is too busy to compare the pictures, so your drawing was kept.")
    return _("The pictures couldn't be compared, so your drawing was kept.")


def size_words(size: int) -> str:
    """Return a size in bytes as text."""
    return _("{size} bytes").format(size=grouped(size))
