"""A connector as an application registers it."""

ICON = {
    "DATA_IMAGE": "data:image/svg+xml,%3Csvg/%3E",
    "COLOR": "#1900ff",
    "SIZE": "90%",
    "POSITION": "center",
}
CONNECTOR = {
    "ID": "acme_chat",
    "NAME": "Acme Chat",
    "ICON": ICON,
    "PLACEMENT_HANDLER": "https://connector.acme.com/settings",
}
