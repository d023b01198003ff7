"""Tells a logo among what is dropped or pasted, and asks for its file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from configurator.ui.kit import file_dialogs
from configurator.wording.translation import _

_KINDS = (
    ".svg", ".png", ".webp", ".jpg", ".jpeg", ".gif", ".bmp", ".ico", ".pdf", ".ai", ".heic", ".avif", ".tif",
    ".tiff", ".eps",
)  # fmt: skip
"""Files that may hold a logo; of several that are dropped at once, the first kind is taken."""


def choose_logo(parent: QWidget) -> str:
    """Let somebody choose the file of a logo; return its path, empty if they didn't."""
    logos = file_dialogs.kind(_("Logos"), *(f"*{suffix}" for suffix in _KINDS))
    path = file_dialogs.open_file(parent, _("Choose a logo"), logos, file_dialogs.all_files())
    return str(path or "")


def logo_file(mime: QMimeData) -> str:
    """Return the path of a file that was pasted or dropped, the likeliest logo; empty for none."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return str(min(paths, key=lambda path: _rank(path.suffix.lower()))) if paths else ""


def offers_logo(mime: QMimeData) -> bool:
    """Whether what is dragged may hold a logo."""
    if mime.hasUrls() or mime.hasText() or mime.hasHtml() or mime.hasImage():
        return True
    return any(name.startswith("image/") or "svg" in name or "pdf" in name for name in mime.formats())


def _rank(suffix: str) -> int:
    """Return the place of a kind of file among those that are taken."""
    return _KINDS.index(suffix) if suffix in _KINDS else len(_KINDS)


def svg_format(mime: QMimeData) -> str:
    """Return the clipboard format that is SVG by its name, which differs by program; else empty."""
    names = [name for name in mime.formats() if "svg" in name.lower()]
    return "image/svg+xml" if "image/svg+xml" in names else next(iter(names), "")
