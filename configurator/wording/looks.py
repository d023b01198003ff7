"""Names of the suggested looks."""

from __future__ import annotations

from configurator.wording.translation import N_, _

_NAMES = {
    # Translators: names of suggested looks of a logo, shown below a small picture; keep them short.
    "as_is": N_("As it is"),
    "white": N_("White"),
    "soft": N_("Soft"),
    "no_background": N_("In colour"),
    "own_disc": N_("Own circle"),
    "inverted": N_("Inverted"),
    "circle": N_("Photo"),
}


def look_name(look: str) -> str:
    """Return the name of a look (`look_maker.Look`) for people."""
    return _(_NAMES[look])
