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


def make(folder: Path) -> Path:
    """Begin the language in `folder`, translate everything and compile it; return the folder."""
    domain = dataclasses.replace(catalogues.PROGRAM, folder=folder)
    file = folder / f"{CODE}.po"
    catalogue = translations.update(file, translations.extract(domain))
    translate(catalogue)
    with file.open("wb") as opened:
        write_po(opened, catalogue)
    catalogues.compile_all((domain,))
    return folder


def translate(catalogue: Catalog) -> None:
    """Fill in every text of a catalogue."""
    for message in catalogue:
        if message.id == "":
            continue
        if isinstance(message.id, str):
            message.string = pseudo(message.id)
        else:
            message.string = tuple(pseudo(form) for form in message.id)


def pseudo(text: str) -> str:
    """Return a text accented and twice as long; what is put into it stands there once, as it was."""
    if text == "QT_LAYOUT_DIRECTION":
        return "LTR"
    parts = _KEPT.split(text)
    accented = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in parts]
    return f"{''.join(accented)} {_KEPT.sub('', text).translate(_ACCENTED)}".rstrip(" ") + _end(text)


def _end(text: str) -> str:
    return text[len(text.rstrip()) :]
