"""Where the program keeps what it writes for itself."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def state_folder() -> Path:
    """Return the folder for unsaved work and the history of what was sent; it need not exist yet."""
    return Path(platformdirs.user_state_dir("connector-configurator", appauthor=False))
