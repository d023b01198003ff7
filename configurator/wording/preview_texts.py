"""The texts of the preview page."""

from __future__ import annotations

from configurator.wording.translation import N_, _, is_mirrored, spoken

_PLACES = {
    "contact_center": N_("Contact Center"),
    "settings": N_("Settings"),
    "lists": N_("Lists"),
    "all": N_("All"),
    # Translators: every place at once, in every state, on one picture.
    "overview": N_("Overview"),
}
_PICTURES = {
    "all": N_("All, as in the window"),
    "overview": N_("Overview: every place in every state"),
}
"""Places that say more of themselves where a picture of them is to be saved."""

_NEIGHBOURS = {
    # Translators: neighbours of the connector in the Contact Center, as Bitrix24 names them.
    "live_chat": N_("Live chat"),
    "email": N_("Email"),
    "telephony": N_("Telephony"),
    "online_form": N_("Online form"),
    "callback": N_("Callback"),
    "booking": N_("Booking"),
    "online_store": N_("Online store"),
    "website_widget": N_("Website widget"),
    "notifications": N_("Notifications"),
    "video_calls": N_("Video calls"),
    "payments": N_("Payments"),
}
_BRANDS = {
    "telegram": "Telegram", "viber": "Viber", "whatsapp": "WhatsApp", "instagram": "Instagram", "sms": "SMS",
    "facebook": "Facebook", "wechat": "WeChat", "apple_messages": "Apple Messages", "vk": "VK",
    "line": "LINE", "kakaotalk": "KakaoTalk",
}  # fmt: skip
"""Channels whose names are the same in every language."""

_SIZES = (26, 30, 31, 39, 47)
"""Boxes of the small icons in CSS pixels (the portal's own templates)."""


def place_name(place: str) -> str:
    """Return the name of a place of the window, by its key in `place_list.PLACES`."""
    return _(_PLACES[place])


def picture_name(place: str) -> str:
    """Return the name of a picture of a place of the window, by its key in `place_list.PLACES`."""
    return _(_PICTURES.get(place, _PLACES[place]))


def page_language() -> dict[str, str]:
    """Return the language and the direction of writing of a page, by the names of its script's `update`."""
    return {"language": spoken().replace("_", "-"), "direction": "rtl" if is_mirrored() else "ltr"}


def page_texts() -> dict[str, str]:
    """Return the page's texts by the names of its `data-text` attributes."""
    # Translators: {size} is a number of pixels.
    pixels = _("{size} px")
    return {
        "title": _("Preview"),
        "icon": _("Icon"),
        "inactive_icon": _("Inactive icon"),
        "contact_center": _("Contact Center"),
        "tile_hint": _("Click the white tile"),
        # Translators: for screen readers.
        "tile_toggle": _("Your connector's tile: press to connect or disconnect it"),
        "settings_page": _("Your settings page opens here"),
        **{f"neighbour_{key}": _(name) for key, name in _NEIGHBOURS.items()},
        **{f"neighbour_{key}": name for key, name in _BRANDS.items()},
        "tile": _("Contact Center"),
        "connected": _("Contact Center, connected"),
        # Translators: the mouse pointer is over the tile.
        "hover": _("Hover"),
        "hover_connected": _("Connected, hover"),
        "long": _("Long name"),
        # Translators: an example of a long name.
        "long_name": _("Customer service of the Northern Lights furniture stores and workshops"),
        "cyrillic": _("Cyrillic name"),
        "cyrillic_name": "Чат службы заботы о клиентах",  # noqa: RUF001
        "light_wallpaper": _("Contact Center, light wallpaper"),
        "dark_wallpaper": _("Contact Center, dark wallpaper"),
        # Translators: as on the portal's own page, above the button "Connect".
        "sentence": _("Connect it to an open channel, and customers' messages arrive in your Bitrix24 chat."),
        "connect": _("Connect"),
        "disconnect": _("Disconnect"),
        "channel": _("Channel list"),
        "channel_active": _("Channel list, active"),
        "small": _("Lists and buttons"),
        "inactive": _("Inactive icon. Current portals rarely show it; older channel lists do."),
        "sharp": _("Enlarged: what high-resolution screens (2x) draw, pixel by pixel"),
        **_placing_texts(),
        **{f"size{size}": pixels.format(size=size) for size in _SIZES},
    }


def _placing_texts() -> dict[str, str]:
    """The texts of the large icon that is placed by hand."""
    return {
        "placing_label": _("Icon: arrow keys move it, plus and minus resize it"),
        "placing_hint": _(
            "Drag it, pull a corner or use the arrow keys. It snaps to the centre, unless you hold Alt or "
            "Ctrl."
        ),
        "placing_centre": _("Centre"),
        "placing_fit": _("Fit"),
        # Translators: a button that stays pressed while the picture beside it is shown larger.
        "placing_larger": _("Enlarge editor"),
    }
