"""What a release needs besides the installers.

    python packaging/release.py version        print the program's version
    python packaging/release.py tag v1.2.3     fail unless the tag and the changelog are that version's
    python packaging/release.py sbom FILE      write what the program is made of, as CycloneDX 1.6 (JSON)

`sbom` runs with the Python that has the pinned packages (.venv-build).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import appstream
from product import NAME, ROOT, VERSION

sys.path.insert(0, str(ROOT))


def main(arguments: list[str]) -> int:
    """Do what the first of `arguments` names, with the second."""
    match arguments:
        case ["version"]:
            print(VERSION)
        case ["tag", tag]:
            if problem := tag_problem(tag):
                print(problem, file=sys.stderr)
                return 1
        case ["sbom", file]:
            Path(file).write_text(sbom() + "\n", "utf-8")
        case _:
            print((__doc__ or "").strip())
            return 2
    return 0


def tag_problem(tag: str) -> str:
    """Return why nothing may be released under a tag; empty where it may."""
    if tag != f"v{VERSION}":
        return f"The tag {tag} is not the program's version, which is {VERSION}"
    if [version for version, _date in appstream.releases()][:1] != [VERSION]:
        return f"The newest version with a date in CHANGELOG.md isn't {VERSION}"
    text = appstream.CHANGELOG.read_text("utf-8")
    if text.partition("\n## [Unreleased]")[2].partition("\n## ")[0].strip():
        return f"CHANGELOG.md has entries below Unreleased: move them to {VERSION}, or raise the version"
    return ""


def sbom() -> str:
    """Return the bill of materials: packages with their address, native parts by name."""
    # All of these need the packages, which `version` and `tag` do without.
    from cyclonedx.contrib.license.factories import LicenseFactory  # noqa: PLC0415
    from cyclonedx.model.bom import Bom  # noqa: PLC0415
    from cyclonedx.model.component import Component, ComponentType  # noqa: PLC0415
    from cyclonedx.output.json import JsonV1Dot6  # noqa: PLC0415
    from freeze import chromium_versions  # noqa: PLC0415
    from packageurl import PackageURL  # noqa: PLC0415

    from configurator.ui.about.components import gather  # noqa: PLC0415

    native, licences = chromium_versions(), LicenseFactory()
    pins = (ROOT / "packaging" / "requirements.txt").read_text("utf-8")
    pinned = set(re.findall(r"^([\w.-]+)==", pins, re.MULTILINE))
    ours, *others = gather()
    bom = Bom()
    program = Component(
        name=NAME,
        version=VERSION,
        type=ComponentType.APPLICATION,
        bom_ref="program",
        licenses=[licences.make_from_string(ours.licence)],
    )
    bom.metadata.component = program
    for one in others:
        plain = re.sub(r"[-_.]+", "-", one.name).lower()
        address = PackageURL("pypi", name=plain, version=one.version) if plain in pinned else None
        part = Component(
            name=one.name,
            version=one.version or native.get(one.name) or "of the system",
            type=ComponentType.LIBRARY,
            bom_ref=str(address) if address else one.name,
            purl=address,
            licenses=[licences.make_from_string(one.licence)],
        )
        bom.components.add(part)
        bom.register_dependency(program, [part])
    text: str = JsonV1Dot6(bom).output_as_string(indent=1)
    return text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
