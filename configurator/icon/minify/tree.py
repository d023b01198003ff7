"""A document as a tree of what can be seen of it, and the tree as text again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from configurator.icon.svg import gate
from configurator.icon.svg.entities import REFERENCE
from configurator.icon.svg.svg_document import SVG, XLINK, XML, Element

_XHTML = "{http://www.w3.org/1999/xhtml}"
_TEXT = {"text", "tspan", "textPath", "a", "style"}
"""Elements whose text is drawn, or is a style sheet."""
_ESCAPED = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;",
}  # fmt: skip
_IN_TEXTS = "&<\r"
_IN_ATTRIBUTES = '&<"\n\t\r'


class NotUnderstoodError(Exception):
    """The document holds something that the minifier does not change."""


@dataclass(eq=False)
class Node:
    """An element.

    Attributes:
        tag: its name; only those of SVG are kept.
        attributes: by name, `xlink:href` as `href`.
        children: elements, and texts where they are seen.
        opaque: the properties that it has, but nobody can tell with which value: they are neither changed
            nor moved.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    opaque: set[str] = field(default_factory=set)

    def elements(self) -> list[Node]:
        """Return the elements among the children."""
        return [child for child in self.children if isinstance(child, Node)]

    def text(self) -> str:
        """Return the texts among the children."""
        return "".join(child for child in self.children if isinstance(child, str))

    def walk(self) -> Iterator[Node]:
        """Yield this element and all inside it, in their order."""
        yield self
        for child in self.elements():
            yield from child.walk()


def parse(svg: str) -> Node:
    """Return the root of a document without comments and without the data of drawing programs.

    Args:
        svg: a document that the gate admits.

    Raises:
        NotUnderstoodError: it holds a web page, a style sheet from outside, or something that isn't drawn
            itself and yet decides what is.
        SvgRefused: the gate refuses it.
    """
    document = gate.read(svg)
    if any(target == "xml-stylesheet" for target, *_place in document.instructions):
        raise NotUnderstoodError
    if any(REFERENCE.search(text) for text in document.entities.values()):
        raise NotUnderstoodError  # Chromium 156 leaves entities inside entities out of attributes
    nodes: dict[int, Node] = {}
    left_out: list[Element] = []
    for element in document.elements:  # parents come before their children
        if element.local_name == "foreignObject" or element.name.startswith(_XHTML):
            raise NotUnderstoodError
        is_drawn = element.parent is None or element.parent.index in nodes
        if is_drawn and not element.name.startswith("{"):
            nodes[element.index] = Node(element.name, dict(_kept(element.attributes)))
        else:
            left_out.append(element)
    for index, node in nodes.items():
        for one in document.elements[index].content:
            if isinstance(one, Element):
                node.children += filter(None, [nodes.get(one.index)])
            elif node.tag in _TEXT:
                node.children.append(one)
    _refuse_loss(nodes[0], left_out)
    return nodes[0]


def _refuse_loss(root: Node, left_out: Iterable[Element]) -> None:
    """Raise if an element without a picture of its own is a style sheet, or something refers to it."""
    if any(element.name == "style" for element in left_out):
        raise NotUnderstoodError
    ids = {element.attributes["id"] for element in left_out if element.attributes.get("id")}
    if not ids:
        return
    texts = [value for node in root.walk() for value in (*node.attributes.values(), node.text())]
    if any("#" in text and any(f"#{one}" in text for one in ids) for text in texts):
        raise NotUnderstoodError


def _kept(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the attributes that browsers read, with the prefixes that `write` gives them."""
    for name, value in attributes.items():
        namespace, _, local = name.rpartition("}")
        if namespace == f"{{{XLINK}":
            if local == "href" and "href" not in attributes:
                yield "href", value
        elif namespace == f"{{{XML}":
            yield f"xml:{local}", value
        elif not namespace:
            if local == "attributeName" and ":" in value:  # what it animates is written without a prefix
                raise NotUnderstoodError
            yield local, value


def write(node: Node) -> str:
    """Return an element as text, the root with its namespace."""
    return _element(node, {"xmlns": SVG, **node.attributes})


def _element(node: Node, attributes: Mapping[str, str]) -> str:
    inside = "".join(
        _element(child, child.attributes)
        if isinstance(child, Node)
        else _escaped(child, _IN_TEXTS).replace("]]>", "]]&gt;")
        for child in node.children
    )
    head = "".join(f' {name}="{_escaped(value, _IN_ATTRIBUTES)}"' for name, value in attributes.items())
    return f"<{node.tag}{head}>{inside}</{node.tag}>" if inside else f"<{node.tag}{head}/>"


def _escaped(text: str, characters: str) -> str:
    return re.sub(f"[{characters}]", lambda found: _ESCAPED[found[0]], text)
