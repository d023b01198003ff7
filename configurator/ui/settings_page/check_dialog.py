"""Checks the settings page address and says what Bitrix24 would find there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from configurator.bitrix24.faults import PortalError
from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label, restyle
from configurator.ui.kit.busy_bar import busy_bar
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.foot_layout import FootLayout
from configurator.wording.portal import words
from configurator.wording.settings_page_report import advice, finding_sentence, step_good, step_title
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.settings_page import PageReport
    from configurator.connector.model import Connector
    from configurator.ui.kit.jobs import Job, Jobs

_WIDTH = 620
_MARKS = {"good": "✓", "warning": "▲", "error": "✕", "muted": "·"}
_STEPS = ("public", "secure", "post", "frame")


class CheckDialog(Dialog):
    """Shows four checks, each good, doubtful, bad or not reached, and what to tell the developer.

    Signals:
        ask_wanted: `PageReport`; the message for the developer is wanted, with what was found. It has closed.
        tested: `PageReport`; a test has ended.
    """

    ask_wanted = Signal(object)
    tested = Signal(object)

    def __init__(
        self,
        connector: Connector,
        origin: str,
        jobs: Jobs,
        parent: QWidget,
        sign_in: Callable[[threading.Event], str] | None = None,
    ) -> None:
        """Make the dialog and start.

        Args:
            connector: the connector that the page is for.
            origin: the portal that shows the page.
            jobs: runs the test off the UI thread.
            parent: the window.
            sign_in: returns a valid access token, off the UI thread; None where nobody is signed in.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("test_page")
        self.setWindowTitle(_("Settings page address"))
        self._connector = connector
        self._origin = origin
        self._jobs = jobs
        self._sign_in = sign_in
        self._job: Job | None = None
        self._examined: PageReport | None = None
        self._real = False
        self._rows: dict[str, tuple[QLabel, QLabel]] = {}
        self._build()
        self._begin()

    def done(self, result: int) -> None:
        self._end_check()
        super().done(result)

    def show_report(self, examined: PageReport) -> None:
        """Show what was found; a check under way ends."""
        self._end_check()
        self._examined = examined
        self._busy.hide()
        self._enable(True)
        self._head.setText(self._verdict(examined))
        for step in _STEPS:
            self._show_step(step, examined)
        lines = advice(examined)
        self._advice.show_lines(lines)
        restyle(self._ask, "role", "primary" if lines else "")
        self._propose(self._ask if lines else self._close)
        fit(self, _WIDTH)
        self.tested.emit(examined)

    def _end_check(self) -> None:
        if self._job:
            self._job.cancel()
            self._job = None

    def _begin_with(self, *, real: bool) -> None:
        self._real = real
        self._begin()

    def _enable(self, on: bool) -> None:
        self._again.setEnabled(on)
        self._with_sign_in.setEnabled(on)

    def _begin(self) -> None:
        url, origin, identifier = self._connector.placement_handler, self._origin, self._connector.id
        self._head.setText(_("Testing the address…"))
        restyle(self._head, "role", "title")
        for step in _STEPS:
            self._show(step, "muted", "")
        self._advice.hide()
        self._busy.show()
        self._enable(False)
        self._note.setText(
            _(
                "The page was opened as Bitrix24 opens it. "
                "Its server got your sign-in, valid for up to an hour."
            )
            if self._real
            else _("The page was opened as Bitrix24 opens it, with test values instead of a sign-in.")
        )
        sign_in = self._sign_in if self._real else None

        def work(cancelled: threading.Event) -> PageReport:
            from configurator.bitrix24 import settings_page  # off the UI thread: these libraries load slowly

            token = sign_in(cancelled) if sign_in else ""
            return settings_page.check_page(url, origin, identifier, cancelled, token)

        self._job = self._jobs.start(work, self.show_report, self._failed)

    def _verdict(self, examined: PageReport) -> str:
        if not examined.is_good:
            return _("Bitrix24 can't show this page yet")
        if examined.findings:
            return _("Bitrix24 can probably show this page")
        return _("Bitrix24 can show this page")

    def _show_step(self, step: str, examined: PageReport) -> None:
        found = next((one for one in examined.findings if one.step == step), None)
        if found:
            self._show(step, "warning" if found.is_warning else "error", finding_sentence(found))
        elif step in examined.reached:
            self._show(step, "good", step_good(step, examined.origin))
        else:
            self._show(step, "muted", _("Not checked."))

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._busy.hide()
        self._enable(True)
        self._head.setText(_("The test couldn't be run"))
        if not isinstance(error, PortalError):
            raise error
        self._note.setText(
            str(words(error.code, urlsplit(self._origin).netloc, error.details, doing="status"))
        )

    def _show(self, step: str, kind: str, said: str) -> None:
        mark, words = self._rows[step]
        mark.setText(_MARKS[kind])
        words.setText(said)
        for one in (mark, words):
            restyle(one, "role", kind)

    def _build(self) -> None:
        self._head = label("", "title", wrap=True)
        self._head.setObjectName("verdict")
        address = label(one_line(self._connector.placement_handler), "muted", wrap=True)
        address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        for row, step in enumerate(_STEPS):
            mark, words = label("·", "muted"), label("", "muted", wrap=True)
            words.setObjectName(f"step_{step}")
            self._rows[step] = mark, words
            for place, one in enumerate((mark, label(step_title(step), "heading"), words)):
                grid.addWidget(one, row, place, Qt.AlignmentFlag.AlignTop)
        self._busy = busy_bar(4)
        self._advice = _Advice()
        self._note = label("", "muted", wrap=True)
        self._note.setObjectName("test_note")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self._head)
        column.addWidget(address)
        column.addLayout(grid)
        column.addWidget(self._busy)
        column.addWidget(self._advice)
        column.addWidget(self._note)
        column.addStretch(1)
        column.addLayout(self._buttons())
        fit(self, _WIDTH)

    def _buttons(self) -> FootLayout:
        self._again = button(_("Test again"), "test_again", foot=True)
        self._again.clicked.connect(lambda: self._begin_with(real=False))
        self._with_sign_in = button(_("Test with your sign-in"), "test_with_sign_in", foot=True)
        self._with_sign_in.setToolTip(_("The page's server gets your sign-in, valid for up to an hour."))
        self._with_sign_in.setVisible(self._sign_in is not None)
        self._with_sign_in.clicked.connect(lambda: self._begin_with(real=True))
        self._ask = button(_("Ask your developer…"), "ask", foot=True)
        self._ask.clicked.connect(self._ask_developer)
        close = button(_("Close"), "close_test", foot=True)
        close.clicked.connect(self.reject)
        self._close = close
        self._propose(close)
        return foot(close, self._ask, left=[self._again, self._with_sign_in])

    @staticmethod
    def _propose(one: QPushButton) -> None:
        """Make a button the default and focus it."""
        one.setDefault(True)
        one.setFocus()

    def _ask_developer(self) -> None:
        examined = self._examined
        self.accept()
        self.ask_wanted.emit(examined)


class _Advice(QWidget):
    """What the developer should do: a heading, and a line for each thing, indented behind its bullet."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("advice")
        self._rows: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SMALL)
        self._grid.setVerticalSpacing(theme.TIGHT)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(label(_("For your developer:")), 0, 0, 1, 2)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines in place of those before; nothing at all where there are none."""
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = []
        for row, line in enumerate(lines, 1):
            bullet, said = label("•"), label(line, wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(bullet, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1)
            self._rows += [bullet, said]
        self.setVisible(bool(lines))
