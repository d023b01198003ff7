"""The exact engine of `configurator preview`."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer

from configurator.cli.exits import DrawingError
from configurator.ui.preview import pictures
from configurator.ui.preview.engine import EngineError
from configurator.wording.engine import engine_sentence

if TYPE_CHECKING:
    from configurator.cli.preview import Draw
    from configurator.connector.model import Connector


def start(arguments: argparse.Namespace, stack: ExitStack) -> Draw:
    """Start Chromium for all pictures, and return what draws one.

    Args:
        arguments: the command's, with place, box, wallpaper and scale.
        stack: ends the engine.
    """
    application = pictures.make_application(arguments.scale)
    stack.callback(application.shutdown)
    studio = stack.enter_context(pictures.Studio())

    def draw(connector: Connector) -> bytes:
        try:
            image = studio.draw(connector, arguments.place, arguments.box, wallpaper=arguments.wallpaper)
        except EngineError as error:
            raise DrawingError(engine_sentence(error.code)) from None
        buffer = QBuffer()
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows only bytes here
        return bytes(buffer.data().data())

    return draw
