"""The names of the ready-made icons, in the order in which the gallery shows them."""

from __future__ import annotations

from configurator.wording.translation import QT_TRANSLATE_NOOP, translate

_NAMES = {
    "chat": QT_TRANSLATE_NOOP("Gallery", "Chat"),
    "dialogue": QT_TRANSLATE_NOOP("Gallery", "Dialogue"),
    "question": QT_TRANSLATE_NOOP("Gallery", "Question"),
    "letter": QT_TRANSLATE_NOOP("Gallery", "Letter"),
    "at": QT_TRANSLATE_NOOP("Gallery", "At sign"),
    "plane": QT_TRANSLATE_NOOP("Gallery", "Paper plane"),
    "phone": QT_TRANSLATE_NOOP("Gallery", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("Gallery", "Mobile"),
    "headset": QT_TRANSLATE_NOOP("Gallery", "Headset"),
    "microphone": QT_TRANSLATE_NOOP("Gallery", "Microphone"),
    "megaphone": QT_TRANSLATE_NOOP("Gallery", "Megaphone"),
    "bell": QT_TRANSLATE_NOOP("Gallery", "Bell"),
    "robot": QT_TRANSLATE_NOOP("Gallery", "Robot"),
    "person": QT_TRANSLATE_NOOP("Gallery", "Person"),
    "team": QT_TRANSLATE_NOOP("Gallery", "Team"),
    "shop": QT_TRANSLATE_NOOP("Gallery", "Shop"),
    "cart": QT_TRANSLATE_NOOP("Gallery", "Cart"),
    "parcel": QT_TRANSLATE_NOOP("Gallery", "Parcel"),
    "truck": QT_TRANSLATE_NOOP("Gallery", "Truck"),
    "calendar": QT_TRANSLATE_NOOP("Gallery", "Calendar"),
    "clock": QT_TRANSLATE_NOOP("Gallery", "Clock"),
    "globe": QT_TRANSLATE_NOOP("Gallery", "Globe"),
    "heart": QT_TRANSLATE_NOOP("Gallery", "Heart"),
    "star": QT_TRANSLATE_NOOP("Gallery", "Star"),
}


def glyph_names() -> dict[str, str]:
    """Return each icon's name by the name of its file in `resources/glyphs`."""
    return {file: translate("Gallery", name) for file, name in _NAMES.items()}
