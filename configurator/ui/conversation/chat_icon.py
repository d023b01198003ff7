"""The connector's icon in the head of the chat."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from configurator.icon.draw.pictures import EngineUnavailableError, Picture, PictureRequest, Renderer
from configurator.icon.icon import Icon
from configurator.icon.svg import gate
from configurator.ui.conversation.conversation_style import readable_on
from configurator.ui.kit.jobs import Jobs
from configurator.ui.preview.drawn_images import image_of

_SIDE = 36
"""Diameter in logical pixels."""
_SCALE = 2
_VEIL = 48
"""How opaque the disc is, of 255, on the head, which has the connector's own colour."""


class ChatIcon(QWidget):
    """A disc with the drawing where the connector puts it; the disc alone until it is drawn.

    Args:
        icon: the connector's icon.
        renderer: draws it, off the UI thread.
        jobs: runs that.
    """

    def __init__(self, icon: Icon, renderer: Renderer, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("chat_icon")
        self.setFixedSize(_SIDE, _SIDE)
        self._on_color = QColor.fromString(readable_on(icon.color))
        self._image = QImage()
        if icon.svg:
            job = jobs.start(lambda _cancelled: _drawn(icon, renderer), self._show, _raise)
            self.destroyed.connect(job.cancel)

    @property
    def is_drawn(self) -> bool:
        """Whether the drawing is shown."""
        return not self._image.isNull()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        veil = QColor(self._on_color)
        veil.setAlpha(_VEIL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        disc = QRectF(0, 0, _SIDE, _SIDE)
        painter.drawEllipse(disc)
        if self.is_drawn:
            painter.drawImage(disc, self._image)

    def _show(self, image: QImage) -> None:
        if isValid(self):
            self._image = image
            self.update()


def _drawn(icon: Icon, renderer: Renderer) -> QImage:
    """Return the picture of an icon; a null one where it can't be drawn."""
    try:
        request = PictureRequest(gate.admit(icon.svg), icon.size, icon.position, _SIDE, scale=_SCALE)
        (picture,) = renderer.draw([request])
    except (gate.SvgRefused, EngineUnavailableError):
        return QImage()
    return image_of(picture) if isinstance(picture, Picture) else QImage()


def _raise(error: Exception) -> None:
    raise error
