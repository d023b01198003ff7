"""Feeds one target until its time is over; `tests.fuzz` starts one of these for each."""

from __future__ import annotations

import json
import mmap
import os
import random
import re
import sys
import time
import traceback
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.fuzz.drawings import Drawings
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

MOST_SECONDS = 1.0
"""CPU time that one input may take."""
MOST_BYTES = 200_000_000
"""Memory that one input may take."""
LARGEST_INPUT = 16_000_000
_HEADER = 16


@dataclass
class Findings:
    """What a run has come to.

    Attributes:
        inputs: how many inputs were tried.
        slowest: CPU seconds of the slowest.
        kinds: how often each fault was met; its name says what it is and where.
    """

    inputs: int = 0
    slowest: float = 0.0
    kinds: dict[str, int] = field(default_factory=dict)


class Diary:
    """A file with the input that is being tried, for whoever finds this process dead.

    Args:
        file: where it is.
    """

    def __init__(self, file: Path) -> None:
        with file.open("w+b") as opened:
            opened.truncate(LARGEST_INPUT + _HEADER)
            self._map = mmap.mmap(opened.fileno(), LARGEST_INPUT + _HEADER)

    def write(self, number: int, data: bytes) -> None:
        """Note the input before it is tried."""
        self._map[_HEADER : _HEADER + len(data)] = data
        self._map[:_HEADER] = number.to_bytes(8, "little") + len(data).to_bytes(8, "little")


def read_diary(file: Path) -> tuple[int, bytes]:
    """Return the number of the input that was tried last, and the input."""
    with file.open("rb") as opened:
        head = opened.read(_HEADER)
        number, length = int.from_bytes(head[:8], "little"), int.from_bytes(head[8:], "little")
        return number, opened.read(length)


def run(name: str, seed: str, seconds: float, most: int, folder: Path) -> Findings:
    """Try inputs until the time is over or there were enough.

    Args:
        name: the target.
        seed: makes the inputs; the same for the same one.
        seconds: how long, as people measure time.
        most: how many at most; 0 for any number.
        folder: where findings and the diary go.
    """
    target, drawings, found = TARGETS[name](), Drawings(random.Random(seed)), Findings()
    diary, end = Diary(folder / f"{name}.diary"), time.monotonic() + seconds
    while time.monotonic() < end and (not most or found.inputs < most):
        data = target.make(drawings)[:LARGEST_INPUT]
        found.inputs += 1
        diary.write(found.inputs, data)
        kind, taken = attempt(target, data)
        found.slowest = max(found.slowest, taken)
        if kind:
            found.kinds[kind] = found.kinds.get(kind, 0) + 1
            if found.kinds[kind] == 1:
                save(folder, name, kind, data)
    return found


def attempt(target: Target, data: bytes) -> tuple[str, float]:
    """Try one input; return what is wrong with it, empty if nothing, and the CPU seconds that it took."""
    kind, memory, before = "", _peak(), time.process_time()
    try:
        target.feed(data)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is a finding
        kind = described(fault)
    taken, grown = time.process_time() - before, _peak() - memory
    if not kind and grown > MOST_BYTES:
        kind = "more than 200 MB"
    if not kind and taken > MOST_SECONDS:
        kind = "more than 1 s"
    return kind, taken


def described(fault: Exception) -> str:
    """Name a fault by its class and the places of ours that it came through last."""
    frames = [one for one in traceback.extract_tb(fault.__traceback__) if "site-packages" not in one.filename]
    places = " > ".join(f"{Path(one.filename).stem}.{one.name}:{one.lineno}" for one in frames[-3:])
    return f"{type(fault).__name__} in {places}"


def save(folder: Path, name: str, kind: str, data: bytes) -> None:
    """Keep an input that is a finding."""
    file = folder / f"{name}-{re.sub(r'[^A-Za-z0-9]+', '-', kind)[:120]}"
    file.write_bytes(data)


def _peak() -> int:
    """The most memory that this process has ever had, in bytes; 0 where the system doesn't say."""
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def main() -> None:
    """Run as told by the arguments, and print the findings as JSON."""
    os.environ["CONFIGURATOR_DEBUG"] = "1"  # the guards would hide what is looked for
    name, seed, seconds, most, folder = sys.argv[1:]
    found = run(name, seed, float(seconds), int(most), Path(folder))
    print(json.dumps(asdict(found)))


if __name__ == "__main__":
    main()
