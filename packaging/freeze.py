"""Freeze the program with the Python and the packages that this runs with.

    python packaging/freeze.py FOLDER
    python packaging/freeze.py FOLDER floor

FOLDER/configurator is made anew (on macOS FOLDER/Connector Configurator.app too). build.py calls this with
the right Python; for Windows that may be one that runs under wine. The second makes FOLDER/floor, which
sizes.py holds the program's size against.
"""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import binding_support
import chromium_age
import run_paths
from catalogues import compile_all
from product import COMMAND, COPYRIGHT, MAKER, NAME, PACKAGE, ROOT, SUMMARY, VERSION

sys.path.insert(0, str(ROOT))

from configurator import home_page
from configurator.ui.about import chromium_versions as chromium
from configurator.ui.about import components

MADE = ROOT / "build" / "made"
"""What is made for the freezing, where configurator.spec looks for it."""


def main(arguments: list[str]) -> int:
    """Write what the spec needs, run PyInstaller, strip what Python's own build left in."""
    folder = Path(arguments[0]).resolve()
    if arguments[1:] == ["floor"]:
        freeze(folder, "floor")
        return 0
    write_notices(MADE / "notices")
    warn_of_old_chromium()
    compile_all()
    binding_support.make(MADE / binding_support.UNPACKED)
    if sys.platform == "win32":
        for name, program in (("window", f"{NAME}.exe"), (COMMAND, f"{COMMAND}.exe")):
            (MADE / f"{name}.version").write_text(version_resource(program), "utf-8")
    freeze(folder, COMMAND)
    pack_catalogues(folder / COMMAND)
    return 0


def freeze(folder: Path, name: str) -> None:
    """Run PyInstaller with the spec of this name, whose program has the same."""
    pyinstaller = importlib.import_module("PyInstaller.__main__")
    work = ROOT / "build" / f"freezing-{sys.platform}"
    work.mkdir(parents=True, exist_ok=True)
    spec = str(ROOT / "packaging" / f"{name}.spec")
    pyinstaller.run(["--noconfirm", "--log-level=WARN", f"--distpath={folder}", f"--workpath={work}", spec])
    if sys.platform == "linux":
        strip(folder / name / "_internal")


def write_notices(folder: Path) -> None:
    """Write the list of what the program is made of, for About, and all licences as one text to read."""
    native = {**chromium_versions(), "cairo": cairo_version()}
    found = [
        replace(one, version=native[one.name]) if one.name in native else one for one in components.gather()
    ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "components.json.xz").write_bytes(components.packed(found))
    (folder / "notices.txt").write_text(components.as_text(found), "utf-8")
    write_home_page(folder)


def write_home_page(folder: Path) -> None:
    """Note which repository this is built from, where GitHub builds it; Help leads there."""
    if repository := os.environ.get("GITHUB_REPOSITORY"):
        server = os.environ.get("GITHUB_SERVER_URL", "https://github.com")
        (folder / home_page.FILE).write_text(f"{server}/{repository}", "utf-8")


def warn_of_old_chromium() -> None:
    """Say so where Chromium's security fixes are old; on GitHub as a warning of the whole run, too."""
    fixes = chromium_versions().get(chromium.CHROMIUM_FIXES, "")
    said = chromium_age.warning(fixes, datetime.now(UTC).date())
    if said:
        print(f"\nWarning: {said}", file=sys.stderr)
        if os.environ.get("GITHUB_ACTIONS"):
            print(f"::warning title=Chromium::{said}", flush=True)


@cache
def chromium_versions() -> dict[str, str]:
    """Return the versions of the Chromium inside Qt by component; none where it can't load, as under wine.

    It is tried once: what failed to load crashes the process when it's tried again.
    """
    try:
        from PySide6 import QtWebEngineCore  # noqa: PLC0415 - a big library
    except ImportError:
        return {}
    return chromium.chromium_versions(QtWebEngineCore)


def cairo_version() -> str:
    """Return the version of the Cairo that draws here; on Linux it is the system's, whatever that will be."""
    if sys.platform == "linux":
        return ""
    module = importlib.import_module("cairo" if sys.platform == "win32" else "cairocffi")
    return str(module.cairo_version_string())


def version_resource(program: str) -> str:
    """Return what Windows shows of a program under Properties → Details, as PyInstaller reads it."""
    numbers = tuple([*map(int, re.findall(r"\d+", VERSION)[:3]), 0, 0, 0][:4])
    strings = {
        "CompanyName": MAKER, "FileDescription": NAME, "FileVersion": VERSION, "InternalName": PACKAGE,
        "LegalCopyright": COPYRIGHT, "OriginalFilename": program, "ProductName": NAME,
        "ProductVersion": VERSION, "Comments": SUMMARY,
    }  # fmt: skip
    listed = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0,"
        f" OS=0x40004, fileType=1, subtype=0, date=(0, 0)),"
        f" kids=[StringFileInfo([StringTable('040904B0', [{listed}])]),"
        " VarFileInfo([VarStruct('Translation', [1033, 1200])])])"
    )


def pack_catalogues(folder: Path) -> None:
    """Pack the program's own catalogues, which `wording/translation.py` unpacks when it speaks (2 MB)."""
    for catalogue in folder.glob("*/configurator/_resources/translations/*.mo"):
        catalogue.write_bytes(zlib.compress(catalogue.read_bytes(), 9))


def strip(folder: Path) -> None:
    """Take the symbols for debuggers out of Python's own libraries and of packages' modules (30 MB).

    Qt comes without them, except for ICU; what auditwheel has packed beside a module isn't touched.
    """
    python, icu, modules = folder.glob("libpython*.so*"), folder.rglob("libicu*.so*"), folder.rglob("*.so")
    own = [path for path in modules if not {"PySide6", "shiboken6"}.intersection(path.parts)]
    subprocess.run(["strip", "--strip-unneeded", *python, *icu, *own], check=True)
    for library in folder.rglob("*.so*"):
        if library.is_file() and not library.is_symlink():
            run_paths.remove(library)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
