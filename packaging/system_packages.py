"""Install what pip cannot bring, on Debian and its relatives: the libraries Qt needs, and the tests' tools.

    python3 packaging/system_packages.py run | test | NAME...

Only what is missing is installed, and only as root; anybody else is told the command. Systems without apt-get
are left alone.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

# "new|old" where releases differ in the name.
_LIBRARIES = [
    "libegl1", "libgl1", "libglib2.0-0t64|libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libbrotli1",
    "libcairo2", "libxkbcommon0", "libxkbcommon-x11-0", "libxkbfile1", "libxcb-cursor0", "libxcb-dri3-0",
    "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-xkb1", "libxcomposite1", "libxdamage1", "libxrandr2", "libxtst6", "libnss3",
    "libasound2t64|libasound2", "libgbm1", "fonts-dejavu-core",
]  # fmt: skip
_TOOLS = [
    "xvfb", "chromium", "firefox-esr", "openbox", "imagemagick", "xdotool", "dbus", "gnome-keyring",
    "curl", "php-cli", "php-curl", "php-mbstring",
]  # fmt: skip
_GROUPS = {"run": _LIBRARIES, "test": _LIBRARIES + _TOOLS}


def main(arguments: list[str]) -> int:
    """Install what `arguments` name; return 1 where a person has to do it or apt-get has failed."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return 0
    wanted = [choice for name in arguments for choice in _GROUPS.get(name, [name])]
    installed = _installed(wanted)
    missing = [choice for choice in wanted if not installed.intersection(choice.split("|"))]
    if not missing:
        return 0
    if os.geteuid() == 0:
        return _install(missing)
    names = " ".join(_available(missing))
    if not names:
        return 0
    print("Some system packages are missing. Install them, then start again:\n", file=sys.stderr)
    print(f"  sudo apt-get install --no-install-recommends {names}\n", file=sys.stderr)
    return 1


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
    if not known:
        return [choice.split("|")[-1] for choice in choices]
    for choice in choices:
        if not set(known).intersection(choice.split("|")):
            print(f"• This release has no package {choice}; going on without it", file=sys.stderr)
    return [name for name in _spelled(choices) if name in known]


def _spelled(choices: list[str]) -> list[str]:
    """Return every name in `choices`, where "new|old" stands for two."""
    return [name for choice in choices for name in choice.split("|")]


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get without a question to anybody."""
    return _run(["apt-get", "--quiet", *arguments])


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run `command` in plain English, both of its outputs as one text."""
    plain = {**os.environ, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, env=plain, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, check=False,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
