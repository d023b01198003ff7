"""The address above a page: what a person can judge it by."""

from __future__ import annotations

from enum import Enum
from string import Template

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStyle, QStyleOptionFrame, QWidget

from configurator.locate import resources
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.texts import Label
from configurator.wording.punctuation import headed
from configurator.wording.translation import _, pgettext

_SIZE = 16
"""Width and height of the lock, in logical pixels."""
_MARGIN = 4
"""What QLineEdit leaves free at each end of its text, with room for the cursor, in logical pixels."""


class Safety(Enum):
    """What is known of the connection to the page that is shown."""

    CONNECTING = "connecting"
    SECURE = "secure"  # the page has come over HTTPS with a valid certificate
    THIS_COMPUTER = "this computer"
    NOT_SAFE = "not safe"  # a certificate that isn't valid
    NOT_CONNECTED = "not connected"
    NO_ADDRESS = "no address"  # what another page wrote into a window of its own


class AddressLine(QWidget):
    """A lock and a word on the connection, and whose page it is: its host and port."""

    def __init__(self) -> None:
        super().__init__()
        self._lock: QLabel = label("", "muted")
        self._lock.setObjectName("lock")
        self._edit = _HostLine()
        self._picture = Label()
        self._picture.setObjectName("lock_picture")
        self._picture.setFixedSize(_SIZE, _SIZE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._picture)
        row.addWidget(self._lock)
        row.addWidget(self._edit, 1)

    def show_host(self, host: str, safety: Safety) -> None:
        """Show whose page it is; `host` comes from `shown_host`."""
        words, role = _words(safety)
        self._picture.setVisible(safety is Safety.SECURE)
        self._picture.setPixmap(self._drawn())
        self._lock.setText(words)
        self._lock.setProperty("role", role)
        # The sheet may have looked before the window was shown.
        self._lock.style().unpolish(self._lock)
        self._lock.style().polish(self._lock)
        self._edit.show_host(host, words)

    def _drawn(self) -> QPixmap:
        template = Template((resources() / "guide" / "lock.svg").read_text(encoding="utf-8"))
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(_SIZE * ratio), round(_SIZE * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(template.substitute(color=theme.colors().good).encode())).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _words(safety: Safety) -> tuple[str, str]:
    """Return what is said of the connection, and its role in the style sheet."""
    return {
        Safety.CONNECTING: (_("Connecting…"), "muted"),
        Safety.SECURE: (pgettext("connection", "Secure"), "good"),
        Safety.THIS_COMPUTER: (_("This computer"), "muted"),
        Safety.NOT_SAFE: (_("✕ Not safe"), "error"),
        Safety.NOT_CONNECTED: (_("Not connected"), "muted"),
        Safety.NO_ADDRESS: (_("No address"), "muted"),
    }[safety]


class _HostLine(QLineEdit):
    """A host; where it is too long, its end stays in sight, which says whose it is."""

    def __init__(self) -> None:
        super().__init__()
        self._host = ""
        self.setReadOnly(True)
        self.setObjectName("address")
        self.setMinimumHeight(theme.TARGET)

    def show_host(self, host: str, words: str) -> None:
        """Show a host, of whose connection `words` are said."""
        self._host = host
        self.setToolTip(host)
        self.setAccessibleName(_("Address of this page"))
        self.setAccessibleDescription(headed(words, host) if host else words)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = inner.width() - 2 * _MARGIN
        self.setText(self.fontMetrics().elidedText(self._host, Qt.TextElideMode.ElideLeft, room))
