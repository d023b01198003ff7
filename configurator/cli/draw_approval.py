"""Drawing the page of `configurator approve` with Chromium."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEventLoop
from PySide6.QtGui import QImage

from configurator.cli.exits import Unusable
from configurator.cli.preview import LARGEST_SIDE
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.ui.approval import approval_sheet
from configurator.ui.approval.approval_values import approval_values
from configurator.ui.preview.pictures import make_application
from configurator.wording.engine import engine_sentence


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
        raise Unusable(f"The picture would be larger than {LARGEST_SIDE} pixels. Choose a smaller --scale.")
    application = make_application(wanted or 1)
    loop = QEventLoop()
    answers: list[bytes | QImage | str] = []
    page = approval_sheet.Sheet(values, wanted)
    for signal in (page.made, page.failed):
        signal.connect(answers.append)
        signal.connect(loop.quit)
    page.start()
    loop.exec()
    application.shutdown()
    made = answers[0]
    return engine_sentence(made) if isinstance(made, str) else approval_sheet.to_bytes(made)
