"""Which parameter a wrong name was meant for."""

from __future__ import annotations

from difflib import get_close_matches

_MEANT = {
    "CODE": "ID",
    "CONNECTOR": "ID",
    "CONNECTOR_ID": "ID",
    "CONNECTORID": "ID",
    "CONNECTOR_CODE": "ID",
    "IDENTIFIER": "ID",
    "TITLE": "NAME",
    "LABEL": "NAME",
    "CONNECTOR_NAME": "NAME",
    "HANDLER": "PLACEMENT_HANDLER",
    "HANDLER_URL": "PLACEMENT_HANDLER",
    "PLACEMENT": "PLACEMENT_HANDLER",
    "PLACEMENT_URL": "PLACEMENT_HANDLER",
    "SETTINGS_URL": "PLACEMENT_HANDLER",
    "URL": "PLACEMENT_HANDLER",
    "LOGO": "ICON",
    "IMAGE": "ICON",
    "ICON_INACTIVE": "ICON_DISABLED",
    "DISABLED_ICON": "ICON_DISABLED",
    "DESCRIPTION": "COMMENT",
}
"""What other programs and other methods of Bitrix24 call the same."""
_MEANT_IN_ICON = {
    "SVG": "DATA_IMAGE",
    "IMAGE": "DATA_IMAGE",
    "DATA": "DATA_IMAGE",
    "SRC": "DATA_IMAGE",
    "URL": "DATA_IMAGE",
    "COLOUR": "COLOR",
    "BACKGROUND": "COLOR",
    "BACKGROUND_COLOR": "COLOR",
    "WIDTH": "SIZE",
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
    table = _MEANT if "ID" in known else _MEANT_IN_ICON
    if plain in known or table.get(plain) in known:
        return plain if plain in known else table[plain]
    return next(iter(get_close_matches(plain, known, n=1, cutoff=_LIKE)), "")
