"""Brings an SVG from a file or the clipboard into the form, past the gate, off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from configurator.connector.model import DEFAULT_COLOR, DEFAULT_COLOR_DISABLED
from configurator.icon.datauri import DataUriError
from configurator.icon.gate import SvgRefused, admit
from configurator.icon.intake import Clipping, svg_of, svg_of_file
from configurator.storage import files
from configurator.ui.form.icon_group import ACTIVE, IconGroup
from configurator.ui.jobs import Job, Jobs
from configurator.ui.words.files import file_sentence
from configurator.ui.words.problems import code_sentence, refusal_sentence

LIMIT = 10_000_000
"""Bytes of the largest drawing that is read."""


class Drawings(QObject):
    """Reads drawings one at a time: a newer one overtakes an older."""

    def __init__(self, group: IconGroup, jobs: Jobs) -> None:
        super().__init__(group)
        self._group = group
        self._jobs = jobs
        self._job: Job | None = None

    def read_file(self, name: str) -> None:
        """Take the drawing in the file `name`."""
        path = Path(name)
        self._admit(lambda: svg_of_file(files.read_bytes(path, LIMIT)), path.name)

    def read_data(self, svg: bytes) -> None:
        """Take the drawing in these bytes."""
        self._admit(lambda: svg, self.tr("The drawing"))

    def read_clipping(self, clipping: Clipping) -> None:
        """Take the drawing that lay on the clipboard or was dropped."""
        if clipping.is_empty:
            self._group.refuse_drawing(
                self.tr("There is no SVG on the clipboard. Copy one first, then paste.")
            )
        else:
            self._admit(lambda: svg_of(clipping), self.tr("The clipboard"))

    def open_gallery(self) -> None:
        """Let the user pick a ready-made icon."""
        from configurator.ui.gallery import GLYPH_POSITION, GLYPH_SIZE, Gallery

        default = DEFAULT_COLOR if self._group.state == ACTIVE else DEFAULT_COLOR_DISABLED
        color = QColor.fromString(self._group.icon.color)
        gallery = Gallery(color if color.isValid() else QColor(default), self._group.window())

        def take(svg: str) -> None:
            self.forget()
            self._group.use_drawing(svg, size=GLYPH_SIZE, position=GLYPH_POSITION)

        gallery.chosen.connect(take)
        gallery.open()

    def forget(self) -> None:
        """Drop what is still being read: it was meant for another connector."""
        if self._job:
            self._job.cancel()
            self._job = None

    def _admit(self, read: Callable[[], bytes | str], name: str) -> None:
        state = self._group.state
        self.forget()

        def taken(svg: str) -> None:
            self._job = None
            self._group.show_state(state)
            self._group.use_drawing(svg)

        def refused(error: Exception) -> None:
            self._job = None
            self._group.show_state(state)
            if isinstance(error, SvgRefused):
                why = refusal_sentence(error)
            elif isinstance(error, DataUriError):
                why = code_sentence(error.code)
            elif isinstance(error, files.FileProblem):
                why = file_sentence(error.code, name)
            else:
                raise error
            kept = self.tr("The drawing before it stays.") if self._group.icon.svg else ""
            self._group.refuse_drawing(f"{why} {kept}".strip())

        self._job = self._jobs.start(lambda _cancelled: admit(read()), taken, refused)
