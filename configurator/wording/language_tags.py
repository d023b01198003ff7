"""Codes of languages: what the system prefers, which of ours comes nearest, and what stands in for it."""

from __future__ import annotations

import locale
import os
import re
import sys
from collections.abc import Iterable
from typing import NamedTuple

ENGLISH = "en"
_SCRIPT = re.compile("[A-Za-z]{4}")
_TERRITORY = re.compile(r"[A-Za-z]{2}|\d{3}")
_TRADITIONAL = {"TW", "HK", "MO"}
"""Territories that write Chinese in the traditional script (CLDR, likely subtags)."""
_LATIN_AMERICA = "419"
_LATIN_AMERICAN = {
    "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PR",
    "PY", "SV", "US", "UY", "VE",
}  # fmt: skip
"""Territories whose Spanish is that of Latin America (CLDR, parent locales)."""


class Tag(NamedTuple):
    """A language as `zh-Hant-TW`, `es_419` or `pt_BR.UTF-8` names it; parts that are not named are empty."""

    language: str
    script: str
    territory: str

    @classmethod
    def parse(cls, text: str) -> Tag:
        """Read a tag of the web or of POSIX; text that is none has an unknown language."""
        language, *parts = re.split("[-_]", text.partition(".")[0].partition("@")[0])
        script = next((part.title() for part in parts if _SCRIPT.fullmatch(part)), "")
        territory = next((part.upper() for part in parts if _TERRITORY.fullmatch(part)), "")
        if language.lower() == "zh" and not script:
            script = "Hant" if territory in _TRADITIONAL else "Hans"
        return cls(language.lower(), script, territory)


def best_match(wanted: Iterable[str], known: Iterable[str]) -> str:
    """Return the code in `known` that serves whoever prefers `wanted` (best first); empty if none does.

    Another territory's variant serves too, as Brazil's Portuguese in Portugal; another script does not.
    """
    codes = {code: Tag.parse(code) for code in known}
    for one in map(Tag.parse, wanted):
        near = {
            code: _nearness(one, tag)
            for code, tag in codes.items()
            if (tag.language, tag.script) == (one.language, one.script)
        }
        if near:
            return max(near, key=near.__getitem__)
    return ""


def _nearness(wanted: Tag, known: Tag) -> int:
    if wanted.territory == known.territory:
        return 3
    if known.territory == _LATIN_AMERICA and wanted.territory in _LATIN_AMERICAN:
        return 2
    return 0 if known.territory else 1


def fallbacks(code: str) -> list[str]:
    """Return the codes whose texts stand in for those that `code` lacks, such as `es` for `es_419`.

    A script has none: who reads traditional Chinese is better served by English than by the simplified.
    """
    tag = Tag.parse(code)
    return [code.rpartition("_")[0]] if tag.territory and "_" in code else []


def system_languages() -> list[str]:
    """Return what the system prefers, best first, as far as it can be told without Qt.

    The environment decides, as gettext's manual says: LANGUAGE, then LC_ALL, LC_MESSAGES and LANG. Windows
    has the language of its own windows. A macOS program that was not started from a terminal has none.
    """
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.split(":")
    if sys.platform == "win32":
        import ctypes  # both are needed here alone

        return [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ENGLISH)]
    return []
