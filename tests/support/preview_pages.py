"""Our pages in Chromium, with the values that the program hands them."""

from __future__ import annotations

import json

from configurator.connector.model import Connector
from configurator.locate import resources
from configurator.services.preview_values import page_values
from configurator.wording.preview_texts import page_texts
from tests.support.chromium import Chromium

SURROUND = "#f4f5f7"


def open_preview(
    chromium: Chromium, shown: Connector, place: str, *, picture: bool = True, scheme: str = "light"
) -> None:
    """Show the preview page as `configurator preview` does, or as the window does."""
    chromium.picture((resources() / "preview" / "index.html").as_uri(), 800, 800)
    values = {
        "picture": picture, "wallpaper": scheme, "scheme": scheme, "texts": page_texts(),
        "surround": SURROUND, **page_values(shown), "place": place,
    }  # fmt: skip
    fonts = "loadFonts(Object.values(words).join('')).then(() => true)"
    assert chromium.evaluate(f"(update({json.dumps(values)}), {fonts})")
