"""Pictures that only Qt reads: PDFs everywhere, HEIC and others where it can on this system."""

from __future__ import annotations

import threading
from typing import Self

from configurator.icon.draw.killable_process import Worker, WorkError
from configurator.icon.svg.file_kind import other_format
from configurator.icon.trace.tracer import PictureError
from configurator.ui.logo import qt_picture_work

_SECONDS = 20.0
_CODES = {"TOOK_TOO_LONG": "PICTURE_TOO_SLOW", "CRASHED": "PICTURE_DAMAGED", "FAILED": "PICTURE_DAMAGED"}


class OtherPictures:
    """Converts one picture after another in a process of its own; a context manager. Threads take turns."""

    def __init__(self) -> None:
        self._worker = Worker(qt_picture_work.prepare)
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @property
    def is_busy(self) -> bool:
        """Whether something is being converted."""
        return self._worker.is_busy

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._worker.close()

    def as_png(self, data: bytes) -> bytes:
        """Return a PDF's first page, or a picture in a format that this system's Qt reads, as a PNG.

        Raises:
            PictureError: nothing can be made of it.
        """
        work = qt_picture_work.first_page if other_format(data) == "PDF" else qt_picture_work.other_picture
        try:
            with self._turn:
                return self._worker.run(work, data, timeout=_SECONDS)
        except WorkError as error:
            raise PictureError(_CODES.get(error.code, error.code)) from None
