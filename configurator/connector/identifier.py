"""An ID made from a name in any alphabet."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

MAX_LENGTH = 255
"""Characters of an ID that the portal stores (Bitrix24 documentation)."""


def id_from(name: str) -> str:
    """Return an ID: lowercase Latin letters, digits and `_`. It may be empty.

    Other alphabets are written in Latin letters. A script without capitals, such as Chinese, has no spaces
    between words either; there each capital of the transcription begins a word.

    Args:
        name: any text, for example a connector's name.
    """
    latin = "".join(map(_latin, unicodedata.normalize("NFC", name))).lower()
    return re.sub(r"[^a-z0-9]+", "_", latin).strip("_")[:MAX_LENGTH].rstrip("_")


def _latin(character: str) -> str:
    if character.isascii():
        return character
    latin, category = anyascii(character), unicodedata.category(character)
    if category[0] == "S":  # the name of a symbol is a word
        return f"_{latin}_"
    if category[0] not in "LM":
        return latin
    letters = "".join(filter(str.isalnum, latin))  # not the apostrophe of a soft sign
    return f"_{letters}_" if category == "Lo" and letters[:1].isupper() else letters
