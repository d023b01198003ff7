"""Style sheets and `style` attributes: written as plain attributes where that means the same."""

from __future__ import annotations

import re

from configurator.icon.minify.properties import FONT, INHERITED, NO_ATTRIBUTES, NOT_INHERITED, WITHOUT_EFFECT
from configurator.icon.minify.tree import Node

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"\s*([^{}@]+)\{([^{}]*)\}")
_CLASS = re.compile(r"\.[\w-]+")
_ATTRIBUTES = (set(INHERITED) | set(NOT_INHERITED) | FONT) - NO_ATTRIBUTES
"""Properties that an attribute can say as well."""


def declarations(text: str) -> dict[str, str]:
    """Return the declarations of a style that have an effect, the last of a name."""
    found: dict[str, str] = {}
    for declaration in _split(_COMMENT.sub("", text)):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower() if not name.strip().startswith("--") else name.strip()
        if colon and value.strip() and not name.startswith("-") and name not in WITHOUT_EFFECT:
            found.pop(name, None)
            found[name] = value.strip()
    return found


def _split(text: str) -> list[str]:
    """Split at semicolons outside of parentheses and quotes."""
    return re.findall(r"(?:[^;(\"']|\([^)]*\)|\"[^\"]*\"|'[^']*')+", text)


def sheets(root: Node) -> list[Node]:
    """Return the style elements of a document."""
    return [node for node in root.walk() if node.tag == "style"]


def is_simple(root: Node) -> bool:
    """Whether every style sheet selects by single classes only, so that attributes can say the same."""
    for sheet in sheets(root):
        text = _COMMENT.sub("", sheet.text())
        if sheet.attributes.get("media", "all") not in {"all", "screen"} or "!" in text:
            return False
        if _RULE.sub("", text).strip():
            return False
        for selectors, _ in _RULE.findall(text):
            if not all(_CLASS.fullmatch(one.strip()) for one in selectors.split(",")):
                return False
    return True


def inline(root: Node) -> None:
    """Give each element the declarations of its classes, and take the style sheets away."""
    rules: list[tuple[set[str], dict[str, str]]] = []
    for sheet in sheets(root):
        text = _COMMENT.sub("", sheet.text())
        for selectors, body in _RULE.findall(text):
            rules.append(({one.strip()[1:] for one in selectors.split(",")}, declarations(body)))
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


def spread(root: Node) -> None:
    """Write each style attribute as attributes, as far as there are some of the same meaning."""
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
    """Take white space and comments out of style sheets that stay."""
    for sheet in sheets(root):
        text = _COMMENT.sub("", sheet.text())
        text = re.sub(r"\s+", " ", text)
        text = re.sub(r"\s*([{};,>])\s*|(:)\s+", lambda found: found[1] or found[2], text).strip()
        sheet.children = [text.replace(";}", "}")]
        sheet.attributes.pop("type", None)
