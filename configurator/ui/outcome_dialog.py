"""What came of it: a success with what to do next, or a failure in plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from configurator.ui import theme
from configurator.ui.widgets.basics import fit, label

_WIDTH = 520


class OutcomeDialog(QDialog):
    """A headline, paragraphs, folded details, and at most one action beside Close.

    Signals:
        acted: the action's button was clicked; the dialog has closed.
    """

    acted = Signal()

    def __init__(self, kind: str, headline: str, paragraphs: list[str], parent: QWidget, *,
                 action: str = "", details: str = "") -> None:  # fmt: skip
        """Make the dialog; `kind` is `good` or `error`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("outcome")
        mark = QLabel("✓" if kind == "good" else "✕")
        mark.setProperty("role", kind)
        font = mark.font()
        font.setPointSize(28)
        mark.setFont(font)
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.SMALL)
        head = label(headline, "title", wrap=True)
        head.setObjectName("headline")
        texts.addWidget(head)
        for paragraph in paragraphs:
            texts.addWidget(self._selectable(paragraph))
        if details:
            self._add_details(texts, details)
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(mark)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.LARGE)
        column.addLayout(row)
        column.addStretch(1)
        column.addLayout(self._buttons(action))
        fit(self, _WIDTH)

    def _add_details(self, texts: QVBoxLayout, details: str) -> None:
        body = self._selectable(details, "muted")
        body.hide()
        unfold = QPushButton(self.tr("Details"))
        unfold.setCheckable(True)
        unfold.setMinimumHeight(theme.TARGET)
        unfold.toggled.connect(body.setVisible)
        unfold.toggled.connect(lambda: fit(self, _WIDTH))
        texts.addWidget(unfold, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addWidget(body)

    @staticmethod
    def _selectable(text: str, role: str = "") -> QLabel:
        made = label(text, role, wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _buttons(self, action: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("close_outcome")
        close.setMinimumHeight(theme.TARGET + 6)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        if action:
            act = QPushButton(action)
            act.setObjectName("outcome_action")
            act.setProperty("role", "primary")
            act.setMinimumHeight(theme.TARGET + 6)
            act.setDefault(True)
            act.setFocus()
            act.clicked.connect(self._act)
            row.addWidget(act)
        else:
            close.setDefault(True)
            close.setFocus()
        return row

    def _act(self) -> None:
        self.accept()
        self.acted.emit()
