"""A logo of whatever kind as an SVG: an SVG stays as it is, a picture of pixels is traced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from configurator.icon.draw.pictures import Renderer
from configurator.icon.minify.minifier import NotComparedError, minify
from configurator.icon.svg import gate
from configurator.icon.svg.file_kind import other_format, picture_format
from configurator.icon.svg.intake import svg_of_file
from configurator.icon.trace.picture_limits import FORMATS, MAX_BYTES, MAX_PIXELS
from configurator.icon.trace.tracer import USUAL_BUDGET, USUAL_LEVEL, PictureError, Tracer

LARGEST_FILE = MAX_BYTES
"""Bytes of a logo's file beyond which nothing has to be read."""
_PAGES = frozenset({"PDF", "EPS"})
"""Formats of printing; a drawing program's own file may be one of them."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo.

    Attributes:
        svg: the document, admitted by the gate.
        format: SVG, or the format of the picture that it was traced from.
        background: colour of the background of a traced picture, its first shape; empty if it has none.
        circle: for a photo, the SVG that has a circle of it as a small PNG; empty for a drawing.
    """

    svg: str
    format: str = "SVG"
    background: str = ""
    circle: str = ""


def is_picture(data: bytes) -> bool:
    """Whether a file holds pixels, told by its content."""
    return bool(picture_format(data))


def logo_format(data: bytes) -> str:
    """Return the format of a picture or of a printed page; empty for an SVG and for what isn't a logo."""
    page = other_format(data)
    return picture_format(data) or (page if page in _PAGES else "")


def as_picture(data: bytes, convert: Callable[[bytes], bytes]) -> bytes:
    """Return a logo's file as one of pixels that is read on every system; empty for an SVG.

    Args:
        data: the file's bytes.
        convert: makes a PNG of what only some systems read: a PDF's first page, HEIC.

    Raises:
        PictureError: it can't be converted.
    """
    found = logo_format(data)
    if len(data) > MAX_BYTES and found:
        raise PictureError("PICTURE_FILE_TOO_LARGE")
    return data if found in FORMATS else convert(data) if found else b""


def read_logo(
    data: bytes,
    tracer: Tracer,
    renderer: Renderer,
    level: int = USUAL_LEVEL,
    budget: int = USUAL_BUDGET,
    *,
    is_one_color: bool = False,
) -> Logo:
    """Return the logo in a file.

    Args:
        data: the file's bytes, one more than `LARGEST_FILE` at most.
        tracer: traces a picture of pixels.
        renderer: compares what is traced with its smaller spelling.
        level: how faithful a tracing is at most.
        budget: bytes of the longest Data URI of a tracing.
        is_one_color: trace everything but the background in black.

    Raises:
        PictureError: nothing can be made of a picture.
        SvgRefused: no browser draws the SVG, or the file is something else.
        DataUriError: the text of the file holds a damaged Data URI.
    """
    if not is_picture(data):
        return Logo(gate.admit(svg_of_file(data)))
    traced = tracer.trace(data, level, budget, is_one_color=is_one_color)
    try:
        svg = minify(traced.svg, renderer, spellings=tracer.spellings).svg
    except NotComparedError:  # larger, but just as good
        svg = traced.svg
    background = "" if is_one_color else traced.background  # in one colour it's left out
    return Logo(svg, picture_format(data), background, traced.circle)


def picture_details(data: bytes, error: PictureError) -> dict[str, str | int]:
    """Return what the sentence about a picture names: its format, or the limit that it exceeds."""
    if error.code == "PICTURE_NOT_SUPPORTED":
        return {"format": logo_format(data)}
    limits = {"PICTURE_FILE_TOO_LARGE": MAX_BYTES, "PICTURE_TOO_MANY_PIXELS": MAX_PIXELS}
    return {"limit": limits[error.code] // 1_000_000} if error.code in limits else {}
