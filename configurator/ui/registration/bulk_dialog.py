"""Register in several portals: choose them, watch, and try the failed ones again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import Kind
from configurator.bitrix24.methods.registration import RegistrationResult
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.foreign_text import one_line
from configurator.services.bulk import Progress, Stage
from configurator.services.picture_warnings import stops
from configurator.services.taken_id import is_taken
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.progress_line import ProgressLine
from configurator.ui.kit.texts import spoken
from configurator.ui.registration.bulk_run import BulkRun
from configurator.ui.registration.bulk_table import PortalTable
from configurator.wording.bulk_progress import result_story, result_words, waiting_words
from configurator.wording.problem_sentences import sentence
from configurator.wording.punctuation import below, headed, marked
from configurator.wording.translation import _, ngettext

_MARKS = {Severity.ERROR: "✕", Severity.WARNING: "▲", Severity.NOTE: "•"}
_LONGEST_NAME = 60
"""Characters of a connector's name that are shown: it may have 255."""


class BulkDialog(Dialog):
    """Shows a run over many portals and the result of each.

    Signals:
        sign_in_wanted: the portal that the user wants to sign in to.
    """

    sign_in_wanted = Signal(object)

    def __init__(self, connector: Connector, table: PortalTable, run: BulkRun, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("many")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Register in several portals"))
        self.resize(760, 560)
        self.setMinimumHeight(440)
        self._connector = connector
        self._table = table
        self._run = run
        self._results: dict[Portal, RegistrationResult] = {}
        self._may_send: bool | None = None  # not known before the picture was checked
        self._is_wanted = False
        self._story = label("", "muted", wrap=True)
        self._story.setObjectName("story")
        self._story.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = ProgressLine()
        self._copy = button(_("Copy results"), "copy_results", foot=True)
        self._sign_in = button(_("Sign in…"), "sign_in_many", foot=True)
        self._close = button(_("Close"), "close_many", foot=True)
        self._go = button("", "register_many", foot=True)
        self._go.setProperty("role", "primary")
        self._go.setDefault(True)
        self._lay_out()
        self._connect()
        self._name_button()
        self._table.setFocus()

    @property
    def is_running(self) -> bool:
        """Whether a run is under way, or begins as soon as the icon is checked."""
        return self._run.running or self._is_wanted

    def warn(self, problems: Sequence[Problem]) -> None:
        """Say what should be known before sending; an error stops it. Until then, nothing is sent."""
        worst_first = sorted(problems, key=lambda one: list(_MARKS).index(one.severity))
        self._warnings.setText(below(*(marked(_MARKS[one.severity], sentence(one)) for one in worst_first)))
        self._warnings.setVisible(bool(problems))
        self._may_send, is_wanted = not stops(problems), self._may_send is None and self._is_wanted
        self._is_wanted = False
        if self._may_send and is_wanted:
            self._start()
        else:
            self._progress.end()
            self._name_button()

    def reject(self) -> None:
        """Close; while a run is under way, stop that first: its results are worth seeing."""
        if self.is_running:
            self._stop()
        else:
            super().reject()

    def _lay_out(self) -> None:
        name = one_line(self._connector.name, longest=_LONGEST_NAME)
        head = _("Register “{name}” in several portals").format(name=name)
        about = _(
            "Portals where another app uses this ID are skipped. A failure in one portal "
            "doesn't stop the others."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(head, "title", wrap=True))
        column.addWidget(label(about, wrap=True))
        self._warnings = label("", "warning", wrap=True)
        self._warnings.setObjectName("many_warnings")
        self._warnings.hide()
        column.addWidget(self._warnings)
        column.addWidget(self._table, 1)
        column.addWidget(self._story)
        column.addWidget(self._progress)
        column.addLayout(foot(self._sign_in, self._copy, self._close, self._go))
        self._copy.hide()
        self._tell(self._table.current())

    def _connect(self) -> None:
        self._sign_in.clicked.connect(lambda: self.sign_in_wanted.emit(self._table.current()))
        self._go.clicked.connect(self._start)
        self._close.clicked.connect(self.reject)
        self._copy.clicked.connect(self._copy_results)
        self._progress.cancelled.connect(self._stop)
        self._table.ticked.connect(self._name_button)
        self._table.shown.connect(self._tell)
        self._run.progress.connect(self._step)
        self._run.ended.connect(self._ended)

    def _name_button(self) -> None:
        chosen = self._table.chosen()
        failed = [one for one in chosen if one in self._results]
        if failed and len(failed) == len(chosen):
            text = _("Retry failed ({count})")
        else:
            text = _("Register in selected portals ({count})")
        self._go.setText(text.format(count=len(chosen)))
        is_free = not self._run.running and not self._is_wanted and self._may_send is not False
        self._go.setEnabled(bool(chosen) and is_free)

    def _start(self) -> None:
        if self._may_send is None:
            self._is_wanted = True
            self._progress.start(_("Checking the icon…"))
            self._name_button()
            return
        chosen = self._table.chosen()
        taken = {one for one in chosen if _is_taken(self._results.get(one))}
        for portal in chosen:
            self._table.say(portal, _("Waiting…"))
        self._progress.say("")
        self._progress.bar.setRange(0, len(chosen))
        self._progress.bar.setValue(0)
        self._progress.start(self._count(0, len(chosen)))
        self._table.lock(locked=True)
        self._copy.hide()
        self._close.hide()
        self._run.start(chosen, self._connector, taken)
        self._sign_in.hide()
        self._name_button()

    def _stop(self) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self._progress.end()
            self._name_button()
            return
        self._run.cancel()
        self._progress.start(_("Stopping…"))

    def _step(self, progress: Progress) -> None:
        portal = progress.portal
        if progress.waiting:
            self._table.say(portal, waiting_words(progress.waiting, portal.netloc))
        elif progress.stage is Stage.STARTED:
            self._table.say(portal, _("Registering…"))
        if progress.result is None:
            return
        self._results[portal] = progress.result
        kind = "good" if progress.result.ok else "warning" if _is_taken(progress.result) else "error"
        words = result_words(progress.result, portal.netloc)
        self._table.say(portal, words, kind)
        announce(self._table, headed(portal.netloc, spoken(words)))
        self._progress.bar.setValue(progress.done)
        self._progress.start(self._count(progress.done, progress.total))

    def _ended(self) -> None:
        self._progress.end()
        self._table.lock(locked=False)
        # Another app's connector is never overwritten unless its own box is checked.
        self._table.tick({one: not it.ok and not _is_taken(it) for one, it in self._results.items()})
        good = sum(result.ok for result in self._results.values())
        rest = len(self._results) - good
        said = _("Registered: {good}. Failed: {rest}.").format(good=good, rest=rest)
        self._progress.say(said, "warning" if rest else "good")
        announce(self._progress, said)
        self._copy.show()
        self._close.show()
        self._name_button()
        if first := next((one for one, result in self._results.items() if not result.ok), None):
            self._table.go_to(first)
            self._tell(first)

    def _tell(self, portal: Portal | None) -> None:
        result = self._results.get(portal) if portal else None
        error = result.error if result else None
        lost = error is not None and error.kind is Kind.NOT_SIGNED_IN
        self._sign_in.setVisible((lost or self._table.needs_sign_in(portal)) and not self._run.running)
        self._story.setText(result_story(error, portal.netloc) if error and portal else "")
        self._story.setVisible(bool(self._story.text()))

    def _copy_results(self) -> None:
        lines = [
            f"{portal.netloc}\t{'OK' if result.ok else result.error.code if result.error else ''}\t"
            f"{result_words(result, portal.netloc)}"
            for portal, result in self._results.items()
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copy.setText(_("✓ Copied"))
        announce(self._copy, _("Copied"))

    def _count(self, done: int, total: int) -> str:
        return ngettext("{done} of {total} portal", "{done} of {total} portals", total).format(
            done=done, total=total
        )


def _is_taken(result: RegistrationResult | None) -> bool:
    return result is not None and is_taken(result.error)
