"""The address above a page: what a person can judge it by."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from configurator.locate import resources
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.wording.translation import _, pgettext

_SIZE = 16
"""Width and height of the lock, in logical pixels."""


class AddressLine(QWidget):
    """A lock and a word on the connection, host and path; the query, which holds our mark, is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._lock: QLabel = label("", "muted")
        self._lock.setObjectName("lock")
        self._edit = QLineEdit()
        self._edit.setReadOnly(True)
        self._edit.setObjectName("address")
        self._edit.setMinimumHeight(theme.TARGET)
        self._edit.setAccessibleName(_("Address of this page"))
        self._picture = QLabel()
        self._picture.setObjectName("lock_picture")
        self._picture.setFixedSize(_SIZE, _SIZE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._picture)
        row.addWidget(self._lock)
        row.addWidget(self._edit, 1)
        self.is_safe = True

    def show_url(self, url: QUrl) -> None:
        """Show where the page is."""
        secure = url.scheme() == "https"
        if not self.is_safe:
            words, role = _("✕ Not safe"), "error"
        elif secure:
            words, role = pgettext("connection", "Secure"), "good"
        else:
            words, role = _("This computer"), "muted"
        self._picture.setVisible(secure and self.is_safe)
        self._picture.setPixmap(self._drawn())
        self._lock.setText(words)
        self._lock.setProperty("role", role)
        # The sheet may have looked before the window was shown.
        self._lock.style().unpolish(self._lock)
        self._lock.style().polish(self._lock)
        self._edit.setText(f"{url.scheme()}://{url.authority()}{url.path()}")
        self._edit.setCursorPosition(0)
        self._edit.setAccessibleDescription(words)

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
