"""One of many commands that need the same sign-in at the same moment.

    python crowd_member.py ARGUMENT...

Loads what the command needs and prints `ready`; after a line of input, does the command.
"""

from __future__ import annotations

import sys

import keyring.backends.SecretService  # noqa: F401 - loaded before the start signal

from configurator.bitrix24 import client  # noqa: F401 - the same
from configurator.cli import list_connectors, main  # noqa: F401 - the same
from configurator.services import accounts  # noqa: F401 - the same

if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    sys.exit(main(sys.argv[1:]))
