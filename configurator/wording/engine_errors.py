"""Messages about the engines that draw the preview."""

from __future__ import annotations

import sys

from configurator.wording.libraries import CAIRO, library_sentence
from configurator.wording.translation import _


def engine_sentence(code: str) -> str:
    """Return the sentence for the code of an `EngineError` or a `RasterError`."""
    name, _separator, library = code.partition(":")
    if name == "LIBRARY_MISSING":
        return library_sentence(library)
    if name == "CAIRO_MISSING" and sys.platform == "linux":
        return library_sentence(CAIRO)
    sentences = {
        "ENGINE_MISSING": _(
            "Qt WebEngine, which draws the exact preview, is missing. Install the program again."
        ),
        "ENGINE_AS_ROOT": _("The exact preview can't run as root. Start the program as another user."),
        "ENGINE_CRASHED": _("The exact preview crashed on this drawing. Use a simpler drawing."),
        "ENGINE_TIMEOUT": _("The exact preview took too long. Use a simpler drawing."),
        "ENGINE_MEMORY": _("The exact preview needed too much memory. Use a simpler drawing."),
        "ENGINE_BUSY": _("This computer is too busy for the exact preview right now. Try again in a moment."),
        "RASTER_BUSY": _("This computer is too busy to draw the preview right now. Try again in a moment."),
        "PLACE_EMPTY": _("The preview page shows nothing for this place."),
        "CAIRO_MISSING": _(
            "The Cairo library (libcairo), which draws the approximate preview, is missing on this computer."
        ),
        "RASTER_TIMEOUT": _("The approximate preview took too long. Use a simpler drawing."),
    }
    return sentences.get(code, _("The picture couldn't be drawn."))
