"""The command line with a bug in it: `python -m tests.support.with_fault MODULE.NAME ARGUMENTS`."""

from __future__ import annotations

import importlib
import sys
from typing import Never

from configurator.cli import main

SECRET = "a-value-that-nobody-may-read"


def fail(*_arguments: object, **_named: object) -> Never:
    secret = SECRET
    raise ZeroDivisionError(secret)


if __name__ == "__main__":
    place, *arguments = sys.argv[1:]
    module, _, name = place.rpartition(".")
    setattr(importlib.import_module(module), name, fail)
    sys.exit(main(arguments))
