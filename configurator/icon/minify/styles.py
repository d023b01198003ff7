"""Style sheets and `style` attributes, written as plain attributes if that means the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

import tinycss2
from cssselect2 import SelectorError, parser
from tinycss2.ast import Node as TokenNode

from configurator.icon.css.declarations import declarations as css_declarations
from configurator.icon.minify.properties import FONT, INHERITED, NO_ATTRIBUTES, NOT_INHERITED, WITHOUT_EFFECT
from configurator.icon.minify.tree import Node

_ATTRIBUTES = (set(INHERITED) | set(NOT_INHERITED) | FONT) - NO_ATTRIBUTES
"""Properties that also exist as attributes."""


def declarations(css: str | Sequence[TokenNode]) -> dict[str, str]:
    """Return the declarations of a style that have an effect, the last of a name."""
    found: dict[str, str] = {}
    for one in css_declarations(css):
        if one.text and not one.name.startswith("-") and one.name not in WITHOUT_EFFECT:
            found.pop(one.name, None)
            found[one.name] = one.text + ("!important" if one.is_important else "")
    return found


def sheets(root: Node) -> list[Node]:
    """Return the style elements of a document."""
    return [node for node in root.walk() if node.tag == "style"]


def is_simple(root: Node) -> bool:
    """Whether every style sheet selects by single classes only, so that attributes can say the same."""
    return all(
        sheet.attributes.get("media", "all") in {"all", "screen"} and _class_rules(sheet.text()) is not None
        for sheet in sheets(root)
    )


def inline(root: Node) -> None:
    """Give each element the declarations of its classes, and remove the style sheets, which are simple."""
    rules = [rule for sheet in sheets(root) for rule in _class_rules(sheet.text()) or ()]
    for node in root.walk():
        node.children = [child for child in node.children if isinstance(child, str) or child.tag != "style"]
        classes = set(node.attributes.pop("class", "").split())
        own = node.attributes.pop("style", "")
        declared: dict[str, str] = {}
        for selected, body in rules:
            if classes & selected:
                declared |= body
        declared |= declarations(own)
        if declared:
            node.attributes["style"] = ";".join(f"{name}:{value}" for name, value in declared.items())


def _class_rules(css: str) -> list[tuple[set[str], dict[str, str]]] | None:
    """Return the classes and declarations of each rule, None if a rule selects by anything but one class."""
    found: list[tuple[set[str], dict[str, str]]] = []
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        classes = _classes(rule.prelude) if rule.type == "qualified-rule" else set()
        if not classes or any(one.is_important for one in css_declarations(rule.content)):
            return None
        found.append((classes, declarations(rule.content)))
    return found


def _classes(selectors: Sequence[TokenNode]) -> set[str]:
    """Return the classes of a list of selectors; empty if one of them is anything but one class."""
    classes: set[str] = set()
    try:
        for selector in parser.parse(selectors):
            simple = getattr(selector.parsed_tree, "simple_selectors", [])
            if len(simple) != 1 or selector.pseudo_element or not isinstance(simple[0], parser.ClassSelector):
                return set()
            classes.add(simple[0].class_name)
    except SelectorError:
        return set()
    return classes


def spread(root: Node) -> None:
    """Write each style attribute as attributes if these mean the same."""
    for node in root.walk():
        kept: dict[str, str] = {}
        for name, value in declarations(node.attributes.pop("style", "")).items():
            if name in _ATTRIBUTES and "var(" not in value:
                node.attributes[name] = value.replace("!important", "").strip()
            else:
                kept[name] = value
        if kept:
            node.attributes["style"] = ";".join(f"{name}:{value}" for name, value in kept.items())


def tidy(root: Node) -> None:
    """Remove white space and comments from style sheets that stay."""
    for sheet in sheets(root):
        text = tinycss2.serialize(tinycss2.parse_component_value_list(sheet.text(), skip_comments=True))
        text = re.sub(r"\s+", " ", text)
        text = re.sub(r"\s*([{};,>])\s*|(:)\s+", lambda found: found[1] or found[2], text).strip()
        sheet.children = [text.replace(";}", "}")]
        sheet.attributes.pop("type", None)
