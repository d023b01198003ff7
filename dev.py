#!/usr/bin/env python3
"""Set up this checkout and start what is in it; needs Python 3.11 and nothing else.

    python3 dev.py run [ARGUMENTS]         the window; with ARGUMENTS the command line (`run check FILE`)
    python3 dev.py test [PYTEST ARGUMENTS] ruff, mypy and the tests
    python3 dev.py bench                   how fast the window is, against bare ones
    python3 dev.py pictures                make the README's pictures anew
    python3 dev.py language [CODE]         update the translations, or begin one (docs/translating.md)
    python3 dev.py lock [--upgrade]        pin the dependencies of pyproject.toml again

The first start makes .venv from packaging/requirements*.txt and, as root on Debian or Ubuntu, installs the
system libraries that Qt needs. On Linux without a display, `run` does the whole job in a virtual one and
keeps pictures of it.
"""

from __future__ import annotations

import collections
import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
# Scripts carry their environment's absolute path. A name of equal length lets it be put right inside Windows'
# .exe launchers too, once everything has been installed.
UNFINISHED = ROOT / ".vnew"
REPLACED = ROOT / ".vold"
STAMP = "ready.txt"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
EXE = ".exe" if os.name == "nt" else ""
PICTURES = ROOT / "pictures"

SYSTEM_PACKAGES = "packaging/system_packages.py"
REQUIREMENTS = {"run": "packaging/requirements.txt", "test": "packaging/requirements-dev.txt"}

# What pip and npm say, and what a person can do about it; the first that matches is told.
REASONS = {
    "No space left on device": "The disk is full. Free about 2 GB and start again.",
    "CERTIFICATE_VERIFY_FAILED|SSLError": "The package server's certificate was not accepted. "
    "Behind a company proxy, name its certificate: PIP_CERT=/path/to/certificates.pem",
    "NameResolution|name resolution|Failed to establish|ProxyError|"
    "[Cc]onnection (aborted|broken|refused|reset|timed)|[Rr]ead timed out|unreachable|EAI_AGAIN|ENOTFOUND":
    "The package server could not be reached. Check the network and start again.",
    "DO NOT MATCH THE HASHES": "A downloaded file is not the one that this project was tested with. "
    "It was not installed.",
    "No matching distribution": "A dependency has no ready-made package for this system with Python "
    f"{sys.version_info[0]}.{sys.version_info[1]}.",
}  # fmt: skip


class SetUpError(Exception):
    """Why the set-up stopped, and what to do, in words for the person at the terminal."""


def main(arguments: list[str]) -> int:
    """Do what the first of `arguments` names, with the others; return the exit code."""
    commands = {function.__name__: function for function in (run, test, bench, pictures, language, lock)}
    if not arguments or arguments[0] not in commands:
        print(__doc__.strip())
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    signal.signal(signal.SIGTERM, stop)
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
    set_up("run")
    shows_itself = not arguments and not has_display()
    if shows_itself:
        tell("No display here: the whole job runs in a virtual one, with a picture of each step")
        arguments = ["self-test", "--pictures", str(PICTURES)]
    # The rest of the command line is made for machines without a display.
    with surroundings(virtual_display="self-test" in arguments) as environment:
        code = call([program("configurator"), *arguments], environment)
    if shows_itself:
        print(f"The pictures are in {PICTURES}")
    return code


def test(arguments: list[str]) -> int:
    """Check the code and run the tests, `arguments` going to pytest; a failed check stops no other."""
    set_up("test")
    install_npm_packages()
    checks = {
        "ruff check": [program("ruff"), "check"],
        "ruff format": [program("ruff"), "format", "--check"],
        "mypy": [program("mypy")],
        # A process for each processor; a module's tests stay together, for the window they share.
        "pytest": [program("pytest"), "-n", "auto", "--dist", "loadfile", "--require-npm", *arguments],
    }
    failed = []
    with surroundings() as environment:
        for name, command in checks.items():
            tell(name)
            if call(command, environment, folder=ROOT) != 0:
                failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure; the table and its closing JSON line go to stdout."""
    set_up("test")
    install_npm_packages()
    with surroundings() as environment:
        return call([program("python"), "tests/benchmarks/run.py", *arguments], environment, folder=ROOT)


def pictures(arguments: list[str]) -> int:
    """Make the README's pictures anew, from the real window."""
    set_up("run")
    with surroundings() as environment:
        script = str(ROOT / "packaging" / "readme_pictures.py")
        return call([program("python"), script, *arguments], environment)


def language(arguments: list[str]) -> int:
    """Update every catalogue of translated texts; one more is begun where `arguments` name its code."""
    set_up("run")
    return call([program("python"), str(ROOT / "packaging" / "translations.py"), *arguments], os.environ)


def lock(arguments: list[str]) -> int:
    """Resolve the dependencies again and write packaging/requirements*.txt."""
    require_ensurepip()
    return call([sys.executable, str(ROOT / "packaging" / "lock.py"), *arguments], os.environ)


# --- the environment ----------------------------------------------------------------------------------------


def set_up(kind: str) -> None:
    """Make .venv ready for `kind` ("run" or "test"), unless it is: built aside, so never half-made."""
    if is_ready(kind):
        watch([program("python"), str(ROOT / "packaging" / "catalogues.py")])  # what has changed
        return
    with only_set_up():
        if is_ready(kind):  # somebody else's set-up, which this one has waited for
            return
        started = time.monotonic()
        install_system_packages(kind)
        require_ensurepip()
        try:
            build(kind)
        except OSError as problem:
            raise SetUpError(f"The set-up stopped at {problem.filename}: {problem.strerror}") from problem
        finally:
            shutil.rmtree(UNFINISHED, ignore_errors=True)
            shutil.rmtree(REPLACED, ignore_errors=True)
        tell(f"Set up in {time.monotonic() - started:.0f} s")


def is_ready(kind: str) -> bool:
    """Whether .venv was completed for `kind` from the requirements as they are now."""
    stamp = VENV / STAMP
    made = stamp.is_file() and Path(program("python")).exists()
    return made and fingerprint(kind) in stamp.read_text("utf-8")


def fingerprint(kind: str) -> str:
    """Return a hash of everything that .venv is made from for `kind`."""
    import tomllib  # here, so that an older Python comes as far as this file's last lines and their advice

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pins = (ROOT / REQUIREMENTS[kind]).read_text("utf-8")
    system = (ROOT / SYSTEM_PACKAGES).read_text("utf-8")
    # A moved checkout or another Python needs its own: scripts and libraries carry both.
    place = (str(ROOT), sys.version_info[:2], sys.base_prefix)
    return hashlib.sha256(repr((project, pins, system, place)).encode()).hexdigest()


def build(kind: str) -> None:
    """Install everything into an unfinished environment, then put it in .venv's place.

    Raises:
        SetUpError: something could not be installed; .venv is as it was.
    """
    shutil.rmtree(UNFINISHED, ignore_errors=True)
    tell("Making .venv")
    watch([sys.executable, "-m", "venv", "--prompt", VENV.name, str(UNFINISHED)])
    python = str(UNFINISHED / SCRIPTS / f"python{EXE}")
    install = [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    tell("Installing the dependencies (about 250 MB; a minute or two)")
    watch([*install, "--only-binary=:all:", "--require-hashes", "-r", str(ROOT / REQUIREMENTS[kind])])
    watch([*install, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    correct_paths()
    kinds = ("run", "test") if kind == "test" else ("run",)
    (UNFINISHED / STAMP).write_text("\n".join(map(fingerprint, kinds)), "utf-8")
    shutil.rmtree(REPLACED, ignore_errors=True)
    try:
        if VENV.exists():
            VENV.rename(REPLACED)
        UNFINISHED.rename(VENV)
    except PermissionError as problem:
        raise SetUpError(f"{VENV} is in use. Close Connector Configurator and start again.") from problem


def correct_paths() -> None:
    """Make the unfinished environment's scripts name the place where they will lie."""
    for file in [UNFINISHED / "pyvenv.cfg", *(UNFINISHED / SCRIPTS).iterdir()]:
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            right = content.replace(os.fsencode(UNFINISHED), os.fsencode(VENV))
            if right != content:
                file.write_bytes(right)


@contextlib.contextmanager
def only_set_up() -> Iterator[None]:
    """Keep two set-ups of this checkout apart: the second waits, also for a child that a killed one left."""
    with (ROOT / ".vlock").open("a") as file:
        if sys.platform == "win32":
            import msvcrt

            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                raise SetUpError("Another set-up is running here. Start again when it is done.") from None
        else:
            import fcntl

            os.set_inheritable(file.fileno(), True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def install_system_packages(name: str) -> None:
    """Install a Debian or Ubuntu package, or the group of them that is called "run" or "test".

    Raises:
        SetUpError: something is missing still; what to do has been said.
    """
    if call([sys.executable, str(ROOT / SYSTEM_PACKAGES), name], os.environ) != 0:
        raise SetUpError("The set-up stopped; nothing half-made stays.")


def require_ensurepip() -> None:
    """See to it that this Python can make an environment with pip in it; Debian packs that part apart.

    Without it `python3 -m venv` fails half-way and leaves a folder that looks like an environment.
    """
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    debians_own = Path(sys.executable).resolve() == Path("/usr/bin/python3").resolve()
    version = "3" if debians_own else f"{sys.version_info[0]}.{sys.version_info[1]}"
    install_system_packages(f"python{version}-venv")
    importlib.invalidate_caches()
    if not importlib.util.find_spec("ensurepip"):
        raise SetUpError("This Python has no ensurepip module: install its venv package, or another Python.")


def install_npm_packages() -> None:
    """Fetch what tests need of npm, unless it is there: icon sets to draw, and Bitrix24's JavaScript SDK."""
    for name in ("icons", "sdks"):
        folder = ROOT / "tests" / name
        pins, stamp = folder / "package-lock.json", folder / "node_modules" / STAMP
        if not pins.exists() or (stamp.exists() and stamp.read_bytes() == pins.read_bytes()):
            continue
        if not shutil.which("npm"):
            install_system_packages("npm")
        npm = shutil.which("npm")
        if not npm:
            raise SetUpError("The tests use packages that come with npm: install Node.js.")
        tell(f"Fetching npm packages for tests/{name}")
        watch([npm, "ci", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund"])
        stamp.write_bytes(pins.read_bytes())


# --- running things -----------------------------------------------------------------------------------------


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
        install_system_packages("xvfb")
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


def watch(command: list[str]) -> None:
    """Run a step of the set-up quietly: at a terminal its last line is shown, and all of it where it fails.

    Raises:
        SetUpError: it failed, with the reason in plain words where we know it.
    """
    last = collections.deque[str](maxlen=60)
    shown = sys.stderr.isatty()
    # Not closing our files leaves the child the lock of only_set_up, should this process be killed.
    keep_open = os.name != "nt"
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace", close_fds=not keep_open,
    ) as process:  # fmt: skip
        try:
            for line in process.stdout or ():
                last.append(line)
                if shown:
                    print(f"  {line.strip()[:76]:<76}", end="\r", file=sys.stderr, flush=True)
        except BaseException:
            process.terminate()
            raise
    if shown:
        print(" " * 78, end="\r", file=sys.stderr)
    if process.returncode != 0:
        said = "".join(last)
        print(said, file=sys.stderr)
        known = (words for pattern, words in REASONS.items() if re.search(pattern, said))
        raise SetUpError(next(known, f"This failed with code {process.returncode}: {' '.join(command)}"))


def program(name: str) -> str:
    """Return the path of a program in .venv."""
    return str(VENV / SCRIPTS / f"{name}{EXE}")


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def is_root() -> bool:
    """Whether we may do everything on this machine (never so on Windows)."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def tell(step: str) -> None:
    """Say what happens now; on stderr, because stdout belongs to the program that is run."""
    print(f"• {step}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one is to read a sentence
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    sys.exit(main(sys.argv[1:]))
