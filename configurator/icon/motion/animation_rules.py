"""Which declarations of a drawing's style sheets hold for which element, in the order of their weight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import tinycss2
from cssselect2 import SelectorError, parser
from tinycss2.ast import Node

from configurator.icon.css import declarations as css
from configurator.icon.css.selectors import Elements
from configurator.icon.svg.svg_document import Document, Element

_NOT_HERE = ("print", "reduce", "speech")
"""Words of media queries that don't hold where the portal shows its icons."""
_MOST_RULES = 3_000
_MOST_CHOSEN = 100_000
"""Elements that all rules together may be for."""
_MOST_TOKENS = 50_000
"""Tokens that `var()` may stand for, all together."""
_DEEPEST = 8
_INLINE = (1, 0, 0, 0)


class _Weighed(NamedTuple):
    is_important: bool
    specificity: tuple[int, ...]
    order: int
    declaration: css.Declaration


class AnimationRules:
    """The style sheets and `style` attributes of one document.

    Attributes:
        keyframes: the names of the animations that have steps.
    """

    def __init__(self, document: Document) -> None:
        """Read the style sheets of `document`."""
        self.keyframes: set[str] = set()
        self._elements = document.elements
        self._index = Elements(document.elements)
        self._rules: list[tuple[Sequence[Node], list[css.Declaration]]] = []
        self._tokens_left = _MOST_TOKENS
        self._variables: dict[str, Sequence[Node]] = {}
        for element in document.elements:
            if element.local_name == "style" and not _is_elsewhere(element.attributes.get("media", "")):
                top = tinycss2.parse_stylesheet(element.text, skip_comments=True, skip_whitespace=True)
                self._read(top, 0)

    def declared(self, *names: str) -> Iterator[tuple[Element, list[css.Declaration]]]:
        """Yield each element that a property of these families is declared for.

        Args:
            names: what the properties' names begin with.

        Yields:
            An element, and these declarations; later ones win.
        """
        weighed: dict[int, list[_Weighed]] = defaultdict(list)
        left = _MOST_CHOSEN
        for order, (selectors, declarations) in enumerate(self._rules):
            fitting = [one for one in declarations if one.name.startswith(names)]
            for places, specificity in self._chosen(selectors) if fitting else ():
                left -= len(places)
                for place in places if left > 0 else ():
                    weighed[place] += (_Weighed(one.is_important, specificity, order, one) for one in fitting)
        for place, element in enumerate(self._elements):
            if any(name in element.attributes.get("style", "") for name in names):
                weighed[place] += (
                    _Weighed(one.is_important, _INLINE, 0, one)
                    for one in css.declarations(element.attributes["style"])
                    if one.name.startswith(names)
                )
        for place, declared in sorted(weighed.items()):
            yield (
                self._elements[place],
                [one.declaration for one in sorted(declared, key=lambda one: one[:3])],
            )

    def of_each_rule(self, *names: str) -> Iterator[list[css.Declaration]]:
        """Yield the declarations of these families in each rule, whatever it is for."""
        for _, declarations in self._rules:
            if fitting := [one for one in declarations if one.name.startswith(names)]:
                yield fitting

    def resolved(self, tokens: Iterable[Node], depth: int = 0) -> list[Node]:
        """Return tokens with each `var()` replaced by a value that the document declares under its name."""
        found: list[Node] = []
        for token in tokens:
            self._tokens_left -= depth
            if token.type != "function" or token.lower_name != "var":
                found.append(token)
                continue
            if depth > _DEEPEST or self._tokens_left < 0:
                continue
            name = next((one.value for one in token.arguments if one.type == "ident"), "")
            commas = [place for place, one in enumerate(token.arguments) if one == ","]
            fallback = token.arguments[commas[0] + 1 :] if commas else []
            found += self.resolved(self._custom(name) or fallback, depth + 1)
        return found

    def _custom(self, name: str) -> Sequence[Node]:
        if not self._variables:
            styles = [
                css.declarations(one.attributes["style"])
                for one in self._elements
                if "--" in one.attributes.get("style", "")
            ]
            for declared in (*(rule[1] for rule in self._rules), *styles):
                for one in declared:
                    if one.name.startswith("--"):
                        self._add_variable(one)
        return self._variables.get(name, ())

    def _add_variable(self, declared: css.Declaration) -> None:
        """Keep the largest value of a custom property: the longest time is what counts."""
        before = self._variables.get(declared.name)
        if before is None or _size(declared.value) > _size(before):
            self._variables[declared.name] = declared.value

    def _read(self, nodes: Iterable[Node], depth: int) -> None:
        for node in nodes:
            if node.type not in {"at-rule", "qualified-rule"} or node.content is None:
                continue
            if len(self._rules) >= _MOST_RULES or depth > _DEEPEST:
                return
            if node.type == "at-rule":
                self._read_at_rule(node, depth)
            else:
                self._rules.append((node.prelude, css.declarations(node.content)))

    def _read_at_rule(self, node: Node, depth: int) -> None:
        inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        if node.lower_at_keyword.endswith("keyframes"):
            words = [token for token in node.prelude if token.type in {"ident", "string"}]
            if words and inside:
                self.keyframes.add(str(words[0].value))
        elif not _is_elsewhere(tinycss2.serialize(node.prelude)):
            self._read(inside, depth + 1)

    def _chosen(self, selectors: Sequence[Node]) -> list[tuple[Sequence[int], tuple[int, ...]]]:
        try:
            weights = [selector.specificity for selector in parser.parse(selectors)]
        except (SelectorError, RecursionError):
            return []
        return [
            (places, (0, *weight))
            for places, weight in zip(self._index.chosen(selectors), weights, strict=False)
        ]


def _is_elsewhere(media: str) -> bool:
    return any(word in media.lower() for word in _NOT_HERE)


def _size(tokens: Sequence[Node]) -> float:
    return sum(abs(float(token.value)) for token in tokens if token.type in {"number", "dimension"})
