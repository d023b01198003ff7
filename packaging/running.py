"""Starting programs of the checkout: with what Qt needs around them, in the foreground, to their end."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
EXE = ".exe" if os.name == "nt" else ""


class SetUpError(Exception):
    """Why the set-up stopped, and what to do, in words for the person at the terminal."""


@contextlib.contextmanager
def surroundings(*, virtual_display: bool = True) -> Iterator[dict[str, str]]:
    """Yield the environment variables that Qt needs here; starts a virtual display where there is none."""
    environment = dict(os.environ)
    if is_root():
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium's sandbox refuses to start as root
    with contextlib.ExitStack() as stack:
        if sys.platform == "linux" and "XDG_RUNTIME_DIR" not in environment:
            environment["XDG_RUNTIME_DIR"] = stack.enter_context(tempfile.TemporaryDirectory())
        if virtual_display and not has_display():
            environment["DISPLAY"] = stack.enter_context(xvfb())
        yield environment


@contextlib.contextmanager
def xvfb() -> Iterator[str]:
    """Yield the name of a virtual display of our own, which ends with the block."""
    if not shutil.which("Xvfb"):
        call([sys.executable, str(ROOT / "packaging" / "system_packages.py"), "xvfb"], os.environ)
    if not shutil.which("Xvfb"):
        raise SetUpError("There is no display. Install Xvfb for a virtual one, or start this on a desktop.")
    # The shell ends the display when our end of its input closes, however this process ends. Ctrl+C must
    # reach the program alone; a display that vanishes first would look like a crash.
    script = (
        "Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp -noreset & exec >&-; read -r _; kill $!; wait"
    )
    pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        ["sh", "-c", script], stdin=pipe, stdout=pipe, stderr=quiet, text=True, start_new_session=True
    ) as server:
        number = server.stdout.readline().strip() if server.stdout else ""
        if not number:
            raise SetUpError("The virtual display (Xvfb) did not start.")
        yield f":{number}"


def call(command: list[str], environment: Mapping[str, str], folder: Path | None = None) -> int:
    """Run `command` in the foreground, in `folder` if given, and return its exit code."""
    with subprocess.Popen(command, env=environment, cwd=folder) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:  # Ctrl+C reached the program too; how it ends is its own affair
                continue
            except SystemExit:
                process.terminate()
                raise


def program(name: str) -> str:
    """Return the path of a program in .venv."""
    return str(VENV / SCRIPTS / f"{name}{EXE}")


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def is_root() -> bool:
    """Whether this process may do everything on this machine (never so on Windows)."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def tell(step: str) -> None:
    """Say what happens now; on stderr, because stdout belongs to the program that is run."""
    print(f"• {step}", file=sys.stderr, flush=True)
