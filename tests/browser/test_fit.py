"""Fit makes the drawing as large as the disc allows, in Chromium's own picture."""
# ruff: noqa: E501 - a drawing is read best in one line

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from configurator.icon.check.fitting import TARGET, Fit
from configurator.icon.check.measuring import fitted
from configurator.icon.draw.pictures import Engine, Failure, Picture, PictureRequest
from configurator.icon.icon import Icon
from configurator.ui.app import Application
from configurator.ui.preview.headless_renderer import HeadlessRenderer

_XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
DRAWINGS = {
    "a square": f'<svg {_XMLNS} viewBox="0 0 24 24"><path d="M0 0h24v24H0z"/></svg>',
    "a disc in a corner": f'<svg {_XMLNS} viewBox="0 0 24 24"><circle cx="6" cy="5" r="5"/></svg>',
    "a small star far off": f'<svg {_XMLNS} viewBox="0 0 96 96"><path d="M70 70l3 6h6l-5 5 2 7-6-4-6 4 2-7-5-5h6z"/></svg>',
    "a word": f'<svg {_XMLNS} viewBox="0 0 120 30"><path d="M4 4h4v22H4zM100 4h6v22h-6z"/></svg>',
    "a tower": f'<svg {_XMLNS} viewBox="0 0 10 80"><path d="M1 2h7v76H1z"/></svg>',
    "a hair off the centre": f'<svg {_XMLNS} viewBox="0 0 24 24"><path d="M2 3h21v18H2z"/></svg>',
    "one that grows by itself": f'<svg {_XMLNS} viewBox="0 0 24 24"><style>@media (min-width:40px){{.l{{display:none}}}}</style>'
    '<path d="M10 10h4v4h-4z"/><path class="l" d="M0 10h24v4H0z"/></svg>',
    "one that moves": f'<svg {_XMLNS} viewBox="0 0 24 24"><path d="M6 6h9v9H6z"><animateTransform attributeName="transform" '
    'type="translate" from="-30 0" to="3 2" dur=".3s" fill="freeze"/></path></svg>',
}  # fmt: skip


@pytest.fixture(scope="module")
def renderer(qapp: Application) -> Iterator[HeadlessRenderer]:
    shared = HeadlessRenderer()
    yield shared
    shared.close()


def reach(renderer: HeadlessRenderer, svg: str, size: str, position: str) -> float:
    """How far the ink reaches from the middle, in parts of the disc's side."""
    (picture,) = renderer.draw([PictureRequest(svg, size, position, margin=42, scale=12)])
    assert isinstance(picture, Picture)
    alphas = np.frombuffer(picture.pixels, np.uint8)[3::4].reshape(picture.side, picture.side)
    down, across = np.nonzero(alphas >= 8)
    middle = (picture.side - 1) / 2
    return float(np.hypot(down - middle, across - middle).max()) / (42 * 12)


@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_the_ink_reaches_the_rim_that_stays_free_and_no_farther(renderer: HeadlessRenderer, svg: str) -> None:
    found = fitted(Icon(svg), renderer)
    assert isinstance(found, Fit)
    assert reach(renderer, svg, *found) == pytest.approx(TARGET, rel=0.03)


@pytest.mark.parametrize("width", [348, 508, 564])
def test_of_two_sizes_that_come_as_close_the_smaller_one_counts(
    renderer: HeadlessRenderer, width: int
) -> None:
    shape = f'<ellipse cx="{width / 2}" cy="65" rx="{width / 2}" ry="65"/>'
    svg = f'<svg {_XMLNS} viewBox="0 0 {width} 130">{shape}</svg>'
    found = fitted(Icon(svg), renderer)
    assert isinstance(found, Fit)
    assert float(found.size.removesuffix("%")) == pytest.approx(200 * TARGET, rel=0.01)


def test_a_drawing_without_ink_or_without_a_ratio_has_no_fit(renderer: HeadlessRenderer) -> None:
    assert fitted(Icon(f'<svg {_XMLNS} viewBox="0 0 9 9"/>'), renderer) is None
    assert fitted(Icon(f'<svg {_XMLNS}><path d="M0 0h9v9z"/></svg>'), renderer) is None


def test_a_drawing_that_could_not_be_drawn_is_no_drawing_without_a_fit() -> None:
    class Busy:
        engine = Engine.BROWSER

        def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
            return [Failure("BUSY") for _ in requests]

    assert fitted(Icon(DRAWINGS["a square"]), Busy()) == Failure("BUSY")
