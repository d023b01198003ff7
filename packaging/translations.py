"""Bring the translations up to date with the program's texts, compile them, or begin a new language.

    python packaging/translations.py [CODE]    update every catalogue, and begin CODE if it is new
    python packaging/translations.py compile   make the .mo files that the program reads

A catalogue is a .po file, one for the program and one for the practice portal, which shares nothing with it.
New texts come into each of them, to be translated there with any gettext editor or by hand; texts that are
gone leave them. A text that has only changed keeps its translation, marked `fuzzy`: check it, then take the
mark away. The .mo files beside them are not kept in the repository.
"""

from __future__ import annotations

import io
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from babel.messages import Catalog, Message
import qt_catalogue
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
_KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "NP_": ((1, "c"), 2),
}
_NOTE = "Translators:"


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


def extract(domain: Domain) -> Catalog:
    """Return the texts of a domain as they stand in its sources, which are read and not run."""
    template = Catalog(project=domain.name)
    found = extract_from_dir(
        domain.sources,
        [*domain.methods],
        keywords=_KEYWORDS,
        comment_tags=[_NOTE],
        strip_comment_tags=True,
        directory_filter=lambda folder: Path(folder).name not in domain.left_out,
        options_map={"**.html": {"silent": "false", "trimmed": "true"}},
    )
    for file, _line, text, notes, context in found:
        # Files without lines: each change of a file would be one of every catalogue.
        place = (domain.sources / file).relative_to(ROOT).as_posix()
        template.add(text, locations=[(place, 0)], auto_comments=notes, context=context)
    return template


def read(file: Path) -> Catalog:
    """Read a catalogue."""
    with file.open("rb") as opened:
        return read_po(opened, locale=file.stem)


def update(file: Path, template: Catalog) -> Catalog:
    """Bring a catalogue up to date with the texts in `template`, or begin it; return it."""
    # A variant begins with the texts of the language that it is one of.
    older = next((one for one in (file, _parent(file)) if one.exists()), None)
    catalogue = read(older) if older else Catalog(fuzzy=False)
    catalogue.locale = file.stem
    began = catalogue.creation_date
    catalogue.update(template, no_fuzzy_matching=False, update_header_comment=False)
    catalogue.creation_date = began
    qt_catalogue.fill(catalogue)
    catalogue.project = template.project
    text = io.BytesIO()
    write_po(text, catalogue, width=100, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.getvalue())
    return catalogue


def _parent(file: Path) -> Path:
    return file.with_stem(file.stem.rpartition("_")[0] or file.stem)


def missing(catalogue: Catalog) -> list[str]:
    """Return the texts that are not translated, or whose translation has to be checked."""
    return [
        str(message.id)
        for message in catalogue
        if message.id and (message.fuzzy or not all(forms(message)))
    ]


def forms(message: Message) -> list[str]:
    """Return a text's translation, which has several forms where it counts something."""
    return [message.string or ""] if isinstance(message.string, str | None) else [*message.string]


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
    with tempfile.NamedTemporaryFile(dir=compiled.parent, delete=False) as fresh:
        write_mo(fresh, read(file))
    Path(fresh.name).chmod(0o644)
    Path(fresh.name).replace(compiled)


def main(arguments: list[str]) -> int:
    """Do what the arguments say."""
    if arguments != ["compile"]:
        for domain in DOMAINS:
            template = extract(domain)
            files = {*domain.catalogues(), *(domain.folder / f"{code}.po" for code in arguments)}
            for file in sorted(files):
                left = len(missing(update(file, template)))
                print(f"{file.relative_to(ROOT)}: {left or 'nothing'} left to translate")
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
