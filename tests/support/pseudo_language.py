"""A language that nobody speaks, made from nothing: every text accented and twice as long."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import catalogues
import translations
from babel.messages import Catalog
from babel.messages.pofile import write_po

CODE = "eo"
"""Esperanto: Babel knows its plurals, Qt does not speak it, and no catalogue of ours is likely to."""
_ACCENTED = str.maketrans("aceginouyACEGINOUY", "ąćęğıńöůýĄĆĘĞİŃÖŮÝ")
_KEPT = re.compile(r"(\{[^}]*\}|%\(\w+\)s|%\d|%n|&\w|<[^>]*>)")


def make(folder: Path, longer: float = 1.0) -> Path:
    """Begin the language in `folder`, translate everything and compile it; return the folder.

    Args:
        folder: for the catalogues.
        longer: by how much each text is longer; 1.0 is twice as long.
    """
    domain = dataclasses.replace(catalogues.PROGRAM, folder=folder)
    file = folder / f"{CODE}.po"
    catalogue = translations.update(file, translations.extract(domain))
    translate(catalogue, longer)
    with file.open("wb") as opened:
        write_po(opened, catalogue)
    catalogues.compile_all((domain,))
    return folder


def translate(catalogue: Catalog, longer: float = 1.0) -> None:
    """Fill in every text of a catalogue."""
    for message in catalogue:
        if message.id == "":
            continue
        if isinstance(message.id, str):
            message.string = pseudo(message.id, longer)
        else:
            message.string = tuple(pseudo(form, longer) for form in message.id)


def pseudo(text: str, longer: float = 1.0) -> str:
    """Return a text accented and longer; what is put into it stands there once, as it was."""
    if text == "QT_LAYOUT_DIRECTION":
        return "LTR"
    parts = _KEPT.split(text)
    accented = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in parts]
    more = _KEPT.sub("", text).translate(_ACCENTED)
    more = more[: round(longer * len(more))]
    return f"{''.join(accented)} {more}".rstrip(" ") + _end(text)


def _end(text: str) -> str:
    return text[len(text.rstrip()) :]
