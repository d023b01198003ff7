"""Made-up languages for tests: texts accented and twice as long, or in Arabic letters."""

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
MIRRORED = "ur"
"""Urdu, from right to left: Babel knows its plurals, Qt does not speak it."""
_ACCENTED = str.maketrans("aceginouyACEGINOUY", "ąćęğıńöůýĄĆĘĞİŃÖŮÝ")
_ARABIC = str.maketrans({
    letter: arabic
    for latin in ("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for letter, arabic in zip(latin, "ابجدهوزحطيكلمنسعفصقرشتثخذض", strict=True)
})  # fmt: skip
_KEPT = re.compile(r"(\{[^}]*\}|%\(\w+\)s|%\d|%n|&\w|<[^>]*>)")


def make(folder: Path, longer: float = 1.0, code: str = CODE) -> Path:
    """Begin the language in `folder`, translate everything and compile it; return the folder.

    Args:
        folder: for the catalogues.
        longer: by how much each text is longer; 1.0 is twice as long.
        code: CODE or MIRRORED, whose texts are as long as Arabic's are.
    """
    domain = dataclasses.replace(catalogues.PROGRAM, folder=folder)
    file = folder / f"{code}.po"
    catalogue = translations.update(file, translations.extract(domain))
    translate(catalogue, longer, code)
    with file.open("wb") as opened:
        write_po(opened, catalogue)
    catalogues.compile_all((domain,))
    return folder


def translate(catalogue: Catalog, longer: float = 1.0, code: str = CODE) -> None:
    """Fill in every text of a catalogue."""
    for message in catalogue:
        if message.id == "":
            continue
        if isinstance(message.id, str):
            message.string = pseudo(message.id, longer, code)
        else:
            message.string = tuple(pseudo(form, longer, code) for form in message.id)


def pseudo(text: str, longer: float = 1.0, code: str = CODE) -> str:
    """Return a text accented and longer; what is put into it stands there once, as it was."""
    if text == "QT_LAYOUT_DIRECTION":
        return "RTL" if code == MIRRORED else "LTR"
    letters = _ARABIC if code == MIRRORED else _ACCENTED
    parts = _KEPT.split(text)
    accented = [part if _KEPT.fullmatch(part) else part.translate(letters) for part in parts]
    if code == MIRRORED:
        return "".join(accented)
    more = _KEPT.sub("", text).translate(letters)
    more = more[: round(longer * len(more))]
    return f"{''.join(accented)} {more}".rstrip(" ") + _end(text)


def _end(text: str) -> str:
    return text[len(text.rstrip()) :]
