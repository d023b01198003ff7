"""What is said of the ready-made icons."""

from __future__ import annotations

from configurator.wording.decimals import grouped
from configurator.wording.translation import _, ngettext


def about_own(name: str) -> str:
    """Return what one of the program's own icons is."""
    return _("{name} — one of the program's own icons").format(name=name)


def about_icon(name: str, set_name: str, licence: str, color: str) -> str:
    """Return what an icon is, where it comes from and under which licence; of a brand's mark, whose it is.

    Args:
        name: what it's called.
        set_name: the set that it's from.
        licence: that of the set.
        color: the official colour of a brand; empty for any other icon.
    """
    named = {"name": name, "set": set_name, "licence": licence}
    if not color:
        # Translators: {set} is the name of an icon set, {licence} that of its licence.
        return _("{name} — from {set}, licence {licence}").format(**named)
    return "\n".join(
        (
            _("{name} — brand mark from {set}, licence {licence}, official colour {color}").format(
                **named, color=color
            ),
            _("The mark belongs to its owner. Check that you may use it."),
        )
    )


def count_of_icons(number: int) -> str:
    """Return how many icons were found."""
    if not number:
        return _("No icon was found. Try another word.")
    return ngettext("{count} icon", "{count} icons", number).format(count=grouped(number))
