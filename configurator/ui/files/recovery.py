"""After a crash: brings back what was not saved, and says so without getting in the way."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QObject

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.storage.drafts import Found, Slot, Unsaved, left_behind
from configurator.ui.files.autosaver import Autosaver
from configurator.ui.files.document import Document
from configurator.ui.files.project_files import ProjectFiles
from configurator.ui.kit.jobs import Jobs
from configurator.ui.shell.notice_bar import Choice, NoticeBar
from configurator.wording.files import autosave_sentence
from configurator.wording.translation import _


class Left(NamedTuple):
    """Unsaved work, with its locked slot and the connector in it."""

    slot: Slot
    unsaved: Unsaved
    connector: Connector


class Recovery(QObject):
    """Looks once for what earlier windows left behind."""

    def __init__(
        self, document: Document, files: ProjectFiles, autosaver: Autosaver, notices: NoticeBar, jobs: Jobs
    ) -> None:
        super().__init__(autosaver)
        self._document = document
        self._files = files
        self._autosaver = autosaver
        self._notices = notices
        self._jobs = jobs
        self._offered: Slot | None = None
        autosaver.failed.connect(lambda code: notices.show_notice(autosave_sentence(code), "warning"))

    def look(self) -> None:
        """Look, off the UI thread."""
        folder = self._autosaver.folder

        def work(cancelled: threading.Event) -> tuple[Found, list[Left]]:
            found = left_behind(folder)
            whole = _readable(found)
            if cancelled.is_set():  # the window closed meanwhile: the next one gets it
                for one in whole:
                    one.slot.release()
            return found, whole

        self._jobs.start(work, lambda result: self._found(*result), self._ignore)

    def close(self) -> None:
        """Leave what was not taken to the next window."""
        if self._offered:
            self._offered.release()
            self._offered = None

    def _found(self, found: Found, whole: list[Left]) -> None:
        said = ""
        if found.damaged:
            said = _("Unsaved work from an earlier session is damaged. It's kept in {folder}.")
            said = said.format(folder=found.damaged[0].parent)
        if whole:
            mine = next((one for one in whole if one.unsaved.path == str(self._files.path)), whole[0])
            for one in whole:
                if one is not mine:
                    one.slot.release()
            stack = self._document.undo_stack
            here = self._files.path is None or mine.unsaved.path == str(self._files.path)
            if here and stack.isClean() and not stack.count():
                self._take(mine, others=len(whole) - 1, besides=said)
            else:
                self._offer(mine)
        elif said:
            self._notices.show_notice(said, "warning")

    def _take(self, left: Left, others: int = 0, besides: str = "") -> None:
        """Show it in this window, which keeps it in the same place from now on."""
        unsaved = left.unsaved
        path = Path(unsaved.path) if unsaved.path else None
        if not self._files.recover(left.connector, path, unsaved.digest):
            left.slot.close()  # it had been saved just before
            return
        self._autosaver.adopt(left.slot)
        text = _("“{name}” was recovered as it was at {time}. It isn't saved yet.").format(
            name=self._files.title(), time=_moment(unsaved.time)
        )
        if others:
            besides = _("There is more unsaved work. Start the program again to see it.") + " " + besides
        keep = Choice("notice_keep", _("Keep"), lambda: None)
        discard = Choice("notice_discard", _("Discard"), self._discard)
        self._notices.show_notice(f"{text} {besides}".strip(), "muted", keep, discard)

    def _offer(self, left: Left) -> None:
        """Leave the window to what the user is doing in it."""
        self._offered = left.slot

        def take() -> None:
            if self._files.may_leave():
                self._offered = None
                self._take(left)
            else:
                self._offer(left)

        text = _("There is unsaved work from an earlier session: “{name}” ({time}).")
        path = left.unsaved.path
        name = Path(path).stem if path else left.connector.name or _("New connector")
        show = Choice("notice_recover", _("Show"), take)
        later = Choice("notice_later", _("Later"), self.close)
        text = text.format(name=name, time=_moment(left.unsaved.time))
        self._notices.show_notice(text, "muted", show, later)

    def _discard(self) -> None:
        """Go back to what lies under the recovered changes; Redo brings them again."""
        stack = self._document.undo_stack
        stack.setIndex(max(0, stack.cleanIndex()))

    def _ignore(self, _error: Exception) -> None:
        """Whatever hinders it: the files stay, and the next start looks again."""


def _readable(found: Found) -> list[Left]:
    """Return what holds a connector; what does not is moved aside."""
    whole = []
    for slot, unsaved in found.unsaved:
        try:
            whole.append(Left(slot, unsaved, project_file.read(unsaved.project).connector))
        except project_file.ProjectError:
            found.damaged.append(slot.set_aside())
    return whole


def _moment(seconds: float) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)), QLocale.FormatType.ShortFormat)
