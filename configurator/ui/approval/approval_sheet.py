"""Makes the approval page: a PDF of one sheet of A4, or a picture of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QMarginsF, QObject, QTimer
from PySide6.QtGui import QPageLayout, QPageSize

from configurator.services.approval_values import HEIGHT, WIDTH
from configurator.ui.preview.offstage import Offstage, to_bytes
from configurator.wording.translation import _, spoken

if TYPE_CHECKING:
    from configurator.ui.preview.preview_page import PreviewPage

__all__ = ["Sheet", "day_words", "to_bytes"]

_POLL = 5
"""Milliseconds between two looks whether the page has come further."""


def day_words(day: QDate) -> str:
    """Return the date on the page, as its language writes it."""
    return QLocale(spoken()).toString(day, _("d MMMM yyyy"))


class Sheet(Offstage):
    """Makes one approval page: `made` emits the PDF's bytes, or a QImage."""

    def __init__(
        self, values: Mapping[str, object], scale: float | None = None, parent: QObject | None = None
    ) -> None:
        """Prepare a page that shows `values`: as a PDF, or with a `scale` as a picture."""
        super().__init__("approval", values, scale or 1, parent)
        self._is_picture = scale is not None
        self._poll = QTimer(self, interval=_POLL)
        self._poll.timeout.connect(self._ask)

    def _prepare(self, page: PreviewPage) -> None:
        if self._is_picture:
            self._show(page, WIDTH, HEIGHT)

    def _on_shown(self) -> None:
        """Let the page load its drawings and fit its texts, then capture it."""
        if self._page:
            self._page.run("finish()", lambda _none: None)
            self._poll.start()

    def _stop(self) -> None:
        super()._stop()
        self._poll.stop()

    def _ask(self) -> None:
        if self._page:
            self._page.run("isFinished", self._answered)

    def _answered(self, is_finished: object) -> None:
        if self._page is None or is_finished is not True or not self._poll.isActive():
            return
        self._poll.stop()
        if self._is_picture:
            self._take(WIDTH, HEIGHT)
            return
        paper = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
        self._page.print_pdf(paper, lambda pdf: self._end(pdf) if pdf else self._fail("ENGINE_FAILED"))
