"""Prints what a screen reader is told, as JSON lines. Run by the Python of the system, which has `gi`."""

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]  # Debian's python3-gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402 - only now


def main() -> None:
    """Listen until killed."""

    def heard(event: Any) -> None:
        told = {"type": event.type, "text": str(event.any_data), "assertive": event.detail1 == 2}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()

    Atspi.init()
    listener = Atspi.EventListener.new(heard)
    listener.register("object:announcement")
    sys.stdout.write("{}\n")
    sys.stdout.flush()
    Atspi.event_main()


if __name__ == "__main__":
    main()
