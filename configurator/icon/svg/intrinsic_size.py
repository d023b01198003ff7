"""The intrinsic size of an SVG, which decides how large CSS draws it as a background."""

from __future__ import annotations

import re
from typing import NamedTuple

from configurator.guard import guarded
from configurator.icon.css.lengths import NUMBER, PIXELS
from configurator.icon.plain import numbers
from configurator.icon.svg import gate

_LENGTH = re.compile(rf"\s*({NUMBER})(px|in|cm|mm|q|pt|pc|em|rem|ex|ch)?\s*", re.IGNORECASE | re.ASCII)

_LARGEST = 33_554_431.0
"""CSS pixels at which Chromium's lengths end."""


class IntrinsicSize(NamedTuple):
    """Width and height in CSS pixels and width / height, each None where the document has none."""

    width: float | None
    height: float | None
    ratio: float | None


@guarded(lambda _svg: IntrinsicSize(None, None, None), gate.SvgRefused)
def intrinsic_size(svg: str) -> IntrinsicSize:
    """Return the intrinsic size that a browser finds in an SVG.

    It comes from the root's attributes only, never from its `style`. Percentages are no size.

    Args:
        svg: a document that the gate admits.

    Raises:
        SvgRefused: the gate refuses it.
    """
    root = gate.read(svg).root.attributes
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    if width and height:
        return IntrinsicSize(width, height, width / height)
    if root.get("preserveAspectRatio", "").strip().startswith("none"):
        return IntrinsicSize(None, None, None)
    return IntrinsicSize(width, height, _view_box_ratio(root.get("viewBox", "")))


def _pixels(length: str) -> float | None:
    found = _LENGTH.fullmatch(length)
    pixels = float(found[1]) * PIXELS[(found[2] or "px").lower()] if found else -1.0
    return min(pixels, _LARGEST) if pixels >= 0 else None


def _view_box_ratio(view_box: str) -> float | None:
    box = numbers.usual_numbers(view_box) or ()
    if len(box) != 4:
        return None
    return box[2] / box[3] if box[2] > 0 and box[3] > 0 else None
