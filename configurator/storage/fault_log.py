"""The program's own faults, kept until somebody writes to support: places in the code, no values."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from configurator import __version__
from configurator.guard import guarded
from configurator.storage import files
from configurator.storage.folders import state_folder
from configurator.storage.stored_moment import moment

_NAME = "faults.json"
_LIMIT = 1_000_000
_MOST = 20


@dataclass(frozen=True, slots=True)
class Fault:
    """What failed.

    Attributes:
        time: seconds since 1970 at which it was kept.
        version: the program's version.
        described: what `guard.note` returned.
    """

    time: float
    version: str
    described: str


def keep(described: Iterable[str], folder: Path | None = None) -> None:
    """Add faults to those that are kept, the newest last, each once for a version.

    A folder that can't be written is no reason to fail once more: then nothing is kept.

    Args:
        described: what `guard.note` returned.
        folder: where they are kept; None for the program's own folder.
    """
    folder = folder or state_folder()
    now = time.time()
    new = {(__version__, one): Fault(now, __version__, one) for one in described}
    old = {(one.version, one.described): one for one in kept(folder)}
    faults = sorted({**old, **new}.values(), key=lambda one: one.time)[-_MOST:]
    with contextlib.suppress(files.FileProblem):
        files.make_folder(folder, 0o700)
        files.write_atomically(folder / _NAME, json.dumps([asdict(one) for one in faults], indent=1).encode())


@guarded(lambda *_: ())
def kept(folder: Path | None = None) -> tuple[Fault, ...]:
    """Return what was kept, the oldest first; nothing where the file is missing or damaged."""
    try:
        document = json.loads(files.read_text((folder or state_folder()) / _NAME, _LIMIT))
        found = [
            Fault(moment(one["time"]) or 0.0, str(one["version"]), str(one["described"])) for one in document
        ]
    except (files.FileProblem, ValueError, TypeError, KeyError, RecursionError):
        return ()
    return tuple(found[-_MOST:])
