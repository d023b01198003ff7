"""Write something again and again, each time with room for one call more, until there is room for all.

    python -m tests.support.full_disk NAME

Runs with the environment of `filling_disk`, in a session whose home is the disk. Prints a line of JSON: how
often the disk was full, and how often that was told.
"""

from __future__ import annotations

import itertools
import json
import sys

from tests.support.full_disk.commands import COMMANDS, Output, Told, Writing
from tests.support.full_disk.filling_disk import Disk
from tests.support.full_disk.window_writes import WINDOW


def check(name: str, told: Told, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Hold what came of a full disk against what is promised."""
    left = [file for file in after if file.endswith(".tmp")]
    assert not left, f"{name}: {left} stay behind"
    assert not told.is_lost, f"{name}: {told.said}"
    assert "Traceback" not in told.said, told.said
    if not told.is_written:
        ours = {file: content for file, content in before.items() if not file.startswith("data/keyrings/")}
        changed = [file for file, content in ours.items() if after.get(file) != content]
        assert not changed, f"{name}: {changed} changed"
        assert "disk is full" in told.said or "disk may be full" in told.said, f"{name}: {told.said!r}"


def main(name: str) -> None:
    disk = Disk()
    writing: Writing
    if name in WINDOW:
        writing = WINDOW[name](disk.folder)
    else:
        made = COMMANDS[name]
        writing = made if isinstance(made, Output) else made()
    full = told_of = 0
    try:
        for calls in itertools.count():
            writing.prepare(disk.folder)
            before = disk.snapshot()
            disk.fill_after(calls)
            told = writing.run(disk.folder)
            if not disk.empty():
                assert told.is_written, told.said
                break
            full += 1
            told_of += not told.is_written
            check(name, told, before, disk.snapshot())
    finally:
        disk.empty()
        writing.end()
    sys.stdout.write(json.dumps({"full": full, "told": told_of}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
