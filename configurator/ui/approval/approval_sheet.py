"""The approval page: a PDF of one sheet of A4, or a picture of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale

from configurator.services.approval_values import HEIGHT, WIDTH
from configurator.ui.preview.offscreen_page import PageRequest
from configurator.wording.translation import _, spoken

FOLDER = "approval"
"""The page's folder in resources."""
_LIMIT = 10_000
"""Milliseconds that the page may take: it makes its texts fit, and has many icons."""


def day_words(day: QDate) -> str:
    """Return the date on the page, as its language writes it."""
    return QLocale(spoken()).toString(day, _("d MMMM yyyy"))


def approval_sheet(values: Mapping[str, object], *, is_pdf: bool = True) -> PageRequest:
    """Return the request for the approval page.

    Args:
        values: what it shows (`approval_values`).
        is_pdf: a PDF, otherwise a picture.
    """
    return PageRequest(values, (WIDTH, HEIGHT), must_finish=True, is_pdf=is_pdf, limit=_LIMIT)
