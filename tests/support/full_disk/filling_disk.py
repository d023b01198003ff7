"""A disk that becomes full, as this process and its children see it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("full_disk.c")
IS_POSSIBLE = sys.platform == "linux" and bool(shutil.which("cc"))
_FOLDER, _CONTROL = "FULL_DISK_FOLDER", "FULL_DISK_CONTROL"


def environment(place: Path) -> dict[str, str]:
    """Compile the disk into `place`; return the environment of processes that have it, and their disk."""
    library, disk = place / "full_disk.so", place / "disk"
    disk.mkdir()
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True)
    (place / "calls").write_text("-1")
    return {"LD_PRELOAD": str(library), _FOLDER: str(disk), _CONTROL: str(place / "calls")}


class Disk:
    """The disk of this process.

    Attributes:
        folder: what is on it.
    """

    def __init__(self) -> None:
        self.folder = Path(os.environ[_FOLDER])
        self._control = Path(os.environ[_CONTROL])

    def fill_after(self, calls: int) -> None:
        """Let so many calls succeed that take space, and the next ones fail."""
        self._control.write_text(f"{calls + 1:<20}")

    def empty(self) -> bool:
        """Let every call succeed; return whether the disk was full."""
        was_full = self._control.read_text().strip() == "0"
        self._control.write_text("-1")
        return was_full

    def snapshot(self) -> dict[str, bytes]:
        """Return every file on the disk."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in files}
