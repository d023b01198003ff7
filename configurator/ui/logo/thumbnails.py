"""The thumbnail in the drop area, drawn off the UI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from configurator.icon.draw.pictures import EngineUnavailableError, Picture, PictureRequest, Renderer
from configurator.icon.svg import gate
from configurator.ui.kit.jobs import Job
from configurator.ui.logo.drop_area import THUMB, DropArea
from configurator.ui.preview.discs import BUSY
from configurator.ui.preview.drawn_images import image_of
from configurator.ui.shell.workspace import Workspace

_SCALE = 2
_DRAWING = 34
"""Side of the drawing within the little picture, in logical pixels."""

_REST_MS = 300
"""The exact preview comes first: the little picture waits until nothing is edited for a while."""


class Thumbnails(QObject):
    """Keeps the thumbnail in step with the selected icon."""

    def __init__(self, workspace: Workspace, drop: DropArea) -> None:
        super().__init__(drop)
        self._drop = drop
        self._selection = workspace.selection
        self._jobs = workspace.jobs
        self._renderer = workspace.renderer
        self._job: Job | None = None
        self._svg = ""
        self._drawing: QPixmap | None = None
        self._started = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._draw)
        self._shown: tuple[str, str, bool, QPixmap | None] | None = None
        self._selection.changed.connect(lambda _state: self.refresh())

    @property
    def busy(self) -> bool:
        """Whether a drawing is under way."""
        return self._job is not None or self._rest.isActive()

    def start(self) -> None:
        """Start drawing; called once nothing more urgent is starting."""
        self._started = True
        self.refresh()

    def refresh(self) -> None:
        """Show the icon's colour at once; its drawing follows when it is ready."""
        svg = self._selection.icon.svg
        if svg != self._svg:
            self._svg, self._drawing = svg, None
        if self._started and self._drawing is None and svg and not self._job:
            self._rest.start()
        self._show()

    def _draw(self) -> None:
        svg = self._svg
        # One drawing at a time: the latest change is drawn next, those before it are skipped.
        if svg and not self._job:
            self._job = self._jobs.start(
                lambda _cancelled: _draw(svg, self._renderer),
                lambda image: self._drawn(svg, image),
                lambda error: self._fail(svg, error),
            )

    def _drawn(self, svg: str, image: QImage | None) -> None:
        """Show what was drawn; None if the computer had no time for it, so that it is tried again."""
        self._job = None
        if svg == self._svg and image is not None:
            self._drawing = QPixmap.fromImage(image)  # a null image if it couldn't be drawn
        self.refresh()

    def _fail(self, svg: str, error: Exception) -> None:
        self._drawn(svg, QImage())
        raise error

    def _show(self) -> None:
        icon = self._selection.icon
        shown = (self._selection.state, icon.color, bool(icon.svg), self._drawing)
        if shown != self._shown:
            self._shown = shown
            self._drop.show_thumb(self._composed() if icon.svg else None)

    def _composed(self) -> QPixmap:
        """Put the drawing on its colour: most drawings are white, and would not be seen on white."""
        color = QColor.fromString(self._selection.icon.color)
        picture = QPixmap(THUMB * _SCALE, THUMB * _SCALE)
        picture.setDevicePixelRatio(_SCALE)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color if color.isValid() else QColor(self._selection.default_color))
        painter.drawRoundedRect(QRectF(0, 0, THUMB, THUMB), 6, 6)
        if self._drawing and not self._drawing.isNull():
            edge = (THUMB - _DRAWING) / 2
            place = QRectF(edge, edge, _DRAWING, _DRAWING)
            painter.drawPixmap(place, self._drawing, QRectF(self._drawing.rect()))
        painter.end()
        return picture


def _draw(svg: str, renderer: Renderer) -> QImage | None:
    try:
        request = PictureRequest(gate.admit(svg), "contain", "center", _DRAWING, scale=_SCALE)
        (picture,) = renderer.draw([request])
    except (gate.SvgRefused, EngineUnavailableError):
        return QImage()
    if isinstance(picture, Picture):
        return image_of(picture)
    return None if picture.code == BUSY else QImage()
