"""The declarations and rules of style sheets and `style` attributes, read by tinycss2."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import tinycss2
from tinycss2.ast import Node


class Declaration(NamedTuple):
    """One property and its value.

    Attributes:
        name: the property in lower case; a custom property (`--x`) as it is written.
        value: the tokens of its value, without comments around it.
        is_important: whether it is marked `!important`.
    """

    name: str
    value: Sequence[Node]
    is_important: bool

    @property
    def keyword(self) -> str:
        """The value in lower case if it is one keyword, otherwise empty."""
        words = [token for token in self.value if token.type not in {"whitespace", "comment"}]
        return str(words[0].lower_value) if len(words) == 1 and words[0].type == "ident" else ""

    @property
    def text(self) -> str:
        """The value as text."""
        return str(tinycss2.serialize(self.value)).strip()


class Rule(NamedTuple):
    """Declarations and the elements they are for.

    Attributes:
        selectors: the tokens of its selectors; None if its selectors don't say for which elements it is (the
            step of an animation, declarations directly in an at-rule).
        declarations: what it declares.
    """

    selectors: Sequence[Node] | None
    declarations: list[Declaration]


def declarations(css: str | Sequence[Node]) -> list[Declaration]:
    """Return the valid declarations of a `style` attribute or a block, in their order."""
    return _split(css)[0]


def rules(css: str) -> Iterator[Rule]:
    """Yield the rules of a style sheet, those inside of at-rules and of other rules included."""
    top = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    waiting: list[tuple[Iterable[Node], bool]] = [(top, False)]
    while waiting:  # nesting may be deeper than calls can be
        nodes, is_animation = waiting.pop()
        for node in nodes:
            if node.type not in {"at-rule", "qualified-rule"} or node.content is None:
                continue
            declared, nested = _split(node.content)
            is_at_rule = node.type == "at-rule"
            if declared:
                yield Rule(None if is_at_rule or is_animation else node.prelude, declared)
            if nested:
                waiting.append((nested, is_at_rule and node.lower_at_keyword.endswith("keyframes")))


def imported(css: str) -> Iterator[str]:
    """Yield the addresses that a style sheet imports."""
    for node in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if node.type == "at-rule" and node.lower_at_keyword == "import":
            yield from (token.value for token in _walk(node.prelude) if token.type in {"string", "url"})


def references(value: Iterable[Node]) -> Iterator[str]:
    """Yield the IDs that `url(#…)` names in a value."""
    for token in _walk(value):
        address = token.value if token.type == "url" else _address(token)
        if address.strip().startswith("#"):
            yield address.strip()[1:]


def variables(value: Iterable[Node]) -> Iterator[str]:
    """Yield the custom properties that `var()` names in a value."""
    for token in _walk(value):
        if token.type == "function" and token.lower_name == "var":
            yield from (one.value for one in token.arguments if one.type == "ident")


def _address(token: Node) -> str:
    """Return the address in a `url("…")`, empty if the token is none."""
    if token.type != "function" or token.lower_name != "url":
        return ""
    return next((one.value for one in token.arguments if one.type == "string"), "")


def _split(css: str | Sequence[Node]) -> tuple[list[Declaration], list[Node]]:
    """Return the declarations of a block, and the rules in it."""
    found: list[Declaration] = []
    nested: list[Node] = []
    for node in tinycss2.parse_blocks_contents(css, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            name = node.name if node.name.startswith("--") else node.lower_name
            found.append(Declaration(name, node.value, node.important))
        elif node.type in {"at-rule", "qualified-rule"}:
            nested.append(node)
    return found, nested


def _walk(tokens: Iterable[Node]) -> Iterator[Node]:
    """Yield tokens and those inside of functions and brackets."""
    waiting = list(tokens)
    while waiting:
        token = waiting.pop()
        yield token
        if token.type == "function":
            waiting += token.arguments
        elif token.type in {"() block", "[] block", "{} block"}:
            waiting += token.content
