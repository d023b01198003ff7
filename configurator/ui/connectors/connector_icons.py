"""The icons of connectors that were sent from here, drawn off the UI thread."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from configurator.icon.draw.pictures import Renderer
from configurator.icon.effective_icon import effective
from configurator.icon.icon import Icon
from configurator.ui.connectors.letter_disc import DISC, SCALE
from configurator.ui.kit.jobs import Job, Jobs
from configurator.ui.preview.discs import AGAIN_MS, Disc, try_discs


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
        self._made: dict[str, QImage] = {}
        self._late: dict[str, Icon] = {}
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(lambda: self._begin(self._late))

    def draw(self, icons: Mapping[str, Icon]) -> None:
        """Draw icons by their connectors' IDs; `drawn` tells of them."""
        self.cancel()
        self._made = {}
        if icons:
            self._begin(icons)

    def cancel(self) -> None:
        """Forget what is being drawn."""
        self._again.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self, icons: Mapping[str, Icon]) -> None:
        self._job = self._jobs.start(
            lambda _cancelled: self._draw(icons), lambda discs: self._done(icons, discs), _raise
        )

    def _draw(self, icons: Mapping[str, Icon]) -> list[Disc]:
        inforce = [effective(icon) for icon in icons.values()]
        return try_discs(inforce, self._renderer, DISC, SCALE)

    def _done(self, icons: Mapping[str, Icon], discs: list[Disc]) -> None:
        self._job = None
        made = dict(zip(icons, discs, strict=True))
        self._made |= {id_: disc.image for id_, disc in made.items()}
        self._late = {id_: icons[id_] for id_, disc in made.items() if disc.is_late}
        if self._late:
            self._again.start()
        self.drawn.emit(dict(self._made))


def _raise(error: Exception) -> None:
    raise error
