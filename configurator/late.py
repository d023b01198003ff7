"""Which modules are imported late, and what that saves.

Imports stand at the top of a module. One stands inside a function only if it saves `LEAST_MS` or more at the
start of a program that may not need it, and its module is a key of `SAVES_MS`. A test holds both to it.

The figures are CPU milliseconds for the import in a process that has loaded the importing module. Measure them
with `python -m tests.benchmarks.late_imports`.
"""

from __future__ import annotations

LEAST_MS = 10
"""An import that saves less stands at the top."""

SAVES_MS: dict[str, int] = {
    # Chromium
    "PySide6.QtQuick": 22,
    "PySide6.QtWebEngineCore": 43,
    "PySide6.QtWebEngineWidgets": 42,
}
"""Modules that are imported inside functions, and the milliseconds that each saves."""

ON_SOME_SYSTEMS = frozenset({"fcntl", "msvcrt", "resource"})
"""Modules that Python has on some systems only."""
