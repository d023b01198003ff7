"""A document as a tree: what of a file can be seen, and the tree written again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
_NAMESPACES = {
    SVG: "",
    "http://www.w3.org/1999/xlink": "xlink:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}
_XHTML = "http://www.w3.org/1999/xhtml"
_SEPARATOR = "\x1f"
_TEXT = {"text", "tspan", "textPath", "a", "style"}
"""Elements whose text is seen, or works."""
_ESCAPED = {"&": "&amp;", "<": "&lt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


class NotUnderstoodError(Exception):
    """The document holds something that is better left alone."""


@dataclass(eq=False)
class Node:
    """An element.

    Attributes:
        tag: its name; only those of SVG are kept.
        attributes: by name, `xlink:href` as `href`.
        children: elements, and texts where they are seen.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

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
    """Return the root of a document that the gate has admitted: comments and editors' own data are gone.

    Raises:
        NotUnderstoodError: it holds a web page, or a style sheet from outside.
    """
    reader = _Reader()
    parser = expat.ParserCreate("utf-8", _SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.ProcessingInstructionHandler = reader.instruction
    parser.Parse(svg.encode(), True)
    return reader.root


class _Reader:
    def __init__(self) -> None:
        self.root = Node("")
        self._open: list[Node | None] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, tag = name.rpartition(_SEPARATOR)
        if namespace == _XHTML or tag == "foreignObject":
            raise NotUnderstoodError
        if namespace != SVG or (self._open and self._open[-1] is None):
            self._open.append(None)  # no browser draws it
            return
        node = Node(tag, dict(_kept(attributes)))
        if not self._open:
            self.root = node
        elif self._open[-1] is not None:
            self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, _name: str) -> None:
        self._open.pop()

    def text(self, text: str) -> None:
        node = self._open[-1] if self._open else None
        if node is not None and node.tag in _TEXT:
            node.children.append(text)

    def instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            raise NotUnderstoodError


def _kept(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in attributes.items():
        namespace, _, local = name.rpartition(_SEPARATOR)
        prefix = _NAMESPACES.get(namespace) if namespace else ""
        if prefix == "xlink:":
            if local == "href" and "href" not in attributes:
                yield "href", value
        elif prefix is not None:
            yield prefix + local, value


def write(node: Node) -> str:
    """Return an element as text, the root with its namespace."""
    return _element(node, {"xmlns": SVG, **node.attributes})


def _element(node: Node, attributes: Mapping[str, str]) -> str:
    inside = "".join(
        _element(child, child.attributes) if isinstance(child, Node) else _escaped(child, "&<")
        for child in node.children
    )
    head = "".join(f' {name}="{_escaped(value, _ESCAPED)}"' for name, value in attributes.items())
    return f"<{node.tag}{head}>{inside}</{node.tag}>" if inside else f"<{node.tag}{head}/>"


def _escaped(text: str, characters: str | Mapping[str, str]) -> str:
    return re.sub(f"[{''.join(characters)}]", lambda found: _ESCAPED[found[0]], text)
