"""Make the data of the icon search from two npm packages: Simple Icons (brand marks) and Lucide.

    npm install --prefix DIR simple-icons@16.37.0 lucide-static@1.62.0
    .venv/bin/python packaging/icon_data.py DIR/node_modules

Writes resources/icon_search/index.json.xz and drawings.json.xz. Brand marks that Simple Icons doesn't have
under CC0 are left out. Take newer versions in the two lines above, and look at what the search finds then.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

TARGET = Path(__file__).resolve().parent.parent / "resources" / "icon_search"
_PATH = re.compile(r'<path d="([^"]+)"')
_LARGEST = 6000
"""Characters of the longest drawing that is taken; a mark of more detail shows nothing at 42 pixels."""

Entry = tuple[list[str], str]


def main(arguments: list[str]) -> int:
    """Write the files from the packages in the folder that `arguments` name."""
    if len(arguments) != 1:
        sys.exit(__doc__)
    modules = Path(arguments[0])
    entries = [*_brands(modules / "simple-icons"), *_general(modules / "lucide-static")]
    sets = [
        {"key": key, "name": name, "version": _version(modules / package), "licence": licence}
        for key, name, package, licence in (
            ("brand", "Simple Icons", "simple-icons", "CC0-1.0"),
            ("general", "Lucide", "lucide-static", "ISC"),
        )
    ]
    TARGET.mkdir(exist_ok=True)
    _write("index", {"sets": sets, "icons": [facts for facts, _ in entries]})
    _write("drawings", [drawing for _, drawing in entries])
    print(f"{len(entries)} icons")
    return 0


def _brands(package: Path) -> Iterator[Entry]:
    for one in json.loads((package / "data" / "simple-icons.json").read_text("utf-8")):
        licence = one.get("license", {}).get("type", "CC0-1.0")
        drawn = _PATH.search((package / "icons" / f"{one['slug']}.svg").read_text("utf-8"))
        if licence == "CC0-1.0" and drawn and len(drawn[1]) <= _LARGEST:
            yield (
                ["brand", one["slug"], one["title"], one["hex"].lower(), _aliases(one.get("aliases", {}))],
                drawn[1],
            )


def _aliases(aliases: dict[str, Any]) -> str:
    """Return other names of a brand, one per line."""
    found = [*aliases.get("aka", []), *aliases.get("old", []), *aliases.get("loc", {}).values()]
    found += [one["title"] for one in aliases.get("dup", [])]
    return "\n".join(found)


def _general(package: Path) -> Iterator[Entry]:
    tags = json.loads((package / "tags.json").read_text("utf-8"))
    for name, nodes in json.loads((package / "icon-nodes.json").read_text("utf-8")).items():
        drawing = "".join(f"<{tag} {_attributes(attributes)}/>" for tag, attributes in nodes)
        title = name.replace("-", " ").capitalize()
        yield ["general", name, title, "", "\n".join(tags.get(name, []))], drawing


def _attributes(attributes: dict[str, str]) -> str:
    return " ".join(f"{name}={quoteattr(str(value))}" for name, value in attributes.items() if name != "key")


def _version(package: Path) -> str:
    return str(json.loads((package / "package.json").read_text("utf-8"))["version"])


def _write(name: str, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    packed = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    (TARGET / f"{name}.json.xz").write_bytes(packed)
    print(f"{name}: {len(packed):,} bytes")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
