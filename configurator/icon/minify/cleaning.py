"""Removes what isn't seen: editors' data, unused definitions, and shapes without paint."""

from __future__ import annotations

import re
from collections.abc import Mapping

from configurator.icon.minify import id_references
from configurator.icon.minify.inheritance import has_markers, inherited
from configurator.icon.minify.properties import (
    DRAWN,
    FONT,
    INHERITED,
    REFERRED,
    SHAPES,
    WITHOUT_EFFECT,
)
from configurator.icon.minify.tree import Node, NotUnderstoodError

_NEVER_DRAWN = {"title", "desc", "metadata", "script", "view", "cursor", "font", "font-face"}
_USELESS = re.compile(
    r"on[a-z]+|data-.*|aria-.*|role|focusable|tabindex|version|baseProfile|contentScriptType|contentStyleType"
    r"|zoomAndPan|xml:base|xml:id|name|p-id|t"
)
_FONT_LENGTH = re.compile(r"[0-9.](?:r?(?:em|ex|ch|cap|ic|lh))\b", re.IGNORECASE)
_TEXT_TAGS = {"text", "tspan", "textPath"}
_EFFECTS = {"filter", "mask", "clip-path"}
"""What may depend on the size of the content."""


def has_text(root: Node) -> bool:
    """Whether fonts matter, be it only as the measure of lengths."""
    return any(
        node.tag in _TEXT_TAGS or any(_FONT_LENGTH.search(value) for value in node.attributes.values())
        for node in root.walk()
    )


def drop_undrawn(root: Node) -> None:
    """Leave out titles, scripts and attributes that only editors and web pages read.

    Raises:
        NotUnderstoodError: something refers to what is never drawn.
    """
    _drop_undrawn_elements(root)
    useless = _useless_attributes(root)
    for node in root.walk():
        for name in list(node.attributes):
            if name in useless or _USELESS.fullmatch(name):
                del node.attributes[name]
    for name in ("x", "y"):
        root.attributes.pop(name, None)


def _drop_undrawn_elements(root: Node) -> None:
    dropped: set[str] = set()
    for node in root.walk():
        if node.tag == "switch":
            continue  # the first of its children counts, whatever it is
        for child in node.elements():
            if child.tag in _NEVER_DRAWN:
                dropped |= {one.attributes.get("id", "") for one in child.walk()}
                if any(one.tag == "style" for one in child.walk()):
                    raise NotUnderstoodError
                node.children.remove(child)
    if dropped & id_references.targets(root.walk()).keys():
        raise NotUnderstoodError


def _useless_attributes(root: Node) -> set[str]:
    has_choice = any(node.tag == "switch" for node in root.walk())
    useless = set(WITHOUT_EFFECT)
    if not has_choice:
        useless |= {"requiredFeatures"}
    if not has_text(root):
        useless |= FONT
        if not has_choice:
            useless |= {"xml:space", "xml:lang", "lang"}
    return useless


def drop_unused(root: Node, *, is_styled: bool = False) -> None:
    """Leave out IDs and definitions that nothing refers to, and groups without anything in them.

    Args:
        root: the document; its references are spelt plainly.
        is_styled: whether a style sheet may give anything a picture.
    """
    while True:
        used = id_references.targets(root.walk())
        changed = False
        for node in root.walk():
            if "id" in node.attributes and node.attributes["id"] not in used:
                del node.attributes["id"]
            if node.tag == "switch":
                continue
            kept = [
                child
                for child in node.children
                if isinstance(child, str) or _is_kept(child, node, is_styled=is_styled)
            ]
            changed = changed or len(kept) < len(node.children)
            node.children = kept
        if not changed:
            return


def _is_kept(node: Node, parent: Node, *, is_styled: bool) -> bool:
    if any("id" in one.attributes or one.tag == "style" for one in node.walk()):
        return True
    if node.tag in REFERRED or parent.tag == "defs":
        return False
    if is_styled:
        return True
    has_filter = "filter" in node.attributes or "filter" in node.opaque
    if node.tag in {"g", "defs"} and not node.children and not has_filter:
        return False
    is_hidden = node.attributes.get("display") == "none" and "display" not in node.opaque
    if is_hidden and node.tag in DRAWN:
        return False
    return node.tag != "path" or bool(node.attributes.get("d", "").strip()) or bool(node.children)


def drop_invisible(root: Node) -> None:
    """Leave out shapes without fill and stroke, such as the square that many icon sets draw around."""
    _without_invisible(root, INHERITED)


def _without_invisible(node: Node, above: Mapping[str, str]) -> None:
    if node.tag in {"clipPath", "symbol", "defs", "marker", "switch"} or "id" in node.attributes:
        return
    if _EFFECTS & (node.attributes.keys() | node.opaque):
        return  # whose size may depend on what is invisible
    here = inherited(node, above, set())
    kept: list[Node | str] = []
    for child in node.children:
        if isinstance(child, Node):
            if _is_invisible(child, here):
                continue
            _without_invisible(child, here)
        kept.append(child)
    node.children = kept


def _is_invisible(node: Node, above: Mapping[str, str]) -> bool:
    if node.tag not in SHAPES or node.children or "id" in node.attributes or "filter" in node.attributes:
        return False
    here = inherited(node, above, set())
    is_plain = "style" not in node.attributes and not node.opaque and not has_markers(here)
    return is_plain and here["fill"] == here["stroke"] == "none"
