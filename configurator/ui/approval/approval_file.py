"""Makes the approval page without a window, for the command line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QEventLoop
from PySide6.QtGui import QImage

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.services.approval_values import approval_values
from configurator.ui.approval.approval_sheet import Sheet, day_words, to_bytes
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.pictures import make_application

__all__ = ["EngineError", "approval_file"]


def approval_file(
    connector: Connector, problems: Sequence[Problem], portal: str, scale: float | None
) -> bytes:
    """Return the page as a file, dated today. Needs a process without a QApplication; blocks for seconds.

    Args:
        connector: the connector to approve.
        problems: what is still wrong with it.
        portal: host of the portal it is meant for; empty if that is open.
        scale: device pixels to a CSS pixel of a PNG; None makes a PDF.

    Raises:
        EngineError: the engine can't be used, or the page crashed or took too long.
    """
    application = make_application(scale or 1)
    loop = QEventLoop()
    made: list[bytes | QImage] = []
    failed: list[str] = []
    sheet = Sheet(approval_values(connector, problems, portal, day_words(QDate.currentDate())), scale)
    sheet.made.connect(made.append)
    sheet.failed.connect(failed.append)
    for signal in (sheet.made, sheet.failed):
        signal.connect(loop.quit)
    sheet.start()
    loop.exec()
    application.shutdown()
    if failed:
        raise EngineError(failed[0])
    return to_bytes(made[0])
