"""How soon the window is on the screen: the frozen program against the same program from source.

    python3 packaging/build.py start

Both are started in turn, so that whatever else the machine does slows down both. "Cold" is after the system
has forgotten every file, which only root can make it do.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from product import COMMAND, NAME, ROOT

_ROUNDS = 7
_LIMIT_S = 60
_FORGET = Path("/proc/sys/vm/drop_caches")


def main() -> int:
    """Print a line for each kind of start; return 1 where a frozen one takes over 1.3 of the other."""
    frozen = next((path for path in _frozen() if path.is_file()), None)
    if not frozen or not shutil.which("xdotool"):
        print("Build first (packaging/build.py quick or linux); xdotool is needed too", file=sys.stderr)
        return 2
    programs = {"frozen": frozen, "source": ROOT / ".venv" / "bin" / COMMAND}
    slow = False
    for kind in ("warm", "cold"):
        if kind == "cold" and not os.access(_FORGET, os.W_OK):
            print("cold: only root can have the system forget files")
            continue
        times: dict[str, list[float]] = {name: [] for name in programs}
        for number in range(_ROUNDS + 1):
            for name, program in programs.items():
                took = start(program, cold=kind == "cold")
                if number:  # the first round only fills caches
                    times[name].append(took)
        middle = {name: statistics.median(values) for name, values in times.items()}
        ratio = middle["frozen"] / middle["source"]
        slow |= ratio > 1.3
        listed = ", ".join(f"{name} {value * 1000:.0f} ms" for name, value in middle.items())
        print(f"{kind}: {listed}, ratio {ratio:.2f}", flush=True)
    return 1 if slow else 0


def start(program: Path, *, cold: bool) -> float:
    """Return the seconds from the start of `program` until its window is on the screen.

    Raises:
        RuntimeError: it did not come.
    """
    if cold:
        os.sync()
        _FORGET.write_text("3", "ascii")
    search = ["xdotool", "search", "--onlyvisible", "--name", NAME]
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
        quiet = subprocess.DEVNULL
        began = time.monotonic()
        with subprocess.Popen([program], env=environment, stdout=quiet, stderr=quiet) as process:
            try:
                while subprocess.run(search, stdout=quiet, stderr=quiet, check=False).returncode != 0:
                    if process.poll() is not None or time.monotonic() - began > _LIMIT_S:
                        raise RuntimeError(f"{program}: no window, ended with {process.poll()}")
                return time.monotonic() - began
            finally:
                process.kill()


def _frozen() -> list[Path]:
    folders = (ROOT / "dist" / "linux", ROOT / "dist" / "quick")
    return sorted((folder / COMMAND / COMMAND for folder in folders), key=_age)


def _age(path: Path) -> float:
    return -path.stat().st_mtime if path.is_file() else 0.0


if __name__ == "__main__":
    sys.exit(main())
