"""Reading a connector from code together with the files beside it that the code names."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from configurator.handover import HandoverError, Imported, read
from configurator.storage import files

_LIMIT = 2_000_000
"""Bytes of the largest file that is read."""
_MOST = 8
"""Files that are read for one text: a body, and a drawing for each icon."""


def wanted(outcome: Imported | HandoverError) -> tuple[str, ...]:
    """Return the names of the files in which a text has some of its data."""
    if isinstance(outcome, HandoverError):
        return (str(outcome.details["name"]),) if outcome.code == "DATA_IN_FILE" else ()
    every = (outcome, *outcome.others)
    names = (
        str(remark.details["name"])
        for one in every
        for remark in one.remarks
        if remark.code == "DATA_IN_FILE"
    )
    return tuple(dict.fromkeys(names))


def read_beside(text: str, folder: Path) -> Imported:
    """Read a connector, and what is missing from files in a folder. Nothing outside it is read.

    Args:
        text: the code.
        folder: where the files are; of a path in the code, only the last part counts.

    Raises:
        HandoverError: there is no connector, or a file with its data isn't there.
        FileProblem: a file can't be read.
    """
    contents: dict[str, str] = {}
    while True:
        outcome = _outcome(text, contents)
        missing = [
            name for name in wanted(outcome) if name not in contents and beside(name, folder).is_file()
        ]
        if not missing or len(contents) >= _MOST:
            break
        for name in missing[: _MOST - len(contents)]:
            contents[name] = files.read_text(beside(name, folder), _LIMIT)
    if isinstance(outcome, HandoverError):
        raise outcome
    return outcome


def beside(name: str, folder: Path) -> Path:
    """Return where in a folder a file would be that code names."""
    return folder / PureWindowsPath(PurePosixPath(name).name).name


def _outcome(text: str, contents: dict[str, str]) -> Imported | HandoverError:
    try:
        return read(text, contents)
    except HandoverError as error:
        return error
