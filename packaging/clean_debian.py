"""Test the .deb in a Debian of its own that has never seen the program: install, upgrade, use, purge.

    python3 packaging/clean_debian.py PACKAGE.deb [SUITE]

Needs root, debootstrap and Debian's packages; SUITE is bookworm (Debian 12) unless another is named. The
system is made under build/ once and copied for every test.

The upgrade starts from the package itself, renamed to 0.1.0 and with one more file. The user's files beside
it are what the real 0.1.0 left in a home.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from bare_system import BareError, System, fresh
from product import COMMAND, MIME, PACKAGE, ROOT, SUFFIX, VERSION

_USER = "somebody"
_OLDER = "0.1.0"
_LEFT = ROOT / "tests" / "data" / _OLDER
"""What that version has written, by the folders below."""
_FOLDERS = {"config": f".config/{PACKAGE}", "state": f".local/state/{PACKAGE}", "documents": "Documents"}
_ONLY_IN_OLDER = f"/usr/lib/{PACKAGE}/only-in-{_OLDER}.txt"
_SELF_TEST = f"xvfb-run --auto-servernum {COMMAND} self-test"
_LEAVES_MARKS = ("/var/log/", "/var/cache/", "/var/lib/apt/", "/home/", "/root/", "/tmp/", "/proc/", "/sys/")
"""Where apt and the user keep things that are not the package's."""


def main(arguments: list[str]) -> int:
    """Install, do the whole job as an ordinary user, purge; return 0 where nothing was missing or left."""
    package = Path(arguments[0]).resolve()
    try:
        return prove(fresh(arguments[1] if len(arguments) > 1 else "bookworm", "package"), package)
    except BareError as problem:
        print(problem, file=sys.stderr)
        return 1


def prove(system: System, package: Path) -> int:
    """Do the steps in `system`; return the number of those that failed, at most 1."""
    shutil.copy(package, system.root / "tmp" / "it.deb")
    make_older(package, system.root / "tmp" / "older.deb")
    system.install("/tmp/older.deb")
    tell("Installed with its dependencies and nothing else")
    # What the test itself needs comes after, so that it cannot stand in for a missing dependency.
    system.do(["useradd", "--create-home", _USER])
    wrong = (
        [f"libraries without a package: {one}" for one in unresolved(system)]
        or upgrade(system)
        or use(system)
        or purge(system)
    )
    for problem in wrong:
        tell(f"FAILED  {problem}")
    return 1 if wrong else 0


def make_older(package: Path, target: Path) -> None:
    """Write the package under an older version's number; it isn't packed tight, which would take minutes."""
    unpacked = target.with_suffix("")
    subprocess.run(["dpkg-deb", "--raw-extract", package, unpacked], check=True)
    control = unpacked / "DEBIAN" / "control"
    control.write_text(re.sub(r"(?m)^Version: .*", f"Version: {_OLDER}", control.read_text("utf-8")), "utf-8")
    (unpacked / _ONLY_IN_OLDER.lstrip("/")).touch()
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", unpacked, target], check=True)
    shutil.rmtree(unpacked)


def upgrade(system: System) -> list[str]:
    """Install it over the older version, whose files are in the user's home; return what is wrong then."""
    for folder, place in _FOLDERS.items():
        shutil.copytree(_LEFT / folder, home(system) / place)
    system.do(["chown", "--recursive", f"{_USER}:", f"/home/{_USER}"])
    system.install("/tmp/it.deb")
    wrong = changed(system)
    if f"configurator {VERSION}" not in system.do([COMMAND, "--version"], user=_USER):
        wrong.append("it isn't the newer version")
    if (system.root / _ONLY_IN_OLDER.lstrip("/")).exists():
        wrong.append("a file of the older version is left")
    system.do([COMMAND, "export", f"/home/{_USER}/Documents/bird.{SUFFIX}", "--as", "json"], user=_USER)
    if not wrong:
        tell(f"Upgraded from {_OLDER}; what the user has is as it was, and opens")
    return wrong


def use(system: System) -> list[str]:
    """Work with it as an ordinary user does; return what is wrong."""
    system.install("xvfb", "xauth")
    for command in (f"{COMMAND} --version", _SELF_TEST):
        print(system.do(["sh", "-c", command], user=_USER), end="", flush=True)
    tell("It runs as an ordinary user, Chromium's sandbox included")
    system.install("libglib2.0-bin", "shared-mime-info", "desktop-file-utils")
    system.do(["sh", "-c", f"echo '{{}}' > /tmp/a.{SUFFIX}"])
    kind = system.do(["gio", "info", "--attributes=standard::content-type", f"/tmp/a.{SUFFIX}"])
    opens = system.do(["gio", "mime", MIME])
    if MIME not in kind or f"{COMMAND}.desktop" not in opens:
        return [f"a file is {kind}, opened by {opens}"]
    tell(f"A double click on a .{SUFFIX} file opens it in the program")
    return []


def purge(system: System) -> list[str]:
    """Remove it again; return what of it is left, and which of the user's files aren't."""
    system.do(["apt-get", "-qq", "--yes", "purge", PACKAGE])
    wrong = [f"left after purge: {path}" for path in left_over(system)] + changed(system)
    if not wrong:
        tell("Purged; nothing of it is left, and the user's files are")
    return wrong


def changed(system: System) -> list[str]:
    """Return what of the user's isn't as version 0.1.0 left it."""
    wrong = []
    for folder, place in _FOLDERS.items():
        for file in (_LEFT / folder).rglob("*"):
            if file.is_file():
                copy = home(system) / place / file.relative_to(_LEFT / folder)
                if not copy.is_file() or copy.read_bytes() != file.read_bytes():
                    wrong.append(f"changed or gone: {copy}")
    return wrong


def home(system: System) -> Path:
    """Return the user's folder, as it's seen from outside."""
    return system.root / "home" / _USER


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
