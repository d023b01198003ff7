"""Rules of a responsive logo that hide part of it at the size of an icon.

In a drawing that is a background, `@media` asks for the size in which it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

import tinycss2
from cssselect2 import SelectorError, parser
from tinycss2.ast import Node

from configurator.icon.check.finding import Detected, shortened
from configurator.icon.css import media
from configurator.icon.css.declarations import Declaration, declarations
from configurator.icon.css.selectors import Elements
from configurator.icon.svg.intrinsic_size import intrinsic_size
from configurator.icon.svg.svg_document import Document, Edit, Element

_ICON = 42.0
"""CSS pixels of the disc in the Contact Center, in which most people see an icon."""
_LARGE = 1200.0
"""CSS pixels at which a drawing shows all that it has."""
_GROUPS = frozenset({"supports", "layer"})
_DRAWN = frozenset(
    {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use", "image"}
)
_HIDING = {"display": {"none"}, "visibility": {"hidden", "collapse"}, "opacity": {"0", "0%", "0.0", ".0"}}
_LONGEST = 60_000
"""Characters of the longest style sheet that is read; as a Data URI a longer one doesn't fit anyway."""

_MOST_CHOSEN = 100_000
"""Elements that the rules of a size may choose, counted for each rule."""

_Weight = tuple[bool, int, tuple[int, ...], int]
"""What decides which of two declarations counts: important, origin, specificity, order."""


class _Sizes(NamedTuple):
    """Width and height of the drawing as an icon, and where there is room for all of it."""

    icon: tuple[float, float]
    large: tuple[float, float]


def find_hidden_when_small(document: Document) -> Detected | None:
    """Find a drawing that shows less of itself at the size of an icon, and nothing else in its place."""
    sheets = [element for element in document.elements if element.name == "style"]
    if not any("@media" in sheet.text.lower() or "media" in sheet.attributes for sheet in sheets):
        return None
    if sum(len(sheet.text) for sheet in sheets) > _LONGEST:
        return None
    ratio = intrinsic_size(document.raw.decode()).ratio or 1.0
    sizes = _Sizes((_ICON, _ICON / ratio), (_LARGE, _LARGE / ratio))
    small, large = (_hidden(document, sheets, size) for size in sizes)
    if small is None or large is None or not small > large:
        return None
    rules = [text for sheet in sheets for text in _deciding(sheet, sizes)]
    edits = tuple(edit for sheet in sheets for edit in _at_every_size(document, sheet, sizes))
    return Detected({"rule": shortened(rules[0])}, edits) if rules else None


def _hidden(document: Document, sheets: Sequence[Element], size: tuple[float, float]) -> set[int] | None:
    """Return the places of the shapes that are hidden in a size; None if there is too much to follow."""
    winners: dict[tuple[int, str], tuple[_Weight, bool]] = {}

    def declare(places: Sequence[int], declared: Declaration, weight: _Weight) -> None:
        if declared.name in _HIDING:
            hides = weight, declared.text.lower() in _HIDING[declared.name]
            for place in places:
                key = (place, declared.name)
                if key not in winners or winners[key][0] <= weight:
                    winners[key] = hides

    for element in document.elements:
        for origin, text in _written(element):
            for one in declarations(text):
                declare((element.index,), one, (one.is_important, origin, (), 0))
    chosen = 0
    for order, (places, specificity, one) in enumerate(_declared(document, sheets, size)):
        chosen += len(places)
        if chosen > _MOST_CHOSEN:
            return None
        declare(places, one, (one.is_important, 1, specificity, order))
    return {
        element.index
        for element in document.elements
        if element.name in _DRAWN and _is_hidden(element, winners)
    }


def _written(element: Element) -> Iterator[tuple[int, str]]:
    """Yield the origin, of those in `_Weight`, and the text of what an element itself declares."""
    own = element.attributes
    yield from ((0, f"{name}:{own[name]}") for name in _HIDING.keys() & own.keys())
    yield 2, own.get("style", "")


def _is_hidden(shape: Element, winners: dict[tuple[int, str], tuple[_Weight, bool]]) -> bool:
    chain = list(shape.with_ancestors())
    if any(
        winners.get((one.index, name), (None, False))[1] for one in chain for name in ("display", "opacity")
    ):
        return True
    own = (winners[(one.index, "visibility")] for one in chain if (one.index, "visibility") in winners)
    return next((hides for _, hides in own), False)


def _declared(
    document: Document, sheets: Sequence[Element], size: tuple[float, float]
) -> Iterator[tuple[Sequence[int], tuple[int, ...], Declaration]]:
    """Yield places, specificity and declaration for each that the style sheets make in a size."""
    elements = Elements(document.elements)
    for sheet in sheets:
        if _holds(tinycss2.parse_component_value_list(sheet.attributes.get("media", "")), size):
            for rule in _rules(_nodes(sheet.text), size):
                declared = [one for one in declarations(rule.content) if one.name in _HIDING]
                if not declared or ":" in tinycss2.serialize(rule.prelude).replace(":root", ""):
                    continue  # a background has no states such as :hover
                try:
                    selectors = list(parser.parse(rule.prelude))
                except (SelectorError, RecursionError):
                    continue
                for selector, places in zip(selectors, elements.chosen(rule.prelude), strict=True):
                    yield from ((places, selector.specificity, one) for one in declared)


def _nodes(css: str | Sequence[Node]) -> list[Node]:
    return list(tinycss2.parse_rule_list(css))


def _rules(nodes: Sequence[Node], size: tuple[float, float]) -> Iterator[Node]:
    """Yield the rules that hold in a size."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif node.type == "at-rule" and node.content is not None:
            is_media = node.lower_at_keyword == "media"
            if (is_media and _holds(node.prelude, size)) or node.lower_at_keyword in _GROUPS:
                yield from _rules(_nodes(node.content), size)


def _holds(query: Sequence[Node], size: tuple[float, float]) -> bool:
    try:
        return media.holds(query, *size)
    except media.UnknownQueryError:
        return False


def _depends(query: Sequence[Node], sizes: _Sizes) -> bool:
    return _holds(query, sizes.icon) != _holds(query, sizes.large)


def _deciding(sheet: Element, sizes: _Sizes) -> Iterator[str]:
    """Yield the conditions that depend on the size and whose rules hide or show something."""
    own = sheet.attributes.get("media", "")
    if own and _depends(tinycss2.parse_component_value_list(own), sizes):
        yield f"@media {own.strip()}"
    waiting = _nodes(sheet.text)
    while waiting:
        node = waiting.pop(0)
        if node.type != "at-rule" or node.content is None:
            continue
        if node.lower_at_keyword == "media" and _depends(node.prelude, sizes):
            if any(name in tinycss2.serialize(node.content).lower() for name in _HIDING):
                yield f"@media {tinycss2.serialize(node.prelude).strip()}"
        elif node.lower_at_keyword in {"media", *_GROUPS}:
            waiting += _nodes(node.content)


def _at_every_size(document: Document, sheet: Element, sizes: _Sizes) -> Iterator[Edit]:
    """Yield the edits that make a style sheet say at every size what it says at a large one."""
    own = tinycss2.parse_component_value_list(sheet.attributes.get("media", ""))
    if _depends(own, sizes):
        if not _holds(own, sizes.large):
            yield document.removal(sheet)
            return
        yield from (
            Edit(one.start, one.end) for one in document.written_attributes(sheet) if one.name == "media"
        )
    text = _text(_nodes(sheet.text), sizes)
    if text != tinycss2.serialize(_nodes(sheet.text)):
        end = document.raw.rfind(b"</", sheet.start, sheet.end)
        is_plain = b"<![CDATA[" in document.raw[sheet.head_end : end]
        new = f"<![CDATA[{text}]]>" if is_plain else escape(text, quote=False)
        yield Edit(sheet.head_end, end, new.encode())


def _text(nodes: Sequence[Node], sizes: _Sizes) -> str:
    parts = []
    for node in nodes:
        is_media = node.type == "at-rule" and node.content is not None and node.lower_at_keyword == "media"
        if is_media and _depends(node.prelude, sizes):
            parts.append(_text(_nodes(node.content), sizes) if _holds(node.prelude, sizes.large) else "")
        elif is_media or (
            node.type == "at-rule" and node.content is not None and node.lower_at_keyword in _GROUPS
        ):
            inner = _text(_nodes(node.content), sizes)
            parts.append(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{inner}}}")
        else:
            parts.append(node.serialize())
    return "".join(parts)
