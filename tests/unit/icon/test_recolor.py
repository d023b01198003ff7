"""Every colour of a drawing is replaced, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from configurator.icon.css.colors import hex_of, rgba_of
from configurator.icon.draw.raster import Painter, to_png
from configurator.icon.recolor import recolored
from configurator.icon.svg import gate
from tests.support.paths import PUBLIC_ICONS as ICONS
from tests.support.patient_painter import PatientPainter

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'


def grey(color: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    red, green, blue, alpha = color
    mean = (red + green + blue) / 3
    return mean, mean, mean, alpha


def swapped(color: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    return (color[2], color[0], color[1], color[3])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<path fill="#f00"/>', '<path fill="#00ff00"/>'),
        ("<path stroke = ' RED '/>", "<path stroke = ' #00ff00 '/>"),
        ('<path fill="rgb(255, 0, 0)"/>', '<path fill="#00ff00"/>'),
        ('<path fill="#ff000080"/>', '<path fill="#00ff0080"/>'),
        ('<path style="fill:#f00;stroke: #00f ;x:y"/>', '<path style="fill:#00ff00;stroke: #ff0000 ;x:y"/>'),
        ('<path style="x:y;fill:#f00"/>', '<path style="x:y;fill:#00ff00"/>'),
        ("<path style='stroke:red'/>", "<path style='stroke:#00ff00'/>"),
        ("<style>.a{fill:#f00!x;d-color:#f00}</style>", "<style>.a{fill:#00ff00!x;d-color:#f00}</style>"),
        ('<stop stop-color="#f00"/>', '<stop stop-color="#00ff00"/>'),
        ('<feFlood flood-color="#f00"/>', '<feFlood flood-color="#00ff00"/>'),
        ('<path fill="none" stroke="url(#f00)"/>', '<path fill="none" stroke="url(#f00)"/>'),
        ('<path fill="currentColor" id="red" d="M0 0"/>', '<path fill="currentColor" id="red" d="M0 0"/>'),
        ('<path fill="transparent"/><b>fill:#f0f</b>', '<path fill="transparent"/><b>fill:#f0f</b>'),
    ],
)  # fmt: skip
def test_colours_are_replaced_wherever_they_stand_and_all_else_stays(before: str, after: str) -> None:
    root = 'fill="none" color="none"'
    assert recolored(SVG.format(root, before), swapped) == SVG.format(root, after)


def test_the_black_of_what_names_no_colour_is_replaced_too() -> None:
    found = recolored(
        "<?xml version='1.0'?><!-- <svg> é -->" + SVG.format("", "<path/>"), lambda _: (1, 0, 0, 1)
    )
    assert found.startswith("<?xml version='1.0'?><!-- <svg> é --><svg fill=\"#ff0000\" xmlns")
    assert 'color="#ff0000"' in recolored(
        SVG.format("", '<path fill="currentColor"/>'), lambda _: (1, 0, 0, 1)
    )


def test_what_no_browser_draws_does_no_harm() -> None:
    assert recolored("<svg", grey) == "<svg"
    assert recolored("", grey) == ""


@pytest.mark.parametrize("color", ["#000000", "#fefdfc", "#12345678"])
def test_hex_there_and_back(color: str) -> None:
    assert hex_of(rgba_of(color)) == color
    assert rgba_of("#abc") == rgba_of("#aabbcc")


@pytest.mark.full
@pytest.mark.usefixtures("npm_packages")
def test_real_icons_become_grey_and_browsers_still_draw_them() -> None:
    paths = sorted(path for path in ICONS.rglob("*.svg") if path.stat().st_size < 20_000)
    coloured = 0
    with PatientPainter() as painter:
        for path in paths[:: max(1, len(paths) // 120)]:
            svg = path.read_text("utf-8")
            if "<image" in svg or "<animate" in svg:
                continue
            made = gate.admit(recolored(svg, grey))
            coloured += any(not is_grey(pixel) for pixel in pixels(svg, painter))
            assert all(map(is_grey, pixels(made, painter))), path
    assert coloured > 10


def pixels(svg: str, painter: Painter) -> set[int]:
    """The colours of all pixels."""
    image = QImage.fromData(to_png(svg, 24, 24, painter=painter)).convertToFormat(QImage.Format.Format_ARGB32)
    return {image.pixel(at % 24, at // 24) for at in range(24 * 24)}


def is_grey(pixel: int) -> bool:
    channels = [pixel >> shift & 255 for shift in (0, 8, 16)]
    return pixel >> 24 < 16 or max(channels) - min(channels) <= 16
