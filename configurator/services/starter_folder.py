"""Writing a handler's files into a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from configurator.storage import files


class FolderInUseError(Exception):
    """The folder already has files by some of these names; nothing was written.

    Attributes:
        names: the files, by their paths in the folder.
    """

    def __init__(self, names: list[str]) -> None:
        super().__init__(", ".join(names))
        self.names = names


def write_starter(made: Mapping[str, str], folder: Path, *, replace: bool = False) -> None:
    """Write the files of `handover.starter_project.starter_files`; what else is in the folder stays.

    Args:
        made: the files, by their paths with `/`.
        folder: is created if there is none.
        replace: whether existing files may be replaced.

    Raises:
        FolderInUseError: there are such files already.
        FileProblem: a file couldn't be written; those before it were.
    """
    if not replace and (existing := [name for name in made if files.exists(folder / name)]):
        raise FolderInUseError(existing)
    for name, text in made.items():
        path = folder / name
        files.make_folder(path.parent)
        files.write_atomically(path, text.encode())
