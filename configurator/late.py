"""Which modules are imported late, and what that saves.

Imports stand at the top of a module. One stands inside a function only if it saves `LEAST_MS` or more in a
process that may never need it, and its module is in `SAVES_MS`. A test holds both to it.

The figures are CPU milliseconds for the import in a process that has loaded the importing module. Measure
them with `python -m tests.benchmarks.late_imports`.
"""

from __future__ import annotations

LEAST_MS = 10
"""An import that saves less stands at the top."""

SAVES_MS: dict[str, int] = {
    # Chromium
    "PySide6.QtQuick": 22,
    "PySide6.QtWebEngineCore": 42,
    "PySide6.QtWebEngineWidgets": 42,
    "configurator.ui.login.web_view": 35,
    "configurator.ui.preview.preview_page": 43,
    # Qt, in the command line
    "PySide6.QtCore": 90,
    "configurator.ui.app": 180,
    "configurator.ui.approval.approval_file": 106,
    "configurator.ui.demonstration": 220,
    "configurator.ui.preview.preview_files": 96,
    # httpx, with truststore
    "configurator.bitrix24.client": 118,
    "configurator.bitrix24.settings_page": 144,
    "configurator.bitrix24.transport": 108,
    # the system's password store
    "keyring": 53,
    "keyring.backends.chainer": 47,
    # Starlette, uvicorn and jinja2
    "configurator.practice.web": 107,
    "configurator.services.practice_portal": 35,
    # Cairo
    "cairocffi": 110,
    "cairosvg.parser": 157,
    "cairosvg.surface": 167,
    "configurator.ui.preview.approximate": 40,
    # everything that the window's first picture doesn't need
    "configurator.services.accounts": 25,
    "configurator.ui.about.about_dialog": 12,
    "configurator.ui.shell.parts": 230,
    "importlib.metadata": 21,
    # what a command doesn't need to describe itself
    "configurator.cli.smaller_drawing": 30,
    "configurator.cli.window": 10,
    "shtab": 27,
    # checks and repairs of a drawing, with tinycss2 and cssselect2
    "configurator.connector.fixes": 17,
    "configurator.connector.inactive_icon": 30,
    "configurator.services.preview_values": 25,
    # Python's own helper processes
    "multiprocessing.resource_tracker": 11,
    "multiprocessing.spawn": 10,
}
"""Modules that are imported inside functions, and the milliseconds that each saves."""

ON_SOME_SYSTEMS = frozenset(
    {"ctypes", "fcntl", "msvcrt", "plistlib", "resource", "winreg", "xml.parsers.expat"}
)
"""Modules that Python has, or the program needs, on some systems only."""
