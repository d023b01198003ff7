"""Style sheets and `style` attributes, written as plain attributes if that means the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import tinycss2
from cssselect2 import SelectorError, parser
from tinycss2.ast import Node as TokenNode

from configurator.icon.css.declarations import Declaration
from configurator.icon.css.declarations import declarations as css_declarations
from configurator.icon.css.declarations import rules as css_rules
from configurator.icon.minify import value_grammar
from configurator.icon.minify.properties import FONT, INHERITED, NO_ATTRIBUTES, WITHOUT_EFFECT
from configurator.icon.minify.tree import Node, NotUnderstoodError

_PROPERTIES = value_grammar.PROPERTIES | FONT
"""What may stand in a style whose declarations are looked at one by one; others, such as `d`, `transform`,
`mask-image` or `all`, can change the meaning of anything."""
_ATTRIBUTES = value_grammar.PROPERTIES | {"transform", "transform-origin"}
_OWN_OF_EDITORS = ("-inkscape-", "-sodipodi-")
_MARKERS = ("marker-start", "marker-mid", "marker-end")
_SHEET_ATTRIBUTES = {"type", "media", "id", "xml:space"}

_STATES = {"root", "hover", "focus", "active", "link", "visited"}
"""What selects nothing in a picture, or its root."""

Declared = list[Declaration]


def sheets(root: Node) -> list[Node]:
    """Return the style elements of a document."""
    return [node for node in root.walk() if node.tag == "style"]


def is_css(sheet: Node) -> bool:
    """Whether browsers read a style element for what it is."""
    return sheet.attributes.get("type", "text/css").lower() in {"", "text/css"}


def resolve(root: Node, *, has_text: bool) -> None:
    """Write style sheets and styles as attributes, and note what nobody can tell.

    Declarations whose values are not known to be valid stay, together with all others of their property.

    Args:
        root: the document.
        has_text: whether fonts matter.

    Raises:
        NotUnderstoodError: a style sheet selects by anything but classes, or a style says something that
            may change the meaning of everything else.
    """
    if any("var(" in value.lower() for node in root.walk() for value in node.attributes.values()):
        raise NotUnderstoodError
    rules = [rule for sheet in sheets(root) for rule in _class_rules(sheet)]
    for node in root.walk():
        node.children = [child for child in node.children if isinstance(child, str) or child.tag != "style"]
        classes = set(_words(node.attributes.pop("class", "")))
        declared = [one for selected, body in rules if classes & selected for one in body]
        declared += _body(node.attributes.pop("style", ""))
        _spread(node, sorted(_with_effect(declared, has_text=has_text), key=lambda one: one.is_important))
        judge(node)


def _words(text: str) -> list[str]:
    """Split as browsers do: Python's own `split` knows more spaces."""
    return [word for word in re.split(f"[{value_grammar.SPACES}]+", text) if word]


def _class_rules(sheet: Node) -> list[tuple[set[str], Declared]]:
    """Return the classes and declarations of each rule."""
    is_plain = sheet.attributes.keys() <= _SHEET_ATTRIBUTES and not sheet.elements()
    if not is_plain or not is_css(sheet) or sheet.attributes.get("media", "all") not in {"all", "screen"}:
        raise NotUnderstoodError
    found: list[tuple[set[str], Declared]] = []
    for rule in tinycss2.parse_stylesheet(sheet.text(), skip_comments=True, skip_whitespace=True):
        classes = _classes(rule.prelude) if rule.type == "qualified-rule" else set()
        body = _body(rule.content) if classes else []
        if not classes or any(one.is_important for one in body):
            raise NotUnderstoodError
        found.append((classes, body))
    return found


def _body(css: str | Sequence[TokenNode]) -> Declared:
    """Return the declarations of a block without anything else in it."""
    parsed = tinycss2.parse_blocks_contents(css, skip_comments=True, skip_whitespace=True)
    if any(node.type != "declaration" for node in parsed):
        raise NotUnderstoodError
    return css_declarations(css)


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


def _with_effect(declared: Iterable[Declaration], *, has_text: bool) -> Iterable[Declaration]:
    for one in declared:
        name, text = one.name, one.text
        if name.startswith("--"):
            continue  # only `var()` reads it
        if not text or name in WITHOUT_EFFECT or name.startswith(_OWN_OF_EDITORS):
            continue
        is_known = name in _PROPERTIES or name == "marker"
        if not is_known or "var(" in text.lower() or "\\" in text:
            raise NotUnderstoodError
        if name in FONT and not has_text:
            continue
        if name == "marker":
            if not value_grammar.is_valid("marker-start", text):
                raise NotUnderstoodError
            yield from (one._replace(name=part) for part in _MARKERS)
        else:
            yield one


def _spread(node: Node, declared: Declared) -> None:
    """Write declarations as attributes if these mean the same; the last of a property wins."""
    kept: Declared = []
    for name in dict.fromkeys(one.name for one in declared):
        same = [one for one in declared if one.name == name]
        value = same[-1].text
        if name in INHERITED and value.lower() == "inherit":
            node.attributes.pop(name, None)
        elif not value_grammar.is_valid(name, value):
            kept += same
            node.opaque.add(name)
        elif name in NO_ATTRIBUTES:
            kept.append(same[-1])
        else:
            node.attributes[name] = value
    if kept:
        node.attributes["style"] = ";".join(
            f"{one.name}:{one.text}{'!important' if one.is_important else ''}" for one in kept
        )


def judge(node: Node) -> None:
    """Note the attributes that are not known to be valid, and drop those that nobody reads."""
    for name, written in list(node.attributes.items()):
        value = written.strip(value_grammar.SPACES)
        if name in node.opaque or name not in _ATTRIBUTES:
            continue
        if not value or name in NO_ATTRIBUTES or (name in INHERITED and value.lower() == "inherit"):
            del node.attributes[name]
        elif name == "transform" and value_grammar.functions_of(value) is not None:
            continue
        elif value_grammar.is_valid(name, value):
            node.attributes[name] = value
        else:
            node.opaque.add(name)


def is_read_by_name(root: Node) -> bool:
    """Whether style sheets select by names, classes and IDs only, not by attributes or order."""
    return all(
        isinstance(one, parser.ClassSelector | parser.IDSelector | parser.LocalNameSelector)
        or (isinstance(one, parser.PseudoClassSelector) and one.name in _STATES)
        for sheet in sheets(root)
        for one in _simple_selectors(sheet.text())
    )


def _simple_selectors(css: str) -> Iterator[object]:
    """Yield the parts of all selectors, None for what can't be read."""
    for rule in css_rules(css):
        if rule.selectors is None:
            continue
        try:
            waiting = [selector.parsed_tree for selector in parser.parse(rule.selectors)]
        except (SelectorError, RecursionError):
            yield None
            continue
        while waiting:
            tree = waiting.pop()
            if isinstance(tree, parser.CombinedSelector):
                yield from () if tree.combinator in {" ", ">"} else (None,)
                waiting += [tree.left, tree.right]
            else:
                yield from tree.simple_selectors


def declared_names(root: Node) -> set[str]:
    """Return the names of all properties that style sheets and styles declare."""
    texts = [sheet.text() for sheet in sheets(root)]
    found = {one.name for text in texts for rule in css_rules(text) for one in rule.declarations}
    styles = [node.attributes["style"] for node in root.walk() if "style" in node.attributes]
    return found | {one.name for text in styles for one in css_declarations(text)}


def tidy(root: Node) -> None:
    """Remove white space and comments from style sheets that stay."""
    for sheet in sheets(root):
        if is_css(sheet) and not sheet.elements():
            tokens = tinycss2.parse_component_value_list(sheet.text(), skip_comments=True)
            sheet.children = [tinycss2.serialize(_tidied(tokens, is_block=False))]
            sheet.attributes.pop("type", None)


def _tidied(tokens: Iterable[TokenNode], *, is_block: bool) -> list[TokenNode]:
    """Leave out the white space around what separates declarations and rules, also in blocks."""
    kept: list[TokenNode] = []
    for token in tokens:
        if token.type == "{} block":
            token.content = _tidied(token.content, is_block=True)
        if _is_mark(token) or token.type == "{} block":
            while kept and kept[-1].type == "whitespace":
                kept.pop()
        elif token.type == "whitespace":
            before = kept[-1] if kept else None
            if before is None or _is_mark(before) or before.type in {"{} block", "whitespace"}:
                continue
            if is_block and before == ":":
                continue
            token.value = " "
        kept.append(token)
    while kept and (kept[-1].type == "whitespace" or (is_block and kept[-1] == ";")):
        kept.pop()
    return kept


def _is_mark(token: TokenNode) -> bool:
    return token.type == "literal" and token.value in {";", ","}
