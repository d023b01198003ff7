"""The table of Linux libraries against Qt's own files, and against the packages of the system it runs on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
import qt_libraries as qt

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libraries of Linux")

SITE = Path(PySide6.__file__).parents[1]
debian_only = pytest.mark.skipif(not shutil.which("dpkg-query"), reason="asks dpkg")


@pytest.fixture(scope="module")
def files() -> list[Path]:
    return qt.loaded(SITE)


def test_the_files_that_the_program_loads_are_there(files: list[Path]) -> None:
    assert [str(file) for file in files if not file.is_file()] == []
    names = {file.name for file in files}
    assert names >= {"QtWebEngineCore.abi3.so", "QtWidgets.abi3.so", "libqxcb.so", "libqwayland.so"}


def test_the_table_has_each_library_that_they_name_and_no_other(files: list[Path]) -> None:
    assert set(qt.direct(files)) == set(qt.table()["linked"])


def test_nothing_that_they_are_linked_to_is_missing_here(files: list[Path]) -> None:
    assert [name for name, path in qt.linked(files).items() if not path] == []


@pytest.mark.full
@debian_only
def test_each_library_belongs_to_its_package_of_the_table(files: list[Path]) -> None:
    found = qt.linked(files)
    table = qt.table()["linked"]
    wrong = {
        name: qt.owner(found[name]) for name in table if qt.owner(found[name]) not in table[name].split("|")
    }
    assert wrong == {}


@pytest.mark.full
@debian_only
def test_all_others_come_with_the_packages_of_the_table_or_with_every_debian(files: list[Path]) -> None:
    """What Qt's files do not name themselves belongs to what the named libraries depend on."""
    packages = {
        name for part in qt.table().values() for choice in part.values() for name in choice.split("|")
    }
    brought = with_dependencies(packages | {"libc6"})
    owners = {name: qt.owner(path) for name, path in qt.linked(files).items()}
    assert {name: owner for name, owner in owners.items() if owner not in brought} == {}


def test_a_library_that_is_named_and_not_in_the_table_fails_the_check(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = qt.table()
    del table["linked"]["libXfixes.so.3"]
    monkeypatch.setattr(qt, "table", lambda: table)
    assert qt.main([str(SITE)]) == 1
    assert "Not in the table: libXfixes.so.3" in capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("readelf"), reason="compares with readelf")
def test_what_a_file_names_is_read_as_readelf_reads_it(files: list[Path]) -> None:
    for file in files:
        printed = subprocess.check_output(
            ["readelf", "--dynamic", file], text=True, env={**os.environ, "LC_ALL": "C"}
        )
        assert qt.needed(file) == re.findall(r"\(NEEDED\).*\[(.+)\]", printed), file


def with_dependencies(packages: set[str]) -> set[str]:
    """The installed ones of `packages` and all that they depend on, by dpkg's own records."""
    form = "${Package}\t${Depends}, ${Pre-Depends}\t${Provides}\n"
    listing = subprocess.check_output(["dpkg-query", "--show", f"--showformat={form}"], text=True)
    depends: dict[str, set[str]] = {}
    for line in listing.splitlines():
        name, needs, provides = line.split("\t")
        for one in (name, *re.findall(r"[a-z0-9][a-z0-9+.-]+", re.sub(r"\(.*?\)", "", provides))):
            depends.setdefault(one, set()).update(
                re.findall(r"[a-z0-9][a-z0-9+.-]+", re.sub(r"\(.*?\)|:any", "", needs))
            )
    found: set[str] = set()
    waiting = [name for name in packages if name in depends]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += depends.get(name, set())
    return found
