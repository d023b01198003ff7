"""The practice portals that commands talk to."""

from __future__ import annotations

import time


class Clock:
    """A clock that jumps between tests, so that none finds the portal's limit used up by the one before."""

    ahead = 0.0

    def __call__(self):
        return time.time() + self.ahead


CLOCK = Clock()


def emptied(practice):
    """A practice portal as it was at its start: without faults, connectors of ours and recent calls."""
    CLOCK.ahead += 25
    practice.faults = []
    for identifier in practice.connectors():
        practice._portal.store.remove(identifier, practice.client_id)
    return practice
