"""Where the catalogues of translated texts are, and how the program's .mo files are made from them.

    python packaging/catalogues.py

Needs Babel alone: the set-up, the wheel's build and the freezing call it. The .mo files are not kept in the
repository.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages import Catalog

# Babel takes 0.1 s to import, and dev.py asks at each of its starts: most find that nothing has changed.

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Domain:
    """A part of the program with catalogues of its own.

    Attributes:
        name: what it is, in the head of each file.
        folder: where its catalogues are.
        sources: the folder with its texts.
        methods: which extractor reads which files.
        left_out: folders inside `sources` that have texts of their own.
    """

    name: str
    folder: Path
    sources: Path
    methods: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...] = ()

    def catalogues(self) -> list[Path]:
        """Return the .po files."""
        return sorted(self.folder.glob("*.po"))


PROGRAM = Domain(
    "Connector Configurator",
    ROOT / "resources" / "translations",
    ROOT / "configurator",
    (("**.py", "python"),),
    ("practice",),
)
PRACTICE = Domain(
    "Connector Configurator: practice portal",
    ROOT / "configurator" / "practice" / "translations",
    ROOT / "configurator" / "practice",
    (("**.py", "python"), ("**.html", "jinja2")),
)
DOMAINS = (PROGRAM, PRACTICE)


def read(file: Path) -> Catalog:
    """Read a catalogue."""
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with file.open("rb") as opened:
        return read_po(opened, locale=file.stem)


def compile_all(domains: tuple[Domain, ...] = DOMAINS) -> None:
    """Make the .mo of each catalogue that has changed since, and remove those of catalogues that are gone."""
    for domain in domains:
        for compiled in domain.folder.glob("*.mo"):
            if not compiled.with_suffix(".po").exists():
                compiled.unlink()
        for file in domain.catalogues():
            compiled = file.with_suffix(".mo")
            if not compiled.exists() or compiled.stat().st_mtime < file.stat().st_mtime:
                compile_(file, compiled)


def compile_(file: Path, compiled: Path) -> None:
    """Make the .mo of a catalogue, as a whole or not at all; what is not translated yet stays English."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415

    catalogue = read(file)
    with tempfile.NamedTemporaryFile(dir=compiled.parent, delete=False) as fresh:
        write_mo(fresh, catalogue)
    Path(fresh.name).chmod(0o644)
    Path(fresh.name).replace(compiled)


if __name__ == "__main__":
    compile_all()
