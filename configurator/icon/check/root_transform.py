"""A transform of the whole drawing, on its first `<svg>`.

Chromium and Firefox treat it as they would a box in a page: it turns about its middle, and distances are in
pixels of the screen, so that a small icon is moved by as many pixels as a large one. Other programs apply it
to the drawing's own units and its corner, or not at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from tinycss2.ast import Node

from configurator.icon.check import bounds
from configurator.icon.check.finding import Detected
from configurator.icon.css.declarations import Declaration, declarations
from configurator.icon.css.lengths import PIXELS
from configurator.icon.plain.numbers import LARGEST, usual_numbers
from configurator.icon.svg.intrinsic_size import intrinsic_size
from configurator.icon.svg.svg_document import Document, Edit

_FUNCTION = re.compile(r"\s*,?\s*(?P<name>\w+)\s*\((?P<numbers>[^()]*)\)\s*")
_COUNTS = {
    "translate": (1, 2),
    "scale": (1, 2),
    "rotate": (1, 3),
    "skewX": (1,),
    "skewY": (1,),
    "matrix": (6,),
}
_IN_CSS = {name.lower(): name for name in _COUNTS}
_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_MIDDLE = frozenset({"center", "center center", "50%", "50% 50%"})
_SAME: bounds.Matrix = (1, 0, 0, 1, 0, 0)

_Functions = list[tuple[str, list[float]]]


def find_root_transform(document: Document) -> Detected | None:
    """Find a drawing that is turned, mirrored or scaled as a whole."""
    functions = _functions(document)
    return _detected(document, functions) if functions and not _moves(functions) else None


def find_root_shift(document: Document) -> Detected | None:
    """Find a drawing that is moved as a whole."""
    functions = _functions(document)
    return _detected(document, functions) if functions and _moves(functions) else None


def _moves(functions: _Functions) -> bool:
    return any(abs(number) > 1e-6 for number in bounds.matrix_of(_written(functions))[4:])


def _functions(document: Document) -> _Functions | None:
    """Return the root's transform; None if it changes nothing or is not understood."""
    root = document.root
    declared = {one.name: one for one in declarations(root.attributes.get("style", ""))}
    origin = declared["transform-origin"].text if "transform-origin" in declared else "center"
    if "transform-origin" in root.attributes or origin.lower() not in _MIDDLE:
        return None
    if "transform" in declared:
        functions = _in_style(declared["transform"].value)
    else:
        functions = _in_attribute(root.attributes.get("transform", ""))
    if not functions:
        return None
    matrix = bounds.matrix_of(_written(functions))
    is_same = all(abs(one - same) < 1e-6 for one, same in zip(matrix, _SAME, strict=True))
    return None if is_same else functions


def _in_attribute(text: str) -> _Functions | None:
    found: _Functions = []
    at = 0
    while at < len(text.rstrip()):
        function = _FUNCTION.match(text, at)
        numbers = usual_numbers(function["numbers"]) if function else None
        if not function or numbers is None or len(numbers) not in _COUNTS.get(function["name"], ()):
            return None
        found.append((function["name"], numbers))
        at = function.end()
    return found


def _in_style(value: Sequence[Node]) -> _Functions | None:
    found: _Functions = []
    for function in (token for token in value if token.type != "whitespace"):
        name = _IN_CSS.get(function.lower_name, "") if function.type == "function" else ""
        arguments = (
            [one for one in function.arguments if one.type not in {"whitespace", "literal"}] if name else []
        )
        numbers = [_number(one) for one in arguments]
        if len(numbers) not in _COUNTS.get(name, ()) or len(numbers) == 3:
            return None
        known = [one for one in numbers if one is not None]
        if len(known) < len(numbers):
            return None
        found.append((name, known))
    return found


def _number(token: Node) -> float | None:
    """Return a number of a function in CSS, a distance in pixels and an angle in degrees."""
    if token.type not in {"number", "dimension"} or not abs(token.value) <= LARGEST:
        return None
    if token.type == "number":
        return float(token.value)
    factor = {**PIXELS, **_DEGREES}.get(token.lower_unit)
    return None if factor is None else float(token.value) * factor


def _written(functions: _Functions) -> str:
    return " ".join(f"{name}({' '.join(f'{one:.10g}' for one in numbers)})" for name, numbers in functions)


def _detected(document: Document, functions: _Functions) -> Detected:
    """Return the finding; after its repair each size shows what a browser shows in the drawing's own size."""
    box = _box(document)
    if box is None or document.root.head_end >= document.root.end:
        return Detected()
    x, y, unit = box
    if not any(
        name == "rotate" and len(numbers) > 1 for name, numbers in functions
    ):  # else it names its middle
        functions = [("translate", [x, y]), *_in_units(functions, unit), ("translate", [-x, -y])]
    inner = _written(functions)
    end = document.raw.rfind(b"</", 0, document.root.end)
    head = document.root.head_end
    group = f"{document.prefix_of(document.root)}g"
    return Detected(
        edits=(
            *_without(document),
            Edit(head, head, f'<{group} transform="{inner}">'.encode()),
            Edit(end, end, f"</{group}>".encode()),
        )
    )


def _box(document: Document) -> tuple[float, float, float] | None:
    """Return the drawing's middle in its own units, and how many pixels such a unit has at its own size."""
    root = document.root
    numbers = usual_numbers(root.attributes.get("viewBox", "")) or ()
    size = intrinsic_size(document.raw.decode())
    if "preserveAspectRatio" in root.attributes:
        return None
    if len(numbers) != 4:
        return (size.width / 2, size.height / 2, 1.0) if size.width and size.height else None
    x, y, width, height = numbers
    if not (width > 0 and height > 0):
        return None
    sides = [side / own for side, own in ((size.width, width), (size.height, height)) if side]
    return x + width / 2, y + height / 2, min(sides, default=1.0)


def _in_units(functions: _Functions, unit: float) -> Iterator[tuple[str, list[float]]]:
    """Yield the functions with their distances in the drawing's units."""
    for name, numbers in functions:
        if name == "translate":
            yield name, [one / unit for one in numbers]
        elif name == "matrix":
            yield name, [*numbers[:4], *(one / unit for one in numbers[4:])]
        else:
            yield name, numbers


def _without(document: Document) -> Iterator[Edit]:
    """Yield the edits that take the transform from the root."""
    for one in document.written_attributes(document.root):
        if one.name == "transform":
            yield Edit(one.start, one.end)
        elif one.name == "style":
            kept = [
                declared
                for declared in declarations(document.root.attributes["style"])
                if not _is_transform(declared)
            ]
            style = ";".join(f"{one.name}:{one.text}{'!important' * one.is_important}" for one in kept)
            if len(kept) < len(declarations(document.root.attributes["style"])):
                yield (
                    document.with_attribute(document.root, "style", style)
                    if style
                    else Edit(one.start, one.end)
                )


def _is_transform(declared: Declaration) -> bool:
    return declared.name in {"transform", "transform-origin"}
