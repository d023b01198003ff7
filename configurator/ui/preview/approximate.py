"""The preview where the engine cannot run: pictures drawn by CairoSVG, and said to be approximate."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from configurator.connector.model import Connector
from configurator.icon.draw import places
from configurator.icon.draw.places import PageStyle
from configurator.icon.draw.raster import Painter, RasterError
from configurator.ui.kit import theme
from configurator.ui.kit.jobs import Job, Jobs
from configurator.ui.kit.texts import Button, Label
from configurator.wording.engine_errors import engine_sentence
from configurator.wording.preview_texts import page_texts
from configurator.wording.punctuation import marked
from configurator.wording.translation import _

_NARROWEST = 300
"""Least width in pixels for which places are arranged; the window leaves more."""


class ApproximateView(QScrollArea):
    """Shows a drawn picture of a connector's places, and says why it is not the exact one.

    Signals:
        try_again_wanted: the user wants the exact preview back.
    """

    try_again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = Painter()
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._wanted: tuple[Connector, str, PageStyle] | None = None
        self._last: tuple[Connector, Mapping[str, object]] | None = None
        self._reason = ""
        self._is_busy = False
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._make_notice())
        self._picture = Label()
        self._picture.setAccessibleName(_("Approximate preview"))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        # When the window gets narrower, the notice doesn't wait for a picture of the new width.
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(self._picture)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._resized = QTimer(self, interval=100, singleShot=True)
        self._resized.timeout.connect(self._draw_again)

    def explain(self, code: str, *, can_try_again: bool) -> None:
        """Say why there is no exact preview, by an EngineError's code, and whether it can be had again."""
        self._reason = engine_sentence(code)
        self._is_busy = code == "ENGINE_BUSY"
        self._again.setVisible(can_try_again)
        self._say_approximate()

    def show_connector(self, connector: Connector, values: Mapping[str, object]) -> None:
        """Draw `connector`; while a drawing is under way, only the latest one wanted counts.

        Args:
            connector: what is drawn.
            values: place, wallpaper, scheme and surround, by the names of the exact page's `update`.
        """
        self._last = connector, values
        width = max(_NARROWEST, self.viewport().width())
        wallpaper, scheme, surround = (str(values[name]) for name in ("wallpaper", "scheme", "surround"))
        style = PageStyle(page_texts(), wallpaper, scheme, surround, width)
        self._wanted = (connector, str(values["place"]), style)
        if self._job is None:
            self._start()

    def close_down(self) -> None:
        """End the process that draws."""
        self._wanted = None
        self._jobs.close()
        self._painter.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the places anew."""
        super().resizeEvent(event)
        self._resized.start()

    def _make_notice(self) -> QWidget:
        notice = QFrame()
        notice.setProperty("role", "notice")
        notice.setProperty("kind", "warning")
        row = QHBoxLayout(notice)
        row.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        row.setSpacing(theme.MEDIUM)
        self._notice = Label()
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setWordWrap(True)
        self._notice.setProperty("role", "warning")
        row.addWidget(self._notice, 1)
        self._again = Button(_("Try again"))
        self._again.setObjectName("try_again")
        self._again.setAccessibleName(_("Try the exact preview again"))
        self._again.setToolTip(self._again.accessibleName())
        self._again.setMinimumHeight(theme.TARGET)
        self._again.clicked.connect(self.try_again_wanted)
        row.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        return notice

    def _draw_again(self) -> None:
        if self._last and self.isVisible():
            self.show_connector(*self._last)

    def _start(self) -> None:
        if self._wanted is None:
            return
        wanted, scale = self._wanted, self.devicePixelRatioF()
        self._wanted = None
        self._job = self._jobs.start(lambda _cancelled: self._draw(*wanted, scale), self._show, self._explain)

    def _draw(self, connector: Connector, place: str, style: PageStyle, scale: float) -> bytes:
        icons = (connector.icon, connector.icon_disabled)
        return places.draw(place, connector.name, *icons, scale=scale, painter=self._painter, style=style)

    def _show(self, picture: bytes) -> None:
        pixmap = QPixmap()
        pixmap.loadFromData(picture)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(pixmap)
        self._say_approximate()
        self._go_on()

    def _explain(self, error: Exception) -> None:
        self._go_on()
        if not isinstance(error, RasterError):
            raise error
        # A busy computer draws a simpler drawing no sooner.
        is_busy = error.code == "RASTER_TIMEOUT" and (error.is_busy or self._is_busy)
        said = engine_sentence("RASTER_BUSY" if is_busy else error.code)
        if not self._picture.pixmap().isNull():
            said += " " + _(
                "This is the last picture that could be drawn. It doesn't show your latest changes."
            )
        self._notice.setText(marked("▲", said if is_busy else f"{said} {self._reason}"))

    def _go_on(self) -> None:
        self._job = None
        self._start()

    def _say_approximate(self) -> None:
        said = _("This picture is approximate. The portal may draw the icon slightly differently.")
        self._notice.setText(marked("▲", f"{said} {self._reason}"))
