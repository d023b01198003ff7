"""Compares the gate's verdict with Chromium's, over real files and over files with a mistake in them.

`python -m tests.support.verdicts FOLDER…` does it for every SVG in these folders; without a folder for all
public icons. Each file is judged as it is and with `--mistakes N` random mistakes, one at a time.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from configurator.icon import check
from configurator.icon.repair import parse_error
from configurator.icon.repair.findings import repair
from configurator.icon.svg import declaration
from configurator.icon.svg.gate import SvgRefused, admit
from tests.support import drawn, public_icons
from tests.support.chromium import Chromium

HEAVY = {
    "SVG_TOO_LARGE",
    "SVG_TOO_MANY_ATTRIBUTES",
    "SVG_TOO_DEEP",
    "SVG_TOO_MANY_ELEMENTS",
    "SVG_USE_BOMB",
    "SVG_ENTITY_BOMB",
}
"""The gate alone refuses these: a browser would draw some of them in the end."""
_INSERTED = (
    "&",
    "<",
    ">",
    '"',
    "'",
    "/",
    "=",
    "-->",
    "<!--",
    "]]>",
    "<g>",
    "</g>",
    "&nbsp;",
    "a:",
    "\x01",
    "]",
    " ",
)
_OTHER_PICTURE = {"SVG_CURRENT_COLOR", "SVG_NO_VIEW_BOX", "SVG_OUTSIDE"}
_LARGEST = 300_000
_FOR_ONE_BROWSER = 500
"""Files after which a browser is given up for a new one: so many pictures slow it down."""


class Difference(NamedTuple):
    """A file on which the two do not agree.

    Attributes:
        name: which file, and which mistake in it.
        code: the gate's code; empty where it admits the file, which Chromium does not draw.
        data: the file.
    """

    name: str
    code: str
    data: bytes


def code_of(data: bytes) -> str:
    """Return the code with which the gate refuses a file, empty where it admits it."""
    try:
        admit(data)
    except SvgRefused as refused:
        return refused.code
    return ""


def is_stricter(one: Difference) -> bool:
    """Whether the gate refuses what this Chromium forgives and others do not: Firefox reads with expat.

    A `</` in a value, the same xmlns twice, a colon in the name of an instruction, a name of an encoding
    that none can have; and what the gate refuses beyond the parser, since Qt WebEngine's Chromium does.
    """
    stopped = parse_error.find(one.data)
    beginning = one.data[stopped.at : stopped.at + 5]
    forgiven = beginning.startswith((b"</", b":")) or beginning == b"xmlns"
    beyond_the_parser = one.code in {"SVG_NOT_XML", "SVG_NOT_UTF8"} and not stopped.error
    return bool(one.code) and (forgiven or beyond_the_parser or declaration.is_wrong(one.data))


def mistaken(data: bytes, dice: random.Random) -> bytes:
    """Return a file with one mistake: something is missing, doubled or in the wrong place."""
    at = dice.randrange(len(data) + 1)
    kind = dice.randrange(4)
    if kind == 0:
        return data[:at] + data[at + dice.choice((1, 1, 2, 8)) :]
    if kind == 1:
        return data[:at] + dice.choice(_INSERTED).encode() + data[at:]
    if kind == 2:
        length = dice.randrange(1, 40)
        return data[:at] + data[at : at + length] + data[at:]
    end = data.find(b">", at) + 1 or len(data)  # a whole tag or the rest of one
    return data[:at] + data[end:]


def compare(chromium: Chromium, named: Sequence[tuple[str, bytes]]) -> list[Difference]:
    """Return where the gate and Chromium differ, but for what the gate alone refuses as too heavy."""
    codes = [code_of(data) for _, data in named]
    judged = [
        (name, data, code) for (name, data), code in zip(named, codes, strict=True) if code not in HEAVY
    ]
    draws = drawn.draws(chromium, [data for _, data, _ in judged])
    return [
        Difference(name, code, data)
        for (name, data, code), is_drawn in zip(judged, draws, strict=True)
        if is_drawn == bool(code)
    ]


def changed_by_fixes(chromium: Chromium, named: Sequence[tuple[str, bytes]]) -> tuple[int, list[str]]:
    """Return how many fixes were tried, and those that change the picture although they should not.

    Fixes whose purpose is another picture are left out; one of the rest may change a drawing that is not
    square, since this draws each into a square: SVG_ONLY_SIZE, which keeps it from being stretched.
    """
    names: list[str] = []
    pairs: list[tuple[bytes | str, bytes | str]] = []
    for name, data in named:
        if code_of(data):
            continue
        svg = admit(data)
        for finding in check.findings(svg):
            if finding.is_repairable and finding.code not in _OTHER_PICTURE:
                names.append(f"{name}: {finding.code}")
                pairs.append((svg, repair(svg, finding.code) or ""))
    apart = drawn.apart(chromium, pairs)
    return len(pairs), [name for name, most in zip(names, apart, strict=True) if most]


def with_mistakes(files: Sequence[Path], each: int, seed: int = 1) -> list[tuple[str, bytes]]:
    """Return files by name, each as it is and `each` times with a mistake, the same at every call."""
    named: list[tuple[str, bytes]] = []
    for file in files:
        data = file.read_bytes()
        dice = random.Random(f"{seed} {file.name}")
        named.append((file.name, data))
        named += ((f"{file.name}, mistake {number}", mistaken(data, dice)) for number in range(1, each + 1))
    return named


def _fixes(named: Sequence[tuple[str, bytes]]) -> int:
    tried, changed = 0, list[str]()
    for first in range(0, len(named), _FOR_ONE_BROWSER):
        with Chromium() as chromium:
            count, names = changed_by_fixes(chromium, named[first : first + _FOR_ONE_BROWSER])
            tried, changed = tried + count, changed + names
    print(f"{tried} fixes, {len(changed)} change the picture", *changed, sep="\n")  # noqa: T201
    return 1 if changed else 0


def main() -> int:
    """Compare, list the differences; exit code 0 where the gate is stricter at most."""
    parser = argparse.ArgumentParser(description="Compare the gate's verdict with Chromium's.")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--mistakes", type=int, default=0, metavar="N", help="files with a mistake for each file"
    )
    parser.add_argument("--fixes", action="store_true", help="whether fixes leave the pictures as they are")
    arguments = parser.parse_args()
    folders = arguments.folders or [public_icons.FOLDER]
    files = sorted(
        one for folder in folders for one in folder.rglob("*.svg") if one.stat().st_size < _LARGEST
    )
    named = with_mistakes(files, arguments.mistakes)
    if arguments.fixes:
        return _fixes(named)
    differences: list[Difference] = []
    for first in range(0, len(named), _FOR_ONE_BROWSER):
        with Chromium() as chromium:
            differences += compare(chromium, named[first : first + _FOR_ONE_BROWSER])
    refused = sum(bool(code_of(data)) for _, data in named)
    stricter = sum(map(is_stricter, differences))
    print(f"{chromium.version}: {len(named)} files, {refused} refused")  # noqa: T201
    print(f"{len(differences)} differ, in {stricter} of them the gate is stricter")  # noqa: T201
    for one in differences:
        print(f"{one.name}: {one.code or 'admitted'}{' (stricter)' * is_stricter(one)}")  # noqa: T201
    return 0 if all(map(is_stricter, differences)) else 1


if __name__ == "__main__":
    sys.exit(main())
