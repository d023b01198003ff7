"""Build the installer for Windows on Debian, and try it under wine: `packaging/build.py windows` calls this.

It proves that the spec, the installer and the program's core work on Windows. Chromium does not start under
wine; hosted continuous integration tries that on a real Windows, where releases are built.
"""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import check_program
import nsis
import wine
from packaging.requirements import Requirement
from product import COMMAND, NAME, PACKAGE, ROOT, SUFFIX, VERSION

_PINS = ROOT / "packaging" / "requirements-build.txt"
_TARGET = {
    "sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64",
    "python_version": "3.13", "python_full_version": "3.13.0", "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}  # fmt: skip
_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\ConnectorConfigurator"
_FILES = rf"HKCU\Software\Classes\.{SUFFIX}"
_SETTINGS = r"HKCU\Software\connector-configurator"
_BY_HAND = ROOT / "packaging" / "windows" / "uninstall_by_hand.py"
_NEWER = "99.0.0"


def main() -> int:
    """Build and try; return the number of things that were not right."""
    wine.make()
    frozen = freeze()
    installer = nsis.build(frozen, ROOT / "dist")
    print(f"• {installer.name}: {installer.stat().st_size / 1e6:.0f} MB", flush=True)
    newer = nsis.build(frozen, wine.PLACE, _NEWER, fast=True)
    return Trial(installer, newer).run()


def freeze() -> Path:
    """Return the folder frozen for Windows."""
    python = wine.make_python(packages())
    folder = ROOT / "dist" / "windows"
    shutil.rmtree(folder, ignore_errors=True)
    print("• Freezing under wine, which takes minutes", flush=True)
    script = wine.inside(ROOT / "packaging" / "freeze.py")
    wine.run([str(python), script, wine.inside(ROOT) + r"\dist\windows"], seconds=2400)
    return folder / COMMAND


def packages() -> Path:
    """Return a folder with the pinned packages for Windows, made anew when the pins have changed."""
    place, stamp = wine.PLACE / "packages", wine.PLACE / "packages.txt"
    pins = pins_for_windows()
    if stamp.is_file() and stamp.read_text("utf-8") == pins:
        return place
    shutil.rmtree(place, ignore_errors=True)
    stamp.unlink(missing_ok=True)
    listed = wine.PLACE / "requirements.txt"
    listed.write_text(pins, "utf-8")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    target = ["--target", str(place), "--no-compile"]
    of_windows = ["--platform=win_amd64", "--python-version=3.13", "--implementation=cp"]
    hashed = ["--only-binary=:all:", "--require-hashes", "-r", str(listed)]
    subprocess.run([*install, *target, *of_windows, *hashed], check=True)
    # Only what describes the project is kept of it; the code is read where it lies.
    subprocess.run([*install, *target, "--no-build-isolation", str(ROOT)], check=True)
    shutil.rmtree(place / "configurator")
    stamp.write_text(pins, "utf-8")
    return place


def pins_for_windows() -> str:
    """Return the pinned packages that Windows needs, without the conditions that select them."""
    entries = []
    for entry in re.split(r"\n(?=\S)", _PINS.read_text("utf-8")):
        head, *hashes = entry.strip().split("\\\n")
        if head.startswith("#"):
            continue
        wanted = Requirement(head.strip())
        if wanted.marker is None or wanted.marker.evaluate(_TARGET):
            entries.append("\\\n".join([f"{wanted.name}{wanted.specifier} ", *hashes]))
    return "\n".join(entries) + "\n"


class Trial:
    """What somebody does with the installer, one line each."""

    def __init__(self, installer: Path, newer: Path) -> None:
        self._installer = installer
        self._newer = newer
        self._user = wine.DRIVE / "users" / pwd.getpwuid(os.getuid()).pw_name
        self._place = self._user / "AppData" / "Local" / "Programs" / NAME
        self._state = self._user / "AppData" / "Local" / PACKAGE
        self._failed = 0

    def run(self) -> int:
        """Do all of it; return how much was not right."""
        self._line("a silent installation", self._install)
        self._line("the installed program does its work", self._use)
        self._line("it is not replaced while it runs", self._refuse)
        self._line("an upgrade keeps the user's files", self._upgrade)
        self._line("who uninstalls and keeps their work has it afterwards", self._uninstall_and_keep)
        self._line("who doesn't has only the files that they saved", self._uninstall_and_forget)
        self._line("a silent uninstallation leaves nothing", self._uninstall)
        print("SKIPPED  what needs Chromium, which does not start under wine", flush=True)
        return self._failed

    def _line(self, name: str, act: Callable[[], None]) -> None:
        began = time.monotonic()
        try:
            act()
        except (RuntimeError, AssertionError) as problem:
            self._failed += 1
            print(f"FAILED  {name}: {problem}", flush=True)
        else:
            print(f"ok  {time.monotonic() - began:6.1f} s  {name}", flush=True)

    def _install(self) -> None:
        wine.run([wine.inside(self._installer), "/S"], seconds=600)
        programs = self._user / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
        expect((self._place / f"{NAME}.exe").is_file(), "the window program is not there")
        expect((self._place / f"{COMMAND}.exe").is_file(), "the console program is not there")
        expect((programs / f"{NAME}.lnk").is_file(), "there is no Start menu entry")
        expect(VERSION in wine.run(["reg", "query", _KEY, "/v", "DisplayVersion"]), "no uninstall key")
        expect(
            "ConnectorConfigurator" in wine.run(["reg", "query", _FILES, "/ve"]), "files are not associated"
        )

    def _use(self) -> None:
        program = str(self._place / f"{COMMAND}.exe")
        examples = ROOT / "resources" / "examples"
        connector = wine.inside(examples / f"shop_chat.{SUFFIX}")
        drawing = wine.PLACE / "drawing.png"
        drawing.unlink(missing_ok=True)
        expect(VERSION in wine.run([program, "--version"]), "--version")
        encoded = wine.run([program, "encode", wine.inside(examples / "parcel-robot.svg")])
        expect(encoded.startswith("data:image/svg+xml,%3C"), "encode")
        wine.run([program, "check", connector])
        out = wine.inside(wine.PLACE) + "\\drawing.png"
        wine.run([program, "preview", connector, "--engine", "cairo", "--out", out])
        expect(drawing.is_file() and drawing.read_bytes().startswith(b"\x89PNG"), "preview drew no picture")
        page = wine.PLACE / "logo.pdf"
        page.write_bytes(check_program.pdf_logo())
        for logo in (check_program.LOGO, page):
            command = [program, "suggest", wine.inside(logo), "--engine", "cairo"]
            said = wine.run(command, has_random=True)
            expect(bool(re.search(check_program.SUGGESTED, said, re.MULTILINE)), f"suggest said {said}")
        expect(wine.run([program, "icons", "chat"]).startswith("own"), "icons")
        said = wine.run([program, "register", connector, "--practice"])
        expect("is registered" in said, f"register --practice said {said}")
        said = wine.run([program, "self-test", "--without-browser"], seconds=300)
        print(said, end="", flush=True)
        expect("All steps passed" in said, "the self-test failed")

    def _refuse(self) -> None:
        program = self._place / f"{COMMAND}.exe"
        before = program.read_bytes()
        with wine.started([str(program), "practice"]):
            wine.run([wine.inside(self._newer), "/S"], seconds=600, ends_with=4)
        expect(program.read_bytes() == before, "the program was replaced")
        expect(_NEWER not in wine.run(["reg", "query", _KEY, "/v", "DisplayVersion"]), "the key was changed")

    def _upgrade(self) -> None:
        kept = [self._place / f"mine.{SUFFIX}", self._user / "Documents" / f"mine.{SUFFIX}"]
        for file in kept:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("{}", "utf-8")
        old = self._place / "_internal" / "of-the-older-version.txt"
        old.write_text("", "utf-8")
        wine.run([wine.inside(self._newer), "/S"], seconds=600)
        expect(
            _NEWER in wine.run(["reg", "query", _KEY, "/v", "DisplayVersion"]), "the version is the older one"
        )
        expect(not old.exists(), "a file of the older version is left")
        expect(all(file.is_file() for file in kept), "a file of the user's is gone")
        (self._place / f"mine.{SUFFIX}").unlink()

    def _uninstall_and_keep(self) -> None:
        self._work()
        self._uninstall_by_hand("yes")
        expect(self._own() == (True, True, True), f"{self._own()} is there of state, settings and sign-ins")

    def _uninstall_and_forget(self) -> None:
        self._work()
        self._uninstall_by_hand("no")
        expect(self._own() == (False, False, False), f"{self._own()} is left of state, settings and sign-ins")
        expect("Another program" in self._remembered(), "a sign-in of another program is gone")
        expect((self._user / "Documents" / f"mine.{SUFFIX}").is_file(), "a saved connector is gone")
        wine.run([wine.inside(self._newer), "/S"], seconds=600)

    def _work(self) -> None:
        """Leave what a user of the installed program has: state, settings and a sign-in."""
        wine.run([wine.inside(self._newer), "/S"], seconds=600)
        self._state.mkdir(parents=True, exist_ok=True)
        (self._state / "history.json").write_text("{}", "utf-8")
        wine.run(["reg", "add", _SETTINGS, "/v", "Tried", "/d", "yes", "/f"])
        wine.run([str(wine.PYTHON), wine.inside(_BY_HAND), "remember"])

    def _own(self) -> tuple[bool, bool, bool]:
        """Return whether the state, the settings and the sign-in are there."""
        settings = "Tried" in wine.run(["reg", "query", _SETTINGS, "/v", "Tried"], ends_with=None)
        return self._state.exists(), settings, NAME in self._remembered()

    def _remembered(self) -> str:
        return wine.run([str(wine.PYTHON), wine.inside(_BY_HAND), "remembered"])

    def _uninstall_by_hand(self, answer: str) -> None:
        command = [str(wine.PYTHON), wine.inside(_BY_HAND), wine.inside(self._place), answer]
        asked = wine.run(command, seconds=300)
        expect("Keep your unsaved connectors" in asked, f"it asked: {asked}")
        self._expect_uninstalled()

    def _uninstall(self) -> None:
        # It copies itself and goes on in the copy, unless it is told where it is.
        command = [str(self._place / "uninstall.exe"), "/S", f"_?={wine.inside(self._place)}"]
        wine.run(command, seconds=300)
        self._expect_uninstalled()

    def _expect_uninstalled(self) -> None:
        deadline = time.monotonic() + 60
        while (left := self._left()) and time.monotonic() < deadline:
            time.sleep(0.5)  # wine deletes after the program has ended
        expect(not left, f"left: {left}")
        expect("DisplayName" not in wine.run(["reg", "query", _KEY], ends_with=None), "the key is left")
        expect("Configurator" not in wine.run(["reg", "query", _FILES, "/ve"], ends_with=None), "files")
        shutil.rmtree(self._place, ignore_errors=True)

    def _left(self) -> list[str]:
        """Return what is left of the program, but for the uninstaller itself, which was told to stay."""
        there = self._place.iterdir() if self._place.exists() else []
        return [path.name for path in there if path.name != "uninstall.exe"]


def expect(right: bool, what: str) -> None:
    """Raise AssertionError with `what` unless it is right."""
    if not right:
        raise AssertionError(what)


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
