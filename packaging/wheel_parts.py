"""The libraries in the files of packages, as the bills of materials in their wheels name them (PEP 770)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from typing import Any

_LEFT_OUT = frozenset({"FreeType", "FriBiDi", "HarfBuzz", "libavif", "libimagequant", "Little CMS 2", "raqm"})
"""Named by Pillow, but not in its wheels (FriBiDi, libimagequant) or not in the program: see `trim.py`."""
_LICENCES = {"openssl": "Apache-2.0", "libXau": "MIT"}
"""Of those whose bill doesn't say it."""
_UNSAID = "not stated by its package"


@dataclass(frozen=True, slots=True)
class Part:
    """A library in a package's own files.

    Attributes:
        name: as the package's makers call it.
        version: "" where they don't say it.
        licence: an SPDX expression, or words.
        address: its package URL; "" where it has none.
    """

    name: str
    version: str
    licence: str
    address: str


def parts(package: str) -> list[Part]:
    """Return what the bills in an installed package name; nothing if it has none or isn't installed."""
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        return []
    bills = [file for file in files if file.parts[1:2] == ("sboms",) and file.suffix == ".json"]
    found = {part for bill in bills for part in _read(json.loads(bill.read_text("utf-8")), package)}
    return sorted(found, key=lambda part: (part.name.lower(), part.version))


def _read(bill: dict[str, Any], package: str) -> Iterator[Part]:
    for one in bill.get("components", []):
        name = str(one["name"])
        is_itself = name.lower() == package.lower() or "#c-ext/" in one.get("bom-ref", "")
        if is_itself or one.get("scope") == "excluded" or name in _LEFT_OUT or name.endswith("-shim"):
            continue
        stated = [
            each.get("expression") or each["license"].get("id") or each["license"].get("name")
            for each in one.get("licenses", [])
        ]
        licence = " AND ".join(filter(None, stated)) or _LICENCES.get(name, _UNSAID)
        yield Part(name, str(one.get("version") or ""), licence, str(one.get("purl") or ""))
