"""Messages about an application's ID and key while someone enters them."""

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
"""Sentences by the code of `bitrix24.signin.application_fields`."""


def application_sentence(code: str) -> str:
    """Return the sentence for a code of `bitrix24.signin.application_fields`."""
    return _(APPLICATION[code])
