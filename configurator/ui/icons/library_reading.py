"""Reads what a dialog shows of the icon library beside the window; the library itself is read once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from configurator.ui.shell.workspace import Workspace

Found = TypeVar("Found")


def read_library(
    workspace: Workspace, dialog: QWidget, read: Callable[[], Found], show: Callable[[Found], object]
) -> None:
    """Read the library, then what `read` returns, in a thread; `show` it unless `dialog` is gone by then."""

    def work(_cancelled: object) -> Found:
        workspace.library.read()
        return read()

    def done(found: Found) -> None:
        if isValid(dialog):
            show(found)

    def fail(error: Exception) -> None:
        raise error

    workspace.jobs.start(work, done, fail)
