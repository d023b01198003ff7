"""A thousand drawings of public sets, always the same ones."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from tests.support.paths import PUBLIC_ICONS

COUNT = 1_000
_SEED = "2026"
_LARGEST = 45_000
"""Bytes; as a Data URI such a file stays under what the portal keeps, 60,000 bytes."""
_SHARES = {
    # animated
    "@iconify-json/line-md": 110, "@iconify-json/svg-spinners": 40, "@iconify-json/meteocons": 50,
    # brands
    "simple-icons/icons": 60, "@iconify-json/logos": 90, "devicon/icons": 70,
    "super-tiny-icons/images/svg": 40, "@iconify-json/skill-icons": 40, "cryptocurrency-icons/svg/color": 30,
    # emoji
    "@iconify-json/noto": 80, "@iconify-json/fluent-emoji-flat": 60, "@iconify-json/openmoji": 70,
    "@twemoji/svg": 40,
    # flags
    "circle-flags/flags": 40, "flag-icons/flags": 40,
    # user interfaces
    "@iconify-json/lucide": 30, "@iconify-json/tabler": 30, "bootstrap-icons/icons": 30,
    "@primer/octicons/build/svg": 25, "heroicons/24/outline": 25,
}  # fmt: skip
"""How many drawings each set gives."""
_VALUES = (
    ("#69acc0", "90%", "center"), ("#0b66c3", "62%", "center"), ("#f4f6f8", "contain", "50% 50%"),
    ("", "", ""), ("#2f3b47", "70% auto", "center"), ("#e0452c", "60%", "50% 40%"),
)  # fmt: skip
"""COLOR, SIZE and POSITION, as people enter them; drawing after drawing takes the next."""
_ANIMATION = re.compile(r"<(animate|set\b)|@keyframes|animation\s*:")


@dataclass(frozen=True, slots=True)
class Drawing:
    """An icon with its values.

    Attributes:
        name: the set and the drawing's name in it.
        svg: the document.
        color: COLOR.
        size: SIZE.
        position: POSITION.
    """

    name: str
    svg: str
    color: str
    size: str
    position: str

    @property
    def moves(self) -> bool:
        """Whether it may look different from one moment to the next."""
        return bool(_ANIMATION.search(self.svg))

    @property
    def key(self) -> str:
        """A digest of all that a picture of it depends on."""
        values = json.dumps([self.svg, self.color, self.size, self.position])
        return hashlib.sha256(values.encode("utf-8", "surrogatepass")).hexdigest()[:20]


@cache
def corpus() -> tuple[Drawing, ...]:
    """Return the thousand drawings.

    Raises:
        FileNotFoundError: the sets are not installed.
    """
    if not PUBLIC_ICONS.is_dir():
        raise FileNotFoundError(f"{PUBLIC_ICONS} is missing: npm ci --prefix tests/icons")
    chosen = [one for name, share in _SHARES.items() for one in _chosen(name, share)]
    assert len(chosen) == COUNT, f"{len(chosen)} drawings"
    return tuple(
        Drawing(name, svg, *_VALUES[number % len(_VALUES)]) for number, (name, svg) in enumerate(chosen)
    )


def sample(count: int) -> list[Drawing]:
    """Return so many of the thousand, of every set in turn."""
    by_set: dict[str, list[Drawing]] = {}
    for one in corpus():
        by_set.setdefault(one.name.partition(":")[0], []).append(one)
    rows = (row[number] for number in range(COUNT) for row in by_set.values() if number < len(row))
    return [one for _, one in zip(range(count), rows, strict=False)]


def _chosen(name: str, share: int) -> Iterator[tuple[str, str]]:
    """Yield names and documents of a set's share: those whose digests come first."""
    offer = _collection if name.startswith("@iconify-json/") else _folder
    found = offer(PUBLIC_ICONS / name)
    chosen = 0
    for own_name in sorted(found, key=lambda one: _digest(name, one)):
        svg = found[own_name]()
        if len(svg.encode()) > _LARGEST:
            continue
        yield f"{name}: {own_name}", svg
        chosen += 1
        if chosen == share:
            return


def _digest(name: str, own_name: str) -> bytes:
    return hashlib.sha256(f"{_SEED} {name} {own_name}".encode()).digest()


def _folder(folder: Path) -> dict[str, Callable[[], str]]:
    return {
        file.relative_to(folder).as_posix(): partial(file.read_text, encoding="utf-8")
        for file in folder.rglob("*.svg")
    }


def _collection(folder: Path) -> dict[str, Callable[[], str]]:
    """Read a set that keeps all drawings in one file of JSON."""
    collection = json.loads((folder / "icons.json").read_text("utf-8"))
    return {
        name: partial(_document, {**collection, **icon})
        for name, icon in collection["icons"].items()
        if not icon.get("hidden")
    }


def _document(icon: Mapping[str, object]) -> str:
    left, top = icon.get("left", 0), icon.get("top", 0)
    width, height = icon.get("width", 16), icon.get("height", 16)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" '
        f'height="{height}" viewBox="{left} {top} {width} {height}">{icon["body"]}</svg>'
    )
