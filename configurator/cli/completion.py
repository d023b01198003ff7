"""`configurator completion`: completion scripts for shells."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from configurator import console
from configurator.cli.dispatch import full_parser
from configurator.cli.exits import DONE

_DESCRIPTION = """\
Print the completion script of a shell. To use it in every new shell:

  bash  configurator completion bash > ~/.local/share/bash-completion/completions/configurator
  zsh   configurator completion zsh > ~/.zfunc/_configurator      (if ~/.zfunc is in $fpath)
  fish  configurator completion fish > ~/.config/fish/completions/configurator.fish"""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help="the shell")
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    import shtab

    parser = full_parser()
    for action in _actions(parser):
        if _takes_a_file(action):
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # shtab's way to be told
    console.write_data(f"{shtab.complete(parser, arguments.shell)}\n".encode())
    return DONE


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to list them
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for below in action.choices.values():
                yield from _actions(below)


def _takes_a_file(action: argparse.Action) -> bool:
    words = str(action.metavar or "").replace(".", "|").split("|")
    return bool({"FILE", "SVG", "ICON", "PNG", "DIR"}.intersection(words))
