"""The exact engine of `configurator preview`."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from typing import TYPE_CHECKING

from configurator.cli.exits import DrawingError
from configurator.ui.preview import headless
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.offscreen_page import OffscreenPage, to_bytes
from configurator.ui.preview.preview_picture import preview_picture
from configurator.wording.engine import engine_sentence

if TYPE_CHECKING:
    from configurator.cli.preview import Draw
    from configurator.connector.model import Connector


def start(arguments: argparse.Namespace, stack: ExitStack, box: int) -> Draw:
    """Start Chromium for all pictures, and return the function that draws one.

    Args:
        arguments: the command's, with place, wallpaper and scale.
        stack: ends the engine.
        box: side of the icon in CSS pixels, for the place `icon`.
    """
    application = headless.make_application(arguments.scale)
    stack.callback(application.shutdown)
    page = OffscreenPage("preview", arguments.scale)
    stack.callback(page.close)

    def draw(connector: Connector) -> bytes:
        try:
            request = preview_picture(connector, arguments.place, arguments.wallpaper, box)
            return to_bytes(headless.draw(page, request))
        except EngineError as error:
            raise DrawingError(engine_sentence(error.code)) from None

    return draw
