"""The large area of the start page that takes any logo."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QMimeData, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, larger
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.texts import Button
from configurator.ui.logo.logo_target import LogoTarget
from configurator.wording.translation import _

ABOUT_SO_MANY = 5_000
"""Icons there are, rounded down: they aren't read before somebody searches."""
_ARROW = 44
"""Side of the arrow, in logical pixels."""


class LogoZone(LogoTarget):
    """Takes a logo: dropped, chosen or searched; a click anywhere in it chooses a file.

    Signals:
        dropped: what was dropped, a QMimeData that lives as long as the call.
        icons_wanted: a ready-made icon is to be searched.
        website_wanted: the logo of a website is wanted.
    """

    dropped = Signal(QMimeData)
    icons_wanted = Signal()
    website_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("start_logo")
        self.setProperty("role", "zone")
        self.setAccessibleName(_("Drop your logo here"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(236)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addStretch(1)
        column.addWidget(_Arrow(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.SMALL)
        for text, role, factor in (
            (_("Drop your logo here"), "heading", 1.3),
            (_("SVG, PNG, JPG, a website address, or paste from any program"), "muted", 1.0),
        ):
            line = larger(label(text, role, wrap=True), factor)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addSpacing(theme.SMALL)
        column.addWidget(self._make_buttons())
        column.addStretch(1)

    def take(self, mime: QMimeData) -> None:
        self.dropped.emit(mime)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.choose()

    def _make_buttons(self) -> QWidget:
        self.choose_button = Button(_("Choose a file…"))
        self.choose_button.setObjectName("start_choose")
        self.choose_button.setProperty("role", "primary")
        self.choose_button.clicked.connect(self.choose)
        count = QLocale().toString(ABOUT_SO_MANY)
        icons = Button(_("Search {count} icons…").format(count=count))
        icons.setObjectName("start_icons")
        icons.clicked.connect(self.icons_wanted)
        website = Button(_("From a website…"))
        website.setObjectName("start_website")
        website.clicked.connect(self.website_wanted)
        holder = QWidget()
        flow = FlowLayout(holder, theme.SMALL, centred=True)
        for button in (self.choose_button, icons, website):
            button.setMinimumHeight(theme.TARGET + 6)
            flow.addWidget(button)
        return holder


class _Arrow(QWidget):
    """An arrow into a tray."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(_ARROW, _ARROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.colors().accent), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        middle, end = _ARROW / 2, _ARROW - 4
        painter.drawLine(QPointF(middle, 4), QPointF(middle, end - 10))
        painter.drawPolyline(QPolygonF([
            QPointF(middle - 10, end - 20), QPointF(middle, end - 10), QPointF(middle + 10, end - 20),
        ]))  # fmt: skip
        painter.drawLine(QPointF(6, end), QPointF(_ARROW - 6, end))
        painter.end()
