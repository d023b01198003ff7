"""Serves many practice portals in a process of their own: in the window's, their threads would slow it down.

Arguments: how many, and the number of one that never answers a registration. Writes their addresses and
sign-ins as a line of JSON; after a line of input, how many of them have a connector.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from configurator.practice import serve


def main() -> None:
    count, stalled = int(sys.argv[1]), int(sys.argv[2])
    portals = [serve() for _ in range(count)]
    portals[stalled].faults = ["imconnector.register:HANG"]
    say([[one.address, one.client_id, one.client_secret, one.access_token] for one in portals])
    sys.stdin.readline()
    say(sum(bool(one.connectors()) for one in portals))


def say(value: Any) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
