"""Messages about optimising a drawing."""

from __future__ import annotations

from configurator.wording.decimals import grouped, percent_words
from configurator.wording.translation import _, ngettext


def gain_sentence(before: int, after: int) -> str:
    """Return the sentence about the gain.

    Args:
        before: bytes of the Data URI before.
        after: bytes of the Data URI after.
    """
    if after >= before:
        kept = ngettext(
            "The file is already as small as possible: {before} byte.",
            "The file is already as small as possible: {before} bytes.",
            before,
        )
        return kept.format(before=grouped(before))
    gain = ngettext(
        "{after} byte instead of {before}, {percent} smaller. The picture stays the same.",
        "{after} bytes instead of {before}, {percent} smaller. The picture stays the same.",
        after,
    )
    smaller = percent_words(round(100 * (before - after) / before))
    return gain.format(after=grouped(after), before=grouped(before), percent=smaller)


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
    return ngettext("{size} byte", "{size} bytes", size).format(size=grouped(size))
