"""The environment in .venv: made from the pinned dependencies, with what the system has to bring."""

from __future__ import annotations

import collections
import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from running import EXE, ROOT, SCRIPTS, VENV, SetUpError, call, program, tell

# Scripts carry their environment's absolute path. A name of equal length lets it be put right inside Windows'
# .exe launchers too, once everything has been installed.
UNFINISHED = ROOT / ".vnew"
REPLACED = ROOT / ".vold"
STAMP = "ready.txt"

SYSTEM_PACKAGES, SYSTEM_LIBRARIES = "packaging/system_packages.py", "resources/linux_libraries.json"
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


def set_up(kind: str, *packages: str) -> None:
    """Make .venv ready for `kind` ("run" or "test"), with system `packages`: built aside, never half-made."""
    if is_ready(kind):
        watch([program("python"), str(ROOT / "packaging" / "catalogues.py")])  # what has changed
        return
    with only_set_up():
        if is_ready(kind):  # somebody else's set-up, which this one has waited for
            return
        started = time.monotonic()
        install_system_packages(kind, *package_of_ensurepip(), *packages)
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
    names = (REQUIREMENTS[kind], SYSTEM_PACKAGES, SYSTEM_LIBRARIES)
    texts = [(ROOT / name).read_text("utf-8") for name in names]
    # A moved checkout or another Python needs its own: scripts and libraries carry both.
    place = (str(ROOT), sys.version_info[:2], sys.base_prefix)
    return hashlib.sha256(repr((project, texts, place)).encode()).hexdigest()


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


def install_system_packages(*names: str) -> None:
    """Install Debian or Ubuntu packages; "run" and "test" are groups of them.

    Raises:
        SetUpError: something is missing still; what to do has been said.
    """
    if names and call([sys.executable, str(ROOT / SYSTEM_PACKAGES), *names], os.environ) != 0:
        raise SetUpError("The set-up stopped; nothing half-made stays.")


def package_of_ensurepip() -> list[str]:
    """Return the package that this Python lacks to make an environment; Debian packs that part apart."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    debians_own = Path(sys.executable).resolve() == Path("/usr/bin/python3").resolve()
    return [f"python{'3' if debians_own else '.'.join(map(str, sys.version_info[:2]))}-venv"]


def require_ensurepip() -> None:
    """Stop where `python3 -m venv` would fail half-way and leave a folder that looks like an environment."""
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
