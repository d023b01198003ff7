"""The result: a success and what to do next, or a failure and what helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.texts import Disclosure, Label
from configurator.wording.punctuation import in_turn
from configurator.wording.translation import _

_WIDTH = 560
Extra = tuple[str, str, Callable[[], object]]
"""A quiet button: its name, its words, and what it does; the dialog stays."""


class OutcomeDialog(Dialog):
    """A headline, paragraphs, folded details, quiet buttons, and at most one action beside Close.

    Signals:
        acted: the action's button was clicked; the dialog has closed.
    """

    acted = Signal()

    def __init__(self, kind: str, headline: str, paragraphs: list[str], parent: QWidget, *,
                 action: str = "", details: str = "", extras: Sequence[Extra] = ()) -> None:  # fmt: skip
        """Make the dialog; `kind` is `good` or `error`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("outcome")
        mark = Label("✓" if kind == "good" else "✕")
        mark.setProperty("role", kind)
        font = mark.font()
        font.setPointSizeF(font.pointSizeF() * 2.6)
        mark.setFont(font)
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.SMALL)
        head = label(headline, "title", wrap=True)
        head.setObjectName("headline")
        texts.addWidget(head)
        for paragraph in paragraphs:
            texts.addWidget(self._selectable(paragraph))
        if extras:
            texts.addSpacing(theme.TIGHT)
            texts.addWidget(self._extras(extras))
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
        self._said = in_turn(headline, *paragraphs[:1])
        self._is_error = kind == "error"
        self._first.setFocus()  # only now: a widget outside the window takes none
        fit(self, _WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, self._said, assertive=self._is_error)

    def _extras(self, extras: Sequence[Extra]) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, theme.SMALL)
        for name, words, act in extras:
            made = button(words, name)
            made.clicked.connect(lambda _checked=False, act=act: act())
            flow.addWidget(made)
        return holder

    def _add_details(self, texts: QVBoxLayout, details: str) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SMALL)
        words = self._selectable(details, "muted")
        words.setObjectName("details")
        inside.addWidget(words)
        copy = button(_("Copy details"), "copy_details")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        copy.clicked.connect(lambda: copy.setText(_("✓ Copied")))
        copy.clicked.connect(lambda: announce(copy, _("Copied")))
        inside.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        body.hide()
        unfold = Disclosure(_("Details"))
        unfold.setObjectName("unfold_details")
        unfold.setAutoDefault(False)
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

    def _buttons(self, action: str) -> FootLayout:
        close = button(_("Close"), "close_outcome", foot=True)
        close.clicked.connect(self.reject)
        buttons = [close]
        if action:
            act = button(action, "outcome_action", foot=True)
            act.setProperty("role", "primary")
            act.clicked.connect(self._act)
            buttons.append(act)
        self._first = buttons[-1]
        self._first.setDefault(True)
        return foot(*buttons)

    def _act(self) -> None:
        self.accept()
        self.acted.emit()
