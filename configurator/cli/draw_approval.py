"""Drawing the page of `configurator approve` with Chromium."""

from __future__ import annotations

from PySide6.QtCore import QDate

from configurator.cli.exits import Unusable
from configurator.cli.preview import LARGEST_SIDE
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.ui.approval import approval_sheet
from configurator.ui.approval.approval_values import approval_values
from configurator.ui.preview import headless
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.offscreen_page import OffscreenPage, to_bytes
from configurator.wording.engine import engine_sentence
from configurator.wording.translation import _


def draw(
    connector: Connector, problems: tuple[Problem, ...], portal: str, scale: float | None, *, as_pdf: bool
) -> bytes | str:
    """Return the file's bytes, or a sentence that says why there are none.

    Args:
        connector: the connector.
        problems: what the page lists as open issues.
        portal: host name of the portal, for the head; may be empty.
        scale: device pixels per CSS pixel of a PNG; None for the default.
        as_pdf: whether to make a PDF instead of a PNG.

    Raises:
        Unusable: the scale is too large.
    """
    values = approval_values(connector, problems, portal, QDate.currentDate())
    wanted = None if as_pdf else scale or approval_sheet.PRINT_SCALE
    if wanted and wanted * approval_sheet.HEIGHT > LARGEST_SIDE:
        raise Unusable(
            _("The picture would be larger than {side} pixels. Choose a smaller --scale.").format(
                side=LARGEST_SIDE
            )
        )
    application = headless.make_application(wanted or 1)
    page = OffscreenPage(approval_sheet.FOLDER, wanted or 1)
    try:
        return to_bytes(headless.draw(page, approval_sheet.approval_sheet(values, is_pdf=as_pdf)))
    except EngineError as error:
        return engine_sentence(error.code)
    finally:
        page.close()
        application.shutdown()
