"""Reads an SVG from a file or the clipboard, checks it and puts it into the form, off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject

from configurator.connector.drawing_fixes import prepare
from configurator.connector.inactive_icon import followed
from configurator.connector.model import Connector
from configurator.icon.check.sibling_files import pictures
from configurator.icon.data_uri import DataUriError
from configurator.icon.repair.repairer import repair_file
from configurator.icon.svg.gate import SvgRefused, admit
from configurator.icon.svg.intake import Clipping, svg_of, svg_of_file
from configurator.services.preview_values import page_values
from configurator.storage import files
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.kit.jobs import Job
from configurator.ui.logo.drop_area import svg_format
from configurator.ui.shell.workspace import Workspace
from configurator.wording.file_errors import file_sentence
from configurator.wording.problem_sentences import code_sentence, refusal_sentence
from configurator.wording.translation import _

_PRINT = ("pdf", "postscript", "illustrator", "x-emf", "x-wmf")
"""Parts of the names under which drawing programs offer a drawing that is no SVG."""
LIMIT = 10_000_000
"""Bytes of the largest drawing that is read."""


class _Drawing(NamedTuple):
    """A drawing that browsers draw; `refused` says why they wouldn't draw the original."""

    svg: str
    beside: Mapping[str, bytes]
    refused: SvgRefused | None


class Drawings(QObject):
    """Reads one drawing at a time; a newer one replaces an older one."""

    def __init__(self, workspace: Workspace, group: IconGroup) -> None:
        super().__init__(group)
        self._group = group
        self._jobs = workspace.jobs
        self._document = workspace.document
        self._selection = workspace.selection
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a drawing is being read."""
        return self._job is not None

    def read_file(self, name: str) -> None:
        """Read the drawing in the file `name`."""
        path = Path(name)
        self._admit(lambda: svg_of_file(files.read_bytes(path, LIMIT)), path.name, path.parent)

    def read_pasted(self, mime: QMimeData) -> None:
        """Read a drawing that was pasted or dropped, in any format."""
        svg = svg_format(mime)
        addresses = " ".join(url.toString() for url in mime.urls())
        self.read_clipping(
            Clipping(
                svg=bytes(mime.data(svg).data()) if svg else b"",
                text=mime.text() or addresses,
                page=mime.html() if mime.hasHtml() else "",
                has_pixels=mime.hasImage(),
                has_drawing=any(word in name.lower() for name in mime.formats() for word in _PRINT),
            )
        )

    def read_clipping(self, clipping: Clipping) -> None:
        """Read a drawing from the clipboard, or one that was dropped."""
        if clipping.is_empty:
            self._group.refuse_drawing(_("There is no SVG on the clipboard. Copy one first, then paste."))
        else:
            self._admit(lambda: svg_of(clipping), _("The clipboard"))

    def forget(self) -> None:
        """Cancel reading: the drawing was meant for another connector."""
        if self._job:
            self._job.cancel()
            self._job = None

    def _admit(self, read: Callable[[], bytes | str], name: str, folder: Path | None = None) -> None:
        state = self._selection.state
        self.forget()

        def taken(drawing: _Drawing) -> None:
            self._job = None
            self._selection.choose(state)
            self._group.fixer.beside = drawing.beside
            if drawing.refused is None:
                self._group.use_drawing(drawing.svg)
            else:
                self._refuse(refusal_sentence(drawing.refused), drawing.svg)

        def refused(error: Exception) -> None:
            self._job = None
            self._selection.choose(state)
            if isinstance(error, SvgRefused):
                why = refusal_sentence(error)
            elif isinstance(error, DataUriError):
                why = code_sentence(error.code)
            elif isinstance(error, files.FileProblem):
                why = file_sentence(error.code, name)
            else:
                raise error
            self._refuse(why)

        now = self._document.connector

        def take() -> _Drawing:
            drawing = _take(read(), folder)
            if drawing.refused is None:
                _prepare(now, state, drawing.svg, drawing.beside)
            return drawing

        self._job = self._jobs.start(lambda _cancelled: take(), taken, refused)

    def _refuse(self, why: str, repaired: str = "") -> None:
        kept = _("Your previous icon was kept.") if self._selection.icon.svg else ""
        self._group.refuse_drawing(f"{why} {kept}".strip(), repaired)


def _take(data: bytes | str, folder: Path | None) -> _Drawing:
    """Check a drawing, and repair it if no browser draws it; everything slow happens here.

    Raises:
        SvgRefused: no browser draws it, and it can't be repaired.
    """
    refused: SvgRefused | None = None
    try:
        svg = admit(data)
    except SvgRefused as error:
        repaired = repair_file(data)
        if repaired is None:
            raise
        refused, svg = error, repaired.svg
    return _Drawing(svg, pictures(svg, folder) if folder else {}, refused)


def _prepare(connector: Connector, state: str, svg: str, beside: Mapping[str, bytes]) -> None:
    """Compute and cache what the window will ask for, while still off the UI thread."""
    edited = replace(connector, **{state: replace(getattr(connector, state), svg=svg)})
    new = followed(connector, edited)
    for icon in {new.icon, new.icon_disabled}:
        if icon.svg:
            prepare(icon.svg, beside)
    page_values(new)
