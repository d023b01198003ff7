"""Drawings as the background of a disc, side by side on one page of Chromium."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from tests.support.chromium import Chromium, Picture


def pictures(
    chromium: Chromium, folder: Path, drawings: Sequence[str], side: int = 42, look: str = "center/100% auto"
) -> list[Picture]:
    """Return what each drawing looks like on a white square.

    Args:
        chromium: the browser.
        folder: where the page is written.
        drawings: SVG documents.
        side: side of each square in CSS pixels.
        look: position and size as `background` takes them.
    """
    squares = "".join(
        f"<i style=\"background:url('data:image/svg+xml,{quote(svg)}') no-repeat {look}\"></i>"
        for svg in drawings
    )
    page = folder / "page.html"
    page.write_text(
        "<!doctype html><style>body{margin:0;display:flex}"
        f"i{{flex:none;width:{side}px;height:{side}px}}</style>{squares}"
    )
    whole = chromium.picture(page.as_uri(), side * len(drawings), side)
    return [whole[:, side * number : side * (number + 1)] for number in range(len(drawings))]


def are_alike(one: Picture, other: Picture) -> bool:
    """Whether two pictures are the same but for the smoothing of edges.

    The mean error is under 2 of 255, and no channel is off by 48 once four pixels each are mixed.
    """
    apart = one - other
    mixed = (apart[1:, 1:] + apart[:-1, 1:] + apart[1:, :-1] + apart[:-1, :-1]) / 4
    return bool(abs(apart).mean() < 2 and abs(mixed).max() < 48)
