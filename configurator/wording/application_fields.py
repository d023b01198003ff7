"""What is said of the two values of an application while somebody copies them. No Qt here."""

from __future__ import annotations

from configurator.wording.translation import N_, _

APPLICATION: dict[str, str] = {
    "ID_EMPTY": N_("Copy the application's ID from the page in your Bitrix24. It begins with “local.”."),
    "ID_ADDRESS": N_(
        "This is an address, perhaps a webhook's, and not the application's ID. A webhook cannot register "
        "connectors: make a local application as shown in step 2."
    ),
    "ID_IS_KEY": N_("This looks like the application's key (B). The ID (A) begins with “local.”."),
    "ID_SPACES": N_("There is more than one word here. Copy the ID alone: it begins with “local.”."),
    "KEY_EMPTY": N_("Copy the application's key from the page in your Bitrix24."),
    "KEY_ADDRESS": N_("This is an address, perhaps a webhook's, and not the application's key (B)."),
    "KEY_IS_ID": N_("This is the application's ID (A). The key (B) stands below it in your Bitrix24."),
    "KEY_SPACES": N_("There is more than one word here. Copy the key alone."),
}
"""By code of `bitrix24.application`: what is wrong, and what to copy."""


def application_sentence(code: str) -> str:
    """Say what is wrong with a value; `code` is one of `bitrix24.application`'s."""
    return _(APPLICATION[code])
