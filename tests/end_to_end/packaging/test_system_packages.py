"""packaging/system_packages.py against an imagined release: its tools are small programs first on PATH."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.paths import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="apt-get is Debian's")

SCRIPT = ROOT / "packaging" / "system_packages.py"
# As root it becomes nobody, once everything that nobody may not read has been read.
AS_NOBODY = """
import os, runpy, sys
script = runpy.run_path(sys.argv[1])
if os.geteuid() == 0:
    os.setuid(65534)
sys.exit(script["main"](sys.argv[2:]))
"""
TABLE = json.loads((SCRIPT.parents[1] / "resources" / "linux_libraries.json").read_text("utf-8"))


@pytest.fixture
def release() -> Iterator[Path]:
    """A folder of tools for a system that has `old` installed and offers `fresh` and `renamed`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        tool(folder, "dpkg-query", "echo old installed; echo removed config-files")
        tool(folder, "apt-cache", APT_CACHE)
        tool(folder, "apt-get", f'echo "$@" >> {folder}/calls')
        yield folder


APT_CACHE = r"""
shift
[ $# = 0 ] && printf ' 500 mirror stable/main amd64 Packages\n'
for name; do
    case $name in fresh) has=1.0;; renamed) has=2.0;; virtual) has='(none)';; *) continue;; esac
    printf '%s:\n  Installed: (none)\n  Candidate: %s\n' "$name" "$has"
done
"""
"""Answers as `apt-cache policy [NAME...]` does."""


def tool(folder: Path, name: str, commands: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{commands}\n")
    (folder / name).chmod(0o755)


@pytest.fixture
def fedora() -> Iterator[Path]:
    """A folder of tools for a Fedora with libz and Xvfb; a system's own folders are not looked into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        tool(folder, "dnf", "exit 1")
        tool(folder, "rpm", "case $3 in libz.so.1*|xorg-x11-server-Xvfb) ;; *) exit 1;; esac")
        yield folder


def ask(release: Path, *names: str, as_root: bool = False) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT)] if as_root else [sys.executable, "-c", AS_NOBODY, str(SCRIPT)]
    others = "" if (release / "dnf").exists() else ":/usr/bin:/bin"
    environment = {**os.environ, "PATH": f"{release}{others}"}
    return subprocess.run([*command, *names], env=environment, capture_output=True, text=True, check=False)


def test_nothing_is_said_where_nothing_is_missing(release: Path) -> None:
    done = ask(release, "old")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_root_the_exact_command_is_printed_and_nothing_is_done(release: Path) -> None:
    done = ask(release, "old", "fresh", "removed")
    assert done.returncode == 1
    assert "\n  sudo apt-get install --no-install-recommends fresh\n" in done.stderr
    assert not (release / "calls").exists()


def test_a_package_that_was_renamed_goes_by_the_name_of_this_release(release: Path) -> None:
    assert "recommends renamed\n" in ask(release, "renamed|virtual").stderr
    assert "recommends fresh\n" in ask(release, "unheard-of|fresh").stderr


def test_either_name_of_a_renamed_package_counts_as_installed(release: Path) -> None:
    assert ask(release, "renamed|old").returncode == 0


def test_without_package_lists_the_older_name_is_printed(release: Path) -> None:
    tool(release, "apt-cache", "true")
    assert "recommends virtual fresh\n" in ask(release, "renamed|virtual", "fresh").stderr


def test_what_a_release_does_not_have_stops_nothing(release: Path) -> None:
    done = ask(release, "unheard-of")
    assert done.returncode == 0
    assert "no package unheard-of" in done.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root installs")
def test_root_installs_just_what_is_missing(release: Path) -> None:
    done = ask(release, "old", "fresh", "renamed|virtual", as_root=True)
    assert done.returncode == 0, done.stderr
    update, install = (release / "calls").read_text().splitlines()
    assert update.endswith(" update")
    assert install.endswith(" install --yes --no-install-recommends fresh renamed")
    assert "DPkg::Lock::Timeout=" in install, "a system that installs its own updates is waited for"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root installs")
def test_the_reason_is_shown_where_apt_get_fails(release: Path) -> None:
    tool(release, "apt-get", "echo 'E: the mirror is on fire'; exit 100")
    done = ask(release, "fresh", as_root=True)
    assert done.returncode == 100
    assert "the mirror is on fire" in done.stderr


def test_all_that_is_missing_stands_in_one_line(release: Path) -> None:
    lines = ask(release, "run", "fresh", "renamed|virtual", "fresh").stderr.splitlines()
    assert [line.split("recommends ")[1] for line in lines if "apt-get" in line] == ["fresh renamed"]


def test_on_fedora_everybody_is_told_the_libraries_by_their_own_names(fedora: Path) -> None:
    said = ask(fedora, "run", "xvfb")
    assert said.returncode == 1
    (line,) = (line.strip() for line in said.stderr.splitlines() if "dnf" in line)
    command, names = shlex.split(line)[:4], shlex.split(line)[4:]
    assert command == ["sudo", "dnf", "install", "--setopt=install_weak_deps=False"]
    libraries = {f"{name}()(64bit)" for part in TABLE.values() for name in part}
    assert set(names) == libraries - {"libz.so.1()(64bit)"} | {"dejavu-sans-fonts"}


def test_on_fedora_nothing_is_said_where_nothing_is_missing(fedora: Path) -> None:
    assert ask(fedora, "xvfb", "zlib1g").returncode == 0


def test_systems_without_apt_get_are_left_alone(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "run"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="asks the real one")
def test_the_real_package_list_is_understood() -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), "dpkg"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
