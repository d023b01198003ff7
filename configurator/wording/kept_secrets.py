"""Where keys and sign-ins are kept."""

from __future__ import annotations

from configurator.wording.translation import _


def kept_secrets(persistent: bool | None) -> str:
    """Say where they are kept; `persistent` is whether they outlive the program, None while nobody knows."""
    if persistent is None:
        return _("Keys and sign-ins are kept in the system's password store, or in memory if there is none.")
    if persistent:
        return _("Keys and sign-ins are kept in the system's password store.")
    return _("Keys and sign-ins are kept in memory until you close the program: no password store was found.")
