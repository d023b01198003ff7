"""The approved pictures as files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.support.approved.picture_comparison import Place, differences
from tests.support.paths import TESTS

APPROVED = TESTS / "data" / "pictures"


def approved_file(name: str) -> Path:
    """Return the approved picture's file; WebP without loss is half as large as PNG."""
    return APPROVED / f"{name}.webp"


def accept(made: Path) -> None:
    """Make a picture the approved one."""
    APPROVED.mkdir(parents=True, exist_ok=True)
    with Image.open(made) as picture:
        picture.convert("RGB").save(approved_file(made.stem), lossless=True, quality=90, method=4)


def scale_of(name: str) -> int:
    """Return how many pixels a picture has to a logical pixel; its name ends with that."""
    return int(name.partition("@")[2] or 1)


def pixels_of(file: Path) -> NDArray[Any]:
    """Return a picture's rows of pixels, each with red, green and blue."""
    with Image.open(file) as picture:
        return np.asarray(picture.convert("RGB"))


def compare(made: Path) -> list[Place]:
    """Return where a picture differs from the approved one; everywhere if none is approved yet."""
    approved = approved_file(made.stem)
    if not approved.exists():
        return [Place(0, 0, 1, 255)]
    return differences(pixels_of(approved), pixels_of(made), scale_of(made.stem))
