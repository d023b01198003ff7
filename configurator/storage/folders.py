"""The folders for the program's own files."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def state_folder() -> Path:
    """Return the folder for drafts and the registration history; it may not exist yet."""
    return Path(platformdirs.user_state_dir("connector-configurator", appauthor=False))
