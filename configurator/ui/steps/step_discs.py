"""The round icons that the steps' pages show, drawn off the UI thread when they are first wanted."""

from __future__ import annotations

import math
import threading
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from configurator.icon.effective_icon import effective
from configurator.icon.icon import Icon
from configurator.ui.preview.discs import AGAIN_MS, Disc, try_discs
from configurator.ui.shell.workspace import Workspace

_MOST = 40
"""Pictures that are kept; an edit makes another one."""


class StepDiscs(QObject):
    """Draws icons as the portal does.

    Args:
        workspace: draws, in its jobs.
        side: of a picture, in logical pixels.

    Signals:
        drawn: icons that were asked for are there.
    """

    drawn = Signal()

    def __init__(self, workspace: Workspace, side: int) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._side = side
        self._kept: dict[Icon, QImage] = {}
        self._waiting: dict[Icon, None] = {}
        self._is_drawing = False
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._draw)
        self._late: dict[Icon, None] = {}
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._try_again)

    def picture(self, icon: Icon) -> QImage:
        """Return the picture of an icon; a null image if it isn't drawn yet, and `drawn` will tell of it."""
        if icon not in self._kept:
            self._waiting[icon] = None
            if not self._is_drawing:
                self._turn.start()
        return self._kept.get(icon, QImage())

    def _draw(self) -> None:
        icons, renderer, side = list(self._waiting), self._workspace.renderer, self._side
        scale = max(2, math.ceil(self._workspace.parent.devicePixelRatioF()))
        self._waiting.clear()
        self._is_drawing = True

        def work(_cancelled: threading.Event) -> list[Disc]:
            return try_discs([effective(icon) for icon in icons], renderer, side, scale)

        self._workspace.jobs.start(work, partial(self._take, icons), self._fail)

    def _take(self, icons: list[Icon], discs: list[Disc]) -> None:
        self._is_drawing = False
        made = dict(zip(icons, discs, strict=True))
        kept = {**self._kept, **{icon: disc.image for icon, disc in made.items()}}
        self._kept = dict(list(kept.items())[-_MOST:])
        self._late |= {icon: None for icon, disc in made.items() if disc.is_late}
        if self._late:
            self._again.start()
        self.drawn.emit()
        if self._waiting:
            self._turn.start()

    def _try_again(self) -> None:
        """Draw what a busy computer had no time for; until then the disc alone is shown."""
        self._waiting |= {icon: None for icon in self._late if icon in self._kept}
        self._late = {}
        if self._waiting and not self._is_drawing:
            self._turn.start()

    def _fail(self, error: Exception) -> None:
        self._is_drawing = False
        raise error
