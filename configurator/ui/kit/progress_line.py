"""The line at the foot of a dialog: what is being done, with Cancel, or what has been done."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from configurator.ui.kit.basics import ElidedLabel, label, restyle
from configurator.ui.kit.busy_bar import busy_bar
from configurator.ui.kit.buttons import button
from configurator.wording.translation import _

_PATIENCE_MS = 500
"""Work shorter than this shows no progress."""


class ProgressLine(QWidget):
    """Shows one thing at a time.

    Signals:
        cancelled: the user wants the work to stop.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = label("", wrap=True)
        self._said.setObjectName("done")
        self._doing = ElidedLabel()
        self._doing.setObjectName("doing")
        self.bar = busy_bar(6)
        self.cancel = button(_("Cancel"), "cancel_dialog_work")
        self.cancel.clicked.connect(self.cancelled)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._doing)
        texts.addWidget(self.bar)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(texts, 1)
        row.addWidget(self.cancel)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._said)
        self._stack.addWidget(work)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(lambda: self._stack.setCurrentIndex(1))

    def start(self, doing: str) -> None:
        """Show progress, after half a second."""
        self._doing.setText(doing)
        if self._stack.currentIndex() == 0 and not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """Show what was said before."""
        self._timer.stop()
        self._stack.setCurrentIndex(0)

    def say(self, text: str, kind: str = "muted") -> None:
        """Say something of a kind (`good`, `warning`, `muted`)."""
        mark = {"good": "✓ ", "warning": "▲ "}.get(kind, "")
        self._said.setText(mark + text)
        restyle(self._said, "role", kind)
