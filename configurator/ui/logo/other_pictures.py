"""Pictures that only Qt reads: PDFs everywhere, HEIC and others where it can on this system."""

from __future__ import annotations

from configurator.icon.draw.killable_process import SharedWorker, WorkError
from configurator.icon.svg.file_kind import other_format
from configurator.icon.trace.tracer import PictureError
from configurator.ui.logo import qt_picture_work

_SECONDS = 20.0
_CODES = {"TOOK_TOO_LONG": "PICTURE_TOO_SLOW", "CRASHED": "PICTURE_DAMAGED", "FAILED": "PICTURE_DAMAGED"}


class OtherPictures(SharedWorker):
    """Converts one picture after another in a process of its own; a context manager. Threads take turns."""

    def __init__(self) -> None:
        super().__init__(qt_picture_work.prepare)

    def as_png(self, data: bytes) -> bytes:
        """Return a PDF's first page, or a picture in a format that this system's Qt reads, as a PNG.

        Raises:
            PictureError: nothing can be made of it.
        """
        work = qt_picture_work.first_page if other_format(data) == "PDF" else qt_picture_work.other_picture
        try:
            return self._run(work, data, timeout=_SECONDS)
        except WorkError as error:
            raise PictureError(_CODES.get(error.code, error.code)) from None
