"""Sentences about the engine that draws the exact preview."""

from __future__ import annotations

import sys

from configurator.wording.libraries import CAIRO, library_sentence
from configurator.wording.translation import _


def engine_sentence(code: str) -> str:
    """Say why there is no picture, and what to do; `code` is an `EngineError`'s or a `RasterError`'s."""
    name, _separator, library = code.partition(":")
    if name == "LIBRARY_MISSING":
        return library_sentence(library)
    if name == "CAIRO_MISSING" and sys.platform == "linux":
        return library_sentence(CAIRO)
    sentences = {
        "ENGINE_MISSING": _(
            "Qt WebEngine, which draws exact pictures, is missing here. Install the program again."
        ),
        "ENGINE_AS_ROOT": _(
            "Exact pictures are not drawn for the superuser. Start the program as another user."
        ),
        "ENGINE_CRASHED": _("The exact picture made the drawing process end. Use a simpler drawing."),
        "ENGINE_TIMEOUT": _("The exact picture took far too long. Use a simpler drawing."),
        "CAIRO_MISSING": _(
            "The library libcairo, which draws approximate pictures, is missing on this computer."
        ),
        "RASTER_TIMEOUT": _("The approximate picture took far too long. Use a simpler drawing."),
    }
    return sentences.get(code, _("The picture could not be drawn."))
