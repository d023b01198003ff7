"""The Debian package over version 0.1.0: dpkg puts both into a folder, beside what 0.1.0 left in a home."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import debian
import pytest
from product import COMMAND, PACKAGE, VERSION

from tests.support.paths import FILES_OF_0_1_0, ROOT

pytestmark = pytest.mark.skipif(
    not (shutil.which("dpkg-shlibdeps") and shutil.which("dpkg-deb")), reason="needs Debian's dpkg-dev"
)
OLD = "only-in-0.1.0.txt"


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """What looks like the frozen folder to whoever packs it; the program is that of the checkout."""
    folder = tmp_path / "frozen"
    notices = folder / "_internal" / "configurator" / "_resources" / "notices"
    notices.mkdir(parents=True)
    (notices / "notices.txt").write_text("licences", "utf-8")
    program = folder / COMMAND
    program.write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -m configurator "$@"\n', "utf-8")
    program.chmod(0o755)
    shutil.copy("/bin/true", folder / "QtWebEngineProcess")
    return folder


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """A folder in which dpkg installs, with the home of somebody who has worked with 0.1.0."""
    root = tmp_path / "system"
    for name in ("updates", "info"):
        (root / "var" / "lib" / "dpkg" / name).mkdir(parents=True)
    (root / "var" / "lib" / "dpkg" / "status").touch()
    (root / "etc" / "apparmor.d" / "abi").mkdir(parents=True)
    (root / "etc" / "apparmor.d" / "abi" / "4.0").touch()
    shutil.copytree(FILES_OF_0_1_0, root / "home" / "ada")
    return root


def dpkg(system: Path, *arguments: str) -> str:
    forced = "--force-depends,not-root,script-chrootless,bad-path"
    command = ["dpkg", f"--root={system}", forced, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_upgrade_replaces_the_program_and_keeps_what_belongs_to_the_user(
    frozen: Path, system: Path, tmp_path: Path
) -> None:
    (frozen / OLD).touch()
    old = debian.build(frozen, tmp_path, "0.1.0")
    (frozen / OLD).unlink()
    new = debian.build(frozen, tmp_path)
    home, place = system / "home", system / "usr" / "lib" / PACKAGE
    before = contents(home)
    dpkg(system, "--install", str(old))
    assert (place / OLD).is_file()
    dpkg(system, "--install", str(new))
    told = dpkg(system, "--status", PACKAGE)
    assert f"Version: {VERSION}" in told
    assert "Status: install ok installed" in told
    assert not (place / OLD).exists()
    assert (place / COMMAND).is_file()
    assert (system / "etc" / "apparmor.d" / PACKAGE).is_file()
    dpkg(system, "--purge", PACKAGE)
    assert not place.exists()
    assert not (system / "etc" / "apparmor.d" / PACKAGE).exists()
    assert contents(home) == before
