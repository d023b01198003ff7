"""Where and why a parser gives up on a file that is no XML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

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
    stop = Stop()
    parser = expat.ParserCreate("utf-8", "\x1f")

    def start(_name: str, _attributes: object) -> None:
        at = parser.CurrentByteIndex
        if stop.root < 0:
            stop.root = at
        name_end = _NAME_END.search(raw, at)
        stop.open.append((raw[at + 1 : name_end.start() if name_end else len(raw)], at))

    def end(_name: str) -> None:
        stop.open.pop()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        stop.error, stop.at = error.code, parser.ErrorByteIndex
    return stop
