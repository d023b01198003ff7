"""Words of a command for cmd.exe or PowerShell."""

from __future__ import annotations

import re

from configurator.handover.dialects import POWERSHELL
from configurator.handover.sent_parameters import UNKNOWN_END, UNKNOWN_START
from configurator.handover.tokenizer import MOST_TOKENS

_CMD = re.compile(
    r"[^'\"]*\^\"|[^'\n]*[ \t]\^\r?\n|[^'\n]*\"\s*[{\[]\s*\"\"\w|[^'\n]*[\"\s]%[A-Za-z_]\w*%[/\"\s]"
)
"""Signs of cmd.exe: a ^ before the first quote or at the end of a line, doubled quotes in JSON, `%NAME%`."""
_POWERSHELL = re.compile(r"curl\.exe\b(?![^`$\n]*\"\s*\{\s*\"\"\w[^`$\n]*(?:\n|\Z))|[^\n]*[ \t]`\r?\n")
"""Not where quotes are doubled and nothing else is PowerShell's: cmd.exe halves slashes before them."""
_SINGLE_PERCENT = re.compile(r"(?<!%)%(?!%)")
_VARIABLE = re.compile(r"(?<!%)%[A-Za-z_]\w*%(?!%)")
_CONTINUED = re.compile(r"\^\r?\n(?:\r?\n)?")
_BLANK = re.compile(r"(?:[ \t]+|`\r?\n)+")
_BARE = re.compile(r"[^\s'\"`;|&]+|`.")
_MOST_WORDS = 1_000
_SET = re.compile(
    r"^[ \t]*@?set[ \t]+"
    r"(?:\"(?P<name>\w+)=(?P<quoted>[^\"\n]*)\"|(?P<plain>\w+)=(?P<value>[^\n\"&|^]*))[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_USED = re.compile(r"%([A-Za-z_]\w*)%")
_MOST_PUT_IN = 2_000_000
"""Characters that the variables of a batch file may put into one command."""


def is_cmd(command: str) -> bool:
    """Whether a command is written for cmd.exe."""
    return bool(_CMD.match(command))


def is_powershell(command: str) -> bool:
    """Whether a command is written for PowerShell."""
    return bool(_POWERSHELL.match(command))


def cmd_words(command: str) -> tuple[list[str], bool]:
    """Return the words, and whether their quotes are closed.

    cmd.exe removes each ^, then Microsoft's rules for arguments apply.
    """
    joined = _CONTINUED.sub(lambda match: "\n" if match[0].count("\n") > 1 else " ", command)
    plain = re.sub(r"\^(.)", r"\1", joined) if '^"' in joined else joined
    if "%%" in plain and not _SINGLE_PERCENT.search(_VARIABLE.sub("", plain)):  # a batch file
        plain = plain.replace("%%", "%")
    is_of_browser = '^"' in joined or '"%"' in joined  # browsers double each backslash, which cmd.exe keeps
    found: list[str] = []
    word: list[str] = []
    at, in_quotes, has_word = 0, False, False
    while at < len(plain) and len(found) < _MOST_WORDS:
        slashes = re.compile(r"\\*").match(plain, at)
        count = slashes.end() - at if slashes else 0
        at += count
        character = plain[at : at + 1]
        if character == '"':
            word.append("\\" * (count // 2))
            doubled = in_quotes and plain.startswith('""', at) and not count % 2
            if count % 2 or doubled:
                word.append('"')
            else:
                in_quotes = not in_quotes
            has_word = True
            at += 2 if doubled else 1
            continue
        word.append("\\" * (count // 2 if is_of_browser and not count % 2 else count))
        if not in_quotes and (character.isspace() or not character):
            if has_word or word != [""] * len(word):
                found.append("".join(word))
            word, has_word = [], False
            if character == "\n":
                break
        else:
            word.append(character)
        at += 1
    return ([*found, "".join(word)] if any(word) and not in_quotes else found), not in_quotes


def with_batch_variables(command: str, text: str) -> str:
    """Return a command for cmd.exe with the values of the variables that its text sets, each once."""
    values: dict[str, str | None] = {}
    for found in _SET.finditer(text):
        name = (found["name"] or found["plain"]).upper()
        values[name] = None if name in values else found["quoted"] or found["value"] or ""
    left = _MOST_PUT_IN

    def known(place: re.Match[str]) -> str:
        nonlocal left
        value = values.get(place[1].upper())
        left -= len(value or "")
        return place[0] if value is None or left < 0 or _USED.search(value) else value

    return _USED.sub(known, command) if values else command


def powershell_words(command: str, variables: dict[str, str]) -> tuple[list[str], bool]:
    """Return the words of a command for PowerShell, up to its end, and whether their quotes are closed.

    Args:
        command: the command.
        variables: the values of variables, by names with `$`.
    """
    found: list[str] = []
    at = 0
    while len(found) < min(_MOST_WORDS, MOST_TOKENS):
        if blank := _BLANK.match(command, at):
            at = blank.end()
        parts: list[str] = []
        start = at
        while at < len(command):
            if string := POWERSHELL.string.match(command, at):
                parts.append(_put_in(string[0], variables))
                at = string.end()
            elif bare := _BARE.match(command, at):
                parts.append(_variables(bare[0].removeprefix("`"), variables))
                at = bare.end()
            else:
                break
        if at == start:
            break
        found.append("".join(parts))
    return found, command[at : at + 1] not in {"'", '"'}


def _put_in(literal: str, variables: dict[str, str]) -> str:
    value = POWERSHELL.decode(literal) or ""
    return _variables(value, variables) if POWERSHELL.puts_values(literal) else value


def _variables(text: str, variables: dict[str, str]) -> str:
    def known(found: re.Match[str]) -> str:
        name = f"${found[1] or found[2]}"
        return variables.get(name, f"{UNKNOWN_START}{name}{UNKNOWN_END}")

    return re.sub(r"\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})", known, text)
