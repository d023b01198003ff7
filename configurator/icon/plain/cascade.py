"""What the style sheets, `style` and attributes of a drawing declare for each element."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.etree import ElementTree as ET

import cssselect2
import tinycss2
from tinycss2.ast import Node

from configurator.icon.css.declarations import Declaration, declarations
from configurator.icon.plain.reasons import NotPlainError, Reason
from configurator.icon.svg.svg_document import Document, Element

_XHTML = "{http://www.w3.org/1999/xhtml}"
_SHOWN = {"", "all", "screen"}
_WITHOUT_EFFECT = {
    "charset", "font-face", "page", "keyframes", "-webkit-keyframes", "-moz-keyframes", "-o-keyframes",
    "counter-style", "font-feature-values", "font-palette-values", "color-profile", "viewport",
    "-ms-viewport",
}  # fmt: skip
"""At-rules that draw nothing by themselves."""
_CUSTOM = re.compile(r"(--[\w-]+)\s*:")
_MOST_MATCHES = 200_000
"""Most comparisons of an element with a selector."""
_MOST_DECLARED = 100_000
"""Most declarations that the rules may give to the elements."""

# https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes, as far as they change shapes.
ATTRIBUTES = frozenset({
    "clip", "clip-path", "clip-rule", "color", "display", "fill", "fill-opacity", "fill-rule", "filter",
    "marker-end", "marker-mid", "marker-start", "mask", "mask-type", "opacity", "paint-order", "stop-color",
    "shape-rendering", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-width", "transform-origin", "vector-effect", "visibility",
    "overflow",
})  # fmt: skip


class Cascade:
    """The declarations of a document.

    Attributes:
        custom: the custom properties (`--x`) that it declares anywhere.
    """

    def __init__(self, document: Document) -> None:
        """Read the style sheets of `document`.

        Raises:
            NotPlainError: which of their rules hold is more than can be known here.
        """
        self.custom = frozenset(_CUSTOM.findall(document.raw.decode()))
        sheets = list(_sheets(document))
        self._elements: list[Any] = []
        self._declared_left = _MOST_DECLARED
        self._normal, self._important = cssselect2.Matcher(), cssselect2.Matcher()
        rules = [rule for sheet in sheets for rule in _rules(sheet)]
        if not rules:
            return
        selectors_left = _MOST_MATCHES // len(document.elements)
        for selectors, declared in rules:
            selectors_left -= self._add(selectors, declared)
            if selectors_left < 0:
                raise NotPlainError(Reason.SIZE)
        root = ET.fromstring(document.raw)  # noqa: S314 - the gate has bounded what entities expand to
        self._elements = list(cssselect2.ElementWrapper.from_xml_root(root).iter_subtree())

    def _add(self, selectors: Sequence[Node], declared: list[Declaration]) -> int:
        """Take a rule; return how many selectors it has."""
        try:
            compiled = cssselect2.compile_selector_list(selectors)
        except (cssselect2.SelectorError, RecursionError, StopIteration):
            raise NotPlainError(Reason.STYLE_SHEET) from None
        for selector in compiled:
            if selector.pseudo_element is None and not selector.never_matches:
                for matcher, is_important in ((self._normal, False), (self._important, True)):
                    if chosen := [one for one in declared if one.is_important == is_important]:
                        matcher.add_selector(selector, chosen)
        return len(compiled)

    def declared(self, element: Element) -> Iterator[Declaration]:
        """Yield what is declared for an element; what comes later counts more.

        Raises:
            NotPlainError: the rules give too much to the elements.
        """
        for name, value in element.attributes.items():
            if name in ATTRIBUTES and value.strip():
                yield Declaration(name, tinycss2.parse_component_value_list(value, skip_comments=True), False)
        own = declarations(element.attributes.get("style", ""))
        if not self._elements:
            yield from sorted(own, key=lambda one: one.is_important)
            return
        wrapped = self._elements[element.index]
        yield from self._matched(self._normal, wrapped)
        yield from (one for one in own if not one.is_important)
        yield from self._matched(self._important, wrapped)
        yield from (one for one in own if one.is_important)

    def _matched(self, matcher: Any, element: Any) -> Iterator[Declaration]:
        for *_, declared in matcher.match(element):
            self._declared_left -= len(declared)
            if self._declared_left < 0:
                raise NotPlainError(Reason.SIZE)
            yield from declared


def _sheets(document: Document) -> Iterator[str]:
    if any(target == "xml-stylesheet" for target, *_ in document.instructions):
        raise NotPlainError(Reason.STYLE_SHEET)
    for element in document.elements:
        if element.name in {f"{_XHTML}style", f"{_XHTML}link"}:
            raise NotPlainError(Reason.STYLE_SHEET)
        if element.name != "style":
            continue
        media = element.attributes.get("media", "").strip().lower()
        if element.attributes.get("type", "").strip().lower() not in {"", "text/css"} or media == "print":
            continue
        if media not in _SHOWN:
            raise NotPlainError(Reason.MEDIA_RULE)
        yield element.text


def _rules(sheet: str) -> Iterator[tuple[Sequence[Node], list[Declaration]]]:
    """Yield selectors and declarations of the rules of a sheet that hold."""
    top: Iterable[Node] = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    yield from _held(top)


def _held(nodes: Iterable[Node]) -> Iterator[tuple[Sequence[Node], list[Declaration]]]:
    for node in nodes:
        if node.type == "qualified-rule":
            if any(part.type == "{} block" for part in node.content):
                raise NotPlainError(Reason.STYLE_SHEET)  # a rule in a rule
            yield node.prelude, declarations(node.content)
        elif node.type == "at-rule":
            yield from _of_at_rule(node)


def _of_at_rule(node: Node) -> Iterator[tuple[Sequence[Node], list[Declaration]]]:
    name = node.lower_at_keyword
    if name in _WITHOUT_EFFECT:
        return
    if name != "media" or node.content is None:
        raise NotPlainError(Reason.STYLE_SHEET)
    media = tinycss2.serialize(node.prelude).strip().lower()
    if media == "print":
        return
    if media not in _SHOWN:
        raise NotPlainError(Reason.MEDIA_RULE)
    for inner in tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True):
        if inner.type == "at-rule":
            raise NotPlainError(Reason.STYLE_SHEET)
        yield from _held([inner])
