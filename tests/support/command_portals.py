"""The practice portals that commands talk to."""

from __future__ import annotations

import time

from configurator.bitrix24 import rate_limit
from configurator.practice import PracticePortal


class Clock:
    """A clock that jumps between tests, so that none finds the portal's limit used up by the one before."""

    ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


CLOCK = Clock()


def emptied(practice: PracticePortal) -> PracticePortal:
    """A practice portal as it was at its start: without faults, connectors of ours and recent calls."""
    CLOCK.ahead += 25
    practice.faults = []
    rate_limit.forget(practice.address)
    for identifier in practice.connectors():
        practice.state.store.remove(identifier, practice.client_id)
    return practice
