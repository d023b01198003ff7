"""Leaves out attributes that say what holds without them."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.icon.minify import id_references
from configurator.icon.minify.inheritance import ANYTHING, has_markers, inherited
from configurator.icon.minify.properties import GEOMETRY, INHERITED, NOT_INHERITED, SHAPES
from configurator.icon.minify.tree import Node


def drop_defaults(root: Node) -> None:
    """Leave out attributes with the value that holds without them; values must be shortened already."""
    has_clips = any(node.tag == "clipPath" for node in root.walk())
    _drop(root, INHERITED, id_references.copied(root), has_clips=has_clips)


def _drop(node: Node, above: Mapping[str, str], copied: set[str], *, has_clips: bool) -> None:
    attributes = node.attributes
    if node.tag == "symbol" or attributes.get("id") in copied:
        above = ANYTHING
    defaults = GEOMETRY.get(node.tag, {}) if "href" not in attributes or node.tag in {"use", "image"} else {}
    for name in list(attributes):
        if name in node.opaque:
            continue
        value = attributes[name]
        is_default = value in {above.get(name), NOT_INHERITED.get(name), defaults.get(name)}
        if is_default or (name == "clip-rule" and not has_clips):
            del attributes[name]
    here = inherited(node, above, copied)
    if node.tag in SHAPES:
        _drop_unpainted(node, here, has_clips=has_clips)
    for child in node.elements():
        _drop(child, here, copied, has_clips=has_clips)


def _drop_unpainted(node: Node, here: Mapping[str, str], *, has_clips: bool) -> None:
    """Leave out how a shape would be painted that is not."""
    useless: set[str] = set()
    if here["stroke"] == "none" and not has_markers(here):  # whose measure may be the stroke's width
        useless |= {name for name in node.attributes if name.startswith("stroke-")}
    if here["fill"] == "none" and not has_clips:
        useless |= {"fill-rule", "fill-opacity"}
    for name in useless - node.opaque:
        node.attributes.pop(name, None)
