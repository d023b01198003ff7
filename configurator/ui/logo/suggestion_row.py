"""The suggested looks below the logo: small pictures, of which one click takes one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from configurator.icon.icon import Icon
from configurator.ui.kit import theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.basics import ElidedLabel, label
from configurator.ui.kit.busy_bar import busy_bar
from configurator.ui.kit.buttons import button
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.texts import ToolButton
from configurator.ui.logo.logo_reader import DISC, ShownLook
from configurator.wording.looks import look_name
from configurator.wording.problem_sentences import sentence
from configurator.wording.punctuation import marked
from configurator.wording.translation import _

_PATIENCE_MS = 500
"""Work shorter than this shows no progress."""
_LEAST = QSize(76, 76)
"""Logical pixels of a button: six stand in two rows where the form is narrow."""


class SuggestionRow(QFrame):
    """Shows looks, or that a picture is being read; hidden without either.

    Signals:
        chosen: place of the look that was clicked.
        tracing_wanted: the tracing is to be adjusted.
        cancelled: reading the picture is to stop.
    """

    chosen = Signal(int)
    tracing_wanted = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestions")
        self.setAccessibleName(_("Suggestions"))
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_work)
        self._looks = self._build_looks()
        self._work = self._build_work()
        self._said = label("", "muted", wrap=True)
        self._said.setObjectName("suggestion_note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for part in (self._work, self._looks, self._said):
            part.hide()
            column.addWidget(part)
        self._buttons: list[QToolButton] = []
        self._has_looks = self._is_offered = False
        self.hide()

    def _build_looks(self) -> QWidget:
        holder = QWidget()
        self._tracing = button(_("Adjust tracing…"), "adjust_tracing")
        self._tracing.setToolTip(_("Compare the drawing with the picture, and make it simpler or finer"))
        self._tracing.clicked.connect(self.tracing_wanted)
        head = QHBoxLayout()
        head.addWidget(label(_("Suggestions"), "muted"), 1)
        head.addWidget(self._tracing)
        buttons = QWidget()
        self._flow = FlowLayout(buttons, theme.SMALL)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(head)
        column.addWidget(buttons)
        return holder

    def _build_work(self) -> QWidget:
        holder = QWidget()
        self._doing = ElidedLabel()
        self._doing.setObjectName("reading_logo")
        cancel = button(_("Cancel"), "cancel_logo")
        cancel.clicked.connect(self.cancelled)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._doing)
        texts.addWidget(busy_bar(6))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(texts, 1)
        row.addWidget(cancel)
        return holder

    def start_work(self, doing: str) -> None:
        """Say what is being done, once it has taken half a second."""
        self._doing.setText(doing)
        if self._work.isHidden():
            self._patience.start()

    def end_work(self) -> None:
        """Take that away."""
        self._patience.stop()
        self._work.hide()
        self._show_parts()

    def show_looks(self, looks: Sequence[ShownLook], note: str, *, is_picture: bool) -> None:
        """Show looks, the best first, and a sentence about them.

        Args:
            looks: the looks; none hides them.
            note: the sentence.
            is_picture: whether they are of a picture, whose tracing can be adjusted.
        """
        while len(self._buttons) < len(looks):
            self._add_button()
        for number, one in enumerate(self._buttons):
            one.setVisible(number < len(looks))
            if number < len(looks):
                _dress(one, looks[number])
        self._tracing.setVisible(is_picture)
        self._has_looks = self._is_offered = bool(looks)
        self.say(note)
        self._show_parts()

    def say(self, note: str) -> None:
        """Show a sentence about the looks."""
        self._said.setText(note)
        self._said.setVisible(bool(note) and self._has_looks)
        self.setAccessibleDescription(note)

    def mark(self, icon: Icon, looks: Sequence[ShownLook]) -> None:
        """Mark the look that is in force, if one is."""
        for one, look in zip(self._buttons, looks, strict=False):
            one.setChecked(look.suggestion.icon == icon)

    def offer(self, *, is_offered: bool, keeps_place: bool) -> None:
        """Show the looks again, or take them away.

        Args:
            is_offered: whether they are shown.
            keeps_place: whether what is below stays where it is: it is in somebody's hands.
        """
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps_place)
        self.setSizePolicy(policy)
        self._is_offered = is_offered
        self._show_parts()

    def _show_work(self) -> None:
        self._work.show()
        self._show_parts()

    def _show_parts(self) -> None:
        is_shown = self._has_looks and self._is_offered
        if is_shown or not self._work.isHidden():
            self._looks.setVisible(is_shown)
            self._said.setVisible(is_shown and bool(self._said.text()))
            self.show()
        else:  # what is in it stays, and with it the height of a place that is kept
            self.hide()

    def _add_button(self) -> None:
        number = len(self._buttons)
        made = ToolButton()
        made.setObjectName(f"suggestion_{number + 1}")
        heard_as(made, "choice")
        made.setProperty("role", "look")
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(DISC, DISC))
        made.setMinimumSize(_LEAST)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(lambda: self.chosen.emit(number))
        self._flow.addWidget(made)
        self._buttons.append(made)


def _dress(shown: QToolButton, look: ShownLook) -> None:
    """Show a look on its button; what breaks a rule has a mark and says why."""
    one = look.suggestion
    name = look_name(one.look)
    why = "\n".join(map(sentence, one.problems))
    shown.setIcon(QIcon(QPixmap.fromImage(look.image)))
    shown.setText(name if one.passes else marked("▲", name))
    shown.setAccessibleName(_("Suggestion: {look}").format(look=name))
    shown.setAccessibleDescription(why)
    shown.setToolTip(why or name)
