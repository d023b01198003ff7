"""Reading the address of a portal in a command's arguments, without what talks to one."""

from __future__ import annotations

from configurator.bitrix24.address import AddressError, Portal, parse
from configurator.cli.exits import Unusable
from configurator.wording.portal_addresses import address_sentence


def portal_of(address: str) -> Portal:
    """Parse a portal's address.

    Raises:
        Unusable: it isn't a portal's address.
    """
    try:
        return parse(address)
    except AddressError as error:
        raise Unusable(address_sentence(error.code)) from None
