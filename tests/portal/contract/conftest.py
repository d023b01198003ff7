"""A portal that runs for all rows of a module; each row finds it new."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.portal.contract.world import World, running_portal


@pytest.fixture(scope="module")
def running() -> Iterator[World]:
    """The portal; every test begins anew with `World.begin`."""
    with running_portal() as made:
        yield made
