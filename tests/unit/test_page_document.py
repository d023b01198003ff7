"""A page of ours in one piece: it has what its files have, and its policy allows nothing else."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from configurator.locate import resources
from configurator.ui.preview.page_document import whole_page

FOLDERS = ("preview", "drawing", "approval")


def index(folder: str) -> Path:
    return resources() / folder / "index.html"


def named_files(folder: str) -> list[str]:
    """Return the texts of the style sheets and scripts that a page's file names."""
    names = re.findall(r'(?:href|src)="([^"]+\.(?:css|js))"', index(folder).read_text("utf-8"))
    assert names
    return [(index(folder).parent / name).read_text("utf-8") for name in names]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_page_has_its_style_sheets_and_scripts_in_it(folder: str) -> None:
    page = whole_page(index(folder))
    for text in named_files(folder):
        assert page.count(text) == 1
    assert not re.search(r"<link|<script [^>]*src=", page)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_page_keeps_each_of_its_style_sheets_in_its_place(tmp_path: Path, count: int) -> None:
    names = [f"{number}.css" for number in range(count)]
    for name in names:
        (tmp_path / name).write_text(f"/* {name} */", "utf-8")
    links = "".join(f'<link rel="stylesheet" href="{name}">' for name in names)
    page = tmp_path / "index.html"
    page.write_text(f"<!doctype html>{links}<style>i {{}}</style>", "utf-8")
    styles = "".join(f"<style>/* {name} */</style>" for name in names)
    assert whole_page(page) == f"<!doctype html>{styles}<style>i {{}}</style>"


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_page_allows_its_own_style_sheets_and_scripts_alone(folder: str) -> None:
    policy = re.findall(r'content="(default-src[^"]+)"', whole_page(index(folder)))
    assert len(policy) == 1
    allowed = re.findall(r"'sha256-([^']+)'", policy[0])
    assert sorted(allowed) == sorted(
        b64encode(sha256(text.encode()).digest()).decode() for text in named_files(folder)
    )
    assert "unsafe" not in policy[0]
    assert "script-src 'self'" not in policy[0]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_style_sheet_and_no_script_ends_before_its_end(folder: str) -> None:
    assert not any("</s" in text.lower() for text in named_files(folder))
