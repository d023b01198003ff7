"""List the system's libraries that Qt's files ask for, with the package of each where dpkg knows it.

    python3 packaging/qt_libraries.py SITE_PACKAGES

Looks at each file of Qt that the program loads: the modules that it imports, plugins and Chromium's helper.
Returns 1 where the dynamic linker doesn't find a library, or where one is asked for that isn't in
resources/linux_libraries.json.
"""

from __future__ import annotations

import json
import mmap
import os
import re
import struct
import subprocess
import sys
from pathlib import Path

from trim import is_unused

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "resources" / "linux_libraries.json"
PLUGINS = (
    "iconengines", "imageformats", "platforminputcontexts", "platforms", "platformthemes",
    "wayland-decoration-client", "wayland-graphics-integration-client", "wayland-shell-integration",
    "xcbglintegrations",
)  # fmt: skip
"""The kinds of plugins that Qt looks for when a window with a web page is shown."""
_GLIBC = re.compile(r"ld-linux.*|lib(c|dl|m|pthread|resolv|rt)\.so\.\d+")
_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRINGS = 1, 5


def main(arguments: list[str]) -> int:
    """Print the table for the Qt in a site-packages folder; return 1 where something is missing."""
    files = loaded(Path(arguments[0]))
    asked = direct(files)
    unknown = sorted(set(asked) - set(table()["linked"]))
    lost = sorted(name for name, path in linked(files).items() if not path)
    for name, askers in sorted(asked.items()):
        print(f"{name:28} {table()['linked'].get(name, '?'):30} {', '.join(sorted(askers)[:3])}")
    for title, names in (("Not in the table", unknown), ("Not found here", lost)):
        if names:
            print(f"{title}: {', '.join(names)}", file=sys.stderr)
    return 1 if unknown or lost else 0


def table() -> dict[str, dict[str, str]]:
    """Return the packages by library: those that files are linked to, and those that are opened by name."""
    libraries: dict[str, dict[str, str]] = json.loads(TABLE.read_text("utf-8"))
    return libraries


def loaded(site: Path) -> list[Path]:
    """Return Qt's files that the program loads itself; what these ask for comes with them.

    Args:
        site: the site-packages folder in which PySide6 lies.
    """
    qt = site / "PySide6"
    source = "".join(path.read_text("utf-8") for path in sorted((ROOT / "configurator").rglob("*.py")))
    modules = sorted(set(re.findall(r"\bPySide6\.(Qt\w+)", source)))
    plugins = [path for kind in PLUGINS for path in sorted((qt / "Qt" / "plugins" / kind).glob("*.so"))]
    return [
        *(qt / f"{name}.abi3.so" for name in modules),
        *(path for path in plugins if not is_unused(str(path))),
        qt / "Qt" / "libexec" / "QtWebEngineProcess",
    ]


def direct(files: list[Path]) -> dict[str, set[str]]:
    """Return the system's libraries that `files`, or libraries beside them, name; each with who names it.

    glibc's own are left out: no system is without them.
    """
    asked: dict[str, set[str]] = {}
    waiting, seen = list(files), set(files)
    folders = _folders(files)
    while waiting:
        file = waiting.pop()
        for name in needed(file):
            beside = next((folder / name for folder in folders if (folder / name).exists()), None)
            if beside is None and not _GLIBC.fullmatch(name):
                asked.setdefault(name, set()).add(file.name)
            elif beside and beside not in seen:
                seen.add(beside)
                waiting.append(beside)
    return asked


def linked(files: list[Path]) -> dict[str, str]:
    """Return every library of the system that is loaded with `files`, and its path if it was found."""
    printed = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, check=False).stdout
    found = re.findall(r"^\t(\S+) => (not found|\S+)", printed, re.MULTILINE)
    own = str(next(parent for parent in files[0].parents if parent.name == "site-packages"))
    return {name: "" if path == "not found" else path for name, path in found if not path.startswith(own)}


def needed(file: Path) -> list[str]:
    """Return the libraries that a 64-bit ELF file names (DT_NEEDED), by the format's own tables."""
    with file.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data[:5] != b"\x7fELF\x02":
            return []
        start, size, count = _numbers(data, "<Q", 32)[0], *_numbers(data, "<HH", 54)
        headers = [_numbers(data, "<IIQQQQ", start + size * index) for index in range(count)]
        segments = [
            (address, offset, length) for kind, _, offset, address, _, length in headers if kind == _LOAD
        ]
        entries: list[tuple[int, ...]] = []
        for kind, _, offset, _, _, length in headers:
            if kind == _DYNAMIC:
                entries = [_numbers(data, "<QQ", place) for place in range(offset, offset + length, 16)]
        strings = next((value for tag, value in entries if tag == _STRINGS), 0)
        place = next((o + strings - a for a, o, length in segments if a <= strings < a + length), 0)
        names = (place + value for tag, value in entries if tag == _NEEDED)
        return [data[name : data.find(b"\0", name)].decode() for name in names]


def owner(path: str) -> str:
    """Return the package that a file of the system belongs to, as dpkg knows it; "" where it does not."""
    real = os.path.realpath(path)
    # On merged systems packages have their files in /lib still, or in /usr/lib already.
    spelled = {name for one in (path, real) for name in (one, one.removeprefix("/usr"), f"/usr{one}")}
    done = subprocess.run(
        ["dpkg-query", "--search", *sorted(spelled)], capture_output=True, text=True, check=False
    )
    found = re.match(r"([\w.+-]+)", done.stdout)
    return found[1] if found else ""


def _folders(files: list[Path]) -> list[Path]:
    qt = next(parent for parent in files[0].parents if parent.name == "PySide6")
    return [qt / "Qt" / "lib", qt, qt.parent / "shiboken6"]


def _numbers(data: mmap.mmap, form: str, offset: int) -> tuple[int, ...]:
    return struct.unpack_from(form, data, offset)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
