"""How exact coordinates must be."""

from __future__ import annotations

from typing import NamedTuple, Self

from configurator.icon.minify.number_spelling import FREE_DIGITS, MOST_DIGITS, digits_for


class Grid(NamedTuple):
    """The steps that coordinates are rounded to.

    Attributes:
        extent: the picture's side in units of the root; 0 where nobody knows.
        scale: how much larger the units here are drawn than those of the root.
        more: decimals on top, everywhere.
        fine: decimals on top, inside definitions.
    """

    extent: float
    scale: float = 1.0
    more: int = 0
    fine: int = 0

    @property
    def digits(self) -> int:
        """Decimals of a coordinate."""
        if not self.extent:
            return FREE_DIGITS
        return min(MOST_DIGITS, digits_for(self.extent, self.scale) + self.more + self.fine)

    def finer(self, digits: int) -> Self:
        """Return a grid with more decimals."""
        return self._replace(fine=self.fine + digits)
