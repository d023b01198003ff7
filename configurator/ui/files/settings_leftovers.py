"""What a killed process left of the settings. Qt writes them itself, on Linux into a file."""

from __future__ import annotations

import contextlib
import glob
import re
from pathlib import Path

from PySide6.QtCore import QLockFile

_NAME = re.compile(r"\.(?=.*[A-Z])(?=.*[a-z])[A-Za-z]{6}")
"""What Qt appends to a file's name while it writes a new version beside it: six random letters.

Those of one case, 3 of 100, stay: a person's own copy may be called `.backup`.
"""


def clear_leftovers(settings: str) -> None:
    """Remove versions of the settings that were written, but not renamed before their process was killed.

    Args:
        settings: name of the file, by QSettings; where the system keeps them elsewhere nothing is left.
    """
    path = Path(settings)
    try:
        beside = list(path.parent.glob(f"{glob.escape(path.name)}.*"))
    except OSError:  # the next start tries again
        return
    left = [one for one in beside if _NAME.fullmatch(one.name.removeprefix(path.name))]
    lock = QLockFile(f"{settings}.lock")  # Qt holds it while it writes
    if left and lock.tryLock(0):
        for one in left:
            with contextlib.suppress(OSError):
                one.unlink()
        lock.unlock()
