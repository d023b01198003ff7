"""The practice portal in which a command is tried out, without an account and without the internet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.credentials import Tokens
from configurator.practice import serve

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client


@contextmanager
def practice_client() -> Iterator[Client]:
    """Yield a signed-in client of a new practice portal, which ends with the block."""
    from configurator.bitrix24.client import Client

    with serve() as practice:
        portal = parse(practice.address)
        with Client(portal, Tokens(practice.access_token, "", portal.rest)) as client:
            yield client
