"""Reading the LOGO of a command: an SVG, or a picture of pixels."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from configurator.cli.drawing_input import admitted_data
from configurator.cli.exits import Unusable
from configurator.cli.file_input import name_of, read_bytes
from configurator.icon.trace.tracer import PictureError, Tracer
from configurator.services.logos import (
    LARGEST_FILE,
    Logo,
    as_picture,
    is_picture,
    logo_format,
    picture_details,
    read_logo,
)
from configurator.services.website_logo import WebsiteError, is_address, public_fetcher, website_logos
from configurator.wording.problem_sentences import code_sentence
from configurator.wording.translation import _
from configurator.wording.websites import website_sentence

if TYPE_CHECKING:
    from configurator.icon.draw.pictures import Renderer


def logo_in(file: str, renderer: Renderer, *, fix: bool = False) -> Logo:
    """Return the logo in a file.

    Args:
        file: a path, `-` for standard input, or the address of a website, whose best logo is taken.
        renderer: compares what a picture is made into with its smaller spelling.
        fix: whether to fix an SVG, and to list the fixes.

    Raises:
        SvgRefused: no browser draws the SVG. A line on standard error says why.
        Unusable: the file can't be read, or nothing can be made of the picture.
    """
    data = _website_logo(file) if is_address(file) else read_bytes(file, LARGEST_FILE)
    if not logo_format(data):
        return Logo(admitted_data(file, data, fix=fix))
    with Tracer() as tracer:
        try:
            return read_logo(as_picture(data, _as_png), tracer, renderer)
        except PictureError as error:
            if error.code == "PICTURE_NOT_SUPPORTED" and not is_picture(data):  # told how to export it
                return Logo(admitted_data(file, data, fix=fix))
            said = code_sentence(error.code, picture_details(data, error))
            raise Unusable(_("“{name}”: {reason}").format(name=name_of(file), reason=said)) from None


def _as_png(data: bytes) -> bytes:
    from configurator.ui.logo.other_pictures import OtherPictures

    with OtherPictures() as others:
        return others.as_png(data)


def _website_logo(address: str) -> bytes:
    try:
        with public_fetcher(threading.Event()) as fetcher:
            return website_logos(address, fetcher.get)[0].data
    except WebsiteError as error:
        raise Unusable(website_sentence(error.code)) from None
