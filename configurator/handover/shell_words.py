"""Split a command line into words: for POSIX shells, and for cmd.exe with its ^."""

from __future__ import annotations

import re

from configurator.handover import string_literals

_PART = re.compile(
    r"(?P<ansi>\$'[^'\\]*(?:\\.[^'\\]*)*')"
    r"|(?P<single>'[^']*')"
    r'|(?P<double>\$?"[^"\\]*(?:\\.[^"\\]*)*")'
    r"|(?P<joint>\\\r?\n)"
    r"|(?P<escape>\\.)"
    r"|(?P<plain>[^\s'\"\\$;|&<>]+|\$|&(?=\w))",
    re.DOTALL,
)
_BLANK = re.compile(r"(?:[ \t]+|\\\r?\n)+")
_WINDOWS = re.compile(r"[^'\"]*\^\"|[^'\n]*[ \t]\^\r?\n")
"""Signs of cmd.exe: a ^ before the first quote, or at the end of a first line without POSIX quotes."""
_WINDOWS_WORD = re.compile(r'(?:"[^"\\]*(?:(?:\\.|"")[^"\\]*)*"(?!")|[^\s"]+)+', re.DOTALL)
"""Two quotes inside quotes are one, so a closing quote is never followed by another."""
_MOST_WORDS = 1000


def words(command: str) -> list[str]:
    """Return the words of a command up to its end: a line end, `;`, `|` or `&` outside quotes.

    If the text ends within quotes, return the words before that.
    """
    if _WINDOWS.match(command):
        return _windows(command)
    found: list[str] = []
    position = 0
    while len(found) < _MOST_WORDS:
        blank = _BLANK.match(command, position)
        position = blank.end() if blank else position
        word, end = _word(command, position)
        if end == position:
            break
        found.append(word)
        position = end
    return found


def _word(command: str, position: int) -> tuple[str, int]:
    parts = []
    while part := _PART.match(command, position):
        parts.append(_value(part))
        position = part.end()
    return "".join(parts), position


def _value(part: re.Match[str]) -> str:
    text = part[0]
    if part["ansi"]:
        return string_literals.shell_ansi(text)
    if part["single"]:
        return text[1:-1]
    if part["double"]:
        return re.sub(
            r"\\(?:([\\\"$`!])|\r?\n)", lambda match: match[1] or "", text[text.index('"') + 1 : -1]
        )
    if part["joint"]:
        return ""
    return text[1:] if part["escape"] else text


def _windows(command: str) -> list[str]:
    """Split as on Windows: cmd.exe removes each ^, then Microsoft's rules for arguments apply."""
    joined = re.sub(r"\^\r?\n(?:\r?\n)?", lambda match: "\n" if match[0].count("\n") > 1 else " ", command)
    plain = re.sub(r"\^(.)", r"\1", joined)
    found: list[str] = []
    for match in _WINDOWS_WORD.finditer(plain):
        if len(found) == _MOST_WORDS:
            break
        found.append(re.sub(r'(\\*)"', _windows_quote, match[0]))
    return found


def _windows_quote(match: re.Match[str]) -> str:
    """Return the words by Microsoft's rules: an odd backslash before a quote escapes the quote."""
    slashes = len(match[1])
    return "\\" * (slashes // 2) + ('"' if slashes % 2 else "")
