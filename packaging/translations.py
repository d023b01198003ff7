"""Bring the translations up to date with the program's texts, or begin a new language.

    python packaging/translations.py [CODE]    update every catalogue, and begin CODE if it is new

New texts come into each .po file, to be translated there with any gettext editor or by hand; texts that are
gone leave it. A text that has only changed keeps its translation, marked `fuzzy`: check it, then take the
mark away. What else there is to know stands in docs/translating.md.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import qt_catalogue
from babel import Locale
from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po
from catalogues import DOMAINS, ROOT, Domain, compile_all, read

_KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "NP_": ((1, "c"), 2),
}
_NOTE = "Translators:"


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
    catalogue.update(template, no_fuzzy_matching=False, update_header_comment=False)
    catalogue.creation_date = began
    qt_catalogue.fill(catalogue)
    catalogue.project = template.project
    catalogue.header_comment = f"# {Locale.parse(file.stem).english_name} texts of {template.project}."
    catalogue.version = catalogue.msgid_bugs_address = ""
    catalogue.last_translator = catalogue.language_team = ""
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
        str(message.id) for message in catalogue if message.id and (message.fuzzy or not all(forms(message)))
    ]


def forms(message: Message) -> list[str]:
    """Return a text's translation, which has several forms where it counts something."""
    return [message.string or ""] if isinstance(message.string, str | None) else [*message.string]


def main(codes: list[str]) -> int:
    """Update every catalogue, begin those of `codes` that are new, and say how much is left to translate."""
    for code in codes:
        Locale.parse(code)  # before anything is written
    for domain in DOMAINS:
        template = extract(domain)
        files = {*domain.catalogues(), *(domain.folder / f"{code}.po" for code in codes)}
        for file in sorted(files):
            left = len(missing(update(file, template)))
            print(f"{file.relative_to(ROOT)}: {left or 'nothing'} left to translate")
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
