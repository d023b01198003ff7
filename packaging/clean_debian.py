"""Prove the .deb in a Debian of its own that has never seen the program: install, use, purge.

    python3 packaging/clean_debian.py PACKAGE.deb [SUITE]

Needs root, debootstrap and Debian's packages; SUITE is bookworm (Debian 12) unless another is named. The
system is made under build/ once and copied for every proof.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from product import COMMAND, MIME, PACKAGE, ROOT, SUFFIX

_USER = "somebody"
_SELF_TEST = f"xvfb-run --auto-servernum {COMMAND} self-test"
_LEAVES_MARKS = ("/var/log/", "/var/cache/", "/var/lib/apt/", "/home/", "/root/", "/tmp/", "/proc/", "/sys/")
"""Where apt and the user keep things that are not the package's."""


def main(arguments: list[str]) -> int:
    """Install, do the whole job as root's opposite, purge; return 0 where nothing was missing or left."""
    package = Path(arguments[0]).resolve()
    suite = arguments[1] if len(arguments) > 1 else "bookworm"
    clean = ROOT / "build" / f"clean-{suite}"
    if not clean.exists():
        unfinished = clean.with_suffix(".unfinished")
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(unfinished)], check=True)
        unfinished.rename(clean)
    root = ROOT / "build" / f"proof-{suite}"
    if root.exists():
        subprocess.run(["rm", "-rf", "--one-file-system", str(root)], check=True)
    subprocess.run(["cp", "-a", str(clean), str(root)], check=True)
    with mounted(root):
        return prove(root, package)


def prove(root: Path, package: Path) -> int:
    """Do the steps in the system below `root`; return the number of those that failed, at most 1."""
    apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "--yes", "--no-install-recommends"]
    shutil.copy(package, root / "tmp" / "it.deb")
    inside(root, [*apt[:2], "update"])
    inside(root, [*apt, "install", "/tmp/it.deb"])
    tell("Installed with its dependencies and nothing else")
    # What the proof itself needs comes after, so that it cannot stand in for a missing dependency.
    missing = unresolved(root)
    if missing:
        tell("FAILED  libraries without a package: " + ", ".join(missing))
        return 1
    inside(root, [*apt, "install", "xvfb", "xauth"])
    inside(root, ["useradd", "--create-home", _USER])
    for command in (f"{COMMAND} --version", _SELF_TEST):
        inside(root, ["runuser", "-u", _USER, "--", "sh", "-c", command])
    tell("It runs as an ordinary user, Chromium's sandbox included")
    inside(root, [*apt, "install", "libglib2.0-bin", "shared-mime-info", "desktop-file-utils"])
    inside(root, ["sh", "-c", f"echo '{{}}' > /tmp/a.{SUFFIX}"])
    kind = inside(root, ["gio", "info", "--attributes=standard::content-type", f"/tmp/a.{SUFFIX}"])
    opens = inside(root, ["gio", "mime", MIME])
    if MIME not in kind or f"{COMMAND}.desktop" not in opens:
        tell(f"FAILED  a file is {kind}, opened by {opens}")
        return 1
    tell(f"A double click on a .{SUFFIX} file opens it in the program")
    inside(root, [*apt, "purge", PACKAGE])
    left = left_over(root)
    tell("FAILED  left after purge: " + ", ".join(left) if left else "Purged; nothing of it is left")
    return 1 if left else 0


def unresolved(root: Path) -> list[str]:
    """Return what the installed program's libraries are linked to and the system does not have."""
    script = (
        f"find /usr/lib/{PACKAGE} -type f \\( -name '*.so*' -o -perm /111 \\) -exec ldd {{}} + 2>/dev/null"
    )
    printed = inside(root, ["sh", "-c", f"{script} | grep 'not found' | sort -u || true"])
    return [line.strip() for line in printed.splitlines()]


def left_over(root: Path) -> list[str]:
    """Return every path in the system that carries the program's name."""
    found = inside(
        root, ["find", "/", "-xdev", "-name", f"*{PACKAGE}*", "-o", "-xdev", "-name", f"*{COMMAND}*"]
    )
    return [path for path in found.splitlines() if not path.startswith(_LEAVES_MARKS)]


def inside(root: Path, command: list[str]) -> str:
    """Run `command` in the system below `root`; return what it printed.

    Raises:
        SystemExit: it failed; what it printed has been shown.
    """
    plain = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LC_ALL": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    done = subprocess.run(
        ["chroot", str(root), *command], env={**plain, **proxies}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=1800,
    )  # fmt: skip
    if done.returncode != 0:
        sys.exit(f"FAILED  {' '.join(command)}\n{done.stdout[-3000:]}")
    if COMMAND in command[-1]:
        print(done.stdout, end="", flush=True)
    return done.stdout


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """Give the system what every running one has: devices, processes, shared memory."""
    places = [("proc", "proc"), ("sysfs", "sys"), ("tmpfs", "dev/shm")]
    done: list[Path] = []
    try:
        for name in ("null", "zero", "random", "urandom", "tty"):
            device = root / "dev" / name
            if not device.exists():
                subprocess.run(["cp", "-a", f"/dev/{name}", str(device)], check=True)
        for kind, place in places:
            (root / place).mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "-t", kind, kind, str(root / place)], check=True)
            done.append(root / place)
        yield
    finally:
        for place_ in reversed(done):
            subprocess.run(["umount", "--lazy", str(place_)], check=True)


def tell(text: str) -> None:
    """Say what is known now."""
    print(f"• {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
