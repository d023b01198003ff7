"""Real icons of several public sets, which npm brings as a test dependency.

`python3 dev.py test` installs them; by hand: `npm ci --prefix tests/icons`.
"""

from __future__ import annotations

from pathlib import Path

from tests.support.paths import PUBLIC_ICONS
from tests.support.sampling import evenly

FOLDER = PUBLIC_ICONS
_SETS = (
    "@primer/octicons/build/svg", "@twemoji/svg", "bootstrap-icons/icons", "circle-flags/flags",
    "cryptocurrency-icons/svg/color", "devicon/icons", "flag-icons/flags", "heroicons/24/outline",
    "simple-icons/icons", "super-tiny-icons/images/svg",
)  # fmt: skip
_LARGEST = 45_000
"""Bytes; as a Data URI such a file stays under what the portal keeps, 60,000 bytes."""


def sample(count: int) -> list[Path]:
    """Return `count` icons, the same at every call, taken evenly from every set.

    Raises:
        FileNotFoundError: the sets are not installed.
    """
    share = -(-count // len(_SETS))
    chosen = [evenly(_icons(FOLDER / name), share) for name in _SETS]
    return [icon for row in zip(*chosen, strict=True) for icon in row][:count]


def large(least: int = 10_000) -> list[Path]:
    """Return the icons with at least so many bytes, the smallest first."""
    icons = (icon for name in _SETS for icon in _icons(FOLDER / name))
    return sorted(
        (icon for icon in icons if icon.stat().st_size >= least), key=lambda icon: icon.stat().st_size
    )


def _icons(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is missing: npm ci --prefix tests/icons")
    return sorted(icon for icon in folder.rglob("*.svg") if icon.stat().st_size <= _LARGEST)
