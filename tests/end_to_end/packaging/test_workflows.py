"""The workflows of hosted continuous integration, as far as they can be judged without it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.support.paths import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_they_are_what_their_schema_says() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_linter_finds_nothing_that_would_let_others_in() -> None:
    program = Path(sys.executable).with_name("zizmor")
    command = [str(program), "--offline", "--no-progress", "--quiet", str(ROOT / ".github" / "workflows")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_commit_with_their_version_beside(path: Path) -> None:
    uses = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert uses
    assert not [one for one in uses if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_what_they_start_is_there(path: Path) -> None:
    named = set(re.findall(r"(?:packaging/[\w/]+\.(?:py|sh)|\bdev\.py)", path.read_text("utf-8")))
    assert named
    assert not [name for name in named if not (ROOT / name).is_file()]


def test_each_python_and_each_bare_system_that_is_promised_is_tried() -> None:
    jobs = YAML(typ="safe").load(ROOT / ".github" / "workflows" / "tests.yml")["jobs"]
    matrix = jobs["tests"]["strategy"]["matrix"]
    pythons = {*matrix["python"], *(one["python"] for one in matrix["include"])}
    assert pythons == {"3.11", "3.12", "3.13", "3.14"}
    images = {one["image"] for one in jobs["debian"]["strategy"]["matrix"]["include"]}
    assert images == {"debian:12", "debian:13", "ubuntu:24.04"}
    assert [image.split(":")[0] for image in jobs["fedora"]["strategy"]["matrix"]["image"]] == ["fedora"]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's line")
def test_what_fedora_is_told_to_install_is_what_its_job_installs(tmp_path: Path) -> None:
    """The job's own line takes the command out of what is printed."""
    jobs = YAML(typ="safe").load(ROOT / ".github" / "workflows" / "tests.yml")["jobs"]
    (script,) = (step["run"] for step in jobs["fedora"]["steps"] if step.get("name", "").endswith("install"))
    (line,) = (line for line in script.splitlines() if line.startswith("sed "))
    (tmp_path / "said.txt").write_text(
        "Some are missing:\n\n  sudo dnf install --one 'libz.so.1()(64bit)'\n\n"
    )
    subprocess.run(["sh", "-c", line], cwd=tmp_path, check=True)
    assert (tmp_path / "install.sh").read_text() == "dnf install --assumeyes --one 'libz.so.1()(64bit)'\n"
