"""What is said of a drawing that was made smaller."""

from __future__ import annotations

from configurator.wording.translation import _


def gain_sentence(before: int, after: int) -> str:
    """Say what was gained.

    Args:
        before: bytes of the Data URI as it was.
        after: bytes of the Data URI now.
    """
    if after >= before:
        return _("The drawing is as small as it gets: {before} bytes.").format(before=_number(before))
    return _("{after} instead of {before} bytes, {percent} % less; the picture stays the same.").format(
        after=_number(after), before=_number(before), percent=round(100 * (before - after) / before)
    )


def not_smaller_sentence(code: str) -> str:
    """Say why a drawing was left as it is, by the code of a RasterError."""
    if code == "CAIRO_MISSING":
        return _("Without the Cairo library the pictures cannot be compared, so the drawing stays as it is.")
    if code == "RASTER_TIMEOUT":
        return _("Comparing the pictures took too long, so the drawing stays as it is.")
    return _("The pictures could not be compared, so the drawing stays as it is.")


def size_words(size: int) -> str:
    """Return a size in bytes as people read it."""
    return _("{size} bytes").format(size=_number(size))


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u202f")
