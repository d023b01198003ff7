"""Install what pip cannot bring, on Debian and its relatives: the libraries Qt needs, and the tests' tools.

    python3 packaging/system_packages.py [run | test | NAME]...

Only what is missing is installed, and only as root; others are told the command, in one line for all names.
On Fedora and its relatives everybody is told it. Other systems are left alone. NAME is a package of Debian's.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

_TABLE = Path(__file__).resolve().parents[1] / "resources" / "linux_libraries.json"
_LIBRARIES: dict[str, str] = {
    library: package
    for part in json.loads(_TABLE.read_text("utf-8")).values()
    for library, package in part.items()
}
_FOR_WINDOW = [*dict.fromkeys(_LIBRARIES.values()), "fonts-dejavu-core"]
_TOOLS = [
    "xvfb", "chromium", "firefox-esr", "openbox", "imagemagick", "xdotool", "dbus", "gnome-keyring",
    "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi", "orca",
    "curl", "man-db", "php-cli", "php-curl", "php-mbstring", "php-codesniffer", "ruby",
]  # fmt: skip
_GROUPS = {"run": _FOR_WINDOW, "test": _FOR_WINDOW + _TOOLS}
_FEDORAS = {
    "fonts-dejavu-core": "dejavu-sans-fonts", "xvfb": "xorg-x11-server-Xvfb", "imagemagick": "ImageMagick",
    "gir1.2-atspi-2.0": "at-spi2-core", "python3-gi": "python3-gobject-base", "dbus": "dbus-daemon",
    "php-curl": "php-common", "php-codesniffer": "php-common", "npm": "nodejs-npm",
}  # fmt: skip
"""Fedora's name of a package where it differs from Debian's."""
_OTHERS_SECONDS = 300
"""How long a system that installs its own updates, as fresh ones do, may hold up ours."""


def main(arguments: list[str]) -> int:
    """Install what `arguments` name; return 1 where a person has to do it or apt-get has failed."""
    wanted = list(dict.fromkeys(choice for name in arguments for choice in _GROUPS.get(name, [name])))
    if shutil.which("apt-get") and shutil.which("dpkg-query"):
        return _debian(wanted)
    if shutil.which("dnf") and shutil.which("rpm"):
        return _fedora(wanted)
    return 0


def _debian(wanted: list[str]) -> int:
    """Install the packages in `wanted` that are missing, or tell the command."""
    installed = _installed(wanted)
    missing = [choice for choice in wanted if not installed.intersection(choice.split("|"))]
    if not missing:
        return 0
    if os.geteuid() == 0:
        return _install(missing)
    names = " ".join(_available(missing))
    if not names:
        return 0
    _tell_command(f"sudo apt-get install --no-install-recommends {names}")
    return 1


def _fedora(wanted: list[str]) -> int:
    """Tell the command that brings what is missing; libraries go by their own names, which rpm knows."""
    asked = [name for choice in wanted for name in _spelled_for_fedora(choice)]
    missing = [name for name in asked if _run(["rpm", "--query", "--whatprovides", name]).returncode != 0]
    if not missing:
        return 0
    _tell_command(shlex.join(["sudo", "dnf", "install", "--setopt=install_weak_deps=False", *missing]))
    return 1


def _spelled_for_fedora(choice: str) -> list[str]:
    """Return what Fedora calls the package or the libraries of it that are needed."""
    libraries = [f"{library}()(64bit)" for library, package in _LIBRARIES.items() if package == choice]
    return libraries or [_FEDORAS.get(choice, choice)]


def _tell_command(command: str) -> None:
    """Say what a person has to do."""
    print("Some system packages are missing. Install them, then start again:\n", file=sys.stderr)
    print(f"  {command}\n", file=sys.stderr)


def _install(missing: list[str]) -> int:
    """Install what this release has of the choices in `missing`; return apt-get's exit code."""
    print(f"• Installing system packages ({len(missing)})", file=sys.stderr, flush=True)
    _apt_get("update")  # one bad source of many fails it; what counts is the next step
    names = _available(missing)
    if not names:
        return 0
    done = _apt_get("install", "--yes", "--no-install-recommends", *names)
    if done.returncode != 0:
        print(f"{done.stdout[-2000:]}\napt-get could not install them; its reason is above.", file=sys.stderr)
    return done.returncode


def _installed(choices: list[str]) -> set[str]:
    """Return the names in `choices` whose package is completely installed."""
    query = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n"]
    listing = _run([*query, *_spelled(choices)]).stdout
    return set(re.findall(r"^(\S+) installed$", listing, re.MULTILINE))


def _available(choices: list[str]) -> list[str]:
    """Return the name that this release has for each of `choices`; without package lists, the older one."""
    listing = _run(["apt-cache", "policy", *_spelled(choices)]).stdout
    known = re.findall(r"^(\S+):\n  Installed: .*\n  Candidate: (?!\(none\))", listing, re.MULTILINE)
    if not known and not _has_lists():
        return [choice.split("|")[-1] for choice in choices]
    for choice in choices:
        if not set(known).intersection(choice.split("|")):
            print(f"• This release has no package {choice}; going on without it", file=sys.stderr)
    return [name for name in _spelled(choices) if name in known]


def _has_lists() -> bool:
    """Whether apt knows what there is to install, so that a name it doesn't know is in no release."""
    return bool(re.search(r" Packages$", _run(["apt-cache", "policy"]).stdout, re.MULTILINE))


def _spelled(choices: list[str]) -> list[str]:
    """Return every name in `choices`, where "new|old" stands for two."""
    return [name for choice in choices for name in choice.split("|")]


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get without asking anything, once any other installation has finished."""
    return _run(["apt-get", "--quiet", "-o", f"DPkg::Lock::Timeout={_OTHERS_SECONDS}", *arguments])


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run `command` in plain English, both of its outputs as one text."""
    plain = {**os.environ, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, env=plain, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
