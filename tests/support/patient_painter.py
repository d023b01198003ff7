"""Drawing with Cairo on a busy computer."""

from __future__ import annotations

from collections.abc import Callable

from configurator.icon.draw.raster import Painter
from tests.support.patience import PATIENCE


class PatientPainter(Painter):
    """Waits long where the program gives up after 5 s: for tests of what is drawn, not of how soon."""

    def paint(self, work: Callable[..., bytes], *arguments: object, timeout: float) -> bytes:
        return super().paint(work, *arguments, timeout=max(timeout, PATIENCE))
