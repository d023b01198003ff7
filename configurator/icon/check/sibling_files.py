"""The pictures that lie in a drawing's own folder and that it shows."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from configurator.icon.check import external_references
from configurator.icon.svg import gate

_LARGEST = 60_000
"""Bytes of a picture; with a larger one the drawing would not fit into the portal."""
_MOST = 20


def pictures(svg: str, folder: Path) -> dict[str, bytes]:
    """Return the bytes of the pictures beside a drawing, by their addresses in it.

    Nothing outside the folder is read, whatever the drawing says.

    Args:
        svg: a document that the gate has admitted.
        folder: where its file lies.
    """
    if "href" not in svg:
        return {}
    home = folder.resolve()
    found: dict[str, bytes] = {}
    for address in external_references.addresses(gate.read(svg))[:_MOST]:
        data = _read(home, unquote(address.partition("?")[0].partition("#")[0]))
        if data:
            found[address] = data
    return found


def _read(home: Path, name: str) -> bytes | None:
    try:
        path = (home / name).resolve()
        if not path.is_relative_to(home) or not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        return path.read_bytes()
    except (OSError, ValueError):  # no such file, or no name that a file can have
        return None
