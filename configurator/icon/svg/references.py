"""Which elements of a document refer to which, by `href`, attributes, `style` and style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from configurator.icon.css import declarations as css
from configurator.icon.css.selectors import Elements
from configurator.icon.svg.nested_drawings import decoded
from configurator.icon.svg.svg_document import Document, Element

MOST = 100_000
"""Most references of a document, and values of its variables."""
MOST_CSS = 300_000
"""Most characters of CSS that are read in one document; reading them takes up to a second."""

_MOST_SHEETS = 10
"""Most style sheets inside a document as Data URIs; each may hold others."""
_MOST_ROUNDS = 20
"""Most variables that stand for variables, one inside another."""
_MOST_CHOSEN = 75_000
"""Most elements that all rules together choose."""
_SHARED = ("linearGradient", "radialGradient")
"""Elements that are drawn once and then looked up, however often something refers to them."""
_INHERIT = "inherit"
INHERITED = ("fill", "stroke", "marker")
"""Beginnings of the properties that hold for each shape inside an element, not for the element as one."""
_MENTION = re.compile(r"url\(\s*[\"']?\s*#([^\"')\s\\]*)|(?:var\(|inherit|\\)", re.IGNORECASE)
"""What may refer to something: an ID, or what can only be known by reading the CSS."""
_NO_CSS = {"id", "class", "d", "points"}
"""Attributes that can't refer to anything; paths are most of a drawing."""
_CSS_MARK = re.compile(r"[(\\]|inherit", re.IGNORECASE)
_PLAIN = re.compile(r"(?:[^\"'\\/(){}\[\]]|\([^\"'\\/(){}\[\];]*\))*")
"""Declarations without strings, escapes, comments and blocks: each semicolon is between two of them."""
_BASE64_URL = re.compile(r"url\(\s*([\"']?)data:[\w/+.;=-]*;base64,[A-Za-z0-9+/=]*\1\s*\)", re.IGNORECASE)
"""Fonts and pictures in a style sheet, which make most of its length."""
_SHEET_ADDRESS = re.compile(r"data:\s*text/css([^,]{0,99}),", re.IGNORECASE)
_ANIMATIONS = {"set", "animate"}
_ANIMATED = ("to", "from", "by", "values")


class Reference(NamedTuple):
    """A reference.

    Attributes:
        place: the element that refers, by its place in `Document.elements`.
        target: the ID that it refers to.
        by: the property, `href` for `<use>` and its like.
        is_variable: whether `target` is a variable (`--x` or `inherit`), which stands for IDs.
    """

    place: int
    target: str
    by: str
    is_variable: bool = False


class TooMuchError(Exception):
    """There is more than can be followed.

    Attributes:
        place: the element with which it is too much, by its place in `Document.elements`.
    """

    def __init__(self, place: int = 0) -> None:
        super().__init__()
        self.place = place


class References:
    """The references of a document to what is drawn again for each of them.

    Attributes:
        targets: the place of each element with an ID that is drawn again for each reference, by the ID.
    """

    def __init__(self, document: Document) -> None:
        """Read the references of `document`.

        Raises:
            TooMuchError: there are too many, or too much CSS.
        """
        self._elements = document.elements
        self.targets: dict[str, int] = {}
        self._found: list[Reference] = []
        self._variables: dict[str, set[str]] = {}
        self._variable_uses: list[Reference] = []
        self._sheets: list[str] = []
        self._sheets_in_addresses = 0
        self._css_left = MOST_CSS
        self._declared: dict[str, list[Reference]] = {}
        for element in document.elements:
            if identifier := element.attributes.get("id"):
                self.targets.setdefault(identifier, element.index)
        self._shared = {
            identifier for identifier, place in self.targets.items() if self._elements[place].name in _SHARED
        }
        for element in document.elements:
            self._read_element(element)
        for target, data, _start, _end in document.instructions:
            if target == "xml-stylesheet":
                self._add_sheets_in(data.replace("&amp;", "&"))
        self._follow_rules()
        self._follow_variables()

    def sorted(self) -> list[Reference]:
        """Return them in the order of the elements that refer."""
        return sorted(self._found)

    def is_drawn_again(self, identifier: str) -> bool:
        """Whether something has this ID that is drawn again for each reference."""
        return identifier in self.targets and identifier not in self._shared

    def animated(self, animation: Element) -> Element:
        """Return the element that an animation changes: the one that it names, else the one around it."""
        named = self.targets.get((animation.href or "")[1:]) if animation.href else None
        return self._elements[named] if named is not None else animation.parent or animation

    def _read_element(self, element: Element) -> None:
        for name, value in element.attributes.items():
            if name.endswith("href"):
                self._read_href(element.index, value)
            elif name not in _NO_CSS and name[0] != "{" and _CSS_MARK.search(value):
                self._declare(element.index, value if name == "style" else f"{name}:{value}")
        if element.name in _ANIMATIONS:
            self._read_animation(element)
        elif element.local_name == "style" and element.content:
            self._add_sheet(element.text)

    def _read_href(self, place: int, address: str) -> None:
        if address.startswith("#"):
            self._found.append(Reference(place, address[1:], "href"))
        else:
            self._add_sheets_in(address)

    def _read_animation(self, element: Element) -> None:
        """Take what an animation sets a property of the element around it to."""
        place = self.animated(element).index
        name = element.attributes.get("attributeName", "").rpartition(":")[2].lower()
        for value in (element.attributes[one] for one in _ANIMATED if one in element.attributes):
            for one in value.split(";"):
                if name != "href":
                    self._declare(place, f"{name}:{one}")
                elif one.strip().startswith("#"):
                    self._found.append(Reference(place, one.strip()[1:], "href"))

    def _add_sheet(self, text: str) -> None:
        sheet = _BASE64_URL.sub("url()", text)
        if _SHEET_ADDRESS.search(sheet) or ("\\" in sheet and "@" in sheet):
            self._charge(sheet, 0)
            for address in css.imported(sheet):
                self._add_sheets_in(address)
        self._sheets.append(sheet)

    def _add_sheets_in(self, address: str) -> None:
        """Take the style sheets that an address holds as Data URIs; each may hold others."""
        for found in _SHEET_ADDRESS.finditer(address):
            self._sheets_in_addresses += 1
            if self._sheets_in_addresses > _MOST_SHEETS:
                raise TooMuchError
            self._add_sheet(decoded(found[1], address[found.end() :]))

    def _mentions_something(self, text: str) -> bool:
        """Whether CSS may refer to what is drawn again; most doesn't, and needs not be read."""
        return any(found[1] is None or self.is_drawn_again(found[1]) for found in _MENTION.finditer(text))

    def _charge(self, text: str, place: int) -> None:
        self._css_left -= len(text)
        if self._css_left < 0:
            raise TooMuchError(place)

    def _declare(self, place: int, text: str) -> None:
        """Take the declarations of an element, as far as they may refer to something."""
        if not self._mentions_something(text):
            return
        parts = text.split(";") if _PLAIN.fullmatch(text) else [text]
        for part in parts:
            if self._mentions_something(part):
                if part not in self._declared:
                    self._charge(part, place)
                    self._declared[part] = list(self._references_of(css.declarations(part)))
                for reference in self._declared[part]:
                    self._take(reference._replace(place=place))

    def _follow_rules(self) -> None:
        """Take what the rules of the style sheets refer to."""
        sheets = [sheet for sheet in self._sheets if self._mentions_something(sheet)]
        if not sheets:
            return
        elements = Elements(self._elements, self._animated_classes())
        chosen = 0
        for sheet in sheets:
            self._charge(sheet, 0)
            for rule in css.rules(sheet):
                references = list(self._references_of(rule.declarations))
                for places in elements.chosen(rule.selectors) if references else ():
                    chosen += 1 + len(places) * len(references)
                    if chosen > _MOST_CHOSEN:
                        raise TooMuchError
                    for place in places:
                        for reference in references:
                            self._take(reference._replace(place=place))

    def _animated_classes(self) -> list[tuple[int, str]]:
        """Return the classes that animations give to elements, each with the element's place."""
        return [
            (self.animated(element).index, value)
            for element in self._elements
            if element.name in _ANIMATIONS and element.attributes.get("attributeName", "").strip() == "class"
            for name in _ANIMATED
            for value in element.attributes.get(name, "").split(";")
        ]

    def _references_of(self, declared: list[css.Declaration]) -> Iterator[Reference]:
        """Yield what declarations refer to, by no element yet."""
        for one in declared:
            for target in css.references(one.value):
                if self.is_drawn_again(target):
                    yield Reference(0, target, one.name)
            for variable in css.variables(one.value):
                yield Reference(0, variable, one.name, is_variable=True)
            if one.keyword == _INHERIT and not one.name.startswith(INHERITED):
                yield Reference(0, _INHERIT, one.name, is_variable=True)

    def _take(self, reference: Reference) -> None:
        if reference.is_variable:  # known when all of the document is
            self._variable_uses.append(reference)
        elif reference.by.startswith("--"):
            self._variables.setdefault(reference.by, set()).add(reference.target)
        else:
            self._found.append(reference)

    def _follow_variables(self) -> None:
        """Take what `var()` and `inherit` stand for: anything that the document declares under that name."""
        if any(use.target == _INHERIT for use in self._variable_uses):
            for reference in self._found:
                self._variables.setdefault(_INHERIT + reference.by, set()).add(reference.target)
        self._resolve_variables()
        for use in self._variable_uses:
            name = _INHERIT + use.by if use.target == _INHERIT else use.target
            if not use.by.startswith("--"):
                targets = self._variables.get(name, ())
                self._found += (Reference(use.place, target, use.by) for target in targets)
            if len(self._found) > MOST:
                raise TooMuchError(use.place)

    def _resolve_variables(self) -> None:
        """Give each variable that stands for variables what these stand for."""
        own = [use for use in self._variable_uses if use.by.startswith("--")]
        before = -1
        for _ in range(_MOST_ROUNDS):
            size = sum(map(len, self._variables.values()))
            if size > MOST:
                raise TooMuchError
            if size == before:
                return
            before = size
            for use in own:
                self._variables.setdefault(use.by, set()).update(self._variables.get(use.target, ()))
        raise TooMuchError(own[0].place)
