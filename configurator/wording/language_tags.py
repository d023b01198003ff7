"""Codes of languages: what the system prefers, which of ours comes nearest, and what stands in for it."""

from __future__ import annotations

import os
import re
import sys

TYPE_CHECKING = False  # importing it from typing would cost each command 5 ms
if TYPE_CHECKING:
    from collections.abc import Iterable

ENGLISH = "en"
_SCRIPT = re.compile("[A-Za-z]{4}")
_TERRITORY = re.compile(r"[A-Za-z]{2}|\d{3}")
_TRADITIONAL = {"TW", "HK", "MO"}
"""Territories that write Chinese in the traditional script (CLDR, likely subtags)."""
_NOBODYS = ("C", "POSIX")
"""The locale of programs, which has two names."""
_LONGEST_NAME = 85
"""LOCALE_NAME_MAX_LENGTH of Windows, in characters, with the one that ends it."""
_LATIN_AMERICA = "419"
_LATIN_AMERICAN = {
    "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PR",
    "PY", "SV", "US", "UY", "VE",
}  # fmt: skip
"""Territories whose Spanish is that of Latin America (CLDR, parent locales)."""
_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
"""Languages whose usual script is written from right to left (CLDR, character order)."""


def parts(tag: str) -> tuple[str, str, str]:
    """Return language, script and territory of a tag; parts that it does not name are empty.

    Args:
        tag: as in `zh-Hant-TW`, `es_419` or `pt_BR.UTF-8`; text that isn't a tag has an unknown language.
    """
    language, *others = re.split("[-_]", tag.partition(".")[0].partition("@")[0])
    script = next((part.title() for part in others if _SCRIPT.fullmatch(part)), "")
    territory = next((part.upper() for part in others if _TERRITORY.fullmatch(part)), "")
    if language.lower() == "zh" and not script:
        script = "Hant" if territory in _TRADITIONAL else "Hans"
    return language.lower(), script, territory


def is_right_to_left(code: str) -> bool:
    """Whether a language is written from right to left, by its code such as `ar` or `pt_BR`."""
    return parts(code)[0] in _RIGHT_TO_LEFT


def best_match(wanted: Iterable[str], known: Iterable[str]) -> str:
    """Return the code in `known` that serves whoever prefers `wanted` (best first); empty if none does.

    Another territory's variant serves too, as Brazil's Portuguese in Portugal; another script does not.
    """
    codes = {code: parts(code) for code in known}
    for language, script, territory in map(parts, wanted):
        near = {
            code: _nearness(territory, ours[2])
            for code, ours in codes.items()
            if ours[:2] == (language, script)
        }
        if near:
            return max(near, key=near.__getitem__)
    return ""


def _nearness(wanted: str, ours: str) -> int:
    """Return how well the variant of one of our territories serves another territory."""
    if wanted == ours:
        return 3
    if ours == _LATIN_AMERICA and wanted in _LATIN_AMERICAN:
        return 2
    return 0 if ours else 1


def fallbacks(code: str) -> list[str]:
    """Return the codes whose texts stand in for those that `code` lacks, such as `es` for `es_419`.

    A script has none: people who read traditional Chinese are better served by English than by simplified
    Chinese.
    """
    return [code.rpartition("_")[0]] if parts(code)[2] else []


def system_languages() -> list[str]:
    """Return what the system prefers, best first, as far as it can be told without Qt.

    The environment decides, as gettext's manual says: LANGUAGE, then LC_ALL, LC_MESSAGES and LANG. Windows
    has the language of its own windows. A macOS program that was not started from a terminal has none.
    """
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.split(":")
    if sys.platform == "win32":
        import ctypes  # needed here alone

        kernel, name = ctypes.windll.kernel32, ctypes.create_unicode_buffer(_LONGEST_NAME)
        kernel.LCIDToLocaleName(kernel.GetUserDefaultUILanguage(), name, _LONGEST_NAME, 0)
        return [name.value or ENGLISH]
    return []


def writes_dates_for_programs() -> bool:
    """Whether the system writes dates as the locale C does, which is nobody's language (POSIX, XBD 7.2)."""
    if sys.platform in {"win32", "darwin"}:
        return False
    chosen = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_TIME", "LANG"))), _NOBODYS[0])
    return chosen.partition(".")[0] in _NOBODYS
