"""Build the installers, and test what has been built.

    python3 packaging/build.py quick       freeze with .venv as it is, and use the frozen program
    python3 packaging/build.py linux       the .deb, tested in a clean Debian if debootstrap is there
    python3 packaging/build.py windows     the installer for Windows; on Linux built and tried under wine
    python3 packaging/build.py appdir      the archive for Linux, and what appimagetool makes an AppImage of
    python3 packaging/build.py mac         the app and its disk image, on a Mac
    python3 packaging/build.py package     the Python package, a wheel and its source, for pipx and pip
    python3 packaging/build.py start       how long the frozen program takes to show its window, against .venv

Everything goes to dist/. All but `quick` and `start` freeze in .venv-build, made from the pinned packages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import running
import sizes
import trim
import venv_setup
from product import COMMAND, ROOT

DIST = ROOT / "dist"
_REQUIREMENTS = ROOT / "packaging" / "requirements-build.txt"
_LINT = ["--allow-root", "--fail-on", "error,warning"]
"""For Debian's linter; what it may complain of is in packaging/linux/lintian-overrides."""


def main(arguments: list[str]) -> int:
    """Build what the first of `arguments` names; return the exit code."""
    commands = {
        function.__name__: function for function in (quick, linux, windows, appdir, mac, package, start)
    }
    if len(arguments) != 1 or arguments[0] not in commands:
        print((__doc__ or "").strip())
        return 2
    began = time.monotonic()
    try:
        code = commands[arguments[0]]()
    except running.SetUpError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    running.tell(f"{'Failed' if code else 'Done'} after {time.monotonic() - began:.0f} s")
    return code


def quick() -> int:
    """Freeze with what the tests run with, and use the frozen program."""
    venv_setup.set_up("test")
    return check(freeze(running.program("python"), DIST / "quick"))


def linux() -> int:
    """Build the .deb and test it."""
    import debian  # noqa: PLC0415 - each system's own part

    frozen = freeze(build_python(), DIST / "linux")
    if check(frozen) != 0 or compare_size(frozen) != 0:
        return 1
    package = debian.build(frozen.parent, DIST)
    running.tell(f"{package.name}: {package.stat().st_size / 1e6:.0f} MB")
    if shutil.which("lintian") and running.call(["lintian", *_LINT, str(package)], os.environ) != 0:
        return 1
    if not (shutil.which("debootstrap") and running.is_root()):
        running.tell("Not proven in a clean system: that takes root and debootstrap")
        return 0
    return running.call(
        [sys.executable, str(ROOT / "packaging" / "clean_debian.py"), str(package)], os.environ
    )


def windows() -> int:
    """Build the installer for Windows."""
    if sys.platform != "win32":
        python = build_python()
        with running.surroundings() as environment:  # under wine, too, a window is painted only on a display
            return running.call([python, str(ROOT / "packaging" / "windows_cross.py")], environment)
    import nsis  # noqa: PLC0415 - each system's own part

    frozen = freeze(build_python(), DIST / "windows")
    return check(frozen) or nsis.main([str(frozen.parent), str(DIST)])


def appdir() -> int:
    """Pack the program with the libraries that a desktop may lack, and lay it out for appimagetool."""
    import linux_archive  # noqa: PLC0415 - each system's own part

    os.environ[trim.BUNDLE] = "1"
    frozen = freeze(build_python(), DIST / "appimage")
    archive = linux_archive.build(frozen.parent, DIST)
    running.tell(f"{archive.name}: {archive.stat().st_size / 1e6:.0f} MB")
    target = DIST / "AppDir"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(frozen.parent, target, symlinks=True)
    (target / "AppRun").symlink_to(COMMAND)
    icons = ROOT / "resources" / "icons"
    for file in (ROOT / "packaging" / "linux" / f"{COMMAND}.desktop", icons / f"{COMMAND}.svg"):
        shutil.copyfile(file, target / file.name)
    return check(target / "AppRun")


def mac() -> int:
    """Build the app and the disk image."""
    import macos  # noqa: PLC0415

    freeze(build_python(), DIST / "mac")
    return macos.build(DIST / "mac", DIST)


def package() -> int:
    """Build the Python package."""
    with running.surroundings(virtual_display=False) as environment:
        command = [build_python(), "-m", "hatchling", "build", "-d", str(DIST)]
        return running.call(command, environment, folder=ROOT)


def start() -> int:
    """Measure how soon the window is there."""
    with running.surroundings() as environment:
        return running.call([sys.executable, str(ROOT / "packaging" / "start_times.py")], environment)


def freeze(python: str, folder: Path, *arguments: str) -> Path:
    """Freeze into `folder` with the interpreter `python`; return the console program."""
    running.tell(f"Freezing into {folder.relative_to(ROOT)}")
    with running.surroundings(virtual_display=False) as environment:
        environment["QT_QPA_PLATFORM"] = "offscreen"
        script = str(ROOT / "packaging" / "freeze.py")
        subprocess.run([python, script, str(folder), *arguments], env=environment, check=True)
    return folder / COMMAND / f"{COMMAND}{running.EXE}"


def compare_size(program: Path) -> int:
    """Freeze the smallest program that shows a web page, too; return 1 if ours is too large beside it."""
    freeze(build_python(), DIST, "floor")
    return sizes.main([str(program.parent), str(DIST / "floor")])


def check(program: Path) -> int:
    """Use the program, on a virtual display where there is none; return 0 where all works."""
    running.tell(f"Using {program.relative_to(ROOT)}")
    with running.surroundings() as environment:
        return running.call(
            [sys.executable, str(ROOT / "packaging" / "check_program.py"), str(program)], environment
        )


def build_python() -> str:
    """Return the Python of .venv-build, made anew when the pinned packages have changed."""
    place = ROOT / ".venv-build"
    python = str(place / running.SCRIPTS / f"python{running.EXE}")
    stamp = place / venv_setup.STAMP
    if stamp.is_file() and stamp.read_bytes() == _REQUIREMENTS.read_bytes():
        return python
    shutil.rmtree(place, ignore_errors=True)
    venv_setup.install_system_packages("run")
    venv_setup.require_ensurepip()
    running.tell("Making .venv-build")
    venv_setup.watch([sys.executable, "-m", "venv", str(place)])
    install = [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    venv_setup.watch([*install, "--only-binary=:all:", "--require-hashes", "-r", str(_REQUIREMENTS)])
    venv_setup.watch([*install, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    stamp.write_bytes(_REQUIREMENTS.read_bytes())
    return python


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
