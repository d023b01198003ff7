"""Which parameter a wrong name was meant for."""

from __future__ import annotations

from difflib import get_close_matches

_MEANT = {
    "code": "ID",
    "connector": "ID",
    "connector_id": "ID",
    "connectorid": "ID",
    "connector_code": "ID",
    "identifier": "ID",
    "title": "NAME",
    "label": "NAME",
    "connector_name": "NAME",
    "handler": "PLACEMENT_HANDLER",
    "handler_url": "PLACEMENT_HANDLER",
    "placement": "PLACEMENT_HANDLER",
    "placement_url": "PLACEMENT_HANDLER",
    "settings_url": "PLACEMENT_HANDLER",
    "url": "PLACEMENT_HANDLER",
    "logo": "ICON",
    "image": "ICON",
    "icon_inactive": "ICON_DISABLED",
    "disabled_icon": "ICON_DISABLED",
    "description": "COMMENT",
}
"""What other programs and other methods of Bitrix24 call the same, in lowercase."""
_MEANT_IN_ICON = {
    "svg": "DATA_IMAGE",
    "image": "DATA_IMAGE",
    "data": "DATA_IMAGE",
    "src": "DATA_IMAGE",
    "url": "DATA_IMAGE",
    "colour": "COLOR",
    "background": "COLOR",
    "background_color": "COLOR",
    "width": "SIZE",
}
_LIKE = 0.75
"""How alike two names are, from 0 to 1, for one to be a slip of the other."""


def meant(name: str, known: tuple[str, ...]) -> str:
    """Return the parameter that a wrong name was probably meant for, empty if there is none.

    Args:
        name: the name.
        known: the right names where it stands.
    """
    plain = name.strip().upper().replace("-", "_")
    if plain in known:
        return plain
    table = _MEANT if "ID" in known else _MEANT_IN_ICON
    right = table.get(plain.lower(), "")
    return right if right in known else next(iter(get_close_matches(plain, known, n=1, cutoff=_LIKE)), "")
