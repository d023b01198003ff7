"""Which elements a rule may be for: rather too many than too few.

cssselect2 reads the selectors. One rule can repeat a drawing a thousandfold, so whatever browsers might
choose has to be covered: a selector that is unknown here means all elements, and what depends on other
elements or on a state (`:not()`, `a > b`, `:hover`) is taken to hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cssselect2 import SelectorError, parser
from tinycss2.ast import Node

from configurator.icon.svg.svg_document import Element

_MOST_CLASSES = 100
_MOST_TESTS = 300_000
"""Comparisons of attributes in one document; after that, attribute selectors are taken to hold."""


class Elements:
    """The elements of a document as selectors see them."""

    def __init__(self, elements: Sequence[Element], more_classes: Iterable[tuple[int, str]] = ()) -> None:
        """Index `elements`, which are all of a document in their order.

        Args:
            elements: the elements.
            more_classes: classes that an element may get later, with its place.
        """
        self._elements = elements
        self._all = range(len(elements))
        self._named: dict[str, list[int]] = {}
        self._tests = 0
        for place, element in enumerate(elements):
            classes = element.attributes.get("class", "").split(maxsplit=_MOST_CLASSES)[:_MOST_CLASSES]
            identifier = element.attributes.get("id", "")
            for name in (element.local_name, f"#{identifier}", *(f".{one}" for one in classes)):
                self._named.setdefault(name, []).append(place)
        self._changing: set[int] = set()
        for place, later in more_classes:
            self._changing.add(place)
            for name in later.split(maxsplit=_MOST_CLASSES)[:_MOST_CLASSES]:
                self._named.setdefault(f".{name}", []).append(place)

    def chosen(self, selectors: Sequence[Node] | None) -> list[Sequence[int]]:
        """Return, for each selector of a list, the places of the elements that it may choose.

        Args:
            selectors: tokens of the selectors; None if the rule doesn't say for which elements it is.
        """
        if selectors is None:
            return [self._all]
        try:
            return [self._by(selector.parsed_tree) for selector in parser.parse(selectors)]
        except (SelectorError, RecursionError):
            return [self._all]

    def _by(self, tree: parser.CompoundSelector | parser.CombinedSelector) -> Sequence[int]:
        """Return the places for one selector, by the part of it that is about the element itself."""
        own = tree.right if isinstance(tree, parser.CombinedSelector) else tree
        names: list[str] = []
        tests: list[parser.AttributeSelector] = []
        for one in own.simple_selectors:
            if isinstance(one, parser.IDSelector):
                names.insert(0, f"#{one.ident}")  # the rarest
            elif isinstance(one, parser.ClassSelector):
                names.append(f".{one.class_name}")
            elif isinstance(one, parser.AttributeSelector):
                tests.append(one)
            elif isinstance(one, parser.PseudoClassSelector) and one.name == "root":
                return (0,)
        names += [one.local_name for one in own.simple_selectors if isinstance(one, parser.LocalNameSelector)]
        return self._tested(self._named.get(names[0], ()) if names else self._all, tests)

    def _tested(self, places: Sequence[int], tests: Iterable[parser.AttributeSelector]) -> Sequence[int]:
        for test in tests:
            self._tests += len(places)
            if self._tests > _MOST_TESTS:
                return places
            changing = self._changing if test.lower_name == "class" else set()
            places = [
                place
                for place in places
                if place in changing or _holds(test, self._elements[place].attributes)
            ]
        return places


def _holds(test: parser.AttributeSelector, attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes meets an attribute selector."""
    return any(
        _fits(test, value)
        for name, value in attributes.items()
        if name.rpartition("}")[2].lower() == test.lower_name
    )


def _fits(test: parser.AttributeSelector, found: str) -> bool:
    if test.value is None:
        return True
    wanted = str(test.value)
    if test.case_sensitive is False:
        wanted, found = wanted.lower(), found.lower()
    fits = {
        "=": found == wanted,
        "~=": wanted in found.split(),
        "|=": found == wanted or found.startswith(f"{wanted}-"),
        "^=": found.startswith(wanted),
        "$=": found.endswith(wanted),
        "*=": wanted in found,
    }
    return fits[test.operator]
