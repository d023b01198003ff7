"""The review before sending: what will be created or changed, and everything that is known against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
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
from configurator.services.page_tests import PageTest
from configurator.services.survey import Standing, Survey
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dates import moment_words
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.scrolled_fit import fit_scrolled
from configurator.ui.registration.review_pictures import ReviewPictures, picture_row
from configurator.ui.registration.review_table import ReviewTable
from configurator.wording.approval import problem_sentence
from configurator.wording.review import (
    button_word,
    changed_sentence,
    history_sentence,
    page_test_sentence,
    source_sentence,
    standing_sentence,
    warning_sentence,
)
from configurator.wording.settings_page_report import found_sentence
from configurator.wording.translation import _

_WIDTH = 680
_HIGHEST = 700
"""What is higher scrolls, or less where the screen has less."""
_LONGEST_IN_TITLE = 60
"""Characters of the name in the title; the table below has more of it."""
_LONGEST_NAME = 24
"""Characters of another connector's name on the button; the sentences above have all of it."""
_MARKS = {"error": "✕", "warning": "▲", "muted": "·", "good": "✓"}


@dataclass(frozen=True, slots=True)
class Review:
    """What the review shows.

    Attributes:
        where: the portal's host name, or another name for it in a sentence.
        listed: the name that the user gave the portal, and its address.
        connector: what is to be sent.
        survey: what is known of it there.
        pictures: how its tile looks, before and after.
        warned_of: what may be sent but should be known before, the worst first.
        page_test: the last test of its settings page; None if there was none.
        is_practice: whether it is the practice portal.
    """

    where: str
    listed: str
    connector: Connector
    survey: Survey
    pictures: ReviewPictures
    warned_of: Sequence[Problem] = ()
    page_test: PageTest | None = None
    is_practice: bool = False

    @property
    def is_risky(self) -> bool:
        """Whether the ID belongs to somebody else."""
        return self.survey.standing in {Standing.OTHERS, Standing.BUILT_IN}


class ReviewDialog(Dialog):
    """Shows what is about to change in a portal; `accepted` means send it.

    Signals:
        request_wanted: somebody wants to see the exact request.
        id_wanted: somebody wants another ID; the dialog has closed.
    """

    request_wanted = Signal()
    id_wanted = Signal()

    def __init__(self, review: Review, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("review")
        self.setWindowTitle(_("Review before sending"))
        self._review = review
        self._page = QWidget()
        self._area = QScrollArea()
        self._area.setObjectName("review_area")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fill(QVBoxLayout(self._page))
        self._area.setWidget(self._page)
        self._foot = QFrame()
        self._foot.setProperty("role", "bar")
        bottom = QVBoxLayout(self._foot)
        bottom.setContentsMargins(theme.LARGE, 12, theme.LARGE, 12)
        bottom.addLayout(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        self._let_keys_scroll()
        self._first.setFocus()
        fit_scrolled(self, self._page, self._foot, _WIDTH, _HIGHEST)

    def _let_keys_scroll(self) -> None:
        bar = self._area.verticalScrollBar()
        for key, action in (
            (QKeySequence.StandardKey.MoveToNextPage, bar.SliderAction.SliderPageStepAdd),
            (QKeySequence.StandardKey.MoveToPreviousPage, bar.SliderAction.SliderPageStepSub),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda action=action: bar.triggerAction(action))

    def _fill(self, column: QVBoxLayout) -> None:
        review, last = self._review, self._review.survey.last
        when = moment_words(last.time) if last else ""
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        # Translators: {name} is the connector's name, {portal} the portal's.
        name = one_line(review.connector.name, _LONGEST_IN_TITLE)
        head = _("Register “{name}” in {portal}").format(name=name, portal=review.where)
        title = label(head, "title", wrap=True)
        title.setObjectName("headline")
        column.addWidget(title)
        column.addLayout(self._facts())
        for one in self._against():
            column.addWidget(one)
        pictures = picture_row(review.pictures, review.survey, review.where, when)
        pictures.setObjectName("review_pictures")
        column.addWidget(pictures)
        table = ReviewTable(review.connector, review.survey)
        for name, said in (("history", self._history(when, table)), ("source", self._source(table))):
            if said:
                one = label(said, "" if name == "history" else "muted", wrap=True)
                one.setObjectName(name)
                column.addWidget(one)
        if not table.is_empty:
            column.addWidget(table)
        column.addStretch(1)

    def _history(self, when: str, table: ReviewTable) -> str:
        review = self._review
        there = review.survey.may_be_there
        return history_sentence(when=when, portal=review.where, there=there, changed=not table.is_empty)

    def _source(self, table: ReviewTable) -> str:
        survey = self._review.survey
        told = survey.was_changed and not table.is_empty
        return source_sentence(self._review.where) if told else ""

    def _facts(self) -> QGridLayout:
        review = self._review
        standing = standing_sentence(review.survey.standing.value, review.where, review.survey.listed_name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for row, (caption, text, name) in enumerate((
            (_("Portal"), review.listed, "review_portal"),
            (_("ID"), review.connector.id, "review_id"),
            (_("Action"), standing, "standing"),
        )):  # fmt: skip
            value = label(text, wrap=True)
            value.setObjectName(name)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(caption, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        return grid

    def _against(self) -> Iterator[QWidget]:
        """Yield everything that is known against it, whose the ID is first."""
        review, survey = self._review, self._review.survey
        warning = warning_sentence(survey.standing.value, review.where, survey.listed_name)
        if survey.last and survey.was_changed:
            warning = changed_sentence(review.where, survey.listed_name, survey.last.connector.name)
        if warning:
            yield _notice(warning, "review_warning", "error" if review.is_risky else "warning")
        test = review.page_test
        finding = found_sentence(test.code, test.details) if test and test.code else ""
        said = page_test_sentence(
            moment_words(test.time) if test else "", is_good=bool(test and test.is_good), finding=finding
        )
        if test is not None and not test.is_good:
            yield _notice(said, "review_page", "warning")
        for number, problem in enumerate(review.warned_of):
            yield _notice(problem_sentence(problem), f"review_problem_{number}", problem.severity.value)
        if (test is None or test.is_good) and not review.is_practice:
            kind = "muted" if test is None or finding else "good"
            quiet = label(f"{_MARKS[kind]} {said}", kind, wrap=True)
            quiet.setObjectName("review_page")
            quiet.setAccessibleName(said)
            yield quiet

    def _buttons(self) -> FootLayout:
        survey, risky = self._review.survey, self._review.is_risky
        request = button(_("Show request"), "review_request", foot=True)
        request.clicked.connect(self.request_wanted)
        cancel = button(_("Cancel"), "cancel_review", foot=True)
        cancel.clicked.connect(self.reject)
        name = one_line(survey.listed_name)
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
        word = button_word(survey.standing.value, short.replace("&", "&&"))
        go = button(word, "send", foot=True)
        go.setProperty("role", "danger" if risky else "primary")
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


def _notice(text: str, name: str, kind: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "notice")
    frame.setProperty("kind", kind)
    said = label(f"{_MARKS[kind]} {text}", kind, wrap=True)
    said.setObjectName(name)
    said.setAccessibleName(text)
    row = QHBoxLayout(frame)
    row.setContentsMargins(12, theme.SMALL, 12, theme.SMALL)
    row.addWidget(said)
    return frame
