"""Prints what programs announce, each as a line of JSON; run by the Python of the system, which has `gi`."""

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]  # Debian's python3-gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402 - only now


def hear(event: Any) -> None:
    """Print an announcement."""
    sys.stdout.write(json.dumps(" ".join(str(event.any_data).split())) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Listen until the process is ended."""
    Atspi.init()
    listener = Atspi.EventListener.new(hear)
    listener.register("object:announcement")
    Atspi.event_main()


if __name__ == "__main__":
    main()
