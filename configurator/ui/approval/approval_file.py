"""Makes the approval page without a window, for the command line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.services.approval_values import approval_values
from configurator.services.page_tests import PageTest
from configurator.ui.approval.approval_sheet import FOLDER, approval_sheet, day_words, page_test_of
from configurator.ui.preview import headless
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.offscreen_page import OffscreenPage, to_bytes

__all__ = ["EngineError", "approval_file"]


def approval_file(
    connector: Connector,
    problems: Sequence[Problem],
    portal: str,
    scale: float | None,
    page_test: PageTest | None = None,
) -> bytes:
    """Return the page as a file, dated today. Blocks for seconds.

    Args:
        connector: the connector to approve.
        problems: what is still wrong with it.
        portal: host of the portal it is meant for; empty if that is open.
        scale: device pixels to a CSS pixel of a PNG; None makes a PDF.
        page_test: the last test of its settings page; None if there was none.

    Raises:
        EngineError: the engine can't be used, or the page crashed or took too long.
    """
    headless.application(scale or 1)
    page = OffscreenPage(FOLDER, scale or 1)
    day = day_words(QDate.currentDate())
    values = approval_values(connector, problems, portal, day, page_test_of(page_test))
    try:
        return to_bytes(headless.draw(page, approval_sheet(values, is_pdf=scale is None)))
    finally:
        page.close()
