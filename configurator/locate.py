"""Where `resources/` is, in every way this program is installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resources() -> Path:
    """Return the folder with preview pages, icons and example connectors.

    A wheel and a frozen program carry it inside the package as `_resources`; a checkout and an
    editable install have it beside the package.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for folder in (_PACKAGE / "_resources", _PACKAGE.parent / "resources"):
        if (folder / "preview").is_dir():
            return folder
    raise FileNotFoundError("resources/ is missing: install the program again")
