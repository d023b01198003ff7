"""What a person wants of every program, whatever it does."""

from __future__ import annotations

from typing import NamedTuple


class Wishes(NamedTuple):
    """What is wanted, as far as the system tells.

    Attributes:
        less_motion: animations are switched off.
        more_contrast: high contrast is switched on.
    """

    less_motion: bool = False
    more_contrast: bool = False
