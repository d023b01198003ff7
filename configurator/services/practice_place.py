"""Where the practice portal is kept between starts, and the address at which it will be there again."""

from __future__ import annotations

from pathlib import Path

from configurator.storage import folders
from configurator.storage.files import FileProblem
from configurator.storage.state_file import StateFile

PORTS = range(20_000, 32_000)
"""Where the portal's port is looked for: systems never assign these by themselves."""


def practice_folder(state: Path | None = None) -> Path:
    """Return the folder of what is kept; `state` is the program's, the system's own place if None."""
    return (state or folders.state_folder()) / "practice"


def portal_file(state: Path | None = None) -> Path:
    """Return the file with what is in the practice portal; `state` as for `practice_folder`."""
    return practice_folder(state) / "portal.json"


def place_file(state: Path | None = None) -> StateFile:
    """Return the file with the portal's port; `state` as for `practice_folder`."""
    return StateFile(practice_folder(state) / "place.json")


def kept_port(place: StateFile) -> int | None:
    """Return the port that was used last; None if none was, or it can't be used again.

    Raises:
        FileProblem: the file can't be read.
    """
    port = place.read().get("port")
    return port if isinstance(port, int) and port in PORTS else None


def kept_address(state: Path | None = None) -> str:
    """Return the address of the practice portal that is kept; empty if none is.

    Args:
        state: as for `practice_folder`.
    """
    try:
        port = kept_port(place_file(state))
    except FileProblem:
        return ""
    return f"http://127.0.0.1:{port}" if port and portal_file(state).is_file() else ""
