"""A D-Bus session with GNOME's keyring, unlocked and empty, in a home folder of its own."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

IS_POSSIBLE = bool(shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon"))
_UNLOCK = "printf password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"


def session_command(*command: str | Path) -> list[str]:
    """Return the command that runs another one in such a session."""
    words = " ".join(shlex.quote(str(word)) for word in command)
    return ["dbus-run-session", "--", "sh", "-c", f"{_UNLOCK}; exec {words}"]


def session_environment(home: Path) -> dict[str, str]:
    """Return the environment for `session_command`; everything that is kept lies in `home`."""
    (home / "run").mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(Path.cwd())))),
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "LANGUAGE": "en",
    }
