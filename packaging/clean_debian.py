"""Prove the .deb in a Debian of its own that has never seen the program: install, use, purge.

    python3 packaging/clean_debian.py PACKAGE.deb [SUITE]

Needs root, debootstrap and Debian's packages; SUITE is bookworm (Debian 12) unless another is named. The
system is made under build/ once and copied for every proof.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bare_system import BareError, System, fresh
from product import COMMAND, MIME, PACKAGE, SUFFIX

_USER = "somebody"
_SELF_TEST = f"xvfb-run --auto-servernum {COMMAND} self-test"
_LEAVES_MARKS = ("/var/log/", "/var/cache/", "/var/lib/apt/", "/home/", "/root/", "/tmp/", "/proc/", "/sys/")
"""Where apt and the user keep things that are not the package's."""


def main(arguments: list[str]) -> int:
    """Install, do the whole job as root's opposite, purge; return 0 where nothing was missing or left."""
    package = Path(arguments[0]).resolve()
    try:
        return prove(fresh(arguments[1] if len(arguments) > 1 else "bookworm", "package"), package)
    except BareError as problem:
        print(problem, file=sys.stderr)
        return 1


def prove(system: System, package: Path) -> int:
    """Do the steps in `system`; return the number of those that failed, at most 1."""
    shutil.copy(package, system.root / "tmp" / "it.deb")
    system.install("/tmp/it.deb")
    tell("Installed with its dependencies and nothing else")
    # What the proof itself needs comes after, so that it cannot stand in for a missing dependency.
    missing = unresolved(system)
    if missing:
        tell("FAILED  libraries without a package: " + ", ".join(missing))
        return 1
    system.install("xvfb", "xauth")
    system.do(["useradd", "--create-home", _USER])
    for command in (f"{COMMAND} --version", _SELF_TEST):
        print(system.do(["sh", "-c", command], user=_USER), end="", flush=True)
    tell("It runs as an ordinary user, Chromium's sandbox included")
    system.install("libglib2.0-bin", "shared-mime-info", "desktop-file-utils")
    system.do(["sh", "-c", f"echo '{{}}' > /tmp/a.{SUFFIX}"])
    kind = system.do(["gio", "info", "--attributes=standard::content-type", f"/tmp/a.{SUFFIX}"])
    opens = system.do(["gio", "mime", MIME])
    if MIME not in kind or f"{COMMAND}.desktop" not in opens:
        tell(f"FAILED  a file is {kind}, opened by {opens}")
        return 1
    tell(f"A double click on a .{SUFFIX} file opens it in the program")
    system.do(["apt-get", "-qq", "--yes", "purge", PACKAGE])
    left = left_over(system)
    tell("FAILED  left after purge: " + ", ".join(left) if left else "Purged; nothing of it is left")
    return 1 if left else 0


def unresolved(system: System) -> list[str]:
    """Return what the installed program's libraries are linked to and the system does not have."""
    script = (
        f"find /usr/lib/{PACKAGE} -type f \\( -name '*.so*' -o -perm /111 \\) -exec ldd {{}} + 2>/dev/null"
    )
    printed = system.do(["sh", "-c", f"{script} | grep 'not found' | sort -u || true"])
    return [line.strip() for line in printed.splitlines()]


def left_over(system: System) -> list[str]:
    """Return every path in the system that carries the program's name."""
    names = ["-name", f"*{PACKAGE}*", "-o", "-name", f"*{COMMAND}*"]
    found = system.do(["find", "/", "-xdev", "(", *names, ")"])
    return [path for path in found.splitlines() if not path.startswith(_LEAVES_MARKS)]


def tell(text: str) -> None:
    """Say what is known now."""
    print(f"• {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
