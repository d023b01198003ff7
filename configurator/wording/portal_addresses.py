"""What is wrong with a portal's address, and what to enter instead."""

from __future__ import annotations

from configurator.wording.translation import N_, _

ADDRESSES: dict[str, str] = {
    "ADDRESS_EMPTY": N_("Enter the address of your Bitrix24, such as acme.bitrix24.com."),
    "ADDRESS_SCHEME": N_(
        "This isn't a web address. Copy the address from the browser where you use Bitrix24."
    ),
    "ADDRESS_PASSWORD": N_(
        "This address contains a user name or an @. Enter only the portal's address, such as "
        "acme.bitrix24.com."
    ),
    "ADDRESS_INVALID": N_("This isn't a portal's address. Copy it from the browser where you use Bitrix24."),
    "ADDRESS_INCOMPLETE": N_(
        "This is only part of an address. Enter the whole address, such as acme.bitrix24.com."
    ),
    "ADDRESS_NOT_PUBLIC": N_(
        "This address works only in one network or on one computer. Enter the address at which people open "
        "your Bitrix24."
    ),
    "WEBHOOK_ADDRESS": N_(
        "This is a webhook's address, and webhooks can't register connectors. Enter only the portal's "
        "address, and don't share the webhook's."
    ),
}
"""By the code of an `AddressError`."""


def address_sentence(code: str) -> str:
    """Say what is wrong with a portal's address; `code` is an `AddressError`'s."""
    return _(ADDRESSES[code])
