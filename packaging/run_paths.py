"""Remove from Linux libraries the search paths of the computer that built them.

The frozen program's libraries find each other through its starter, or beside themselves ($ORIGIN). In some
builds of Python, modules would also look in the folders of the computer that built them.
"""

from __future__ import annotations

import struct
from pathlib import Path

_LOAD, _DYNAMIC = 1, 2
"""Kinds of segments: what is put into memory, and the table of what the library needs."""
_END, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29
"""Kinds of entries in that table."""
_ENTRY = struct.Struct("<qQ")
_SEGMENT = struct.Struct("<IIQQQQQQ")


def remove(library: Path) -> bool:
    """Remove the paths of a library where none of them begins with $ORIGIN; return whether it had such.

    What isn't a library for 64-bit little-endian Linux stays as it is.
    """
    content = library.read_bytes()
    if content[:6] != b"\x7fELF\x02\x01":
        return False
    segments = _segments(content)
    for kind, _flags, offset, _address, _physical, size, *_ in segments:
        if kind != _DYNAMIC:
            continue
        entries = list(_ENTRY.iter_unpack(content[offset : offset + size]))
        strings = next((_offset(segments, value) for tag, value in entries if tag == _STRINGS), 0)
        kept = [
            (tag, value)
            for tag, value in entries
            if tag not in (_RPATH, _RUNPATH) or _text(content, strings + value).startswith(b"$ORIGIN")
        ]
        if kept != entries:
            kept += [(_END, 0)] * (len(entries) - len(kept))
            table = b"".join(_ENTRY.pack(*entry) for entry in kept)
            library.write_bytes(content[:offset] + table + content[offset + size :])
            return True
    return False


def _segments(content: bytes) -> list[tuple[int, ...]]:
    (begin,) = struct.unpack_from("<Q", content, 0x20)
    size, count = struct.unpack_from("<HH", content, 0x36)
    return [_SEGMENT.unpack_from(content, begin + size * at) for at in range(count)]


def _offset(segments: list[tuple[int, ...]], address: int) -> int:
    """Return where in the file stands what is at `address` in memory; 0 where nothing is."""
    for kind, _flags, offset, begin, _physical, size, *_ in segments:
        if kind == _LOAD and begin <= address < begin + size:
            return offset + address - begin
    return 0


def _text(content: bytes, at: int) -> bytes:
    return content[at : content.index(b"\0", at)]
