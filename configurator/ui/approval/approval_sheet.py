"""The approval page: a PDF of one sheet of A4, or a picture of it."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.ui.preview.offscreen_page import PageRequest

FOLDER = "approval"
"""The page's folder in resources."""
WIDTH, HEIGHT = 794, 1123
"""A sheet of A4 in CSS pixels, 96 to the inch."""
PRINT_SCALE = 3.0
"""Device pixels to a CSS pixel of a picture that is to be printed: 288 to the inch."""


def approval_sheet(values: Mapping[str, object], *, is_pdf: bool = True) -> PageRequest:
    """Return the request for the approval page.

    Args:
        values: what it shows (`approval_values`).
        is_pdf: a PDF, otherwise a picture.
    """
    return PageRequest(values, (WIDTH, HEIGHT), must_finish=True, is_pdf=is_pdf)
