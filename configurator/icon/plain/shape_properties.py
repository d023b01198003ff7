"""The properties that change plain shapes, read as browsers read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import tinycss2
from tinycss2 import color4
from tinycss2.ast import Node

from configurator.icon.css import declarations as css
from configurator.icon.css.colors import Rgba, parse_color
from configurator.icon.css.declarations import Declaration
from configurator.icon.css.lengths import Length
from configurator.icon.plain import numbers
from configurator.icon.plain.reasons import NotPlainError, Reason

CURRENT = "currentcolor"


class Paint(NamedTuple):
    """What fills or strokes.

    Attributes:
        color: a colour, CURRENT, or None for nothing; the fallback where `reference` names a gradient.
        reference: the ID of a gradient, or empty.
    """

    color: Rgba | str | None
    reference: str = ""


BLACK: Rgba = (0.0, 0.0, 0.0, 1.0)
INITIAL: Mapping[str, Any] = {
    "clip-path": "", "clip-rule": "nonzero", "color": BLACK, "display": "inline", "fill": Paint(BLACK),
    "fill-opacity": 1.0, "fill-rule": "nonzero", "mask": "", "mask-type": "luminance", "opacity": 1.0,
    "overflow": "", "stop-color": BLACK, "stop-opacity": 1.0, "stroke": Paint(None), "stroke-dasharray": (),
    "stroke-dashoffset": Length(0, "px"), "stroke-linecap": "butt", "stroke-linejoin": "miter",
    "stroke-miterlimit": 4.0, "stroke-opacity": 1.0, "stroke-width": Length(1, "px"),
    "visibility": "visible", "shape-rendering": "auto",
}  # fmt: skip
"""Every property that is understood here, with its initial value."""
INHERITED = frozenset(
    name
    for name in INITIAL
    if name.startswith(("fill", "stroke")) or name in {"clip-rule", "color", "visibility", "shape-rendering"}
)

_OTHERS: Mapping[Reason, str] = {
    Reason.ANIMATION: """
        animation animation-name -webkit-animation -webkit-animation-name offset offset-path
    """,
    Reason.BLENDING: "mix-blend-mode",
    Reason.CLIPPING: "clip -webkit-clip-path",
    Reason.FILTER: "filter -webkit-filter backdrop-filter",
    Reason.MARKER: "marker marker-start marker-mid marker-end",
    Reason.MASK: """
        mask-image mask-mode mask-size mask-position mask-clip mask-origin mask-composite mask-repeat
        mask-border -webkit-mask -webkit-mask-image -webkit-mask-box-image
    """,
    Reason.STROKE: "paint-order vector-effect",
    Reason.STYLE: """
        transform -webkit-transform translate rotate scale transform-origin -webkit-transform-origin
        transform-box perspective zoom cx cy r rx ry x y d all content-visibility -webkit-opacity
        inline-size block-size color-scheme
    """,
}
"""Properties that are not understood here."""
_REASONS = {name: reason for reason, names in _OTHERS.items() for name in names.split()}
_HARMLESS = {"none", "auto", "initial", "unset", "normal"}
_ALSO_HARMLESS = {
    "paint-order": {"fill"},
    "color-scheme": {"light", "light dark", "dark light", "only light", "light only"},
}
_ROOT_ONLY = (
    "background", "border", "outline", "box-shadow", "padding", "margin", "-webkit-box-shadow", "position",
    "object-fit", "object-position", "inset", "left", "top", "right", "bottom", "contain", "aspect-ratio",
)  # fmt: skip
_ROOT_HARMLESS = {
    "none", "auto", "0", "0px", "transparent", "initial", "static", "relative", "unset", "rgba(0, 0, 0, 0)",
}  # fmt: skip
_BOX = {"width", "height", "min-width", "max-width", "min-height", "max-height"}
_BOXES = {"svg", "rect", "image", "use", "symbol", "foreignObject", "mask", "pattern", "filter"}
_IGNORED_BY_ROOT = {"display", "overflow"}
_DISPLAYS = {"none", "inline", "block", "inline-block", "flex", "inline-flex", "grid", "table"}
_WHOLESALE = {"revert", "revert-layer"}


class Reading(NamedTuple):
    """Where a declaration stands.

    Attributes:
        element: the name of the element.
        is_root: whether it is the document's root.
        custom: the custom properties that the document declares.
    """

    element: str
    is_root: bool
    custom: frozenset[str]


def specified(declared: Iterable[Declaration], where: Reading) -> dict[str, Any]:
    """Return the values of an element's own properties; what browsers drop is dropped.

    Raises:
        NotPlainError: a property or a value is one that only a browser knows.
    """
    found: dict[str, Any] = {}
    for one in declared:
        if one.name not in INITIAL:
            _check_other(one, where)
        elif not (where.is_root and one.name in _IGNORED_BY_ROOT):
            tokens = _without_variables(_words(one.value), where.custom)
            _set(found, one.name, tokens)
    return found


def _set(found: dict[str, Any], name: str, tokens: list[Node] | None) -> None:
    """Take a value; None is a value that is invalid when it's computed, which counts as `unset`."""
    keyword = "unset" if tokens is None else _keyword(tokens)
    if keyword in _WHOLESALE or (keyword == "inherit" and name not in INHERITED):
        raise NotPlainError(Reason.STYLE)
    if keyword in {"unset", "inherit"} and name in INHERITED:
        found.pop(name, None)
    elif keyword in {"unset", "initial"}:
        found[name] = INITIAL[name]
    elif tokens and (value := _READERS[name](tokens)) is not None:
        if (name, value) == ("color", CURRENT):
            found.pop(name, None)
        else:
            found[name] = value


def _check_other(one: Declaration, where: Reading) -> None:
    """Raise if a property that is not understood may change the picture."""
    text = " ".join(one.text.lower().split())
    if one.name in _REASONS:
        if text not in _HARMLESS and text not in _ALSO_HARMLESS.get(one.name, ()):
            raise NotPlainError(_REASONS[one.name])
    elif where.is_root and one.name.startswith(_ROOT_ONLY):
        if text not in _ROOT_HARMLESS:
            raise NotPlainError(Reason.ROOT_STYLE)
    elif one.name in _BOX and where.element in _BOXES and not where.is_root:
        raise NotPlainError(Reason.STYLE)


def _words(value: Iterable[Node]) -> list[Node]:
    return [token for token in value if token.type not in {"whitespace", "comment"}]


def _keyword(tokens: Sequence[Node]) -> str:
    return str(tokens[0].lower_value) if len(tokens) == 1 and tokens[0].type == "ident" else ""


def _without_variables(tokens: list[Node], custom: frozenset[str]) -> list[Node] | None:
    """Return tokens in which `var()` is what it falls back to; None if the value is invalid without it."""
    found: list[Node] = []
    for token in tokens:
        if token.type != "function" or token.lower_name != "var":
            if token.type == "function" and token.lower_name != "light-dark" and any(css.variables([token])):
                raise NotPlainError(Reason.VARIABLE)
            found.append(token)
            continue
        name, *rest = _words(token.arguments) or [token]
        if name.type != "ident" or name.value in custom:
            raise NotPlainError(Reason.VARIABLE)
        if not rest:
            return None
        inner = _without_variables(rest[1:], custom)
        if inner is None:
            return None
        found += inner
    return found


def _paint(tokens: list[Node]) -> Paint | None:
    keyword = _keyword(tokens)
    if keyword == "none":
        return Paint(None)
    if keyword in {"context-fill", "context-stroke"}:
        raise NotPlainError(Reason.MARKER)
    first, rest = tokens[0], tokens[1:]
    if reference := _reference(first):
        fallback = _paint(rest) if rest else Paint(None)
        if fallback is None or fallback.reference:
            return None
        return Paint(fallback.color, reference)
    color = _color(tokens)
    return None if color is None else Paint(color)


def _reference(token: Node) -> str:
    """Return the ID that `url(#…)` names, empty if the token is none."""
    if token.type == "url" or (token.type == "function" and token.lower_name == "url"):
        found = next(css.references([token]), "")
        if not found:
            raise NotPlainError(Reason.STYLE)
        return found
    return ""


def _color(tokens: list[Node]) -> Rgba | str | None:
    if len(tokens) != 1:
        return None
    token = tokens[0]
    if token.type == "function":
        return _color_of_function(token)
    if token.type == "hash":
        return parse_color(f"#{token.value}")
    if token.type != "ident":
        return None
    if token.lower_value == CURRENT:
        return CURRENT
    if color4.parse_color(token) is None:  # a colour of the system, or a slip
        raise NotPlainError(Reason.COLOR)
    return parse_color(token.lower_value)


def _color_of_function(token: Node) -> Rgba | str | None:
    if token.lower_name == "light-dark":  # the portal is light
        first: list[Node] = []
        for one in token.arguments:
            if one.type == "literal" and one.value == ",":
                break
            first.append(one)
        return _color(_words(first))
    arguments = _words(token.arguments)
    is_plain = token.lower_name in {"rgb", "rgba", "hsl", "hsla"} and not any(
        one.type == "function" or (one.type == "ident" and one.lower_value == "from") for one in arguments
    )
    if not is_plain:
        raise NotPlainError(Reason.FUNCTION)
    return parse_color(" ".join(tinycss2.serialize([token]).split()))


def _fraction(tokens: list[Node]) -> float | None:
    if len(tokens) != 1:
        return None
    token = tokens[0]
    if token.type == "function":
        raise NotPlainError(Reason.FUNCTION)
    if token.type not in {"number", "percentage"}:
        return None
    value = float(token.value) / (100 if token.type == "percentage" else 1)
    return min(1.0, max(0.0, value))


def _length(tokens: list[Node]) -> Length | None:
    return numbers.length(tokens[0]) if len(tokens) == 1 else None


def _positive(tokens: list[Node]) -> Length | None:
    found = _length(tokens)
    return found if found and found.value >= 0 else None


def _dashes(tokens: list[Node]) -> tuple[Length, ...] | None:
    if _keyword(tokens) == "none":
        return ()
    found: list[Length] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            continue
        dash = numbers.length(token)
        if dash is None or dash.value < 0:
            return None
        found.append(dash)
    return tuple(found)


def _miter(tokens: list[Node]) -> float | None:
    if len(tokens) != 1 or tokens[0].type != "number":
        return None
    if tokens[0].value < 1:
        raise NotPlainError(Reason.STROKE)
    return numbers.bounded(tokens[0].value)


def _target(tokens: list[Node]) -> str:
    """Return the ID of a clip path or a mask, empty for `none`."""
    if _keyword(tokens) == "none":
        return ""
    if len(tokens) != 1 or not (found := _reference(tokens[0])):
        raise NotPlainError(Reason.CLIPPING)
    return found


def _one_of(*words: str, unknown: Reason | None = None) -> Callable[[list[Node]], str | None]:
    def read(tokens: list[Node]) -> str | None:
        keyword = _keyword(tokens)
        if keyword in words:
            return keyword
        if unknown:
            raise NotPlainError(unknown)
        return None

    return read


def _plain_color(tokens: list[Node]) -> Rgba | str | None:
    return _color(tokens)


def _display(tokens: list[Node]) -> str:
    keyword = _keyword(tokens)
    if keyword not in _DISPLAYS:  # many more are valid, and some draw nothing
        raise NotPlainError(Reason.STYLE)
    return "none" if keyword == "none" else "inline"


def _visibility(tokens: list[Node]) -> str | None:
    keyword = _keyword(tokens)
    return (
        {"collapse": "hidden"}.get(keyword, keyword) if keyword in {"visible", "hidden", "collapse"} else None
    )


def _rendering(tokens: list[Node]) -> str | None:
    keyword = _keyword(tokens)
    if keyword in {"optimizespeed", "crispedges"}:
        return "crispEdges"
    return "auto" if keyword in {"auto", "geometricprecision"} else None


_RULE = _one_of("nonzero", "evenodd")
_READERS: Mapping[str, Callable[[list[Node]], Any]] = {
    "clip-path": _target, "clip-rule": _RULE, "color": _plain_color, "display": _display, "fill": _paint,
    "fill-opacity": _fraction, "fill-rule": _RULE, "mask": _target,
    "mask-type": _one_of("luminance", "alpha"), "opacity": _fraction,
    "overflow": _one_of("visible", "hidden", "scroll", "auto", unknown=Reason.STYLE),
    "stop-color": _plain_color, "stop-opacity": _fraction, "stroke": _paint, "stroke-dasharray": _dashes,
    "stroke-dashoffset": _length, "stroke-linecap": _one_of("butt", "round", "square"),
    "stroke-linejoin": _one_of("miter", "round", "bevel", unknown=Reason.STROKE),
    "stroke-miterlimit": _miter, "stroke-opacity": _fraction, "stroke-width": _positive,
    "visibility": _visibility, "shape-rendering": _rendering,
}  # fmt: skip
