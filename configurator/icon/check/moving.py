"""Drawings that move by themselves: the portal shows the movement, a picture can't."""

from __future__ import annotations

import math

from configurator.icon.check.finding import Detected
from configurator.icon.motion.motion import motion_of
from configurator.icon.svg.svg_document import Document


def find_movement_with_end(document: Document) -> Detected | None:
    """Find a movement that comes to rest; `seconds` are rounded up."""
    found = motion_of(document.raw.decode())
    if found is None or found.is_endless:
        return None
    return Detected({"seconds": f"{math.ceil(round(found.settled * 10, 6)) / 10:g}"})


def find_endless_movement(document: Document) -> Detected | None:
    """Find a movement that never comes to rest."""
    found = motion_of(document.raw.decode())
    return Detected() if found and found.is_endless else None
