"""Whether something in a drawing moves."""

from __future__ import annotations

import tinycss2

from configurator.icon.css import declarations as css
from configurator.icon.minify.properties import ANIMATIONS
from configurator.icon.minify.tree import Node

_MOVING = ("animation", "transition", "-webkit-animation", "-webkit-transition")


def is_animated(root: Node) -> bool:
    """Whether something moves, in which case values may change that look as if they did not matter."""
    return any(node.tag in ANIMATIONS or _has_moving_style(node) for node in root.walk())


def _has_moving_style(node: Node) -> bool:
    declared = css.declarations(node.attributes.get("style", ""))
    if node.tag == "style":
        sheet = node.text()
        declared = [one for rule in css.rules(sheet) for one in rule.declarations] + declared
        rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
        if any(one.type == "at-rule" and one.lower_at_keyword.endswith("keyframes") for one in rules):
            return True
    return any(one.name.startswith(_MOVING) for one in declared)


def animated_names(root: Node) -> set[str]:
    """Return the names of the attributes and properties that animation elements change."""
    found = {
        node.attributes.get("attributeName", "").strip() for node in root.walk() if node.tag in ANIMATIONS
    }
    if any(node.tag in {"animateTransform", "animateMotion"} for node in root.walk()):
        found.add("transform")
    return found - {""}
