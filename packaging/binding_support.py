"""PySide's own Python modules, compiled: its wheel carries their source, and compiles it at every start.

That takes 15 ms. PySide's switch SBK_EMBED unpacks them into its package, and PySide uses what is unpacked
there. So a copy of the package unpacks them, they are compiled, and the frozen program carries them.
"""

from __future__ import annotations

import compileall
import importlib.util
import os
import py_compile
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGE = "shiboken6"
UNPACKED = "files.dir"
"""The folder in the package in which PySide looks for them."""


def make(folder: Path) -> None:
    """Make `folder` anew, with PySide's modules compiled for the Python that runs this.

    Args:
        folder: belongs into the package of the frozen program, as `UNPACKED`.

    Raises:
        FileNotFoundError: PySide has unpacked nothing.
        OSError: a file can't be written.
        subprocess.CalledProcessError: PySide can't be imported.
    """
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made) / PACKAGE
        _copy(_package(), copy, UNPACKED)
        # Not by PYTHONPATH, which an embeddable Python doesn't read.
        code = f"import sys; sys.path.insert(0, {made!r}); import {PACKAGE}"
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "SBK_EMBED": "0"}, check=True)
        _copy(copy / UNPACKED, folder)
    # Without the source beside them nothing has to be compared with it.
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(folder, quiet=1, legacy=True, invalidation_mode=mode)
    for source in folder.rglob("*.py"):
        source.unlink()


def _copy(folder: Path, target: Path, *without: str) -> None:
    """Copy a folder's contents alone: copying the files' metadata too crashes Python under wine."""
    ignore = shutil.ignore_patterns("__pycache__", *without)
    shutil.copytree(folder, target, ignore=ignore, copy_function=shutil.copyfile)


def _package() -> Path:
    found = importlib.util.find_spec(PACKAGE)
    if not found or not found.origin:
        raise FileNotFoundError(PACKAGE)
    return Path(found.origin).parent
