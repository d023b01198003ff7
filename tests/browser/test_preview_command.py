"""`configurator preview`, as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.icon.draw.place_list import PLACES
from configurator.icon.icon import Icon
from tests.support.chromium import Picture, to_picture

DRAWING = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><path fill='#fff' d='M2 2h6v6H2z'/></svg>"
)
ACME = Connector(
    id="acme", name="Acme", icon=Icon(DRAWING, "#2a7f8f"), icon_disabled=Icon(DRAWING, "#99adb3"),
    placement_handler="https://connector.example.com/s",
)  # fmt: skip
NO_NAMESPACE = DRAWING.replace("xmlns", "name")


def preview(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return configurator("preview", *arguments, stdin=stdin)


def configurator(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "configurator", *map(str, arguments)],
        check=False, env=environment, input=stdin, capture_output=True, text=True,
    )  # fmt: skip


def saved(folder: Path, name: str = "acme.connector", connector: Connector = ACME) -> Path:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(project_file.dumps(connector))
    return file


def opened(file: Path) -> Picture:
    return to_picture(file.read_bytes())


@pytest.mark.parametrize(("scale", "side"), [("1", 64), ("2", 128), ("1.5", 96), ("0.25", 16)])
def test_the_icon_has_the_size_of_its_box_in_device_pixels(tmp_path: Path, scale: str, side: int) -> None:
    out = tmp_path / "icon.png"
    answer = preview(saved(tmp_path), "--out", out, "--place", "icon", "--box", 64, "--scale", scale)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")
    picture = opened(out)
    assert picture.shape == (side, side, 3)
    assert picture[0, 0].tolist() == [255, 255, 255], "on white"
    assert picture[side // 2, 2].tolist() == [0x2A, 0x7F, 0x8F]
    assert picture[side // 2, side // 2].tolist() == [255, 255, 255]


@pytest.mark.parametrize("engine", ["browser", "cairo"])
@pytest.mark.parametrize(
    "place", [key for key, place in PLACES.items() if place.in_command and key != "icon"]
)
def test_every_place_is_drawn_by_both_engines(tmp_path: Path, place: str, engine: str) -> None:
    out = tmp_path / "place.png"
    answer = preview(saved(tmp_path), "--out", out, "--place", place, "--engine", engine)
    assert (answer.returncode, answer.stderr) == (0, "")
    color = [0x99, 0xAD, 0xB3] if place == "inactive" else [0x2A, 0x7F, 0x8F]
    assert np.any(np.all(opened(out) == color, axis=2)), "the icon's colour is in it"


def test_the_overview_has_both_wallpapers_whatever_is_chosen_and_a_tile_has_the_chosen_one(
    tmp_path: Path,
) -> None:
    def shade(picture: Picture, x: int, y: int) -> int:
        return int(picture[y, x].sum())

    file, overview, tile = saved(tmp_path), tmp_path / "overview.png", tmp_path / "tile.png"
    for out, place in ((overview, "overview"), (tile, "tile")):
        answer = preview(file, "--out", out, "--place", place, "--wallpaper", "dark")
        assert (answer.returncode, answer.stderr) == (0, "")
    picture = opened(overview)
    left, right = shade(picture, 30, 60), shade(picture, picture.shape[1] // 2 + 20, 60)
    assert left > right + 150
    assert abs(shade(opened(tile), 10, 40) - right) < 30


def test_without_the_engine_every_icon_and_tile_lies_where_the_engine_has_it(tmp_path: Path) -> None:
    full = DRAWING.replace("#fff", "#f0f").replace("M2 2h6v6H2z", "M0 0h10v10H0z")
    solid = Connector(name="Acme", icon=Icon(full, "#f0f"), icon_disabled=Icon(full, "#f0f"))
    file = saved(tmp_path, connector=solid)
    colored = []
    for engine in ("browser", "cairo"):
        out = tmp_path / f"{engine}.png"
        answer = preview(file, "--out", out, "--place", "overview", "--engine", engine)
        assert answer.returncode == 0
        assert "ICONS_ALIKE" in answer.stderr
        colored.append(np.all(opened(out) == [255, 0, 255], axis=2))
    exact, drawn = colored
    assert exact.shape == drawn.shape
    assert np.sum(exact ^ drawn) < 0.02 * np.sum(exact), "no more than edges"


def test_several_files_go_into_a_folder_under_their_own_names(tmp_path: Path) -> None:
    files = [saved(tmp_path, "a.connector"), saved(tmp_path, "b.json"), saved(tmp_path, "other/A.json")]
    out = tmp_path / "new" / "folder"
    answer = preview(*files, "--out", out, "--place", "icon")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert sorted(file.name for file in out.iterdir()) == ["A-2.png", "a.png", "b.png"]


def test_request_parameters_on_standard_input_are_drawn_too(tmp_path: Path) -> None:
    parameters = {
        "ICON": {"DATA_IMAGE": "data:image/svg+xml;utf8," + DRAWING.replace("#", "%23"), "COLOR": "red"}
    }
    answer = preview("-", "--out", tmp_path, "--place", "icon", stdin=json.dumps(parameters))
    assert answer.returncode == 0
    assert opened(tmp_path / "stdin.png")[32, 2].tolist() == [255, 0, 0]


@pytest.mark.parametrize("engine", ["browser", "cairo"])
def test_an_icon_that_no_browser_draws_is_told_and_the_others_are_drawn(tmp_path: Path, engine: str) -> None:
    broken = saved(tmp_path, "broken.json", Connector(name="Broken", icon=Icon(NO_NAMESPACE)))
    files = [saved(tmp_path, "one.json"), broken, saved(tmp_path, "two.json")]
    answer = preview(*files, "--out", tmp_path, "--place", "icon", "--engine", engine)
    assert answer.returncode == 1
    assert answer.stderr.startswith("configurator: broken.json: ")
    assert len(answer.stderr.splitlines()) == 1
    assert sorted(file.name for file in tmp_path.glob("*.png")) == ["one.png", "two.png"]


@pytest.mark.parametrize("engine", ["browser", "cairo"])
def test_what_is_wrong_with_the_picture_is_told_as_check_tells_it(tmp_path: Path, engine: str) -> None:
    faint = replace(ACME, name="A" * 99, icon=replace(ACME.icon, color="#cfe8d5", size="20%"))
    file, good = saved(tmp_path, "faint.json", faint), saved(tmp_path, "good.json")
    answer = preview(file, good, "--out", tmp_path, "--place", "icon", "--engine", engine)
    assert answer.returncode == 0
    check = configurator("check", file, good, "--engine", engine)
    assert answer.stderr == check.stdout
    told = {line.split()[3].rstrip(":") for line in answer.stderr.splitlines()}
    assert told == {"ICON_SMALL", "ICON_FAINT", "NAME_FAINT"} | (
        {"NAME_CUT_IN_TILE"} if engine == "browser" else set()
    )
    assert len(list(tmp_path.glob("*.png"))) == 2


def test_an_icon_that_never_stops_moving_is_named(tmp_path: Path) -> None:
    turns = '<animate attributeName="opacity" from="0" to="1" dur="1s" repeatCount="indefinite"/>'
    moving = replace(ACME, icon=replace(ACME.icon, svg=DRAWING.replace("</svg>", f"<g>{turns}</g></svg>")))
    out = tmp_path / "acme.png"
    answer = preview(saved(tmp_path, connector=moving), "--out", out)
    assert answer.returncode == 0
    assert answer.stderr.endswith("never stops moving in Bitrix24. Saved pictures show one moment of it.\n")
    assert out.exists()


def test_an_unreadable_file_is_told_and_the_others_are_drawn(tmp_path: Path) -> None:
    answer = preview(tmp_path / "missing.json", saved(tmp_path), "--out", tmp_path, "--place", "icon")
    assert answer.returncode == 2
    assert "missing.json" in answer.stderr
    assert (tmp_path / "acme.png").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--place", "tile", "--box", "64"],
        ["--place", "icon", "--box", "0"],
        ["--place", "nowhere"],
        ["--scale", "0"],
        ["--scale", "nan"],
        ["--place", "icon", "--box", "2048", "--scale", "8"],
        ["--engine", "qtsvg"],
    ],
)
def test_wrong_usage_is_told_before_anything_is_drawn(tmp_path: Path, arguments: list[str]) -> None:
    answer = preview(saved(tmp_path), "--out", tmp_path / "out", *arguments)
    assert answer.returncode == 2
    assert answer.stderr
    assert not (tmp_path / "out").exists()


def test_several_files_do_not_fit_into_one_picture(tmp_path: Path) -> None:
    answer = preview(saved(tmp_path, "a.json"), saved(tmp_path, "b.json"), "--out", tmp_path / "one.png")
    assert answer.returncode == 2
    assert "folder" in answer.stderr


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "acme.png").mkdir()
    answer = preview(saved(tmp_path), "--out", tmp_path, "--place", "icon")
    assert answer.returncode == 2
    assert "acme.png" in answer.stderr
