"""Removes what isn't seen: editors' data, unused definitions, and default values."""

from __future__ import annotations

import re
from collections.abc import Iterable

from configurator.icon.minify.properties import (
    ANIMATIONS,
    DRAWN,
    FONT,
    GEOMETRY,
    INHERITED,
    NOT_INHERITED,
    REFERRED,
    SHAPES,
    WITHOUT_EFFECT,
)
from configurator.icon.minify.tree import Node

_NEVER_DRAWN = {"title", "desc", "metadata", "script", "view", "cursor", "font", "font-face"}
_USELESS = re.compile(
    r"on[a-z]+|data-.*|aria-.*|role|focusable|tabindex|version|baseProfile|contentScriptType|contentStyleType"
    r"|zoomAndPan|xml:base|xml:id|name|p-id|t"
)
_MOVES = re.compile(r"@keyframes|animation|transition")
_FONT_LENGTH = re.compile(r"\d(?:em|ex|ch|rem)\b")
_URL = re.compile(r"url\(\s*[\"']?#([^\"')]+)[\"']?\s*\)")
_TEXT_TAGS = {"text", "tspan", "textPath"}


def is_animated(root: Node) -> bool:
    """Whether something moves, in which case values may change that look as if they did not matter."""
    return any(
        node.tag in ANIMATIONS
        or (node.tag == "style" and _MOVES.search(node.text()))
        or "animation" in node.attributes.get("style", "")
        for node in root.walk()
    )


def drop_undrawn(root: Node) -> None:
    """Leave out titles, scripts and attributes that only editors and web pages read."""
    has_text = any(node.tag in _TEXT_TAGS for node in root.walk())
    has_choice = any(node.tag == "switch" for node in root.walk())
    useless = set(WITHOUT_EFFECT)
    if not has_choice:
        useless |= {"requiredFeatures"}
    if not has_text and not has_choice:
        useless |= {"xml:space", "xml:lang", "lang"}
    if not has_text and not _has_font_lengths(root):
        useless |= FONT
    for node in root.walk():
        node.children = [
            child for child in node.children if not (isinstance(child, Node) and child.tag in _NEVER_DRAWN)
        ]
        for name in list(node.attributes):
            if name in useless or _USELESS.fullmatch(name):
                del node.attributes[name]
    for name in ("x", "y"):
        root.attributes.pop(name, None)


def _has_font_lengths(root: Node) -> bool:
    return any(_FONT_LENGTH.search(value) for node in root.walk() for value in node.attributes.values())


def references(nodes: Iterable[Node]) -> dict[str, set[str]]:
    """Return the IDs that are referred to, each with the tags that do."""
    found: dict[str, set[str]] = {}
    for node in nodes:
        for name, value in node.attributes.items():
            for target in _URL.findall(value):
                found.setdefault(target, set()).add("url")
            if name == "href" and value.startswith("#"):
                found.setdefault(value[1:], set()).add(node.tag)
        if node.tag == "style":
            for target in re.findall(r"#([\w-]+)", node.text()):
                found.setdefault(target, set()).add("style")
    return found


def drop_unused(root: Node) -> None:
    """Leave out IDs and definitions that nothing refers to, and groups without anything in them."""
    while True:
        used = references(root.walk())
        changed = False
        for node in root.walk():
            if "id" in node.attributes and node.attributes["id"] not in used:
                del node.attributes["id"]
            kept = [child for child in node.children if isinstance(child, str) or _is_kept(child, node)]
            changed = changed or len(kept) < len(node.children)
            node.children = kept
        if not changed:
            return


def _is_kept(node: Node, parent: Node) -> bool:
    has_id = any("id" in one.attributes for one in node.walk())
    if node.tag in REFERRED and not has_id:
        return False
    if parent.tag == "defs" and node.tag != "style" and not has_id:
        return False
    if node.tag in {"g", "defs"} and not node.children and not has_id and "filter" not in node.attributes:
        return False
    if node.attributes.get("display") == "none" and not has_id and node.tag in DRAWN:
        return False
    return not (node.tag == "path" and not node.attributes.get("d", "").strip() and not has_id)


def rename_ids(root: Node) -> None:
    """Give the IDs that are left names of one letter."""
    if any(node.tag == "style" and "#" in node.text() for node in root.walk()):
        return
    order: list[str] = []
    for node in root.walk():
        if node.attributes.get("id") and node.attributes["id"] not in order:
            order.append(node.attributes["id"])
    names = {old: _name(number) for number, old in enumerate(order)}

    def renamed(found: re.Match[str]) -> str:
        return f"url(#{names.get(found[1], found[1])})"

    for node in root.walk():
        for name, value in node.attributes.items():
            if name == "id":
                node.attributes[name] = names.get(value, value)
            elif name == "href" and value.startswith("#"):
                node.attributes[name] = f"#{names.get(value[1:], value[1:])}"
            elif "url(" in value:
                node.attributes[name] = _URL.sub(renamed, value)


def _name(number: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    text = letters[number % len(letters)]
    return text if number < len(letters) else _name(number // len(letters) - 1) + text


def drop_defaults(root: Node) -> None:
    """Leave out attributes with the value that holds without them; colours must be shortened already."""
    shared = {target for target, by in references(root.walk()).items() if by & {"use", "style"}}
    has_clips = any(node.tag == "clipPath" for node in root.walk())
    _drop(root, dict(INHERITED), shared=shared, has_clips=has_clips)


def _drop(node: Node, above: dict[str, str], *, shared: set[str], has_clips: bool) -> None:
    if node.attributes.get("id") in shared or node.tag == "symbol":
        return  # it inherits from wherever it is used
    attributes = node.attributes
    defaults = GEOMETRY.get(node.tag, {}) if "href" not in attributes or node.tag in {"use", "image"} else {}
    for name in list(attributes):
        value = attributes[name]
        holds = value in {above.get(name), NOT_INHERITED.get(name), defaults.get(name)}
        if holds or (name == "clip-rule" and not has_clips):
            del attributes[name]
    here = {**above, **{name: value for name, value in attributes.items() if name in INHERITED}}
    if node.tag in SHAPES and here["stroke"] == "none":
        for name in [name for name in attributes if name.startswith("stroke-")]:
            del attributes[name]
    if node.tag in SHAPES and here["fill"] == "none" and not has_clips:
        for name in ("fill-rule", "fill-opacity"):
            attributes.pop(name, None)
    for child in node.elements():
        _drop(child, here, shared=shared, has_clips=has_clips)


def drop_invisible(root: Node) -> None:
    """Leave out shapes without fill and stroke, such as the square that many icon sets draw around."""
    _without_invisible(root, dict(INHERITED))


def _without_invisible(node: Node, above: dict[str, str]) -> None:
    if node.tag in {"clipPath", "symbol", "defs", "marker"} or "id" in node.attributes:
        return
    if any(name in node.attributes for name in ("filter", "mask", "clip-path")):
        return  # whose size may depend on what is invisible
    here = {**above, **{name: value for name, value in node.attributes.items() if name in INHERITED}}
    kept: list[Node | str] = []
    for child in node.children:
        if isinstance(child, Node):
            own = {**here, **child.attributes}
            plain = not any(own[f"marker-{part}"] != "none" for part in ("start", "mid", "end"))
            leaf = child.tag in SHAPES and not child.children and "id" not in child.attributes
            if leaf and plain and own["fill"] == own["stroke"] == "none" and "style" not in child.attributes:
                continue
            _without_invisible(child, here)
        kept.append(child)
    node.children = kept
