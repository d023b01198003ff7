"""What is said of the ready-made icons."""

from __future__ import annotations

from configurator.services.icon_library import FoundIcon, IconSet, Source
from configurator.wording.translation import _, ngettext


def about_icon(icon: FoundIcon, source: Source | None) -> str:
    """Return what it is, where it comes from and under which licence; of a brand's mark, whose it is."""
    if icon.set is IconSet.OWN or source is None:
        return _("{name} — one of the program's own icons").format(name=icon.title)
    named = {"name": icon.title, "set": source.name, "licence": source.licence}
    if icon.set is IconSet.GENERAL:
        # Translators: {set} is the name of an icon set, {licence} that of its licence.
        return _("{name} — from {set}, licence {licence}").format(**named)
    return "\n".join(
        (
            _("{name} — brand mark from {set}, licence {licence}, official colour {color}").format(
                **named, color=icon.color
            ),
            _("The mark belongs to its owner. Check that you may use it."),
        )
    )


def count_of_icons(number: int) -> str:
    """Return how many icons were found."""
    if not number:
        return _("No icon was found. Try another word.")
    return ngettext("{count} icon", "{count} icons", number).format(count=number)
