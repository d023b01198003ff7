"""Sentences about files that cannot be read or written."""

from __future__ import annotations

from pathlib import Path

from configurator.connector.project_file import ProjectError
from configurator.wording.translation import _


def file_sentence(code: str, name: str) -> str:
    """Say what is wrong with the file `name` and what to do; `code` is a `storage.files.FileProblem`'s."""
    sentences = {
        "NOT_FOUND": _("There is no file “{name}” any more. Choose another one."),
        "IS_FOLDER": _("“{name}” is a folder. Choose a file in it."),
        "NO_PERMISSION": _("You may not use “{name}”. Choose another place, or ask for permission."),
        "READ_ONLY": _("Nothing can be written there. Save “{name}” in another place."),
        "DISK_FULL": _("The disk is full. Make room, or save “{name}” in another place."),
        "TOO_LARGE": _("“{name}” is far too large for this. Choose another file."),
        "NOT_UTF8": _("“{name}” is not a text file. Choose another file."),
    }
    other = _("“{name}” cannot be used. Choose another file or place.")
    return sentences.get(code, other).format(name=name)


def save_sentence(code: str, path: Path) -> str:
    """Say why `path` was not saved and what to do."""
    if code == "NOT_FOUND":
        text = _("The folder “{folder}” is not there any more. Choose “Save as” and another place.")
        said = text.format(folder=path.parent)
    else:
        said = file_sentence(code, path.name)
    return said + " " + _("Your changes are still in the window.")


def autosave_sentence(code: str) -> str:
    """Say that unsaved work is not safe from a crash now; `code` is a `storage.files.FileProblem`'s."""
    if code == "DISK_FULL":
        return _("The disk is full, so unsaved work is lost if the program crashes. Make room.")
    return _("Unsaved work cannot be kept for the case of a crash now. Save often.")


def project_sentence(error: ProjectError, name: str) -> str:
    """Say why the file `name` is not a connector, with the place where reading stopped."""
    if error.code == "NEWER_VERSION":
        return _(
            "“{name}” was made by a newer version of this program. Update the program to open it."
        ).format(name=name)
    where = _(" (line {line}, column {column})").format(line=error.line, column=error.column)
    text = _("“{name}” is not a connector, or it is damaged. The file was not changed.")
    return text.format(name=name) + (where if error.line else "")
