"""The practice portal's pages in a narrow window and with a reader's own spacing (WCAG 1.4.10 and 1.4.12)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from configurator.practice import PracticePortal
from tests.browser.test_operator_in_chromium import PAGE
from tests.portal.contract.row import WRITTEN
from tests.portal.contract.world import World, world
from tests.support.chromium import Chromium

NARROW = 320
"""CSS pixels: a page of 1280 that is enlarged four times."""
PAGES = (
    "/", "/contact_center/", "/contact_center/line/?ID=1", "/contact_center/connector/?ID=talk&LINE=1",
    "/operator/", "/operator/events/", "/operator/applications/", PAGE,
)  # fmt: skip
_SPACING = """
const style = document.createElement('style')
style.textContent = `
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }`
document.head.append(style)
"""
_WIDE = "document.scrollingElement.scrollWidth"
_CUT = """
[...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one)
  const hides = axis => ['hidden', 'clip'].includes(style['overflow' + axis])
  const is_cut = (axis, inside, outside) => hides(axis) && inside > outside + 1
  return !one.closest('svg, .hidden') && one.innerText?.trim() && style.textOverflow !== 'ellipsis'
    && (is_cut('X', one.scrollWidth, one.clientWidth) || is_cut('Y', one.scrollHeight, one.clientHeight))
}).map(one => one.outerHTML.slice(0, 120))
"""
"""What cuts its text off; a line that ends in an ellipsis stands in full on the page that it leads to."""


@pytest.fixture(scope="module")
def made() -> Iterator[World]:
    """A portal on which somebody has written."""
    with world({}) as made:
        made.do(*WRITTEN)
        yield made


def sign_in_page(portal: PracticePortal) -> str:
    return "/oauth/authorize/?" + urlencode({"client_id": portal.client_id, "state": "any"})


@pytest.mark.parametrize("page", [*PAGES, "sign in"])
def test_a_page_needs_no_sideways_scrolling(chromium: Chromium, made: World, page: str) -> None:
    path = sign_in_page(made.portal) if page == "sign in" else page
    chromium.picture(made.portal.address + path, NARROW, 800)
    assert chromium.evaluate("document.body.innerText.length") > 20
    assert chromium.evaluate(_WIDE) <= NARROW


@pytest.mark.parametrize("page", [*PAGES, "sign in"])
@pytest.mark.parametrize("width", [NARROW, 1000])
def test_spacing_of_the_readers_own_cuts_nothing(
    chromium: Chromium, made: World, page: str, width: int
) -> None:
    path = sign_in_page(made.portal) if page == "sign in" else page
    chromium.picture(made.portal.address + path, width, 800)
    chromium.evaluate(_SPACING)
    assert chromium.evaluate(_CUT) == []
    assert chromium.evaluate(_WIDE) <= width
