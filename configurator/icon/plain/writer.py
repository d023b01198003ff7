"""Writes a drawing as plain shapes: groups, clip paths, outlines, solid colours and gradients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple

from configurator.guard import guarded
from configurator.icon.css.colors import Rgba, hex_of
from configurator.icon.plain import clipping, gradients, images, numbers, outlines, viewports
from configurator.icon.plain.cascade import Cascade
from configurator.icon.plain.figures import FIGURES, Viewport, coordinate, outline
from configurator.icon.plain.numbers import IDENTITY, Matrix
from configurator.icon.plain.outlines import Segment
from configurator.icon.plain.reasons import NotPlainError, Reason
from configurator.icon.plain.shape_properties import CURRENT, INHERITED, INITIAL, Paint, Reading, specified
from configurator.icon.svg import gate
from configurator.icon.svg.intrinsic_size import intrinsic_size
from configurator.icon.svg.svg_document import Element

_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"/>'
_MOST_PARTS = 20_000
_DEEPEST = 60
_LARGEST_SCALE = 1e5
_MOVING = {"animate", "animateTransform", "animateMotion", "animateColor", "set", "discard"}
_SIDES = {"width", "height"}
_GROUPS = {"g", "a"}


class PlainDrawing(NamedTuple):
    """A drawing as plain shapes.

    Attributes:
        svg: the plain document; what can't be reduced is missing in it.
        reasons: what it uses that only a browser draws, each once; empty if `svg` looks like the original.
    """

    svg: str
    reasons: tuple[Reason, ...]

    @property
    def is_empty(self) -> bool:
        """Whether `svg` draws nothing."""
        return "<path" not in self.svg and "<image" not in self.svg


@lru_cache(8)
@guarded(lambda _svg: PlainDrawing(_EMPTY, (Reason.FAULT,)), gate.SvgRefused)
def plain_drawing(svg: str) -> PlainDrawing:
    """Return a drawing as plain shapes that every renderer draws as browsers do.

    Args:
        svg: a document that the gate has admitted.
    """
    try:
        return _Writer(svg).write()
    except NotPlainError as error:
        return PlainDrawing(_EMPTY, (error.reason,))


class _Place(NamedTuple):
    """Where an element is drawn.

    Attributes:
        style: the values that it inherits.
        viewport: what its percentages are of.
        scale: how much longer its units are drawn than the root's.
        depth: how many elements it is in.
        used: the IDs of the elements whose copies it is in.
    """

    style: Mapping[str, Any]
    viewport: Viewport
    scale: float = 1.0
    depth: int = 0
    used: frozenset[str] = frozenset()


class _Writer:
    def __init__(self, svg: str) -> None:
        self._svg = svg
        self._document = document = gate.read(svg)
        self._cascade = Cascade(document)
        self._reasons: dict[Reason, None] = {}
        self._parts: list[str] = []
        self._definitions: list[str] = []
        self._specified: dict[int, dict[str, Any]] = {}
        self._stroked = False
        self._ids: dict[str, Element] = {}
        for element in document.elements:
            if identifier := element.attributes.get("id"):
                self._ids.setdefault(identifier, element)
            if element.name in _MOVING:
                self._reasons[Reason.ANIMATION] = None

    def write(self) -> PlainDrawing:
        root = self._document.root
        frame = viewports.root_frame(root, intrinsic_size(self._svg))
        own = self._style_of(root)
        if own.get("clip-path") or own.get("mask") or root.attributes.get("transform", "").strip():
            raise NotPlainError(Reason.ROOT_STYLE)
        place = _Place({**{name: INITIAL[name] for name in INHERITED}, **_inherited(own)}, frame.viewport)
        if not frame.is_empty:
            opacity = own.get("opacity", 1.0)
            self._open(opacity=opacity)
            self._children(root, place)
            self._close()
        head = "".join(f' {name}="{escape(value)}"' for name, value in frame.attributes.items())
        definitions = f"<defs>{''.join(self._definitions)}</defs>" if self._definitions else ""
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{head}>'
        return PlainDrawing(f"{svg}{definitions}{''.join(self._parts)}</svg>", tuple(self._reasons))

    def _style_of(self, element: Element) -> dict[str, Any]:
        """Return the specified values of an element's own properties."""
        if element.index not in self._specified:
            where = Reading(element.name, element.parent is None, self._cascade.custom)
            self._specified[element.index] = specified(self._cascade.declared(element), where)
        return self._specified[element.index]

    def _open(self, matrix: Matrix = IDENTITY, opacity: float = 1.0, clips: tuple[str, ...] = ()) -> None:
        """Open a group; several clip paths take several."""
        head = ""
        if matrix != IDENTITY:
            head += ' transform="matrix({})"'.format(" ".join(f"{value:.9g}" for value in matrix))
        if opacity < 1:
            head += f' opacity="{opacity:.6g}"'
        inner = "".join(f'<g clip-path="url(#{clip})">' for clip in clips)
        self._parts.append(f"<g{head}>{inner}")

    def _close(self, clips: tuple[str, ...] = ()) -> None:
        self._parts.append("</g>" * (1 + len(clips)))

    def _children(self, element: Element, place: _Place) -> None:
        for child in element.children:
            self._element(child, place)

    def _element(self, element: Element, place: _Place) -> None:
        """Write an element; what can't be reduced is noted and left out."""
        before = len(self._parts)
        try:
            self._drawn(element, place)
        except NotPlainError as error:
            self._reasons[error.reason] = None
            del self._parts[before:]

    def _drawn(self, element: Element, place: _Place) -> None:
        drawn = self._writer_of(element)
        if drawn is None or not _is_for_all(element):
            return
        if place.depth > _DEEPEST or len(self._parts) > _MOST_PARTS:
            raise NotPlainError(Reason.SIZE)
        own = self._style_of(element)
        if own.get("display") == "none":
            return
        matrix = numbers.transform(element.attributes.get("transform", ""))
        scale = place.scale * numbers.stretch(matrix)
        if numbers.is_flat(matrix):
            return
        if scale > _LARGEST_SCALE:
            raise NotPlainError(Reason.NUMBER)
        inner = _Place({**place.style, **_inherited(own)}, place.viewport, scale, place.depth + 1, place.used)
        before, outer_stroked = len(self._parts), self._stroked
        self._parts.append("")
        self._stroked = False
        drawn(element, inner)
        clips = self._clips(own, inner)
        has_stroke, self._stroked = self._stroked, self._stroked or outer_stroked
        if clips is None or len(self._parts) == before + 1:
            del self._parts[before:]
            return
        if own.get("mask") and has_stroke:
            self._check_stroked_mask(own["mask"])
        body = self._parts[before + 1 :]
        del self._parts[before:]
        self._open(matrix, own.get("opacity", 1.0), clips)
        self._parts += body
        self._close(clips)

    def _writer_of(self, element: Element) -> Callable[[Element, _Place], None] | None:
        name = element.name
        if name in FIGURES:
            return self._figure
        if name in _GROUPS:
            return self._children
        if name == "foreignObject":
            raise NotPlainError(Reason.FOREIGN_OBJECT)
        return {
            "use": self._use, "svg": self._nested, "switch": self._switch, "text": self._text,
            "image": self._image,
        }.get(name)  # fmt: skip

    def _text(self, element: Element, place: _Place) -> None:
        within = self._document.within(element)
        if place.style["visibility"] == "visible" and any(one.text.strip() for one in within):
            raise NotPlainError(Reason.TEXT)

    def _image(self, element: Element, place: _Place) -> None:
        if place.style["visibility"] == "visible":
            self._parts += images.written(element, place.viewport)

    def _switch(self, element: Element, place: _Place) -> None:
        for child in element.children:
            if "}" not in child.name and _is_for_all(child):
                self._element(child, place)
                return

    def _nested(self, element: Element, place: _Place, size: Mapping[str, str] | None = None) -> None:
        """Write an `<svg>` or a `<symbol>` inside the drawing."""
        own = self._style_of(element)
        frame = viewports.nested_frame(element, {**element.attributes, **(size or {})}, place.viewport)
        if frame is None:
            return
        scale = place.scale * numbers.stretch(frame.matrix)
        if scale > _LARGEST_SCALE:
            raise NotPlainError(Reason.NUMBER)
        clips: tuple[str, ...] = ()
        if own.get("overflow", "hidden") in {"hidden", "scroll"}:
            clips = (self._clip_of(frame.edge),)
        self._open(clips=clips)
        self._open(frame.matrix)
        self._children(element, place._replace(viewport=frame.viewport, scale=scale))
        self._close()
        self._close(clips)

    def _use(self, element: Element, place: _Place) -> None:
        href = (element.href or "").strip()
        identifier = href[1:]
        target = self._ids.get(identifier) if href.startswith("#") else None
        if target is None:
            return
        if identifier in place.used or target in element.with_ancestors():  # browsers don't draw circles
            raise NotPlainError(Reason.CONDITION)
        x, y = (coordinate(element.attributes, name, place.viewport) or 0.0 for name in ("x", "y"))
        inside = place._replace(used=place.used | {identifier})
        self._open((1, 0, 0, 1, x, y))
        if target.name in {"symbol", "svg"}:
            given = {name: value for name, value in element.attributes.items() if name in _SIDES}
            self._symbol(target, inside, given)
        else:
            self._element(target, inside)
        self._close()

    def _symbol(self, target: Element, place: _Place, size: Mapping[str, str]) -> None:
        own = self._style_of(target)
        if own.get("display") == "none":
            return
        if own.get("clip-path") or own.get("mask") or "transform" in target.attributes:
            raise NotPlainError(Reason.CLIPPING)
        self._open(opacity=own.get("opacity", 1.0))
        self._nested(target, place._replace(style={**place.style, **_inherited(own)}), size)
        self._close()

    def _figure(self, element: Element, place: _Place) -> None:
        style = place.style
        if style["visibility"] != "visible":
            return
        if element.attributes.get("pathLength") and style["stroke-dasharray"]:
            raise NotPlainError(Reason.STROKE)
        segments = outline(element.name, element.attributes, place.viewport)
        if not segments:
            return
        fill = self._paint("fill", segments, place)
        stroke = self._stroke(segments, place)
        if not fill and not stroke:
            return
        rule = ' fill-rule="evenodd"' if style["fill-rule"] == "evenodd" else ""
        crisp = ' shape-rendering="crispEdges"' if style["shape-rendering"] == "crispEdges" else ""
        self._parts.append(f'<path d="{outlines.written(segments)}"{fill or _NO_FILL}{rule}{crisp}{stroke}/>')

    def _paint(self, name: str, segments: list[Segment], place: _Place) -> str:
        """Return the attributes for a fill or a stroke, empty if there is none."""
        paint: Paint = place.style[name]
        opacity = place.style[f"{name}-opacity"]
        if paint.reference:
            target = self._ids.get(paint.reference)
            if target is not None and target.name in gradients.NAMES:
                return self._gradient(name, target, segments, place)
            if target is not None:
                raise NotPlainError(Reason.PATTERN)
        color = place.style["color"] if paint.color == CURRENT else paint.color
        if color is None or isinstance(color, str):
            return ""
        return _solid(name, color, opacity)

    def _gradient(self, name: str, target: Element, segments: list[Segment], place: _Place) -> str:
        box = outlines.box_of(segments)
        if box is None:
            return ""
        opacity = place.style[f"{name}-opacity"]
        found = gradients.resolved(target, self._ids.get, self._style_of, box, place.viewport)
        if not found.stops:
            return ""
        if not found.attributes:
            return _solid(name, found.stops[-1].color, opacity)
        identifier = f"d{len(self._definitions)}"
        head = "".join(f' {key}="{value}"' for key, value in found.attributes.items())
        stops = "".join(
            f'<stop offset="{stop.offset:.6g}" stop-color="{hex_of(stop.color[:3])}"'
            f' stop-opacity="{stop.color[3]:.6g}"/>'
            for stop in found.stops
        )
        self._definitions.append(f'<{found.name} id="{identifier}"{head}>{stops}</{found.name}>')
        return f' {name}="url(#{identifier})" {name}-opacity="{opacity:.6g}"'

    def _stroke(self, segments: list[Segment], place: _Place) -> str:
        """Return the attributes of a stroke, empty if there is none."""
        style, diagonal = place.style, place.viewport.diagonal
        width = numbers.pixels(style["stroke-width"], diagonal)
        painted = self._paint("stroke", segments, place) if width else ""
        if not painted:
            return ""
        self._stroked = True
        dashes = [numbers.pixels(dash, diagonal) for dash in style["stroke-dasharray"]]
        cap = style["stroke-linecap"]
        if (cap == "square" and outlines.has_dot(segments)) or (cap != "butt" and 0 in dashes):
            raise NotPlainError(Reason.STROKE)
        parts = [
            painted,
            f' stroke-width="{width:.8g}"',
            f' stroke-miterlimit="{style["stroke-miterlimit"]:.6g}"',
        ]
        parts += [f' {name}="{style[name]}"' for name in ("stroke-linecap", "stroke-linejoin")]
        if sum(dashes):
            offset = numbers.pixels(style["stroke-dashoffset"], diagonal)
            parts.append(f' stroke-dasharray="{" ".join(f"{dash:.8g}" for dash in dashes)}"')
            parts.append(f' stroke-dashoffset="{offset:.8g}"')
        return "".join(parts)

    def _clip_of(self, segments: list[Segment]) -> str:
        """Define a clip path; return its ID."""
        identifier = f"d{len(self._definitions)}"
        self._definitions.append(
            f'<clipPath id="{identifier}"><path d="{outlines.written(segments)}"/></clipPath>'
        )
        return identifier

    def _clips(self, own: Mapping[str, Any], place: _Place) -> tuple[str, ...] | None:
        """Return the IDs of clip paths that do what `clip-path` and `mask` do; None if nothing is left."""
        found: list[str] = []
        for name in ("clip-path", "mask"):
            if not own.get(name):
                continue
            target = self._ids.get(own[name])
            if target is None or target.name != ("mask" if name == "mask" else "clipPath"):
                raise NotPlainError(Reason.MASK if name == "mask" else Reason.CLIPPING)
            around = clipping.Surroundings(self._style_of, self._ids.get, place.viewport)
            for segments in clipping.areas(target, around):
                if not segments:
                    return None
                found.append(self._clip_of(segments))
        return tuple(found)

    def _check_stroked_mask(self, identifier: str) -> None:
        """Raise if a mask's own edge may cut a stroke: it is measured without strokes."""
        if self._ids[identifier].attributes.get("maskUnits") != "userSpaceOnUse":
            raise NotPlainError(Reason.MASK)


_NO_FILL = ' fill="none"'


def _solid(name: str, color: Rgba, opacity: float) -> str:
    seen = color[3] * opacity
    if not seen:
        return ""
    return f' {name}="{hex_of(color[:3])}"' + (f' {name}-opacity="{seen:.6g}"' if seen < 1 else "")


def _is_for_all(element: Element) -> bool:
    """Whether an element has no condition; what needs an extension is drawn by no browser.

    Raises:
        NotPlainError: it's for some languages only.
    """
    if "systemLanguage" in element.attributes:
        raise NotPlainError(Reason.CONDITION)
    return "requiredExtensions" not in element.attributes


def _inherited(own: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in own.items() if name in INHERITED}
