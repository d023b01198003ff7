"""The command line's parser of arguments."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from configurator import console
from configurator.foreign_text import harmless


class Parser(argparse.ArgumentParser):
    """A parser whose messages repeat what was given without doing harm, and go the way of all output."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the usage, and end."""
        super().error(harmless(message))

    def _print_message(self, message: str, file: object = None) -> None:
        # argparse's own drops what can't be written.
        (console.say if file is sys.stdout else console.tell)(*message.splitlines())
