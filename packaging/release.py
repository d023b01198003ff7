"""What a release needs besides the installers.

    python packaging/release.py version        print the program's version
    python packaging/release.py tag v1.2.3     fail unless the tag is that version's
    python packaging/release.py sbom FILE      write what the program is made of, as CycloneDX (JSON)

`sbom` runs with the Python that has the pinned packages (.venv-build).
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from product import NAME, ROOT, VERSION

sys.path.insert(0, str(ROOT))


def main(arguments: list[str]) -> int:
    """Do what the first of `arguments` names, with the second."""
    match arguments:
        case ["version"]:
            print(VERSION)
        case ["tag", tag]:
            if tag != f"v{VERSION}":
                print(f"The tag {tag} is not the program's version, which is {VERSION}", file=sys.stderr)
                return 1
        case ["sbom", file]:
            Path(file).write_text(json.dumps(sbom(), indent=1) + "\n", "utf-8")
        case _:
            print((__doc__ or "").strip())
            return 2
    return 0


def sbom() -> dict[str, object]:
    """Return the bill of materials: packages with their address, native parts by name."""
    from freeze import chromium_versions  # noqa: PLC0415 - both need the packages

    from configurator.ui.about.components import Component, gather  # noqa: PLC0415

    def entry(one: Component) -> dict[str, object]:
        version = one.version or chromium.get(one.name, "")
        made: dict[str, object] = {"type": "library", "name": one.name, "version": version or "of the system"}
        made["licenses"] = [{"license": {"name": one.licence}}]
        plain = re.sub(r"[-_.]+", "-", one.name).lower()
        if plain in pinned:
            made["purl"] = f"pkg:pypi/{plain}@{one.version}"
            made["bom-ref"] = made["purl"]
        return made

    chromium = chromium_versions()
    pins = (ROOT / "packaging" / "requirements.txt").read_text("utf-8")
    pinned = set(re.findall(r"^([\w.-]+)==", pins, re.MULTILINE))
    _ours, *others = gather()
    program = {"type": "application", "name": NAME, "version": VERSION, "bom-ref": "program"}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX",
        "specVersion": "1.6", "version": 1, "metadata": {"component": program},
        "components": [entry(one) for one in others],
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
