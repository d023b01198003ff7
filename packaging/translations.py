"""Bring resources/translations up to date with the program's texts, and compile them.

    python packaging/translations.py

New texts come into each .ts file, to be translated there, for example with Qt Linguist; texts that are gone
leave it.
The .qm files beside them are what the program reads.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
_TOOLS = Path(sys.executable).parent


def update(file: Path) -> None:
    """Bring a .ts file up to date with the sources."""
    sources = sorted(str(path) for path in (ROOT / "configurator").rglob("*.py"))
    # Without places in the sources: each change of them would be one of every translation.
    _run("pyside6-lupdate", *sources, "-no-obsolete", "-locations", "none", "-ts", str(file))


def compile_(file: Path, compiled: Path) -> None:
    """Make the .qm of a .ts file; what is not translated yet stays English."""
    _run("pyside6-lrelease", str(file), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    path = _TOOLS / (tool + (".exe" if sys.platform == "win32" else ""))
    subprocess.run([str(path), *arguments], check=True, capture_output=True, text=True)


def main() -> int:
    """Do both for each language."""
    for file in sorted(FOLDER.glob("*.ts")):
        update(file)
        compile_(file, file.with_suffix(".qm"))
        left = file.read_text("utf-8").count('type="unfinished"')
        print(f"{file.name}: {left or 'nothing'} left to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
