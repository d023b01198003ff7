"""Fewer elements: groups that do nothing, what a group's children share, paths that can be one."""

from __future__ import annotations

from configurator.icon.minify import id_references
from configurator.icon.minify.properties import INHERITED, SHAPES
from configurator.icon.minify.tree import Node

_MAY_INHERIT = SHAPES | {"g", "use", "text"}
_MOVED = set(INHERITED)
_LEAST_SHARING = 2


def collapse(node: Node) -> None:
    """Remove groups without attributes, or with a single child that can take them over."""
    for inner in node.elements():
        collapse(inner)
    if node.tag in {"switch", "clipPath"}:
        return
    children: list[Node | str] = []
    for child in node.children:
        if isinstance(child, Node) and child.tag == "g":
            only = child.elements()[0] if len(child.elements()) == 1 else None
            if only is not None and _may_take(child, only):
                _take(child, only)
                children.append(only)
                continue
            if not child.attributes:
                children.extend(child.children)
                continue
        children.append(child)
    node.children = children


def _may_take(group: Node, child: Node) -> bool:
    """Whether a group's only child can take over all attributes of the group."""
    if child.tag not in _MAY_INHERIT or {"id", "style"} & child.attributes.keys():
        return False
    if group.opaque or child.opaque:
        return False
    bound = {"clip-path", "mask", "filter"}
    for name in group.attributes:
        free = not (bound | {"transform", "opacity"}) & {*child.attributes, *(set(group.attributes) - {name})}
        may = (
            name in _MOVED
            or (name == "transform" and child.tag != "use")
            or (name == "opacity" and "opacity" not in child.attributes)
            or (name in {"clip-path", "mask"} and free and child.tag != "use")
        )
        if not may:
            return False
    # What a group clips or filters is in its own space, which the child's must stay in.
    return not ("transform" in group.attributes and bound & set(group.attributes))


def _take(group: Node, child: Node) -> None:
    transform = f"{group.attributes.get('transform', '')} {child.attributes.get('transform', '')}".strip()
    child.attributes = {**group.attributes, **child.attributes}
    if transform:
        child.attributes["transform"] = transform


def hoist(root: Node) -> None:
    """Move attributes that all children of a group share to the group."""
    _hoist(root, id_references.copied(root))


def _hoist(node: Node, shared: set[str]) -> None:
    children = node.elements()
    for child in children:
        _hoist(child, shared)
    if node.tag not in {"g", "svg"} or len(children) < _LEAST_SHARING:
        return
    if any(child.tag not in _MAY_INHERIT for child in children) or node.opaque:
        return
    if any(one.attributes.get("id") in shared for one in node.walk()):
        return
    for name in sorted(_MOVED & children[0].attributes.keys()):
        value = children[0].attributes[name]
        if all(child.attributes.get(name) == value and name not in child.opaque for child in children):
            node.attributes[name] = value
            for child in children:
                del child.attributes[name]
