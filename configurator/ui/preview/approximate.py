"""The preview where the engine cannot run: pictures drawn by CairoSVG, and said to be approximate."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from configurator.connector.model import Connector, Icon
from configurator.icon import places
from configurator.icon.places import Picture
from configurator.icon.raster import Painter, RasterError
from configurator.ui.jobs import Job, Jobs
from configurator.ui.words.engine import engine_sentence

_PICTURES = {
    "all": ("all",),
    "contact_center": ("tile", "connected"),
    "settings": ("settings",),
    "lists": ("small", "inactive"),
}
"""What is drawn for each place of the window's switch, by the names of `icon.places`."""


class ApproximateView(QScrollArea):
    """Shows drawn pictures of a connector, one below the other.

    Args:
        code: why there is no exact preview, the code of an EngineError.
        parent: the widget it lies in.
    """

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = Painter()
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._wanted: tuple[Connector, str] | None = None
        self._reason = engine_sentence(code)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._notice = QLabel()
        self._notice.setWordWrap(True)
        self._notice.setProperty("role", "warning")
        self._column.addWidget(self._notice)
        self._labels = [QLabel() for _ in range(max(map(len, _PICTURES.values())))]
        for label in self._labels:
            self._column.addWidget(label)
        self._column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._say(
            self.tr("These pictures are approximate: the portal may draw the icon a little differently.")
        )

    def show_connector(self, connector: Connector, place: str) -> None:
        """Draw `connector`; while a drawing is under way, only the latest one wanted counts."""
        self._wanted = (connector, place)
        if self._job is None:
            self._start()

    def close_down(self) -> None:
        """End the process that draws."""
        self._wanted = None
        self._jobs.close()
        self._painter.close()

    def _start(self) -> None:
        if self._wanted is None:
            return
        connector, place = self._wanted
        self._wanted = None
        names, scale = _PICTURES[place], self.devicePixelRatioF()
        self._job = self._jobs.start(
            lambda _cancelled: [self._draw(name, connector, scale) for name in names],
            self._show,
            self._explain,
        )

    def _draw(self, name: str, connector: Connector, scale: float) -> bytes:
        active, inactive = _picture(connector.icon), _picture(connector.icon_disabled)
        return places.draw(name, connector.name, active, inactive, scale=scale, painter=self._painter)

    def _show(self, pictures: list[bytes]) -> None:
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(pictures))
            if number < len(pictures):
                pixmap = QPixmap()
                pixmap.loadFromData(pictures[number])
                pixmap.setDevicePixelRatio(self.devicePixelRatioF())
                label.setPixmap(pixmap)
        self._go_on()

    def _explain(self, error: Exception) -> None:
        self._go_on()
        if not isinstance(error, RasterError):
            raise error
        for label in self._labels:
            label.hide()
        self._say(engine_sentence(error.code))

    def _go_on(self) -> None:
        self._job = None
        self._start()

    def _say(self, sentence: str) -> None:
        self._notice.setText(f"{sentence} {self._reason}")


def _picture(icon: Icon) -> Picture:
    return Picture(icon.svg, icon.color, icon.size, icon.position)
