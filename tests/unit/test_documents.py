"""The documents are short, and everything they name exists."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from configurator import __version__
from configurator.cli.dispatch import COMMANDS
from configurator.icon.draw.place_list import PLACES

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", ROOT / "CHANGELOG.md"]
DOCUMENTS += sorted((ROOT / "docs").rglob("*.md"))
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
FOLDERS = ("configurator", "resources", "packaging", "tests", "docs", ".github", ".ci")
PATH = re.compile(rf"`((?:{'|'.join(map(re.escape, FOLDERS))})/[\w./*-]*)`")
LINK = re.compile(r"\]\((?!https?://)([^)#]+)(#[^)]*)?\)")


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


@pytest.mark.parametrize(("name", "most"), [("README.md", 150), ("CONTRIBUTING.md", 100)])
def test_the_first_documents_are_short(name: str, most: int) -> None:
    assert lines(ROOT / name) <= most


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_and_link_in_a_document_exists(document: Path) -> None:
    text = document.read_text("utf-8")
    # CODE stands for a language.
    named = [path.replace("CODE", "*").rstrip("/") for path in PATH.findall(text)]
    missing = [path for path in named if not list(ROOT.glob(path))]
    missing += [link for link, _ in LINK.findall(text) if not (document.parent / link).exists()]
    assert not missing


def test_every_decision_says_why_what_and_what_follows() -> None:
    assert len(RECORDS) >= 10
    numbers = [int(record.name[:4]) for record in RECORDS]
    assert len(set(numbers)) == len(numbers)
    for record in RECORDS:
        headings = re.findall(r"^## (.*)$", record.read_text("utf-8"), re.MULTILINE)
        assert [one for one in headings if one in {"Context", "Decision", "Consequences"}] == [
            "Context", "Decision", "Consequences",
        ], record.name  # fmt: skip
        assert lines(record) <= 60, record.name


def test_every_decision_is_listed() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text("utf-8")
    assert not [record.name for record in RECORDS if f"({record.name})" not in listed]


def test_every_command_has_a_row_in_the_command_lines_document() -> None:
    rows = re.findall(
        r"^\| `configurator ([\w|\\-]+)", (ROOT / "docs" / "cli.md").read_text("utf-8"), re.MULTILINE
    )
    documented = {name for row in rows for name in row.split(r"\|")}
    assert documented == set(COMMANDS)


def test_the_command_lines_document_names_the_places_of_the_preview() -> None:
    offered = [key for key, place in PLACES.items() if place.in_command]
    joined = r"\|".join(offered)
    assert f"`--place {joined}`" in (ROOT / "docs" / "cli.md").read_text("utf-8")


def test_the_changelog_has_the_present_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_no_document_names_a_file_that_git_ignores() -> None:
    named = {path for document in DOCUMENTS for path in PATH.findall(document.read_text("utf-8"))}
    # Git itself decides: its rules for patterns are more than a test should repeat.
    done = subprocess.run(
        ["git", "check-ignore", *sorted(named)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert not done.stdout.split()
