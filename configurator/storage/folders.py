"""The folders for the program's own files."""

from __future__ import annotations

from pathlib import Path

_NAME = "connector-configurator"


def state_folder() -> Path:
    """Return the folder for drafts and the registration history; it may not exist yet."""
    return _folder("user_state_dir")


def config_folder() -> Path:
    """Return the folder for the list of portals; it may not exist yet."""
    return _folder("user_config_dir")


def _folder(kind: str) -> Path:
    import platformdirs  # noqa: PLC0415 - 10 ms, and the window is painted before it is needed

    return Path(getattr(platformdirs, kind)(_NAME, appauthor=False))
