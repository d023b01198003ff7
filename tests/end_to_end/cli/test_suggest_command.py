"""`suggest` and `new` take a logo of any kind, told by its content, or say in one sentence why not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from configurator.cli import main
from configurator.connector.project_file import loads
from tests.support import pictures_of_pixels as pixels
from tests.support import printed_pages

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#fff" d="M5 5h14v14z"/></svg>'
KEYS = {"look", "color", "size", "position", "bytes", "drawing_contrast", "name_contrast", "problems"}


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(pixels.saved(pixels.logo(), "PNG"))
    return path


def test_suggest_lists_the_looks_as_json_the_best_first(
    logo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["suggest", str(logo), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["suggestions"]
    assert 4 <= len(found) <= 6
    assert all(set(one) == KEYS for one in found)
    assert not found[0]["problems"]
    assert found[0]["bytes"] <= 20_000


def test_suggest_writes_project_files_and_pictures(logo: Path, tmp_path: Path) -> None:
    out = tmp_path / "looks"
    assert main(["suggest", str(logo), "--out", str(out)]) == 0
    first = next(out.glob("1-*.connector"))
    connector, problems = loads(first.read_text("utf-8"))
    assert (bool(connector.icon.svg), problems) == (True, ())
    with Image.open(first.with_suffix(".png")) as picture:
        assert picture.size == (194, 194)
        assert picture.convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]  # RGBA: a tuple


@pytest.mark.full
def test_suggest_replaces_files_only_when_told(
    logo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["suggest", str(logo), "--out", str(tmp_path / "looks")]
    assert main(arguments) == 0
    assert main(arguments) == 2
    assert "already exists" in capsys.readouterr().err
    assert main([*arguments, "--force"]) == 0


def test_new_gives_a_picture_the_best_look(logo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Shop", "--icon", str(logo)]) == 0
    connector, _ = loads(capsys.readouterr().out)
    assert connector.icon.svg.startswith("<svg")
    assert connector.icon.color.startswith("#")


def test_new_keeps_the_values_that_are_given(logo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Shop", "--icon", str(logo), "--color", "#102030", "--size", "60%"]) == 0
    icon = loads(capsys.readouterr().out)[0].icon
    assert (icon.color, icon.size) == ("#102030", "60%")


def test_the_kind_is_told_by_the_content_not_by_the_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawing, picture = tmp_path / "drawing.png", tmp_path / "picture.svg"
    drawing.write_bytes(SVG)
    picture.write_bytes(pixels.saved(pixels.logo(), "PNG"))
    assert main(["new", "Shop", "--icon", str(drawing)]) == 0
    assert loads(capsys.readouterr().out)[0].icon.svg == SVG.decode()
    assert main(["new", "Shop", "--icon", str(picture)]) == 0
    assert "<svg" in capsys.readouterr().out


def test_the_first_page_of_a_pdf_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "logo.ai"
    page.write_bytes(printed_pages.pdf(printed_pages.WHITE_PAGE + printed_pages.RED_SQUARES))
    assert main(["new", "Shop", "--icon", str(page)]) == 0
    assert loads(capsys.readouterr().out)[0].icon.color == "#bf2121"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (printed_pages.locked_pdf(), "protected with a password"),
        (pixels.huge_png(), "more than 50 million pixels"),
        (pixels.truncated_jpeg(), "damaged or incomplete"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100_000_000), "larger than 30 MB"),
        (b"\0\0\0\x1cftypheic" + bytes(90), "This is a HEIC file, which can't be opened here"),
    ],
    ids=["locked", "bomb", "truncated", "100 MB", "HEIC"],
)
def test_what_can_t_be_opened_ends_in_one_sentence(
    data: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(data)
    for command in (["suggest", str(path)], ["new", "Shop", "--icon", str(path)]):
        assert main(command) == 2
        told = capsys.readouterr()
        assert said in told.err
        assert (len(told.err.splitlines()), told.out) == (1, "")


def test_icons_lists_what_it_finds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["icons", "whatsapp"]) == 0
    assert capsys.readouterr().out.startswith("brand\twhatsapp\tWhatsApp\t#")
    assert main(["icons", "phone", "--json", "--limit", "3"]) == 0
    found = json.loads(capsys.readouterr().out)["icons"]
    assert [set(one) for one in found] == [{"set", "name", "title", "color", "svg"}] * 3
    assert found[0]["set"] == "own"


def test_icons_says_where_nothing_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["icons", "qqqqqq"]) == 1
    assert "No icon was found" in capsys.readouterr().err


def test_a_website_inside_the_network_is_not_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Shop", "--icon", "https://127.0.0.1:9/"]) == 2
    assert "not on the internet" in capsys.readouterr().err
