"""Drawings made defective on purpose, each with the finding that it must get."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tests.support.drawings.drawing_corpus import Drawing, corpus

_ROOT = re.compile(r"(<svg\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?>)", re.DOTALL)
_SIZES = re.compile(r"\s(?:viewBox|width|height|x|y|style|preserveAspectRatio)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_NUMBER = re.compile(r"[-+]?[\d.]+(?:e[-+]?\d+)?", re.IGNORECASE)
_BASES = 16
"""Drawings that each defect is tried on."""


@dataclass(frozen=True, slots=True)
class Defect:
    """A drawing with a defect.

    Attributes:
        kind: what was done to it.
        code: the finding that it must get.
        drawing: the drawing.
    """

    kind: str
    code: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class _Parts:
    """A document taken apart: its root's tag without what sizes it, the viewBox, and what is inside."""

    root: str
    box: tuple[float, float, float, float]
    inside: str

    def document(self, inside: str, box: tuple[float, ...] | None = None) -> str:
        left, top, width, height = box or self.box
        view_box = f"{left:g} {top:g} {width:g} {height:g}"
        return f'{self.root} viewBox="{view_box}">{inside}</svg>'

    def grouped(self, attributes: str, before: str = "") -> str:
        return self.document(f"{before}<g {attributes}>{self.inside}</g>")


_Change = Callable[[Drawing, _Parts], Drawing]


def candidates() -> Iterator[Defect]:
    """Yield the variants; a few have no defect, where the drawing was so small or so large already."""
    bases = [(one, parts) for one in corpus()[::7] if (parts := _parts(one.svg)) and not one.moves]
    moving = [(one, parts) for one in corpus()[::9] if (parts := _parts(one.svg)) and one.moves]
    for number, (kind, (code, change)) in enumerate(_KINDS.items()):
        own = [*bases[number % 5 :: 5][: _BASES - 4], *moving[number % 5 :: 5][:4]]
        for drawing, parts in own:
            made = change(drawing, parts)
            yield Defect(kind, code, replace(made, name=f"{kind}: {drawing.name}"))


def _parts(svg: str) -> _Parts | None:
    root, end = _ROOT.search(svg), svg.rfind("</svg>")
    if not root or root[2] == "/>" or end < 0:
        return None
    numbers = re.search(r"viewBox\s*=\s*[\"']([^\"']*)", root[1])
    found = [float(one) for one in _NUMBER.findall(numbers[1])] if numbers else []
    if len(found) != 4:
        return None
    left, top, width, height = found
    return _Parts(_SIZES.sub("", root[1]), (left, top, width, height), svg[root.end() : end])


def _svg(document: Callable[[_Parts], str], **values: str) -> _Change:
    return lambda drawing, parts: replace(drawing, svg=document(parts), **values)


def _values(**values: str) -> _Change:
    return lambda drawing, _parts: replace(drawing, **values)


def _tinted(before: str) -> _Change:
    """Paint everything in the disc's colour."""

    def change(drawing: Drawing, parts: _Parts) -> Drawing:
        color = drawing.color or "#90be00"
        return replace(
            drawing, svg=parts.grouped('filter="url(#tint)" class="tint"', before.replace("COLOR", color))
        )

    return change


def _moved(parts: _Parts, scale: float, across: float, down: float) -> str:
    """Scale about the viewBox's middle and move by parts of its sides."""
    left, top, width, height = parts.box
    x = left + width / 2 - scale * (left + width / 2) + across * width
    y = top + height / 2 - scale * (top + height / 2) + down * height
    return parts.grouped(f'transform="translate({x:g} {y:g}) scale({scale:g})"')


def _window(parts: _Parts, across: float, down: float, zoom: float) -> str:
    """Look at another part of the plane."""
    left, top, width, height = parts.box
    return parts.document(
        parts.inside, (left + across * width, top + down * height, zoom * width, zoom * height)
    )


def _hidden_when_small(parts: _Parts) -> str:
    left, top, width, height = parts.box
    side = min(width, height) / 6
    return parts.document(
        "<style>@media (max-width: 100px) { .whole { display: none } }</style>"
        f'<g class="whole">{parts.inside}</g>'
        f'<rect x="{left + width / 2 - side / 2}" y="{top + height / 2 - side / 2}" width="{side}" '
        f'height="{side}" fill="#fff"/><rect x="{left + width / 2}" y="{top + height / 2}" '
        f'width="{side / 2}" height="{side / 2}"/>'
    )


_FLOOD = (
    '<filter id="tint" x="-50%" y="-50%" width="200%" height="200%"><feFlood flood-color="COLOR"/>'
    '<feComposite in2="SourceAlpha" operator="in"/></filter>'
)
_NOTHING = '<filter id="none"><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 0 0"/></filter>'
_GROUP_CLIP = '<clipPath id="cut"><g><rect width="9999" height="9999"/></g></clipPath>'
_BLACK_MASK = (
    '<mask id="black" maskUnits="userSpaceOnUse" x="-9999" y="-9999" width="19998" height="19998">'
    '<rect x="-9999" y="-9999" width="19998" height="19998"/></mask>'
)
_KINDS: dict[str, tuple[str, _Change]] = {
    "emptied": ("ICON_BLANK", _svg(lambda parts: parts.document(""))),
    "opacity 0": ("ICON_BLANK", _svg(lambda parts: parts.grouped('opacity="0"'))),
    "display none": (
        "ICON_BLANK",
        _svg(lambda parts: parts.grouped('class="gone"', "<style>.gone { display: none }</style>")),
    ),
    "clipped by a group": (
        "ICON_BLANK", _svg(lambda parts: parts.grouped('clip-path="url(#cut)"', _GROUP_CLIP)),
    ),
    "clipped by nothing": (
        "ICON_BLANK", _svg(lambda parts: parts.grouped('style="clip-path: circle(0)"')),
    ),
    "black mask": ("ICON_BLANK", _svg(lambda parts: parts.grouped('mask="url(#black)"', _BLACK_MASK))),
    "transparent filter": (
        "ICON_BLANK", _svg(lambda parts: parts.grouped('filter="url(#none)"', _NOTHING)),
    ),
    "viewBox of zero": ("ICON_BLANK", _svg(lambda parts: parts.document(parts.inside, (0, 0, 0, 0)))),
    "translated out": ("ICON_BLANK", _svg(lambda parts: _moved(parts, 1, 4, 0))),
    "viewBox beside it": ("ICON_BLANK", _svg(lambda parts: _window(parts, 6, 6, 1))),
    "scaled to nothing": ("ICON_BLANK", _svg(lambda parts: parts.grouped('style="transform: scale(0)"'))),
    "placed out": ("ICON_OUT_OF_SIGHT", _values(size="50%", position="left 44px top 0")),
    "scaled tiny": (
        "ICON_SMALL", _svg(lambda parts: _moved(parts, 0.2, 0, 0), size="80%", position="center"),
    ),
    "small SIZE": ("ICON_SMALL", _values(size="22%", position="center")),
    "wide viewBox": (
        "ICON_SMALL", _svg(lambda parts: _window(parts, -2, -2, 5), size="", position=""),
    ),
    "hidden when small": ("ICON_SMALL", _svg(_hidden_when_small, size="90%", position="center")),
    "shifted": ("ICON_OFF_CENTRE", _svg(lambda parts: _moved(parts, 0.5, 0.16, 0.1), size="80%")),
    "placed aside": ("ICON_OFF_CENTRE", _values(size="45%", position="70% 40%")),
    "viewBox aside": (
        "ICON_OFF_CENTRE", _svg(lambda parts: _window(parts, -0.2, -0.7, 2), size="90%", position="center"),
    ),
    "recoloured by CSS": (
        "ICON_FAINT",
        _tinted("<style>.tint, .tint * { fill: COLOR !important; stroke: COLOR !important }</style>"),
    ),
    "recoloured by a filter": ("ICON_FAINT", _tinted(_FLOOD)),
    "nearly transparent": (
        "ICON_FAINT", _svg(lambda parts: parts.grouped('opacity=".2"'), color="#8a8a8a"),
    ),
    "large SIZE": ("ICON_CUT_OFF", _values(size="135%", position="center")),
    "scaled up": (
        "ICON_CUT_OFF", _svg(lambda parts: _moved(parts, 1.3, 0, 0), size="100%", position="center"),
    ),
    "placed over the edge": ("ICON_CUT_OFF", _values(size="90%", position="left 16px top 2px")),
}  # fmt: skip
