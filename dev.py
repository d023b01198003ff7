#!/usr/bin/env python3
"""Set up this checkout and start what is in it; needs Python 3.11 and nothing else.

    python3 dev.py run [ARGUMENTS]         the window; with ARGUMENTS the command line (`run check FILE`)
    python3 dev.py test [PYTEST ARGUMENTS] ruff, mypy and the tests
    python3 dev.py test --quick            the same with the unit tests alone, in a minute, while you work
    python3 dev.py test --full             every number that is promised, in up to three hours
    python3 dev.py fuzz [--minutes N]      feed every way into the program with hostile inputs
    python3 dev.py mutate                  whether the unit tests notice mistakes in the code
    python3 dev.py bench                   how fast the window is, against bare ones (--plot, --compare)
    python3 dev.py pictures                make the README's pictures anew
    python3 dev.py language [CODE]         update the translations, or begin one (docs/translating.md)
    python3 dev.py lock [--upgrade]        pin the dependencies of pyproject.toml again
    python3 dev.py audit                   check the pinned packages against the list of known vulnerabilities
    python3 dev.py drift FOLDER            compare our REST methods with a copy of Bitrix24's own descriptions
    python3 dev.py bare [SUITE] [COMMAND]  `run` and `test` in a Debian with nothing in it

The first start makes .venv from packaging/requirements*.txt and, as root on Debian or Ubuntu, installs the
system libraries that Qt needs. On Linux without a display, `run` does the whole job in a virtual one and
keeps pictures of it.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "packaging"))
from running import SetUpError, call, has_display, program, surroundings, tell  # noqa: E402
from venv_setup import install_npm_packages, install_system_packages, package_of_ensurepip, set_up  # noqa: E402

# Two processes more than processors: tests wait half of their time, for Chromium, sockets, other processes.
# A module's tests stay together, for the window they share. The sample has an order of its own: long modules
# first, not those with most tests.
PYTEST = [
    "-n", str((os.cpu_count() or 1) + 2), "--dist", "loadfile", "--no-loadscope-reorder", "--require-npm",
    "--sample",
]  # fmt: skip
PICTURES = ROOT / "pictures"


def main(arguments: list[str]) -> int:
    """Do what the first of `arguments` names, with the others; return the exit code."""
    commands = {
        function.__name__: function
        for function in (run, test, fuzz, mutate, bench, pictures, language, lock, audit, drift, bare)
    }
    if not arguments or arguments[0] not in commands:
        print(__doc__.strip())
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    signal.signal(signal.SIGTERM, stop)
    # Scripts start what runs in the background with Ctrl+C ignored, and what we start would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return commands[arguments[0]](arguments[1:])
    except SetUpError as problem:
        print(f"\n{problem}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return 130
    return 1


def stop(*_: object) -> None:
    """End in order when told to, even if told twice."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(143)


def run(arguments: list[str]) -> int:
    """Open the window, or do what `arguments` say; without a display, show the job in a virtual one."""
    shows_itself = not arguments and not has_display()
    set_up("run", *(["xvfb"] if shows_itself else []))
    if shows_itself:
        tell("No display here: the whole job runs in a virtual one, with a picture of each step")
        arguments = ["self-test", "--pictures", str(PICTURES)]
        for earlier in PICTURES.glob("[0-9][0-9]-*.png"):  # the steps may have had other numbers
            earlier.unlink()
    # The rest of the command line is made for machines without a display.
    with surroundings(virtual_display="self-test" in arguments) as environment:
        code = call([program("configurator"), *arguments], environment)
    if shows_itself:
        print(f"The pictures are in {PICTURES}")
    return code


def test(arguments: list[str]) -> int:
    """Check the code and run the tests, `arguments` going to pytest; a failed check stops no other.

    The tests are a sample that stays short (tests/support/sampling.py). With `--quick` first only the unit
    tests run, with few generated values; with `--full` everything that is promised, by tests/runs/full.py,
    which gets the other arguments.
    """
    set_up("test", *([] if shutil.which("npm") else ["npm"]))
    install_npm_packages()
    size, rest = (
        (arguments[0], arguments[1:]) if arguments[:1] in (["--quick"], ["--full"]) else ("", arguments)
    )
    with surroundings() as environment:
        # Hundreds of tests start the program, and each would compile it again.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if size == "--full":
            return call([program("python"), "-m", "tests.runs.full", *rest], environment, folder=ROOT)
        if size == "--quick":
            environment["HYPOTHESIS_PROFILE"] = "quick"
            # They never wait for anything; each further process would first spend seconds loading all tests.
            rest = ["-n", str(os.cpu_count() or 1), *rest, "tests/unit"]
        return check(rest, environment)


def check(arguments: list[str], environment: dict[str, str]) -> int:
    """Run ruff, mypy and pytest with `arguments`; return 1 where any of them fails."""
    checks = {
        "ruff check": [program("ruff"), "check"],
        "ruff format": [program("ruff"), "format", "--check"],
        "mypy": [program("mypy")],
        "pytest": [program("pytest"), *PYTEST, *arguments],
    }
    failed = []
    for name, command in checks.items():
        tell(name)
        if call(command, environment, folder=ROOT) != 0:
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def fuzz(arguments: list[str]) -> int:
    """Feed every way into the program with inputs that nobody would think of."""
    set_up("test")
    with surroundings() as environment:
        return call([program("python"), "-m", "tests.fuzz", *arguments], environment, folder=ROOT)


def mutate(arguments: list[str]) -> int:
    """Change the code one small thing at a time and see whether the unit tests notice."""
    set_up("test")
    with surroundings() as environment:
        return call([program("python"), "-m", "tests.runs.mutation", *arguments], environment, folder=ROOT)


def bench(arguments: list[str]) -> int:
    """Measure; the table and its closing JSON line go to stdout."""
    set_up("test")
    install_npm_packages()
    with surroundings() as environment:
        return call([program("python"), "-m", "tests.benchmarks.run", *arguments], environment, folder=ROOT)


def pictures(arguments: list[str]) -> int:
    """Make the README's pictures anew, from the real window."""
    set_up("run")
    with surroundings() as environment:
        return call([program("python"), "packaging/readme_pictures.py", *arguments], environment, folder=ROOT)


def language(arguments: list[str]) -> int:
    """Update every catalogue of translated texts; one more is begun where `arguments` name its code."""
    set_up("run")
    return call([program("python"), "packaging/translations.py", *arguments], os.environ, folder=ROOT)


def drift(arguments: list[str]) -> int:
    """Compare our table of REST methods with a copy of the documentation's descriptions, a folder."""
    set_up("run")
    return call([program("python"), "packaging/drift.py", *arguments], os.environ, folder=ROOT)


def lock(arguments: list[str]) -> int:
    """Resolve the dependencies again and write packaging/requirements*.txt."""
    install_system_packages(*package_of_ensurepip())
    return call([sys.executable, "packaging/lock.py", *arguments], os.environ, folder=ROOT)


def audit(arguments: list[str]) -> int:
    """Ask, over the network, whether a pinned package has a known vulnerability."""
    install_system_packages(*package_of_ensurepip())
    return call([sys.executable, "packaging/audit.py", *arguments], os.environ, folder=ROOT)


def bare(arguments: list[str]) -> int:
    """Try the README's commands in a minimal Debian; packaging/bare.py says how."""
    return call([sys.executable, "packaging/bare.py", *arguments], os.environ, folder=ROOT)


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one is to read a sentence
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    sys.exit(main(sys.argv[1:]))
