"""The wheel holds all that the program reads, and says what it is."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser

import pytest
from product import VERSION

from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    with zipfile.ZipFile(file) as opened:
        yield opened


@pytest.fixture(scope="module")
def metadata(wheel: zipfile.ZipFile) -> Message:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return Parser().parsestr(wheel.read(name).decode("utf-8"))


def files_below(*folder: str) -> set[str]:
    root = ROOT.joinpath(*folder)
    found = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    return {name for name in found if "__pycache__" not in name}


def test_every_module_and_every_resource_is_inside(wheel: zipfile.ZipFile) -> None:
    inside = set(wheel.namelist())
    resources = {f"configurator/_resources/{name}" for name in files_below("resources")}
    assert not resources - inside
    assert any(name.endswith(".mo") for name in resources)
    assert not {f"configurator/{name}" for name in files_below("configurator")} - inside
    assert any(re.fullmatch(r"configurator/practice/translations/\w+\.mo", name) for name in inside)


def test_nothing_of_the_project_around_it_is_inside(wheel: zipfile.ZipFile) -> None:
    roots = {name.partition("/")[0] for name in wheel.namelist()}
    assert roots == {
        "configurator",
        f"connector_configurator-{VERSION}.dist-info",
        f"connector_configurator-{VERSION}.data",
    }


def test_it_brings_the_command(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "configurator = configurator.__main__:run" in wheel.read(name).decode("utf-8")


def test_it_says_what_it_is(metadata: Message) -> None:
    assert metadata["Name"] == "connector-configurator"
    assert metadata["Version"] == VERSION
    assert metadata["License-Expression"] == "MIT"
    assert {one.partition(",")[0] for one in metadata.get_all("Project-URL", [])} == {
        "Homepage", "Changelog", "Issues", "Releases",
    }  # fmt: skip
    classifiers = metadata.get_all("Classifier", [])
    pythons = [one.rpartition(" ")[2] for one in classifiers if re.search(r":: 3\.\d+$", one)]
    assert pythons == ["3.11", "3.12", "3.13", "3.14"]


def test_the_readme_s_links_and_pictures_work_elsewhere(metadata: Message) -> None:
    text = str(metadata.get_payload())
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert len(links) > 5
    assert not [link for link in links if not link.startswith("https://")]
    assert "# Connector Configurator" in text
