"""Where and why a parser gives up on a file that isn't well-formed XML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from configurator.icon.svg.reader import Reader

_NAME_END = re.compile(rb"[\s/>]")


@dataclass(slots=True)
class Stop:
    """Where the parser stopped.

    Attributes:
        error: expat's number of the mistake, 0 where there is none.
        at: the byte at fault.
        root: the byte at which the first tag starts, -1 where there is none.
        open: name and start of each element that was still open there, the outermost first.
    """

    error: int = 0
    at: int = 0
    root: int = -1
    open: list[tuple[bytes, int]] = field(default_factory=list)


def find(raw: bytes) -> Stop:
    """Return where a parser stops in a file.

    Args:
        raw: the file's bytes, UTF-8.
    """
    reader, stop = Reader(raw), Stop()
    try:
        reader.read()
    except expat.ExpatError as error:
        stop.error, stop.at = error.code, reader.parser.ErrorByteIndex
    stop.root = reader.document.elements[0].start if reader.document.elements else -1
    for element in reader.open:
        name_end = _NAME_END.search(raw, element.start)
        stop.open.append((raw[element.start + 1 : name_end.start() if name_end else len(raw)], element.start))
    return stop
