"""Reads a logo from a file, the clipboard or a website, and puts it into the form, off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject, Signal

from configurator.connector.drawing_fixes import prepare
from configurator.connector.inactive_icon import followed
from configurator.connector.model import Connector
from configurator.icon.check.sibling_files import pictures
from configurator.icon.data_uri import DataUriError
from configurator.icon.repair.repairer import repair_file
from configurator.icon.svg.gate import SvgRefused, admit
from configurator.icon.svg.intake import Clipping, picture_of, svg_of, svg_of_file
from configurator.icon.trace.tracer import PictureError
from configurator.services.logos import LARGEST_FILE, is_picture, logo_format, picture_details
from configurator.services.preview_values import page_values
from configurator.services.website_logo import FetcherMaker, public_fetcher
from configurator.storage import files
from configurator.ui.files.selection import ACTIVE
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.kit.jobs import Job
from configurator.ui.logo.logo_reader import LogoReader, PictureLogo
from configurator.ui.logo.look_suggestions import LookSuggestions
from configurator.ui.logo.offered_logo import svg_format
from configurator.ui.logo.pasted_picture import PastedPicture
from configurator.ui.logo.website_dialog import WebsiteDialog
from configurator.ui.shell.workspace import Workspace
from configurator.wording.file_errors import file_sentence
from configurator.wording.problem_sentences import code_sentence, refusal_sentence
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _

_PRINT = ("postscript", "illustrator", "x-emf", "x-wmf")
"""Parts of the names under which drawing programs offer a drawing that is neither SVG nor PDF."""
LIMIT = 10_000_000
"""Bytes of the largest drawing that is read."""


class _Drawing(NamedTuple):
    """A drawing that browsers draw; `refused` says why they wouldn't draw the original."""

    svg: str
    beside: Mapping[str, bytes]
    refused: SvgRefused | None


class _Source(NamedTuple):
    """Where a logo comes from: `read` returns its bytes or text; its name; the folder of its file."""

    read: Callable[[], bytes | str]
    name: str
    folder: Path | None = None


class Drawings(QObject):
    """Reads one logo at a time; a newer one replaces an older one.

    Signals:
        refused: why nothing could be made of a logo.

    Attributes:
        fetcher: makes what fetches a website's logos; only tests replace it.
    """

    refused = Signal(str)

    def __init__(
        self, workspace: Workspace, group: IconGroup, reader: LogoReader, suggestions: LookSuggestions
    ) -> None:
        super().__init__(group)
        self._workspace = workspace
        self._group = group
        self._reader = reader
        self._suggestions = suggestions
        self._jobs = workspace.jobs
        self._document = workspace.document
        self._selection = workspace.selection
        self._job: Job | None = None
        self.fetcher: FetcherMaker = public_fetcher
        suggestions.row.cancelled.connect(self.forget)

    @property
    def is_busy(self) -> bool:
        """Whether a logo is being read."""
        return self._job is not None

    def read_file(self, name: str) -> None:
        """Read the logo in the file `name`."""
        path = Path(name)
        self._admit(_Source(lambda: _of_file(path), path.name, path.parent))

    def read_data(self, data: bytes, name: str) -> None:
        """Read the logo in the bytes of a file of this name."""
        self._admit(_Source(lambda: _of_data(data), name))

    def read_pasted(self, mime: QMimeData) -> None:
        """Read a logo that was pasted or dropped, in any format."""
        self.read_clipping(*self.clipping_of(mime))

    @staticmethod
    def clipping_of(mime: QMimeData) -> tuple[Clipping, PastedPicture | None]:
        """Return what was pasted or dropped, as `read_clipping` takes it."""
        svg = svg_format(mime)
        addresses = " ".join(url.toString() for url in mime.urls())
        picture = PastedPicture.of(mime)
        clipping = Clipping(
            svg=bytes(mime.data(svg).data()) if svg else b"",
            text=mime.text() or addresses,
            page=mime.html() if mime.hasHtml() else "",
            has_picture=picture is not None,
            has_drawing=any(word in name.lower() for name in mime.formats() for word in _PRINT),
        )
        return clipping, picture

    def read_clipping(self, clipping: Clipping, picture: PastedPicture | None = None) -> None:
        """Read a logo from the clipboard, or one that was dropped; `picture` goes with it."""
        if clipping.is_empty:
            said = _("There is no logo on the clipboard. Copy one first, then paste.")
            self._group.refuse_drawing(said)
            self.refused.emit(said)
        elif clipping.address:
            self.open_website(clipping.address)
        else:
            self._admit(_Source(lambda: _of_clipping(clipping, picture), _("The clipboard")))

    def open_website(self, address: str = "", take: Callable[[bytes, str], object] | None = None) -> None:
        """Let the user pick a logo of a website; one whose address is known is asked at once.

        Args:
            address: the website; empty where the user is to enter it.
            take: gets the logo's file and its name; `read_data` if None.
        """
        dialog = WebsiteDialog(self._workspace, self._reader, self.fetcher, address)
        dialog.chosen.connect(take or self.read_data)
        dialog.open()

    def forget(self) -> None:
        """Cancel reading: a newer logo comes, the user has waited long enough, or it's another connector."""
        if self._job:
            self._job.cancel()
            self._job = None
            self._reader.give_up()
        self._suggestions.cancel()

    def _admit(self, source: _Source) -> None:
        state, now = self._selection.state, self._document.connector
        self.forget()

        def taken(logo: _Drawing | PictureLogo) -> None:
            self._job = None
            self._selection.choose(state)
            if isinstance(logo, PictureLogo):
                self._take_picture(logo)
            else:
                self._take_drawing(logo)

        def refused(error: Exception) -> None:
            self._job = None
            self._selection.choose(state)
            self._suggestions.row.end_work()
            self._refuse(_reason(error, source.name))

        def take() -> _Drawing | PictureLogo:
            data = source.read()
            picture = self._picture_in(data) if isinstance(data, bytes) else None
            return picture or _take(data, source.folder, now, state)

        self._suggestions.row.start_work(_("Reading the logo…"))
        self._job = self._jobs.start(lambda _cancelled: take(), taken, refused)

    def _picture_in(self, data: bytes) -> PictureLogo | None:
        """Return what was made of a picture; None for what the gate decides about."""
        try:
            return self._reader.read(data)
        except PictureError as error:
            if error.code == "PICTURE_NOT_SUPPORTED" and not is_picture(data):
                return None  # a drawing that should have been exported as SVG
            raise _PictureRefused(error, data) from None

    def _take_picture(self, picture: PictureLogo) -> None:
        if self._selection.state == ACTIVE:
            self._suggestions.suggest(picture)
            return
        self._suggestions.row.end_work()
        self._group.use_drawing(picture.logo.circle or picture.logo.svg)

    def _take_drawing(self, drawing: _Drawing) -> None:
        self._suggestions.row.end_work()
        self._group.fixer.beside = drawing.beside
        if drawing.refused is None:
            self._group.use_drawing(drawing.svg, self._suggestions.next_act())
        else:
            self._refuse(refusal_sentence(drawing.refused), drawing.svg)

    def _refuse(self, why: str, repaired: str = "") -> None:
        kept = _("Your previous icon was kept.") if self._selection.icon.svg else ""
        said = sentences(why, kept)
        self._group.refuse_drawing(said, repaired)
        self.refused.emit(said)


class _PictureRefused(Exception):  # noqa: N818 - it is the picture that is at fault
    """A picture that nothing can be made of; `sentence` says why."""

    def __init__(self, error: PictureError, data: bytes) -> None:
        super().__init__(error.code)
        self.sentence = code_sentence(error.code, picture_details(data, error))


def _reason(error: Exception, name: str) -> str:
    """Return the sentence for what was raised while a logo was read; a fault of ours is raised again."""
    if isinstance(error, SvgRefused):
        return refusal_sentence(error)
    if isinstance(error, DataUriError):
        return code_sentence(error.code)
    if isinstance(error, files.FileProblem):
        return file_sentence(error.code, name)
    if isinstance(error, _PictureRefused):
        return error.sentence
    raise error


def _of_file(path: Path) -> bytes | str:
    data = files.read_bytes(path, LARGEST_FILE)
    if len(data) > LIMIT and not logo_format(data):
        raise files.FileProblem("TOO_LARGE")
    return _of_data(data)


def _of_data(data: bytes) -> bytes | str:
    """Return the SVG or the picture in a file, also in the text of a page or a style sheet."""
    if logo_format(data):
        return data
    try:
        return svg_of_file(data)
    except SvgRefused:
        picture = picture_of(Clipping(text=data.decode(errors="replace")))
        if not picture:
            raise
        return picture


def _of_clipping(clipping: Clipping, picture: PastedPicture | None) -> bytes | str:
    try:
        return svg_of(clipping)
    except SvgRefused:
        data = picture.read() if picture else picture_of(clipping)
        if not data:
            raise
        return data


def _take(data: bytes | str, folder: Path | None, now: Connector, state: str) -> _Drawing:
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
    drawing = _Drawing(svg, pictures(svg, folder) if folder else {}, refused)
    if refused is None:
        _prepare(now, state, svg, drawing.beside)
    return drawing


def _prepare(connector: Connector, state: str, svg: str, beside: Mapping[str, bytes]) -> None:
    """Compute and cache what the window will ask for, while still off the UI thread."""
    edited = replace(connector, **{state: replace(getattr(connector, state), svg=svg)})
    new = followed(connector, edited)
    for icon in {new.icon, new.icon_disabled}:
        if icon.svg:
            prepare(icon.svg, beside)
    page_values(new)
