"""`configurator approve`, as a process of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader

from configurator.connector import project_file
from configurator.connector.model import Connector
from tests.support.chromium import Picture, to_picture
from tests.support.sample_connectors import SHOP

ICONS = {
    "tile": ("tile", (92.5, 42.5), (139.5, 197.5), 42),
    "connected tile": ("connected", (92.5, 42.5), (334.5, 197.5), 42),
    "settings page": ("settings", (22, 18), (69, 355), 97),
    "list of 26": ("small", (26, 41), (509, 212), 26),
    "list of 31": ("small", (82, 36), (565, 207), 31),
    "list of 39": ("small", (137, 28), (620, 199), 39),
    "list of 47": ("small", (192, 20), (675, 191), 47),
    "inactive": ("inactive", (24, 20), (507, 373), 30),
}
"""A place, where the icon is in its preview, where on the page, and its side, in CSS pixels."""
SCALE = 2


def approve(
    folder: Path, shown: Connector | str, name: str = "page.pdf", *options: object
) -> subprocess.CompletedProcess[str]:
    """Run the command for a connector, or for the text of a file."""
    file = folder / "shown.connector"
    file.write_text(shown if isinstance(shown, str) else project_file.dumps(shown), "utf-8")
    return configurator("approve", file, "--out", folder / name, *options)


def configurator(*arguments: object) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "configurator", *map(str, arguments)],
        check=False, env=environment, capture_output=True, text=True,
    )  # fmt: skip


def opened(file: Path) -> Picture:
    return to_picture(file.read_bytes())


def pdf(path: Path) -> PdfReader:
    """A PDF file, read whole: pypdf leaves what it opens itself open."""
    return PdfReader(io.BytesIO(path.read_bytes()))


def test_a_pdf_is_one_sheet_with_the_name_the_id_and_the_portal(tmp_path: Path) -> None:
    answer = approve(tmp_path, SHOP, "new folder/page.pdf", "--portal", "acme.bitrix24.com")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")
    (page,) = pdf(tmp_path / "new folder" / "page.pdf").pages
    for text in ("Shop chat", "shop_chat", "acme.bitrix24.com"):
        assert text in page.extract_text()


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Picture]:
    """The preview of each place, and the page, of one connector."""
    folder = tmp_path_factory.mktemp("pictures")
    assert approve(folder, SHOP, "page.png", "--scale", SCALE).returncode == 0
    for place in {place for place, *_ in ICONS.values()}:
        out = folder / f"{place}.png"
        configurator("preview", folder / "shown.connector", "--place", place, "--scale", SCALE, "--out", out)
    return {path.stem: opened(path) for path in folder.glob("*.png")}


def cut(picture: Picture, place: tuple[float, float], side: int) -> Picture:
    left, top = (round(length * SCALE) for length in place)
    return picture[top : top + side * SCALE, left : left + side * SCALE]


@pytest.mark.parametrize("icon", ICONS)
def test_the_icons_are_the_previews_pixel_by_pixel(pictures: dict[str, Picture], icon: str) -> None:
    place, in_preview, on_page, side = ICONS[icon]
    preview, page = cut(pictures[place], in_preview, side), cut(pictures["page"], on_page, side)
    assert len(np.unique(preview.reshape(-1, 3), axis=0)) > 2, "the icon is in it"
    differences = np.abs(preview - page)
    # Chromium draws a page in squares; an edge that crosses two is smoothed a little otherwise.
    assert differences.mean() < 0.3
    assert np.mean(differences.max(axis=2) >= 48) < 0.002


def test_both_states_are_enlarged(pictures: dict[str, Picture]) -> None:
    for color in ((0x2A, 0x7F, 0x8F), (0x8A, 0x97, 0x9C)):
        is_disc = np.all(pictures["page"] == color, axis=2)[550 * SCALE :]
        assert is_disc.sum() > 70 * 70 * SCALE**2, "more than any place of the portal shows"


@pytest.mark.parametrize(("options", "size"), [(["--scale", "1"], (1123, 794)), ([], (3369, 2382))])
def test_a_picture_is_a_sheet_of_a4_with_white_edges(
    tmp_path: Path, options: list[str], size: tuple[int, int]
) -> None:
    assert approve(tmp_path, SHOP, "page.png", *options).returncode == 0
    picture = opened(tmp_path / "page.png")
    assert picture.shape[:2] == size
    assert np.all(picture[[0, -1]] == 255)
    assert np.all(picture[:, [0, -1]] == 255)


@pytest.mark.full
def test_a_value_cannot_bring_in_a_rule_of_its_own(tmp_path: Path) -> None:
    seen = []
    dark = SHOP.icon.svg.replace("#fff", "#222")  # seen without a disc too: one problem, one line
    for color in ("nocolor", "red} main {display: none} x {color: red"):
        icon = replace(SHOP.icon, svg=dark, color=color)
        approve(tmp_path, replace(SHOP, icon=icon), "page.png", "--scale", 1)
        seen.append(opened(tmp_path / "page.png")[100:500])
    assert np.array_equal(seen[0], seen[1])


def test_a_broken_icon_makes_the_page_and_the_exit_code_1(tmp_path: Path) -> None:
    broken = replace(SHOP, icon=replace(SHOP.icon, svg=SHOP.icon.svg.replace("xmlns", "name")))
    answer = approve(tmp_path, broken)
    assert answer.returncode == 1
    assert answer.stderr.startswith("configurator: shown.connector: ")
    assert "Active icon: " in pdf(tmp_path / "page.pdf").pages[0].extract_text()


def test_what_only_the_picture_tells_is_on_the_page_too(tmp_path: Path) -> None:
    faint = replace(SHOP, icon=replace(SHOP.icon, color="#cfe8d5"))
    assert approve(tmp_path, faint).returncode == 0
    said = " ".join(pdf(tmp_path / "page.pdf").pages[0].extract_text().split())
    assert "The drawing is hard to see on this colour" in said


@pytest.mark.full
def test_what_a_file_holds_besides_the_connector_is_not_on_the_page(tmp_path: Path) -> None:
    secrets = '"client_secret": "TOPSECRET1", "auth": {"access_token": "TOPSECRET2"}, "ID"'
    answer = approve(tmp_path, project_file.dumps(SHOP).replace('"ID"', secrets, 1))
    made = pdf(tmp_path / "page.pdf")
    assert "Shop chat" in made.pages[0].extract_text()
    assert "TOPSECRET" not in made.pages[0].extract_text() + str(made.metadata) + answer.stderr


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("page.txt", []),
        ("page.pdf", ["--scale", "2"]),
        ("page.png", ["--scale", "8"]),
        ("page.png", ["--scale", "x"]),
        ("page.pdf", ["--portal", "https://acme.bitrix24.com/rest/1/TOPSECRET/"]),
    ],
)
def test_wrong_usage_makes_no_page(tmp_path: Path, name: str, options: list[str]) -> None:
    answer = approve(tmp_path, SHOP, name, *options)
    assert answer.returncode == 2
    assert answer.stderr
    assert "TOPSECRET" not in answer.stderr
    assert not (tmp_path / name).exists()


def test_a_page_that_cannot_be_written_is_told_and_the_old_one_stays(tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    page.write_text("the old page")
    page.chmod(0o444)
    answer = approve(tmp_path, SHOP)
    assert answer.returncode == 2
    assert "page.pdf" in answer.stderr
    assert page.read_text() == "the old page"


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    answer = approve(tmp_path, "no connector")
    assert answer.returncode == 2
    assert "shown.connector" in answer.stderr
    assert not (tmp_path / "page.pdf").exists()


def test_a_name_that_the_portal_cuts_off_is_on_the_page(tmp_path: Path) -> None:
    assert approve(tmp_path, replace(SHOP, name="Flowers and more " * 5)).returncode == 0
    text = " ".join(pdf(tmp_path / "page.pdf").pages[0].extract_text().split())
    assert "The tile in the Contact Center shows only the first" in text
