"""Pictures that are drawn together on one page are those that each would be alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from configurator.connector.model import Connector
from configurator.icon.draw.pictures import Failure, Picture, PictureRequest
from configurator.icon.icon import Icon
from configurator.ui.preview.headless_renderer import HeadlessRenderer
from configurator.ui.preview.preview_files import EngineError, PreviewFiles
from tests.support import public_icons
from tests.support.heavy_drawings import LARGE_BITMAP

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
HOSTILE = {
    "far beyond its box": f'{ROOT}<circle cx="12" cy="12" r="400" fill="#f0f"/></svg>',
    "a style for all": f"{ROOT}<style>*{{fill:#0f0!important;opacity:.3}}</style><path d='M3 3h9v9z'/></svg>",
    "of a gradient": f'{ROOT}<linearGradient id="a"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient><path fill="url(#a)" d="M0 0h24L3 20z"/></svg>',  # noqa: E501
    "blurred": f'{ROOT}<filter id="a"><feGaussianBlur stdDeviation="2"/></filter><path filter="url(#a)" d="M4 4h16v16z"/></svg>',  # noqa: E501
    "at rest in the end": f'{ROOT}<path fill="#00f" d="M3 3h9v9z"><animate attributeName="fill" to="#f00" dur=".3s" fill="freeze"/></path></svg>',  # noqa: E501
    "to be waited for": f'{ROOT}<path fill="#00f" d="M3 3h9v9z"><animate attributeName="fill" to="#f00" begin="x.click; .1s" dur=".2s" fill="freeze"/></path></svg>',  # noqa: E501
    "without an end": f'{ROOT}<path d="M3 3h9v9z"><animate attributeName="opacity" values="0;1;0" dur="1s" repeatCount="indefinite"/></path></svg>',  # noqa: E501
    "a name alone": f"{ROOT}<text y='15'>Ж</text></svg>",
}
PLAIN = f'{ROOT}<path fill="#fff" d="M4 4h16v16H4z"/></svg>'


@pytest.fixture(scope="module")
def drawings(npm_packages: None) -> list[str]:
    """Icons of public sets, and hostile ones among them."""
    icons = [file.read_text("utf-8") for file in public_icons.sample(30)]
    return [*icons[:20], *HOSTILE.values(), *icons[20:]]


@pytest.fixture
def renderer(qapp: object) -> Iterator[HeadlessRenderer]:
    made = HeadlessRenderer()
    yield made
    made.close()


def test_what_is_measured_is_to_the_bit_what_it_is_alone(
    renderer: HeadlessRenderer, drawings: list[str]
) -> None:
    requests = [PictureRequest(svg, "70%", "center", margin=9) for svg in drawings]
    together = renderer.draw(requests)
    alone = [renderer.draw([request])[0] for request in requests]
    assert all(isinstance(one, Picture) for one in alone)
    assert together == alone


def pictures(files: PreviewFiles, connectors: list[Connector]) -> list[QImage | EngineError]:
    return [one for some in files.draw(connectors) for one in some]


@pytest.mark.parametrize("place", ["icon", "inactive"])
def test_files_are_to_the_bit_what_they_are_alone(qapp: object, drawings: list[str], place: str) -> None:
    icons = [
        Icon(svg, color, "80%") for svg, color in zip(drawings, ["#2a7f8f", "#402080"] * 99, strict=False)
    ]
    connectors = [
        Connector(name="Чат", icon=icon, icon_disabled=replace(icon, color="#999")) for icon in icons
    ]
    files = PreviewFiles(1.0, place)
    alone = [pictures(files, [connector])[0] for connector in connectors]
    together = pictures(files, connectors)
    files.close()
    assert together == alone
    assert len({image.cacheKey() for image in together if isinstance(image, QImage)}) == len(connectors)


def test_a_heavy_drawing_spoils_no_other_file(qapp: object) -> None:
    plain = Connector(name="Shop", icon=Icon(PLAIN, "#2a7f8f"))
    heavy = replace(plain, icon=Icon(LARGE_BITMAP, "#2a7f8f"))
    files = PreviewFiles(1.0, "icon")
    found = pictures(files, [plain, plain, heavy, plain])
    files.close()
    assert isinstance(found[2], EngineError)
    assert found[:2] == [found[0], found[3]]
    assert isinstance(found[3], QImage)


def test_a_heavy_drawing_spoils_none_of_many_measured_ones(renderer: HeadlessRenderer) -> None:
    requests = [PictureRequest(PLAIN, f"{percent}%") for percent in range(30, 90, 3)]
    requests.insert(7, PictureRequest(LARGE_BITMAP))
    made = renderer.draw(requests)
    assert [number for number, one in enumerate(made) if isinstance(one, Failure)] == [7]
    assert len(made) == len(requests)
