"""The window, and everything else that is done with Qt."""

from __future__ import annotations

import builtins

from configurator.ui import pyside_bytecode

with pyside_bytecode.kept():
    import PySide6.QtCore  # noqa: F401  first, because it replaces Python's `__import__`

# PySide's own `__import__` serves `from __feature__ import …`, which this program doesn't use. To know which
# modules do, it reads the source of each that is imported from now on: a fifth of the time that imports take,
# and their sources stay in memory (napari/napari#8584 has the measurements).
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
