"""SVG files whose text would break the portal's unescaped style, were they encoded carelessly."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import numpy as np
import pytest

from configurator.connector.model import Connector
from configurator.connector.request import from_params, to_params
from configurator.icon.icon import Icon
from configurator.practice import serve
from tests.support import referee
from tests.support.chromium import Chromium

TEXTS = {
    "quote": "<title>it's</title>",
    "double_quote": '<title>a "b"</title>',
    "emoji": "<title>\N{GRINNING FACE}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}</title>",
    "cdata": "<title><![CDATA[</style> ' & < ]]></title>",
    "end_of_style": "<title>&lt;/style></title><!--</style><script>document.title='x'</script>-->",
    "percent": "<title>%41 %27 %</title>",
    "backslash": "<title>\\27 \\</title>",
    "newlines": "<title>\r\n\n</title>",
    "parentheses": "<title>) ; } url('x')</title>",
    "all": "<title>it's %41 \N{GRINNING FACE} <![CDATA[</style>']]></title><text>&lt;/style></text>",
}
COLORS = ("#c81e1e", "#1e8c1e", "#1e1ec8", "#b48c00", "#008c8c", "#8c008c")


def svg(text: str, color: str) -> str:
    """A drawing that fills its box with `color` and carries a text."""
    drawing = f"{text}<path fill='{color}' d='M0 0h10v10H0z'/>"
    return f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>{drawing}</svg>"


def connector(number: int, name: str, text: str) -> Connector:
    return Connector(
        id=f"hard_{name}",
        name=f"It's {name}",
        icon=Icon(svg(text, COLORS[number % len(COLORS)]), "#ffffff", "100%", "center"),
        placement_handler="https://connector.example.com/settings",
    )


CONNECTORS = [connector(number, name, text) for number, (name, text) in enumerate(TEXTS.items())]


@pytest.mark.parametrize("known", CONNECTORS, ids=list(TEXTS))
def test_the_portal_stores_the_very_bytes_of_the_file(known: Connector) -> None:
    with serve() as portal, httpx.Client(base_url=portal.address, trust_env=False) as client:
        referee.register(client, portal.access_token, to_params(known))
        stored, problems = from_params(portal.connectors()[known.id])
    assert not problems
    assert stored.icon.svg.encode() == known.icon.svg.encode()


def test_the_contact_center_shows_each_of_them_and_its_neighbours(chromium: Chromium) -> None:
    with serve() as portal, httpx.Client(base_url=portal.address, trust_env=False) as client:
        for known in CONNECTORS:
            referee.register(client, portal.access_token, to_params(known))
        page = chromium.picture(f"{portal.address}/contact_center/", 1200, 1600)
    find_icons = """JSON.stringify(
        [...document.querySelectorAll("[class*=hard_] i, i[class*=hard_]")].map((icon) => {
            const box = icon.getBoundingClientRect();
            return [icon.closest("[class*=hard_]").className, box.x + box.width / 2, box.y + box.height / 2];
        }))"""
    seen = {}
    for name, x, y in json.loads(chromium.evaluate(find_icons)):
        identifier = next(word for word in name.split() if "hard_" in word).partition("hard_")[2]
        seen[identifier] = "#{:02x}{:02x}{:02x}".format(*page[int(y), int(x)])
    assert seen == {
        known.id.removeprefix("hard_"): COLORS[n % len(COLORS)] for n, known in enumerate(CONNECTORS)
    }
    assert chromium.evaluate("document.title") != "x", "a script in a drawing must not run"


def test_the_preview_draws_them_as_the_portal_does(chromium: Chromium) -> None:
    params = [to_params(known) for known in CONNECTORS]
    for known, one, other in zip(
        CONNECTORS, referee.previews(params), referee.portal_pictures(chromium, params), strict=True
    ):
        assert referee.compare(Path(known.id), one, other).is_identical, known.id
        assert np.any(one != 255), f"{known.id}: nothing was drawn"
