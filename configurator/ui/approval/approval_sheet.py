"""The approval page: a PDF of one sheet of A4, or a picture of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDate

from configurator.services.approval_values import HEIGHT, WIDTH
from configurator.services.page_tests import PageTest
from configurator.ui.kit.dates import moment_words
from configurator.ui.kit.language import locale_of
from configurator.ui.preview.offscreen_page import PageRequest
from configurator.wording.approval import page_test_words
from configurator.wording.settings_page_report import found_sentence
from configurator.wording.translation import _, spoken

FOLDER = "approval"
"""The page's folder in resources."""
_LIMIT = 10_000
"""Milliseconds that the page may take: it makes its texts fit, and has many icons."""


def day_words(day: QDate) -> str:
    """Return the date on the page, as its language writes it."""
    return locale_of(spoken()).toString(day, _("d MMMM yyyy"))


def page_test_of(test: PageTest | None) -> str:
    """Return what a settings page's last test has found, as the page says it."""
    if test is None:
        return page_test_words("", is_good=False)
    when = moment_words(test.time, locale_of(spoken()))
    return page_test_words(when, is_good=test.is_good, finding=found_sentence(test.code, test.details))


def approval_sheet(values: Mapping[str, object], *, is_pdf: bool = True) -> PageRequest:
    """Return the request for the approval page.

    Args:
        values: what it shows (`approval_values`).
        is_pdf: a PDF, otherwise a picture.
    """
    return PageRequest(values, (WIDTH, HEIGHT), must_finish=True, is_pdf=is_pdf, limit=_LIMIT)
