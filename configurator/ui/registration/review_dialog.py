"""The review before sending: the portal, whether it is new, what changes, and the request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.foreign_text import one_line
from configurator.services.survey import Standing, Survey
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dates import moment_words
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.texts import Label
from configurator.wording.approval import problem_sentence
from configurator.wording.changes import Change, changes
from configurator.wording.review import (
    button_word,
    changed_sentence,
    history_sentence,
    standing_sentence,
    warning_sentence,
)
from configurator.wording.translation import _

_WIDTH = 600
_CAPTIONS = 130
"""Width of the captions in both lists, in logical pixels."""
_LONGEST_NAME = 24
"""Characters of another connector's name on the button; the sentences above have all of it."""
_MOST_WARNINGS = 3
"""More would bury the facts; the window shows them all."""
_MOST_HEIGHT = 260
"""Height of the changes, in logical pixels, from which on they scroll."""


class ReviewDialog(Dialog):
    """Shows what is about to change in a portal; `accepted` means send it.

    Signals:
        request_wanted: somebody wants to see the request to the letter.
        id_wanted: somebody wants another ID; the dialog has closed.
    """

    request_wanted = Signal()
    id_wanted = Signal()

    def __init__(
        self,
        where: str,
        listed: str,
        connector: Connector,
        survey: Survey,
        parent: QWidget,
        warned_of: Sequence[Problem] = (),
    ) -> None:
        """Make the page.

        Args:
            where: the portal's host name, or another name for it in a sentence.
            listed: the name that the user gave the portal, and its address.
            connector: what is to be sent.
            survey: what is known of it there.
            parent: the window.
            warned_of: what may be sent but should be known before, the worst first.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("review")
        self.setWindowTitle(_("Review before sending"))
        standing = survey.standing.value
        last = survey.last
        found = changes(last.connector, connector) if last else []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        # Translators: {name} is the connector's name, {portal} the portal's.
        head = _("Register “{name}” in {portal}").format(name=connector.name, portal=where)
        column.addLayout(self._headline(head))
        column.addLayout(
            self._facts(listed, connector, standing_sentence(standing, where, survey.listed_name))
        )
        warning = warning_sentence(standing, where, survey.listed_name)
        if last and survey.was_changed:
            warning = changed_sentence(where, survey.listed_name, last.connector.name)
        if warning:
            column.addWidget(self._warning(warning, "review_warning"))
        for number, problem in enumerate(warned_of[:_MOST_WARNINGS]):
            column.addWidget(self._warning(problem_sentence(problem), f"review_problem_{number}"))
        # If the portal hides its list, assume that what was sent last is there.
        there = survey.standing is not Standing.NEW and (
            survey.standing is not Standing.UNKNOWN or bool(last)
        )
        said = history_sentence(
            when=moment_words(last.time) if last else "", portal=where, there=there, changed=bool(found)
        )
        if said:
            history = label(said, wrap=True)
            history.setObjectName("history")
            column.addWidget(history)
        if found and there:
            column.addWidget(self._changes(found))
        column.addStretch(1)
        column.addLayout(self._buttons(survey))
        self._first.setFocus()
        fit(self, _WIDTH)

    def _headline(self, text: str) -> QHBoxLayout:
        title = label(text, "title", wrap=True)
        title.setObjectName("headline")
        self._picture = Label()
        self._picture.setObjectName("review_picture")
        self._picture.hide()
        top = QHBoxLayout()
        top.setSpacing(theme.MEDIUM)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(title, 1)
        return top

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show the icon beside the headline, where there is a picture of it."""
        if picture is not None:
            self._picture.setPixmap(picture)
            self._picture.setAccessibleName(_("The icon"))
            self._picture.show()
            fit(self, _WIDTH)

    def _facts(self, listed: str, connector: Connector, standing: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnMinimumWidth(0, _CAPTIONS)
        grid.setColumnStretch(1, 1)
        for row, (caption, text, name) in enumerate(
            (
                (_("Portal"), listed, "review_portal"),
                (_("ID"), connector.id, "review_id"),
                (_("Action"), standing, "standing"),
            )
        ):
            value = label(text, wrap=True)
            value.setObjectName(name)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(caption, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        return grid

    @staticmethod
    def _warning(text: str, name: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "notice")
        frame.setProperty("kind", "warning")
        said = label(f"▲ {text}", "warning", wrap=True)
        said.setObjectName(name)
        said.setAccessibleName(text)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, theme.SMALL, 12, theme.SMALL)
        row.addWidget(said)
        return frame

    def _changes(self, found: list[Change]) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnMinimumWidth(0, _CAPTIONS)
        grid.setColumnStretch(1, 1)
        for row, change in enumerate(found):
            # Translators: {before} becomes {now}.
            text = _("{before} → {now}").format(before=change.before, now=change.now)
            said = label(text, wrap=True)
            said.setAccessibleName(
                _("{field}: {before} becomes {now}").format(
                    field=change.field, before=change.before, now=change.now
                )
            )
            grid.addWidget(
                label(one_line(change.field), "muted", wrap=True), row, 0, Qt.AlignmentFlag.AlignTop
            )
            grid.addWidget(said, row, 1)
        area = QScrollArea()
        area.setObjectName("changes")
        area.setAccessibleName(_("What changes"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        high = grid.totalHeightForWidth(
            _WIDTH - 2 * theme.LARGE - area.verticalScrollBar().sizeHint().width()
        )
        area.setFixedHeight(min(high, _MOST_HEIGHT))
        return area

    def _buttons(self, survey: Survey) -> QHBoxLayout:
        risky = survey.standing in {Standing.OTHERS, Standing.BUILT_IN}
        request = button(_("Show request"), "review_request", foot=True)
        request.clicked.connect(self.request_wanted)
        cancel = button(_("Cancel"), "cancel_review", foot=True)
        cancel.clicked.connect(self.reject)
        name = survey.listed_name
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
        word = button_word(survey.standing.value, short.replace("&", "&&"))
        go = button(word, "send", foot=True)
        go.setProperty("role", "primary")
        go.clicked.connect(self.accept)
        buttons = [cancel, go]
        if risky:
            other = button(_("Change ID"), "change_id", foot=True)
            other.clicked.connect(self._change_id)
            buttons.insert(0, other)
        # If it overwrites another app's connector, Enter alone doesn't send it.
        first = cancel if risky else go
        first.setDefault(True)
        self._first = first
        return foot(*buttons, left=[request])

    def _change_id(self) -> None:
        self.reject()
        self.id_wanted.emit()
