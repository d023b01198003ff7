"""A name breaks at the same letter in the window, in a picture of any density and on the approval page."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from configurator.connector.rules import check
from configurator.locate import resources
from configurator.services.approval_values import approval_values
from configurator.ui.approval.approval_sheet import FOLDER, approval_sheet
from configurator.ui.preview.offscreen_page import OffscreenPage, to_bytes
from tests.support.chromium import Chromium, find
from tests.support.preview_pages import open_preview
from tests.support.sample_connectors import SHOP

NAMES = [
    "Kundenservice der Blumenhandlung Berlin-Mitte",
    "Чат службы заботы наших покупателей",
    "Εξυπηρέτηση πελατών του καταστήματος",
    "Dịch vụ khách hàng Việt Nam Hà Nội",
    "Zażółć gęślą jaźń obsługa klientów",
    "WhatsApp Business for the Berlin flower delivery",
    "Wwwwwwwwiiiiiiiilllllllllmmmmmmmmmmmmm",
]
LINES = """JSON.stringify((() => {
    const text = [...document.querySelectorAll(".tile-name[data-text=name]")]
        .find((one) => one.offsetParent).firstChild;
    const tops = [];
    const range = document.createRange();
    for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        tops.push(Math.round(range.getBoundingClientRect().top));
    }
    return tops.flatMap((top, at) => at && top !== tops[at - 1] ? [at] : []);
})())"""
"""Before which letters a tile's name goes on in the next line."""


@pytest.fixture(scope="module", params=[1, 1.5, 2])
def browser(request: pytest.FixtureRequest) -> Iterator[Chromium]:
    if not find():
        pytest.skip("Chromium is not installed")
    with Chromium(request.param) as chromium:
        yield chromium


def breaks(browser: Chromium, name: str) -> list[int]:
    browser.evaluate(f"update({json.dumps({'name': name})})")
    browser.evaluate("loadFonts(Object.values(words).join('')).then(() => true)")
    found: list[int] = json.loads(browser.evaluate(LINES))
    return found


def on_the_approval_page(browser: Chromium, name: str) -> list[int]:
    shown = replace(SHOP, name=name)
    browser.evaluate(f"update({json.dumps(approval_values(shown, check(shown), '', '1 May 2026'))})")
    browser.evaluate("finish().then(() => true)")
    found: list[int] = json.loads(browser.evaluate(LINES))
    return found


AT_OTHER_DENSITIES: dict[str, list[int]] = {}


def test_every_page_breaks_a_name_alike_at_every_density(browser: Chromium) -> None:
    open_preview(browser, SHOP, "contact_center", picture=False)
    in_window = {name: breaks(browser, name) for name in NAMES}
    assert all(in_window.values()), "each of these names needs two lines"
    browser.evaluate("update({enlarge: 2})")
    assert {name: breaks(browser, name) for name in NAMES} == in_window
    open_preview(browser, SHOP, "all")
    assert {name: breaks(browser, name) for name in NAMES} == in_window
    browser.picture((resources() / FOLDER / "index.html").as_uri(), 800, 1200)
    assert {name: on_the_approval_page(browser, name) for name in NAMES} == in_window
    for name, where in in_window.items():
        assert AT_OTHER_DENSITIES.setdefault(name, where) == where


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_pdf_breaks_a_name_where_the_window_does(chromium: Chromium, qtbot: QtBot) -> None:
    name = NAMES[0]
    open_preview(chromium, SHOP, "contact_center", picture=False)
    first, *further = breaks(chromium, name)
    one, other = name[:first].strip(), name[first : further[0] if further else None].strip()
    sheet = OffscreenPage(FOLDER)
    with qtbot.waitSignal(sheet.made) as made:
        sheet.draw(approval_sheet(approval_values(replace(SHOP, name=name), (), "", "1 May 2026")))
    sheet.close()
    (page,) = PdfReader(io.BytesIO(to_bytes(made.args[0]))).pages
    lines = [line.strip() for line in page.extract_text().splitlines()]
    assert any(one in line and other not in line for line in lines), lines
    assert any(other in line and one not in line for line in lines), lines
