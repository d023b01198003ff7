"""Drawing with Cairo on a busy computer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from configurator.icon.draw import killable_process
from configurator.icon.draw.raster import Painter
from tests.support.patience import PATIENCE


class PatientPainter(Painter):
    """Waits long where the program gives up after 5 s, or 30 s until the process has started.

    It's for tests of what is drawn, not of how soon.
    """

    def paint(self, work: Callable[..., bytes], *arguments: object, timeout: float) -> bytes:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(killable_process, "_START_SECONDS", PATIENCE)
            return super().paint(work, *arguments, timeout=max(timeout, PATIENCE))
