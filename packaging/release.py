"""What a release needs besides the installers.

    python packaging/release.py version        print the program's version
    python packaging/release.py tag v1.2.3     fail unless the tag and the changelog are that version's
    python packaging/release.py sbom FILE      write what the program is made of, as CycloneDX 1.6 (JSON)

`sbom` runs with the Python that has the pinned packages (.venv-build).
"""

from __future__ import annotations

import sys
from pathlib import Path

import appstream
from product import VERSION


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
            from bill import bill_of_materials  # noqa: PLC0415 - its packages, which the others do without

            Path(file).write_text(bill_of_materials() + "\n", "utf-8")
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
