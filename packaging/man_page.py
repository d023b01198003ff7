"""Write the manual page, resources/man/configurator.1, out of the command line's own help.

    .venv/bin/python packaging/man_page.py

It is installed as share/man/man1/configurator.1 beside the program, where `man configurator` looks for it.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "man" / "configurator.1"

_ABOUT = """\
Connector Configurator makes a custom Open Channels connector for Bitrix24 without writing code. Without a
command, the window opens."""
_FILE = """\
FILE is a connector saved by the window, a JSON object of request parameters as in the Bitrix24
documentation, or \\- for standard input. A file given alone is opened in the window."""
_EXIT = """\
0 done; 1 something is wrong with the input; 2 a file can't be read, or wrong usage; 3 rejected by the portal;
4 portal not reachable; 5 not signed in; 6 several portals failed in different ways; 70 a bug in the program;
130 stopped by Ctrl-C. The commands say what else their codes mean."""

_ENVIRONMENT = {
    "CONFIGURATOR_ACCESS_TOKEN": "An access token for the portal, instead of the window's sign-in.",
    "CONFIGURATOR_ACCESS_TOKENS": "The same for several portals: a JSON object of tokens by portal address.",
    "CONFIGURATOR_UPDATES": "With \\fBoff\\fR, the program never looks for updates.",
    "LANGUAGE": "The language, for example \\fBpt_BR\\fR, unless one is chosen in the window.",
}


def page() -> str:
    """Return the manual page as roff."""
    from configurator.cli.dispatch import full_parser  # noqa: PLC0415 - needs the installed program

    parser = full_parser()
    commands = next(one for one in parser._actions if isinstance(one, argparse._SubParsersAction))  # noqa: SLF001
    lines = [
        ".\\" + "\" Written by packaging/man_page.py. Change the commands' help instead.",
        ".TH CONFIGURATOR 1",
        ".SH NAME",
        "configurator \\- make a custom Open Channels connector for Bitrix24",
        ".SH SYNOPSIS",
        ".B configurator",
        "[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]",
        ".SH DESCRIPTION",
        _ABOUT,
        ".PP",
        _FILE,
        ".SH COMMANDS",
    ]
    for name, below in commands.choices.items():
        lines += _command(name, below, _help_of(commands, name))
    lines += [".SH EXIT STATUS", _EXIT, ".SH ENVIRONMENT"]
    for variable, meaning in _ENVIRONMENT.items():
        lines += [".TP", variable, meaning]
    return "\n".join(lines) + "\n"


def _help_of(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str) -> str:
    return next(str(one.help) for one in commands._choices_actions if one.dest == name)  # noqa: SLF001


def _command(name: str, parser: argparse.ArgumentParser, short: str) -> Iterator[str]:
    """Yield a command's section: how it is called, what it does, its options."""
    actions = [one for one in parser._actions if not isinstance(one, argparse._HelpAction)]  # noqa: SLF001
    yield f".SS {_roff(name)}"
    words = [_usage(one) for one in actions if "--help" not in one.option_strings]
    yield f"\\fBconfigurator {_roff(name)}\\fR {' '.join(words)}"
    yield ".PP"
    text = parser.description or f"{short[0].upper()}{short[1:]}."
    if "\n  " in text or re.search(r"\S {3,}\S", text):  # set out by hand
        yield f".nf\n{_roff(text)}\n.fi"
    else:
        yield _roff(text)
    for one in actions:
        if one.help and one.option_strings and "--help" not in one.option_strings:
            yield f".TP\n{', '.join(map(_bold, one.option_strings))}{_value(one)}"
            yield _roff(one.help % {"default": one.default, "prog": parser.prog})


def _usage(action: argparse.Action) -> str:
    if not action.option_strings:
        word = _value(action).strip()
        return f"{word}..." if action.nargs == "+" else f"[{word}]" if action.nargs == "?" else word
    word = _bold(action.option_strings[0]) + _value(action)
    return word if action.required else f"[{word}]"


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices is not None:
        return " " + "|".join(_bold(str(one)) for one in action.choices)
    return f" \\fI{_roff(str(action.metavar or action.dest.upper()))}\\fR"


def _bold(text: str) -> str:
    return f"\\fB{_roff(text)}\\fR"


def _roff(text: str) -> str:
    """Return a text that roff shows as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def main() -> int:
    """Write the page."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(page(), encoding="utf-8", newline="\n")
    print(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
