"""The page for approval: one sheet, whatever the texts."""

from __future__ import annotations

import io
import json
import socket
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.connector.rules import check
from configurator.icon.icon import Icon
from configurator.services.approval_values import approval_values
from configurator.ui.approval.approval_sheet import FOLDER, approval_sheet
from configurator.ui.preview import engine
from configurator.ui.preview.offscreen_page import OffscreenPage, to_bytes
from tests.support.sample_connectors import DRAWING, SHOP

DAY = "22 November 2026"
# What Qt's offscreen platform says to every window.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NASTY = replace(
    SHOP,
    name="</script><script>document.title='x'</script> \"it's\" \N{GRINNING FACE} شركة الاختبار",
    comment="</style><img src=x onerror=alert(1)> שלום \\ %41 &amp; '\"` \n" * 3,
)
LONGEST = replace(
    SHOP,
    id="m" * 255,
    name="W" * 255,
    placement_handler="https://shop.example.com/" + "path/" * 400,
    comment=("Lorem ipsum dolor sit amet. " * 120)[:3000],
)
WRONG = Connector(
    "Bro.ken", "", Icon(DRAWING.format("red"), "redd", "12", "10 10"), "http://localhost/", Icon(color="x")
)
TEXTS = {
    "short": SHOP,
    "nothing at all": Connector(),
    "long and Cyrillic": replace(SHOP, name="Чат «Северное сияние» " * 11),
    "nasty": NASTY,
    "emoji": replace(SHOP, name="\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}" * 80),
    "empty lines": replace(SHOP, comment="\n" * 3000 + "end"),
    "lines": replace(SHOP, comment="line\n" * 600),
    "no spaces": replace(SHOP, comment="漢" * 3000),
    "from right to left": replace(SHOP, name="شركة " * 50, comment="שלום " * 600),
    "long values of an icon": replace(
        SHOP, icon=replace(SHOP.icon, color="rgb(40, 60," + " " * 3000 + "90)")
    ),
    "everything at its longest": LONGEST,
    "everything far beyond": replace(
        LONGEST, id="m." * 9000, name="W" * 9000, icon=Icon("x" * 9000, "y" * 9000)
    ),
    "many problems": WRONG,
}
A4 = (595, 842)
"""In points."""
LEFT, RIGHT, TOP, BOTTOM = 34, 561, 812, 24
"""What the texts keep within on every page, in points from the lower left corner."""

PageOf = Callable[..., PageObject]


@pytest.fixture
def page_of(qtbot: QtBot) -> PageOf:
    """A function that returns the one page of a connector's PDF."""

    def page_of(shown: Connector, portal: str = "") -> PageObject:
        sheet = OffscreenPage(FOLDER)
        with qtbot.waitSignal(sheet.made) as made:
            sheet.draw(approval_sheet(approval_values(shown, check(shown), portal, DAY)))
        sheet.close()
        (page,) = PdfReader(io.BytesIO(to_bytes(made.args[0]))).pages
        assert tuple(round(float(side)) for side in page.mediabox[2:]) == A4
        return page

    return page_of


def words(page: PageObject) -> str:
    """Return the page's text with single spaces."""
    return " ".join(page.extract_text().split())


def letters(text: str) -> str:
    """Return the text without white space: where a line breaks does not count."""
    return "".join(text.split())


def test_everything_that_is_decided_on_stands_on_the_page(page_of: PageOf) -> None:
    said = words(page_of(SHOP, "acme.bitrix24.com"))
    for text in (
        "Shop chat", "shop_chat", "https://shop.example.com/settings", "Answers on weekdays.", "#2a7f8f",
        "#8a979c", "70% of the circle", "in the centre", "at the top left", "22 November 2026",
        "acme.bitrix24.com", "Operators can edit messages after sending them.",
        "Replies don't include the operator's signature.", "ready to register", "Approved by", "Date",
    ):  # fmt: skip
        assert text in said, text


def test_it_is_drawn_in_vectors_with_its_fonts_inside(page_of: PageOf) -> None:
    page = page_of(SHOP)
    assert not list(page.images), "a picture of the page would be one"
    resources: Any = page["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].values()]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        descriptor = inner["/FontDescriptor"].get_object() if "/FontDescriptor" in inner else {}
        # The letters of a Type 3 font are drawings in the file.
        is_inside = inner["/Subtype"] == "/Type3" or any(key.startswith("/FontFile") for key in descriptor)
        assert is_inside, inner


@pytest.mark.parametrize("text", TEXTS)
def test_one_page_holds_it_with_no_text_outside(page_of: PageOf, text: str) -> None:
    outside: list[tuple[str, float, float]] = []

    def look(part: str, user: list[float], matrix: list[float], *_: object) -> None:
        x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
        y = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
        if part.strip() and not (LEFT <= x <= RIGHT and BOTTOM <= y <= TOP):
            outside.append((part, x, y))

    page_of(TEXTS[text]).extract_text(visitor_text=look)
    assert not outside


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_is_cut_off_at_an_edge(qtbot: QtBot, text: str) -> None:
    engine.load()
    from configurator.ui.preview.preview_page import PreviewPage

    shown = TEXTS[text]
    page = PreviewPage(folder="approval")
    with qtbot.waitSignal(page.updated):
        page.update(approval_values(shown, check(shown), "acme.bitrix24.com", DAY))
        page.load()
    answers: list[object] = []

    def answer(expression: str) -> str:
        answers.clear()
        page.run(expression, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return str(answers[0])

    page.run("finish()", lambda _none: None)
    qtbot.waitUntil(lambda: answer("isFinished") == "True")
    cut = "[...document.querySelectorAll('h1, dd, dt, li, p:not(.settings-name), .state-words, footer')]"
    assert answer(f"{cut}.filter((e) => e.scrollWidth > e.clientWidth + 1).length") == "0.0"
    bottoms = "[...main.children].map((e) => e.getBoundingClientRect().bottom)"
    assert max(json.loads(answer(f"JSON.stringify({bottoms})"))) <= 1121 - 36
    page.close()


def test_a_name_a_comment_and_an_address_of_some_length_are_whole(page_of: PageOf) -> None:
    shown = replace(
        SHOP,
        name="Чат магазина «Северное сияние» " * 7,
        comment="A comment of some length. " * 30,
        placement_handler="https://shop.example.com/" + "path/" * 40,
    )
    said = letters(page_of(shown).extract_text())
    for text in (shown.name, shown.comment, shown.placement_handler):
        assert letters(text) in said


def test_markup_is_text_and_nothing_else(page_of: PageOf) -> None:
    said = letters(page_of(NASTY).extract_text())
    assert "</script><script>document.title='x'</script>\"it's\"" in said
    assert "<imgsrc=xonerror=alert(1)>" in said


def test_what_is_shortened_says_so_and_the_name_and_id_stay_whole(page_of: PageOf) -> None:
    # Letters as texts have them: how wide 255 of the widest are differs from font to font.
    shown = replace(
        LONGEST, id=("shop_chat.of.berlin_" * 13)[:255], name=("Shop chat of Berlin, " * 13)[:255]
    )
    said = letters(page_of(shown).extract_text())
    assert "…(shortened,3,000charactersintotal)" in said
    assert letters(shown.name) in said
    assert shown.id in said


def test_a_broken_icon_is_said_in_words(page_of: PageOf) -> None:
    said = words(page_of(replace(SHOP, icon=replace(SHOP.icon, svg=SHOP.icon.svg.replace("xmlns", "name")))))
    assert "Open issues" in said
    assert "damaged, browsers show only the circle" in said
    assert "Active icon: The SVG has no xmlns" in said
    assert "ready to register" not in said


def test_it_says_that_an_icon_moves_which_paper_cannot_show(page_of: PageOf) -> None:
    fades = '<animate attributeName="opacity" from="0" to="1" dur="1.2s" fill="freeze"/>'
    ends = DRAWING.replace("</svg>", f"<g>{fades}</g></svg>")
    endless = ends.replace('fill="freeze"', 'repeatCount="indefinite"')
    said = words(page_of(replace(SHOP, icon=Icon(ends), icon_disabled=Icon(endless))))
    assert "1.2 s, shown at rest" in said
    assert "never stops, shown at one moment" in said


def test_every_problem_is_told_with_its_field(page_of: PageOf) -> None:
    said = words(page_of(WRONG))
    for field in ("ID:", "Name:", "Active icon, colour:", "Active icon, size:", "Active icon, position:",
                  "Settings page address:", "Inactive icon, colour:"):  # fmt: skip
        assert field in said


def test_an_inactive_icon_without_a_drawing_is_a_plain_disc(page_of: PageOf) -> None:
    said = words(page_of(replace(SHOP, icon_disabled=Icon())))
    assert "none, plain circle" in said
    assert "#ebeff2" in said
    assert "(default)" in said


def test_the_page_reaches_nobody(page_of: PageOf) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        link = f"<image href='{address}' width='9' height='9'/>"
        icon = Icon(f"<svg xmlns='http://www.w3.org/2000/svg'>{link}</svg>", f"url({address})")
        page_of(replace(SHOP, icon=icon, name=f"<img src='{address}'>", comment=f"@import '{address}'"))
        with pytest.raises(TimeoutError):
            server.accept()
