"""The approximate engine of `configurator preview`."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from typing import TYPE_CHECKING

from configurator.cli.exits import DrawingError
from configurator.icon.draw import places
from configurator.icon.draw.raster import Painter, RasterError
from configurator.wording.engine import engine_sentence
from configurator.wording.preview_page import page_texts

if TYPE_CHECKING:
    from configurator.cli.preview import Draw
    from configurator.connector.model import Connector


def start(arguments: argparse.Namespace, stack: ExitStack, box: int) -> Draw:
    """Start one process for all pictures, and return the function that draws one.

    Args:
        arguments: the command's, with place, wallpaper and scale.
        stack: ends the process.
        box: side of the icon in CSS pixels, for the place `icon`.
    """
    style = places.PageStyle(page_texts(), arguments.wallpaper, surround="#f4f5f7")
    painter = stack.enter_context(Painter())

    def draw(connector: Connector) -> bytes:
        try:
            return places.draw(
                arguments.place,
                connector.name,
                connector.icon,
                connector.icon_disabled,
                box=box,
                scale=arguments.scale,
                painter=painter,
                style=style,
            )
        except RasterError as error:
            raise DrawingError(engine_sentence(error.code)) from None

    return draw
