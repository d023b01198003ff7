"""Lets PySide be imported without being compiled, and without what only its own tools need.

PySide has 110 KB of Python source (`shibokensupport`) inside one of its libraries, and compiles it anew at
every start, which takes 15 ms of 240. Here its bytecode is kept as Python keeps that of a module: beside ours
in `__pycache__`, from the first start on, if that folder can be written to, and never with `-B`. The frozen
program has no need of it: it brings these modules along, compiled.

Two of them write stubs for type checkers; they and what they import take another 20 ms. They stay empty here.
"""

from __future__ import annotations

import builtins
import contextlib
import marshal
import os
import sys
from collections.abc import Iterator
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

FILE = Path(cache_from_source(__file__)).with_suffix(".marshal")
"""Where the bytecode is kept: Python's magic number, then a dict of it by its source, marshalled."""
_OWN = "shibokensupport/"
"""How the names of the files begin whose source PySide brings along."""
_FOR_STUBS = frozenset({f"{_OWN}signature/lib/enum_sig.py", f"{_OWN}signature/lib/pyi_generator.py"})
"""Those that write PySide's stubs for type checkers, which no program does."""
_NOTHING = compile("", "<nothing>", "exec")


@contextlib.contextmanager
def kept(file: Path = FILE) -> Iterator[None]:
    """Keep in `file` what of PySide is compiled inside of the block; compile nothing kept or needless.

    Whatever is wrong with the file, or with writing it, costs the time that it would have saved, and no more.
    """
    found = _read(file)
    compiler = _Compiler(found)
    original, builtins.compile = builtins.compile, compiler
    try:
        yield
    finally:
        builtins.compile = original
    # Nothing is asked for where PySide has been imported before.
    if not compiler.used.keys() <= found.keys() and not sys.dont_write_bytecode:
        _write(file, compiler.used)


class _Compiler:
    """Stands in for `compile`.

    Attributes:
        used: bytecode that was asked for, by its source.
    """

    def __init__(self, codes: dict[bytes, CodeType]) -> None:
        self._codes = codes
        self._compile = compile
        self.used: dict[bytes, CodeType] = {}

    def __call__(self, source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        if more or named or not isinstance(source, bytes) or not str(filename).startswith(_OWN):
            return self._compile(source, filename, mode, *more, **named)
        if filename in _FOR_STUBS:
            return _NOTHING
        code = self._codes.get(source) or self._compile(source, filename, mode)
        self.used[source] = code
        return code


def _read(file: Path) -> dict[bytes, CodeType]:
    """Return what is kept; nothing if that is damaged, or another Python's."""
    with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        found = file.read_bytes()
        if found.startswith(MAGIC_NUMBER):
            codes = marshal.loads(found[len(MAGIC_NUMBER) :])  # noqa: S302  as trusted as the bytecode beside it
            return codes if isinstance(codes, dict) else {}
    return {}


def _write(file: Path, codes: dict[bytes, CodeType]) -> None:
    """Keep bytecode; several processes may do so at once, and the folder may be read-only."""
    written = file.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        try:
            file.parent.mkdir(exist_ok=True)
            written.write_bytes(MAGIC_NUMBER + marshal.dumps(codes))
            written.replace(file)
        finally:
            written.unlink(missing_ok=True)  # where the disk is full, or the file can't be replaced
