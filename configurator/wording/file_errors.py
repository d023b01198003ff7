"""Messages about files that can't be read or written."""

from __future__ import annotations

from pathlib import Path

from configurator.connector.project_file import ProjectError
from configurator.guard import FAULT
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _


def file_sentence(code: str, name: str) -> str:
    """Return the sentence for the code of a `storage.files.FileProblem` with the file `name`."""
    sentences = {
        "NOT_FOUND": _("“{name}” can't be found. Choose another file."),
        "IS_FOLDER": _("“{name}” is a folder. Choose a file in it."),
        "NO_PERMISSION": _(
            "You don't have permission to use “{name}”. Choose another location, or ask for permission."
        ),
        "READ_ONLY": _("This location is read-only. Save “{name}” somewhere else."),
        "DISK_FULL": _("The disk is full. Free up space, or save “{name}” somewhere else."),
        "NAME_TOO_LONG": _("The file's name is too long. Choose a shorter one."),
        "TOO_LARGE": _("“{name}” is too large. Choose another file."),
        FAULT: _("“{name}” can't be read because of a bug in the program. It wasn't changed."),
        "NOT_UTF8": _("“{name}” isn't a text file. Choose another file."),
    }
    other = _("“{name}” can't be used. Choose another file or location.")
    return sentences.get(code, other).format(name=name)


def save_sentence(code: str, path: Path) -> str:
    """Return the message that `path` couldn't be saved."""
    if code == "NOT_FOUND":
        text = _("The folder “{folder}” can't be found. Use “Save as” and choose another location.")
        said = text.format(folder=path.parent)
    else:
        said = file_sentence(code, path.name)
    return sentences(said, _("Your changes are still in the window."))


def autosave_sentence(code: str) -> str:
    """Return the message that a draft wasn't written; `code` is a `storage.files.FileProblem`'s."""
    if code == "DISK_FULL":
        return _("The disk is full, so unsaved work can't be recovered after a crash. Free up space.")
    return _("Unsaved work can't be recovered after a crash right now. Save often.")


def project_sentence(error: ProjectError, name: str) -> str:
    """Return the message that the file `name` isn't a connector, with the place of the error."""
    if error.code == "NEWER_VERSION":
        return _(
            "“{name}” was created by a newer version of this program. Update the program to open it."
        ).format(name=name)
    if error.code == FAULT:
        return file_sentence(FAULT, name)
    where = _(" (line {line}, column {column})").format(line=error.line, column=error.column)
    text = _("“{name}” isn't a connector, or it's damaged.")
    return text.format(name=name) + (where if error.line else "")
