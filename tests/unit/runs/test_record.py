"""Results of long runs, between two marks of a document."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.runs.record import write_block

DOCUMENT = "# Title\n\n<!-- one -->\n\nold\n\n<!-- /one -->\n\n<!-- two -->\n<!-- /two -->\nend\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "testing.md"
    path.write_text(DOCUMENT, "utf-8", newline="\n")
    return path


def test_only_the_named_block_is_replaced(document: Path) -> None:
    write_block(document, "one", "\nnew \\1\nlines ü\n")
    assert document.read_bytes().decode() == DOCUMENT.replace("old", "new \\1\nlines ü")


def test_an_empty_block_is_filled_and_can_be_filled_again(document: Path) -> None:
    write_block(document, "two", "first")
    write_block(document, "two", "second")
    assert document.read_text("utf-8").endswith("<!-- two -->\n\nsecond\n\n<!-- /two -->\nend\n")


def test_runs_that_end_at_once_lose_no_block(document: Path) -> None:
    document.write_text("".join(f"<!-- {run} -->\n<!-- /{run} -->\n" for run in range(8)), "utf-8")
    with ThreadPoolExecutor(8) as runs:
        list(runs.map(lambda run: write_block(document, str(run), f"result of {run}"), range(8)))
    written = document.read_text("utf-8")
    assert all(f"result of {run}\n" in written for run in range(8))
    assert list(document.parent.iterdir()) == [document]


def test_a_document_without_the_block_stays_and_is_named(document: Path) -> None:
    with pytest.raises(ValueError, match="no block three"):
        write_block(document, "three", "x")
    assert document.read_text("utf-8") == DOCUMENT
