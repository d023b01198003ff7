"""What the killed processes write: numbered versions, of which half is never a whole one."""

from __future__ import annotations

from configurator.bitrix24.address import Portal, parse
from configurator.storage.remembered_portals import RememberedPortal

PORTAL = "https://acme.bitrix24.com"
SECRET = "access_token"
FILE = "bird.connector"
SETTINGS = "settings.ini"


def text(number: int) -> str:
    """A version of a file, of changing length."""
    return f"{number} " + "Птица 🦜\n" * (number % 7 * 900)


def secret(number: int) -> str:
    """A version of a secret: one entry of the keyring, or several."""
    return f"{number} " + "s3cret" * (10, 900, 300, 10, 2_000)[number % 5]


def record(number: int) -> RememberedPortal:
    """A version of what is remembered of a portal."""
    return RememberedPortal(PORTAL, name=str(number), scope="imopenlines," * (number % 5 * 300))


def number_of(version: str) -> int:
    """The number of a version; it must be a whole one."""
    return int(version.partition(" ")[0])


def portal_at(address: str) -> Portal:
    return parse(address)
