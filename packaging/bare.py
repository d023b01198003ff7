"""Start the README's commands in a Debian that has Python, git and nothing else: `python3 dev.py bare`.

    python3 dev.py bare [bookworm|trixie]... [run|test|unit]... [--without-root]

`unit` runs the unit tests alone, in the environment that `run` makes. With --without-root an ordinary user
starts the commands, and root installs just the packages that they ask for. Without a name, both Debians and
both commands of the README are tried. Needs root, debootstrap and a mirror of Debian; the systems are made
under build/bare.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time

from bare_system import SUITES, BareError, System, fresh
from product import ROOT

_KINDS = ("run", "test", "unit")
_USER = "somebody"
_CHECKOUT = "/srv/checkout"
_LEFT_OUT = ("test_architecture.py", "test_documents.py", "test_regular_expressions.py")
"""Tests that read the sources, which are the same with every Python."""
_UNIT = (
    "python3 dev.py run --version && .venv/bin/python -m pip install --quiet --require-hashes "
    "--only-binary=:all: -r packaging/requirements-dev.txt && "
    "HYPOTHESIS_PROFILE=quick .venv/bin/python -m pytest -q -n auto --dist loadfile tests/unit"
    + "".join(f" --ignore tests/unit/{name}" for name in _LEFT_OUT)
)
_INSTALL = r"^ *sudo apt-get install --no-install-recommends (.+)$"


def main(arguments: list[str]) -> int:
    """Try what `arguments` name; return 0 where all of it passed."""
    names = [name for name in arguments if name != "--without-root"]
    if unknown := [name for name in names if name not in (*SUITES, *_KINDS)]:
        print(f"Unknown: {' '.join(unknown)}\n\n{__doc__}", file=sys.stderr)
        return 2
    suites = [name for name in names if name in SUITES] or [*SUITES]
    kinds = [name for name in names if name in _KINDS] or ["run", "test"]
    if subprocess.run(["git", "diff", "--quiet", "HEAD"], cwd=ROOT, check=False).returncode != 0:
        print("• What has not been committed is left out", flush=True)
    results: list[tuple[str, bool]] = []
    try:
        for suite in suites:
            results += try_suite(suite, kinds, without_root="--without-root" in arguments)
    except BareError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    print()
    for text, _ in results:
        print(text)
    return 0 if all(passed for _, passed in results) else 1


def try_suite(suite: str, kinds: list[str], *, without_root: bool) -> list[tuple[str, bool]]:
    """Run the commands for `kinds` one after the other in one new system.

    Returns:
        For each a line with its time, and whether it passed.
    """
    started = time.monotonic()
    system = fresh(suite, "try")
    user = _USER if without_root else "root"
    if without_root:
        system.do(["useradd", "--create-home", "--shell", "/bin/sh", _USER])
    place = system.root / _CHECKOUT.removeprefix("/")
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(place)], check=True)
    system.do(["chown", "-R", f"{user}:{user}", _CHECKOUT])
    version = system.do(["python3", "--version"]).strip()
    name = f"{SUITES[suite]} ({suite}), {version}{', without root' if without_root else ''}"
    print(f"• {name}: ready in {time.monotonic() - started:.0f} s", flush=True)
    results = []
    for kind in kinds:
        started = time.monotonic()
        passed = by_hand(system, kind) if without_root else start(system, kind, "root")
        text = f"{name}: {kind} {'passed' if passed else 'FAILED'} in {time.monotonic() - started:.0f} s"
        print(f"• {text}", flush=True)
        results.append((text, passed))
    if all(passed for _, passed in results):
        system.remove()
    else:
        print(f"• The system stays for a look: {system.root}", flush=True)
    return results


def start(system: System, kind: str, user: str) -> bool:
    """Start a command in the foreground; return whether it passed."""
    return system.run(command(kind), user=user, folder=_CHECKOUT) == 0


def by_hand(system: System, kind: str) -> bool:
    """Start a command as an ordinary user, install just what it asks for, start it again.

    Returns:
        Whether it named all that it misses in one line, and passed then.
    """
    code, printed = system.ask(command(kind), user=_USER, folder=_CHECKOUT)
    lines = re.findall(_INSTALL, printed, re.MULTILINE)
    if code == 0:
        return True
    if len(lines) != 1:
        print(f"{printed}\n• It has not named in one line what is missing", flush=True)
        return False
    print(f"• It asks for {lines[0]}", flush=True)
    system.install(*lines[0].split())
    return start(system, kind, _USER)


def command(kind: str) -> list[str]:
    """Return what is started for `kind`."""
    return ["sh", "-c", _UNIT] if kind == "unit" else ["python3", "dev.py", kind]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
