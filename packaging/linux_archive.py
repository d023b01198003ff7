"""Make the archive for Linux: the frozen folder with its menu entry, icon and metadata; Flathub wraps it."""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

import appstream
from product import COMMAND, LINUX_ARCHIVE, PACKAGE, ROOT, VERSION

_PARTS = ROOT / "packaging" / "linux"
_ICONS = ROOT / "resources" / "icons"
DESKTOP = {
    f"applications/{COMMAND}.desktop": _PARTS / f"{COMMAND}.desktop",
    f"mime/packages/{PACKAGE}.xml": _PARTS / f"{PACKAGE}.xml",
    f"icons/hicolor/scalable/apps/{COMMAND}.svg": _ICONS / f"{COMMAND}.svg",
    f"icons/hicolor/256x256/apps/{COMMAND}.png": _ICONS / f"{COMMAND}.png",
}
"""What desktops read below `share`, in every package for Linux, and where it is here."""
SHARED = {
    **DESKTOP,
    f"man/man1/{COMMAND}.1": ROOT / "resources" / "man" / f"{COMMAND}.1",
    f"licenses/{PACKAGE}/LICENSE": ROOT / "LICENSE",
}
"""What lies below `share` in the archive, and where it is here."""


def build(frozen: Path, target: Path) -> Path:
    """Make the archive of a frozen folder; return its path."""
    root = ROOT / "build" / "archive" / f"{PACKAGE}-{VERSION}"
    shutil.rmtree(root.parent, ignore_errors=True)
    shutil.copytree(frozen, root, symlinks=True)
    for name, source in SHARED.items():
        file = root / "share" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, file)
    metadata = root / "share" / "metainfo" / appstream.FILE
    metadata.parent.mkdir()
    appstream.main([str(metadata)])
    path = target / f"{PACKAGE}-{VERSION}-{LINUX_ARCHIVE}"
    with tarfile.open(path, "w:xz") as archive:
        archive.add(root, root.name, filter=_anybody)
    return path


def _anybody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who packed it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry
