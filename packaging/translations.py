"""Bring the translations up to date with the program's texts, or begin a new language.

    python packaging/translations.py [CODE]    update every catalogue, and begin CODE if it is new

New texts come into each .po file, to be translated there with any gettext editor or by hand; texts that are
gone leave it. A text that has only changed keeps its translation, marked `fuzzy`: check it, then take the
mark away. What else there is to know stands in docs/translating.md.
"""

from __future__ import annotations

import copy
import io
import sys
from pathlib import Path

import qt_catalogue
from babel import Locale, UnknownLocaleError
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po
from catalogues import DOMAINS, ROOT, Domain, compile_all, read
from translation_check import flaws

_KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "NP_": ((1, "c"), 2),
}
_NOTE = "Translators:"
_SHOWN = 20
"""Lines that say what is left to do."""


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


def update(file: Path, template: Catalog) -> Catalog:
    """Bring a catalogue up to date with the texts in `template`, or begin it; return it."""
    # A variant begins with the texts of the language that it is one of.
    older = next((one for one in (file, _parent(file)) if one.exists()), None)
    catalogue = read(older) if older else Catalog(fuzzy=False)
    catalogue.locale = file.stem
    began = catalogue.creation_date
    # A copy: Babel takes the template's own messages, and the next language would find them filled in.
    catalogue.update(copy.deepcopy(template), no_fuzzy_matching=False, update_header_comment=False)
    catalogue.creation_date = began
    qt_catalogue.fill(catalogue)
    catalogue.project = template.project
    catalogue.header_comment = f"# {Locale.parse(file.stem).english_name} texts of {template.project}."
    catalogue.version = catalogue.msgid_bugs_address = ""
    catalogue.last_translator = catalogue.language_team = ""
    write(file, catalogue)
    return catalogue


def write(file: Path, catalogue: Catalog) -> None:
    """Write a catalogue: the texts of a file of ours together, and only the texts that there are now."""
    text = io.BytesIO()
    write_po(text, catalogue, width=100, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.getvalue())


def _parent(file: Path) -> Path:
    return file.with_stem(file.stem.rpartition("_")[0] or file.stem)


def main(codes: list[str]) -> int:
    """Update every catalogue, begin those of `codes` that are new, and say what is left to do."""
    for code in codes:
        try:
            Locale.parse(code)
        except (ValueError, UnknownLocaleError):
            sys.exit(f"{code} is not the code of a language. Write it like de, pt_BR, zh_Hans or es_419.")
    for domain in DOMAINS:
        template = extract(domain)
        files = {*domain.catalogues(), *(domain.folder / f"{code}.po" for code in codes)}
        for file in sorted(files):
            left = flaws(update(file, template), template)
            print(f"{file}: {len(left) or 'nothing'} left to do", *left[:_SHOWN], sep="\n    ")
    compile_all(DOMAINS)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
