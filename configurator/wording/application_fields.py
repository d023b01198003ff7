"""What is said of the two values of an application while somebody copies them. No Qt here."""

from __future__ import annotations

from configurator.wording.translation import N_, _

APPLICATION: dict[str, str] = {
    "ID_EMPTY": N_("Copy the application ID from your Bitrix24. It starts with “local.”."),
    "ID_ADDRESS": N_(
        "This is an address, not the application ID. Webhooks can't register connectors: "
        "create a local application as shown in step 2."
    ),
    "ID_IS_KEY": N_("This looks like the application key (B). The ID (A) starts with “local.”."),
    "ID_SPACES": N_("This has more than one word. Copy only the ID. It starts with “local.”."),
    "KEY_EMPTY": N_("Copy the application key from your Bitrix24."),
    "KEY_ADDRESS": N_("This is an address, not the application key (B)."),
    "KEY_IS_ID": N_("This is the application ID (A). The key (B) is below it in your Bitrix24."),
    "KEY_SPACES": N_("This has more than one word. Copy only the key."),
}
"""By code of `bitrix24.application`: what is wrong, and what to copy."""


def application_sentence(code: str) -> str:
    """Say what is wrong with a value; `code` is one of `bitrix24.application`'s."""
    return _(APPLICATION[code])
