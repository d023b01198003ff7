"""Thousands of ready-made icons, found by typing: our own glyphs, general ones, and the marks of brands.

The data are made by `packaging/icon_data.py`. They are read when somebody first searches.
"""

from __future__ import annotations

import json
import lzma
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from anyascii import anyascii

from configurator.icon.css import contrast
from configurator.icon.icon import Icon
from configurator.icon.looks.disc_colors import dark_enough
from configurator.locate import resources
from configurator.wording.glyph_names import glyph_names

_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"'
_LINES = ' fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">'
_SIZE = "58%"
"""Of the disc: the drawings fill their box, whose corners must not reach the edge."""
_LEAST_OF_WORD = 3
"""Fewest letters with which the beginning of a word finds its translation."""
_IDEOGRAPHS = "\u2e80"
"""The first of the characters that are whole words, such as Chinese."""


class IconSet(StrEnum):
    """Where an icon comes from; the values are part of the command line's output."""

    OWN = "own"
    GENERAL = "general"
    BRAND = "brand"


@dataclass(frozen=True, slots=True)
class FoundIcon:
    """An icon of the library.

    Attributes:
        set: where it comes from.
        name: its name in the set, unique there.
        title: what people call it; a brand's own spelling.
        color: a brand's official colour in CSS; empty for any other.
    """

    set: IconSet
    name: str
    title: str
    color: str


@dataclass(frozen=True, slots=True)
class Source:
    """A set of icons made by others.

    Attributes:
        set: which of the library's.
        name: as its makers call it.
        version: the version of their package.
        licence: its licence, an SPDX expression.
    """

    set: IconSet
    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """An icon with what it is found by.

    Attributes:
        icon: the icon.
        at: its place in the drawings; -1 for our own.
        title: its title in small letters without marks.
        words: other names, the same, one after another.
        all: title and words, a line each.
    """

    icon: FoundIcon
    at: int
    title: str
    words: tuple[str, ...]
    all: str


class IconLibrary:
    """Finds icons. Reading the data takes some tenths of a second, once.

    Args:
        language: the language, besides English, in which somebody searches (`ru`).
    """

    def __init__(self, language: str = "") -> None:
        self._language = language.partition("_")[0]
        self._reading = threading.Lock()

    def read(self) -> None:
        """Read the data now, in a thread for instance; afterwards nothing has to be waited for."""
        with self._reading:
            _ = (self._entries, self._drawings, self._places, self._translated)

    def own(self) -> list[FoundIcon]:
        """Return our own icons; nothing has to be read for them."""
        return [FoundIcon(IconSet.OWN, file, name, "") for file, name in glyph_names().items()]

    def all(self) -> list[FoundIcon]:
        """Return every icon: our own, general ones, then brands by their titles."""
        order = list(IconSet)
        entries = sorted(
            self._entries, key=lambda one: (order.index(one.icon.set), one.title if one.at >= 0 else "")
        )
        return [entry.icon for entry in entries]

    def brand_of(self, svg: str) -> FoundIcon | None:
        """Return the brand whose mark a drawing is, unchanged; None for any other."""
        brands = (entry.icon for entry in self._entries if entry.icon.set is IconSet.BRAND)
        return next((icon for icon in brands if self.drawing(icon) == svg), None)

    def brand(self, title: str) -> FoundIcon | None:
        """Return the brand with a title, in whatever letters; None if there is none."""
        wanted = _folded(title)
        found = (entry for entry in self._entries if entry.icon.set is IconSet.BRAND)
        return next((entry.icon for entry in found if entry.title == wanted), None)

    def search(self, text: str, most: int = 200) -> list[FoundIcon]:
        """Return the icons for what somebody has typed, the best first; our own come before others.

        Args:
            text: one or several words, each of which an icon has to have; without any, all our own.
            most: how many at most.
        """
        asked = self._asked(_folded(text))
        if not asked:
            return self.own()[:most]
        ranked = []
        for number, entry in enumerate(self._entries):
            if not all(any(spelling in entry.all for spelling in spellings) for spellings in asked):
                continue  # most entries end here: ranking them all takes ten times as long
            ranks = [min(_rank(entry, spelling) for spelling in spellings) for spellings in asked]
            if max(ranks) < _NOT:
                is_first = entry.icon.set is IconSet.OWN and max(ranks) < _INSIDE
                ranked.append((not is_first, max(ranks), len(entry.title), number))
        return [self._entries[number].icon for *_, number in sorted(ranked)[:most]]

    def drawing(self, icon: FoundIcon) -> str:
        """Return an icon as an SVG in white.

        Raises:
            KeyError: the library has no such icon.
        """
        if icon.set is IconSet.OWN:
            return _glyphs()[icon.name]
        drawn = self._drawings[self._places[icon.set, icon.name]]
        if icon.set is IconSet.BRAND:
            return f'{_HEAD} fill="#fff"><path d="{drawn}"/></svg>'
        return f"{_HEAD}{_LINES}{drawn}</svg>"

    def on_disc(self, icon: FoundIcon, color: str) -> Icon:
        """Return an icon on a disc: of a brand's own colour, or darker if no white name is readable on it.

        Args:
            icon: the icon.
            color: the disc's colour in CSS for what is no brand.
        """
        disc = dark_enough(contrast.opaque(icon.color)) if icon.color else color
        return Icon(self.drawing(icon), disc, _SIZE, "center")

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sets that others have made, for their notices."""
        return tuple(
            Source(IconSet(one["key"]), one["name"], one["version"], one["licence"])
            for one in self._index["sets"]
        )

    def source_of(self, icon: FoundIcon) -> Source | None:
        """Return the set that an icon comes from; None if it's our own."""
        return next((one for one in self.sources if one.set is icon.set), None)

    @cached_property
    def _index(self) -> dict[str, Any]:
        found: dict[str, Any] = _read("index")
        return found

    @cached_property
    def _drawings(self) -> list[str]:
        found: list[str] = _read("drawings")
        return found

    @cached_property
    def _entries(self) -> list[_Entry]:
        # Our own are found by what their English names mean in the words of the others, too.
        own = [_entry(icon, -1, [icon.name, *self._translated.get(icon.name, ())]) for icon in self.own()]
        return [*own, *_others(self._index["icons"])]

    @cached_property
    def _places(self) -> dict[tuple[IconSet, str], int]:
        return {(entry.icon.set, entry.icon.name): entry.at for entry in self._entries}

    @cached_property
    def _translated(self) -> Mapping[str, list[str]]:
        """What words mean, in the words of the sets; a language may be left out."""
        found: dict[str, list[str]] = {}
        for language in ("en", self._language):
            path = resources() / "icon_search" / "words" / f"{language}.json"
            words = json.loads(path.read_text("utf-8")) if language and path.is_file() else {}
            for word, meant in words.items():
                found.setdefault(_folded(word), []).extend(meant)
        return found

    def _asked(self, text: str) -> list[list[str]]:
        """Return the spellings of each word, or of the whole text where several words are one in English."""
        if " " in text and (meant := self._meant(text)):
            return [[text, *meant]]
        return [self._spellings(word) for word in text.split()]

    def _meant(self, words: str) -> list[str]:
        """Return what words mean in English; short ones nothing, unless they are written in ideographs."""
        if len(words) < _LEAST_OF_WORD and max(words) < _IDEOGRAPHS:
            return []
        return [one for own, meant in self._translated.items() if own.startswith(words) for one in meant]

    def _spellings(self, word: str) -> list[str]:
        """Return a word and what it means in English, and how it sounds in Latin letters."""
        found = [word, *self._meant(word)]
        if not word.isascii() and (latin := anyascii(word).lower()):
            found.append(latin)
        return found


_INSIDE = 5
"""Lowest rank of a word that is found only inside another one."""
_NOT = 9
"""The rank of an icon that a word doesn't find."""


def _rank(entry: _Entry, word: str) -> int:
    """Return how well a word names an icon, 0 being best."""
    title = entry.title
    if title.startswith(word):
        return 0 if len(title) == len(word) else 1
    if f" {word}" in title:
        return 2
    if any(one.startswith(word) for one in entry.words):
        return 3 if word in entry.words else 4
    if len(word) < _LEAST_OF_WORD:
        return _NOT
    if word in title:
        return 5
    return 6 if any(word in one for one in entry.words) else _NOT


def _others(icons: list[list[str]]) -> Iterator[_Entry]:
    for at, (kind, name, title, color, words) in enumerate(icons):
        icon = FoundIcon(IconSet(kind), name, title, f"#{color}" if color else "")
        yield _entry(icon, at, [*filter(None, words.split("\n")), name])


def _entry(icon: FoundIcon, at: int, words: list[str]) -> _Entry:
    title, other = _folded(icon.title), tuple(map(_folded, words))
    return _Entry(icon, at, title, other, "\n".join((title, *other)))


def _folded(text: str) -> str:
    """Return a text in small letters, without marks and signs; other alphabets stay."""
    plain = anyascii(text) if all(map(_is_latin, text)) else text
    return " ".join("".join(one if one.isalnum() else " " for one in plain.casefold()).split())


def _is_latin(character: str) -> bool:
    return character < "\u0250" or "\u1e00" <= character < "\u1f00"  # the second has those of Vietnamese


def _read(name: str) -> Any:
    path = resources() / "icon_search" / f"{name}.json.xz"
    return json.loads(lzma.decompress(path.read_bytes()))


@cache
def _glyphs() -> dict[str, str]:
    folder: Path = resources() / "glyphs"
    return {path.stem: path.read_text("utf-8") for path in folder.glob("*.svg")}
