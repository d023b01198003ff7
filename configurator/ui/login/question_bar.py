"""What a page says or asks in JavaScript: above the page instead of over the program."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout
from shiboken6 import isValid

from configurator.foreign_text import one_line
from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.wording.translation import _

_LONGEST = 300
"""Characters of a page's text that are shown."""
_PAUSE_MS = 200
"""How long a page that may not ask any more waits each time: a page that asks in a loop would otherwise keep
the program busy."""


@dataclass
class Questions:
    """What the pages of one sign-in have asked so far.

    Attributes:
        asked: how many were shown.
        silenced: the user wants to see no more.
        waiting: the bar that waits for an answer; one at a time.
    """

    asked: int = 0
    silenced: bool = False
    waiting: QuestionBar | None = None


class QuestionBar(QFrame):
    """Shows one question above its page; the page's own call waits for the answer."""

    def __init__(self, questions: Questions) -> None:
        super().__init__()
        self.setObjectName("page_question")
        self._questions = questions
        self._loop: QEventLoop | None = None
        self._agreed = False
        self._who = label("", "heading", wrap=True)
        self._text = label("", wrap=True)
        self._text.setObjectName("page_question_text")
        self._edit: QLineEdit = line_edit("page_question_answer")
        self._edit.setAccessibleName(_("Your answer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._who)
        column.addWidget(self._text)
        column.addWidget(self._edit)
        column.addLayout(self._buttons())
        self.hide()

    @property
    def is_waiting(self) -> bool:
        """Whether a call of the page waits: the page must not be deleted now."""
        return self._loop is not None

    def tell(self, host: str, text: str) -> None:
        """Show what a page says."""
        self._ask(host, text, can_refuse=False)

    def confirm(self, host: str, text: str) -> bool:
        """Ask for a yes; no if nobody may be asked."""
        return self._ask(host, text)

    def prompt(self, host: str, text: str, default: str) -> tuple[bool, str]:
        """Ask for a text; whether it was given, and the text."""
        agreed = self._ask(host, text, default=default)
        return agreed, self._edit.text() if agreed and isValid(self) else ""

    def dismiss(self) -> None:
        """Let the page's call end without an answer."""
        self._end(agreed=False)

    def _ask(self, host: str, text: str, *, can_refuse: bool = True, default: str | None = None) -> bool:
        questions = self._questions
        if questions.waiting is not None:
            return False
        self._agreed = False
        questions.waiting = self
        self._loop = QEventLoop()
        if questions.silenced:
            QTimer.singleShot(_PAUSE_MS, self._loop, self._loop.quit)
        else:
            self._show(host, text, can_refuse=can_refuse, default=default)
        self._loop.exec()
        self._loop = questions.waiting = None
        if isValid(self):
            self.hide()
        return self._agreed

    def _show(self, host: str, text: str, *, can_refuse: bool, default: str | None) -> None:
        self._questions.asked += 1
        self._who.setText(_("{host} says:").format(host=host or _("This page")))
        self._text.setText(one_line(text, _LONGEST))
        self._edit.setVisible(default is not None)
        self._edit.setText(one_line(default or "", _LONGEST))
        self._refuse.setVisible(can_refuse)
        self._silence.setVisible(self._questions.asked > 1)
        self.show()
        (self._edit if default is not None else self._agree).setFocus()

    def _buttons(self) -> QHBoxLayout:
        self._silence: QPushButton = button(_("Don't show more"), "page_question_silence")
        self._refuse: QPushButton = button(_("Cancel"), "page_question_refuse")
        self._agree: QPushButton = button(_("OK"), "page_question_agree")
        self._silence.clicked.connect(self._silence_all)
        self._refuse.clicked.connect(self.dismiss)
        self._agree.clicked.connect(lambda: self._end(agreed=True))
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._silence)
        row.addStretch(1)
        row.addWidget(self._refuse)
        row.addWidget(self._agree)
        return row

    def _silence_all(self) -> None:
        self._questions.silenced = True
        self.dismiss()

    def _end(self, *, agreed: bool) -> None:
        self._agreed = agreed
        if self._loop is not None:
            self._loop.quit()
