"""The pictures on the start page's cards, drawn one by one beside the window."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from configurator.icon.css.colors import is_color
from configurator.icon.draw.cairo_pictures import CairoRenderer
from configurator.icon.draw.pictures import Renderer
from configurator.icon.icon import DEFAULT_COLOR, Icon
from configurator.icon.svg import gate
from configurator.ui.kit.jobs import Job, Jobs
from configurator.ui.preview.discs import AGAIN_MS, Disc, try_discs
from configurator.ui.shell.workspace import Workspace
from configurator.ui.start.recent_list import PICTURE

_SCALE = 2


class RecentPictures(QObject):
    """Draws the icons of the cards; Chromium isn't started for them.

    Signals:
        drawn: number of a card and its picture, a QPixmap.
    """

    drawn = Signal(int, QPixmap)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: Jobs = workspace.jobs
        self._renderer: Renderer = CairoRenderer(workspace.painter)
        self._job: Job | None = None
        self._late: dict[int, Icon] = {}
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(lambda: self._begin(self._late))

    def draw(self, icons: Sequence[Icon]) -> None:
        """Draw the icons of all cards, in their order."""
        self._begin(dict(enumerate(icons)))

    def _begin(self, icons: dict[int, Icon]) -> None:
        self._again.stop()
        if self._job:
            self._job.cancel()
        self._late = {}

        def work(cancelled: threading.Event) -> None:
            for number, icon in icons.items():
                if cancelled.is_set():
                    return
                self._jobs.report(cancelled, partial(self._take, number, icon, _drawn(icon, self._renderer)))

        self._job = self._jobs.start(work, self._end, _fail)

    def _take(self, number: int, icon: Icon, disc: Disc) -> None:
        if disc.is_late:
            self._late[number] = icon
        self.drawn.emit(number, QPixmap.fromImage(disc.image))

    def _end(self, _done: None) -> None:
        self._job = None
        if self._late:
            self._again.start()


def _drawn(icon: Icon, renderer: Renderer) -> Disc:
    """Return an icon on its disc; the disc alone where it can't be drawn."""
    color = icon.color if is_color(icon.color) else DEFAULT_COLOR
    try:
        svg = gate.admit(icon.svg) if icon.svg else ""
    except gate.SvgRefused:
        svg = ""
    (disc,) = try_discs([replace(icon, svg=svg, color=color)], renderer, PICTURE, _SCALE)
    return disc


def _fail(error: Exception) -> None:
    raise error
