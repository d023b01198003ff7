"""The folders for the program's own files."""

from __future__ import annotations

from pathlib import Path


def state_folder() -> Path:
    """Return the folder for drafts and the registration history; it may not exist yet."""
    import platformdirs  # noqa: PLC0415 - needed when something is read, not to show the window

    return Path(platformdirs.user_state_dir("connector-configurator", appauthor=False))
