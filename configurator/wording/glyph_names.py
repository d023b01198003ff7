"""The names of the gallery's icons, in the gallery's order."""

from __future__ import annotations

from configurator.wording.translation import N_, _

_NAMES = {
    "chat": N_("Chat"),
    "dialogue": N_("Dialogue"),
    "question": N_("Question"),
    "letter": N_("Letter"),
    "at": N_("At sign"),
    "plane": N_("Paper plane"),
    "phone": N_("Phone"),
    "mobile": N_("Mobile"),
    "headset": N_("Headset"),
    "microphone": N_("Microphone"),
    "megaphone": N_("Megaphone"),
    "bell": N_("Bell"),
    "robot": N_("Robot"),
    "person": N_("Person"),
    "team": N_("Team"),
    "shop": N_("Shop"),
    "cart": N_("Cart"),
    "parcel": N_("Parcel"),
    "truck": N_("Truck"),
    "calendar": N_("Calendar"),
    "clock": N_("Clock"),
    "globe": N_("Globe"),
    "heart": N_("Heart"),
    "star": N_("Star"),
}


def glyph_names() -> dict[str, str]:
    """Return each icon's name by the name of its file in `resources/glyphs`."""
    return {file: _(name) for file, name in _NAMES.items()}
