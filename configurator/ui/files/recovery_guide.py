"""Restores unsaved work after a crash, and says so in a notice."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject

from configurator.services import recovery
from configurator.services.recovery import Draft, LeftBehind
from configurator.storage.files import FileProblem
from configurator.ui.files import settings_leftovers
from configurator.ui.files.autosaver import Autosaver
from configurator.ui.kit.dates import moment_words
from configurator.ui.shell.notice_bar import Choice
from configurator.ui.shell.workspace import Workspace
from configurator.wording.file_errors import autosave_sentence
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _


class Recovery(QObject):
    """Searches once for unsaved work that earlier windows left behind."""

    def __init__(self, workspace: Workspace, autosaver: Autosaver) -> None:
        super().__init__(autosaver)
        self._session = workspace.session
        self._document = workspace.document
        self._file = workspace.file
        self._files = workspace.files
        self._notices = workspace.notices
        self._jobs = workspace.jobs
        self._portals = workspace.portals
        self._history = workspace.history
        self._settings = workspace.settings
        self._autosaver = autosaver
        self._offered: Draft | None = None
        autosaver.failed.connect(self._tell_of_failure)
        workspace.closing.connect(self.close)

    def search(self) -> None:
        """Search, off the UI thread, and remove what a kill left of files that were being written."""
        folder, accounts = self._autosaver.folder, self._portals.accounts
        settings = self._settings.fileName()

        def work(cancelled: threading.Event) -> LeftBehind:
            settings_leftovers.clear_leftovers(settings)
            self._history.clear_leftovers()
            accounts.clear_leftovers()
            return recovery.search(folder, cancelled)

        self._jobs.start(work, self._found, self._fail)

    def close(self) -> None:
        """Leave what was offered to the next window."""
        if self._offered:
            recovery.release([self._offered])
            self._offered = None

    def _found(self, left: LeftBehind) -> None:
        said = ""
        if left.damaged:
            said = _("Unsaved work from an earlier session is damaged. It's kept in {folder}.")
            said = said.format(folder=left.damaged[0].parent)
        drafts, ours = list(left.drafts), self._ours(left)
        if ours:
            drafts.remove(ours)
            if self._is_continued(ours, len(drafts), said):
                recovery.release(drafts)
                return
        stack = self._document.undo_stack
        untouched = stack.isClean() and not stack.count()
        decision = recovery.decide(drafts, self._file.path, untouched=untouched)
        if decision.draft and decision.at_once:
            self._take(decision.draft, others=decision.others, besides=said)
        elif decision.draft:
            self._offer(decision.draft)
        elif said:
            self._notices.show_notice(said, "warning")

    def _ours(self, left: LeftBehind) -> Draft | None:
        """Return the draft with the changes that the last session left unsaved; they are shown already."""
        last = self._session.last
        return next((one for one in left.drafts if last and one.slot.name == last.draft), None)

    def _is_continued(self, ours: Draft, others: int, besides: str) -> bool:
        """Continue that draft; return whether something was said about it."""
        last = self._session.last
        if last and ours.connector == last.connector:
            self._autosaver.adopt(ours.slot)
            return False
        if self._session.is_untouched:  # the draft was edited further, then the program ended in a crash
            self._take(ours, others, besides)
        else:
            self._offer(ours)
        return True

    def _take(self, draft: Draft, others: int = 0, besides: str = "") -> None:
        """Show it in this window, and continue its draft."""
        unsaved = draft.unsaved
        path = Path(unsaved.path) if unsaved.path else None
        if not self._files.recover(draft.connector, path, unsaved.digest):
            draft.slot.close()  # it had been saved just before
            return
        self._autosaver.adopt(draft.slot)
        text = _("“{name}” was recovered as it was at {time}. It isn't saved yet.").format(
            name=self._file.title(), time=moment_words(unsaved.time)
        )
        if others:
            besides = sentences(_("There is more unsaved work. Start the program again to see it."), besides)
        keep = Choice("notice_keep", _("Keep"), lambda: None)
        discard = Choice("notice_discard", _("Discard"), self._discard)
        self._notices.show_notice(sentences(text, besides), "muted", keep, discard)

    def _offer(self, draft: Draft) -> None:
        """Offer it in a notice, because the user is already editing."""
        self._offered = draft

        def take() -> None:
            if self._files.may_leave():
                self._offered = None
                self._take(draft)
            else:
                self._offer(draft)

        text = _("There is unsaved work from an earlier session: “{name}” ({time}).")
        path = draft.unsaved.path
        name = Path(path).stem if path else draft.connector.name or _("New connector")
        show = Choice("notice_recover", _("Show"), take)
        later = Choice("notice_later", _("Later"), self.close)
        text = text.format(name=name, time=moment_words(draft.unsaved.time))
        self._notices.show_notice(text, "muted", show, later)

    def _discard(self) -> None:
        """Undo the recovered changes; Redo brings them back."""
        stack = self._document.undo_stack
        stack.setIndex(max(0, stack.cleanIndex()))

    def _fail(self, error: Exception) -> None:
        """Say that the search failed; the files stay, and the next start searches again."""
        if not isinstance(error, FileProblem | OSError):
            raise error
        code = error.code if isinstance(error, FileProblem) else "NO_PERMISSION"
        self._tell_of_failure(code)

    def _tell_of_failure(self, code: str) -> None:
        self._notices.show_notice(autosave_sentence(code), "warning")
