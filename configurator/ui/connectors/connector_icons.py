"""The icons of connectors that were sent from here, drawn off the UI thread."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from configurator.icon.draw.pictures import Renderer
from configurator.icon.effective_icon import effective
from configurator.icon.icon import Icon
from configurator.ui.connectors.letter_disc import DISC, SCALE
from configurator.ui.kit.jobs import Job, Jobs
from configurator.ui.preview.discs import draw_discs


class ConnectorIcons(QObject):
    """Draws all icons of a list at once.

    Signals:
        drawn: the icons by their connectors' IDs, a dict of `QImage`.
    """

    drawn = Signal(object)

    def __init__(self, renderer: Renderer, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._jobs = jobs
        self._job: Job | None = None

    def draw(self, icons: Mapping[str, Icon]) -> None:
        """Draw icons by their connectors' IDs; `drawn` tells of them."""
        self.cancel()
        if icons:
            self._job = self._jobs.start(lambda _cancelled: self._draw(icons), self._done, _raise)

    def cancel(self) -> None:
        """Forget what is being drawn."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _draw(self, icons: Mapping[str, Icon]) -> dict[str, QImage]:
        inforce = [effective(icon) for icon in icons.values()]
        return dict(zip(icons, draw_discs(inforce, self._renderer, DISC, SCALE), strict=True))

    def _done(self, discs: dict[str, QImage]) -> None:
        self._job = None
        self.drawn.emit(discs)


def _raise(error: Exception) -> None:
    raise error
