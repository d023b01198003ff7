"""The window's settings, read without Qt: QSettings keeps them where each system keeps settings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from configurator.guard import guarded

_NAME = "connector-configurator"
"""The organisation's name in `ui.app`; the application's is `configurator`."""


@guarded(lambda: "")
def chosen_language() -> str:
    """Return the code of the language that the user chose in the window; empty where none was chosen."""
    try:
        return _stored("language")
    except (OSError, ValueError):  # not there, not readable, or not in the form that Qt writes
        return ""


def _stored(key: str) -> str:
    """Return a setting by its key.

    Raises:
        OSError: it is not there, or must not be read.
        ValueError: the file is damaged.
    """
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - only Windows has it

        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"Software\{_NAME}\configurator") as folder:
            return str(winreg.QueryValueEx(folder, key)[0])
    if sys.platform == "darwin":
        import plistlib  # noqa: PLC0415 - the XML parser with it takes 5 ms, for nothing elsewhere
        from xml.parsers.expat import ExpatError  # noqa: PLC0415 - the same

        preferences = Path.home() / "Library" / "Preferences" / f"com.{_NAME}.configurator.plist"
        try:
            return str(plistlib.loads(preferences.read_bytes()).get(key, ""))
        except ExpatError as error:
            raise ValueError(str(error)) from None
    folder = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    section = ""
    for line in Path(folder, _NAME, "configurator.conf").read_text("utf-8").splitlines():
        name, found, value = line.partition("=")
        if line.startswith("["):
            section = line
        elif found and name == key and section == "[General]":
            return value
    return ""
