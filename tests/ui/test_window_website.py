"""The logo of a website: a list to choose from, and one sentence for whatever goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from configurator.http.limits import Limits
from configurator.http.public_addresses import is_public
from configurator.http.public_fetcher import PublicFetcher
from configurator.ui.logo.website_dialog import WebsiteDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support import pictures_of_pixels as pixels
from tests.support.found import found
from tests.support.hands import CONTROL, LEFT, Hands, clipboard
from tests.support.sign_in import dialogs
from tests.support.website import Site, is_this_computer
from tests.support.window_layout import fits, settle, usable

Wait = Callable[[], list[Any]]
PNG = pixels.saved(pixels.logo(side=180), "PNG")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
SVG = HEAD + '<path fill="#fff" d="M6 6h12v12h-12z"/></svg>'
PAGE = (
    b'<link rel="apple-touch-icon" href="/touch.png"><link rel="icon" href="/broken.png">'
    b'<link rel="icon" type="image/svg+xml" href="/logo.svg"><link rel="icon" href="/page.png">'
)


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    site.pages = {
        "/": PAGE, "/touch.png": PNG, "/logo.svg": SVG.encode(), "/page.png": b"<html>no picture",
        "/broken.png": pixels.truncated_jpeg(),
    }  # fmt: skip
    yield site
    site.close()


class Rules:
    """What the window's fetcher obeys; tests change it.

    Attributes:
        is_allowed: the rule for addresses.
        limits: of time and size.
    """

    def __init__(self) -> None:
        self.is_allowed: Callable[[str], bool] = is_this_computer
        self.limits = Limits(connect=5, read=20, total=30, response_bytes=1_000_000)

    def fetcher(self, cancelled: threading.Event) -> PublicFetcher:
        return PublicFetcher(self.limits, cancelled, self.is_allowed)


@pytest.fixture
def rules(window: MainWindow) -> Iterator[Rules]:
    rules, usual = Rules(), window.parts.drawings.fetcher
    window.parts.drawings.fetcher = rules.fetcher
    yield rules
    window.parts.drawings.fetcher = usual


def opened() -> WebsiteDialog:
    (dialog,) = dialogs("website")
    assert isinstance(dialog, WebsiteDialog)
    return dialog


def asked(hands: Hands, qtbot: QtBot, address: str) -> WebsiteDialog:
    """The dialog, after an address has been typed and Enter pressed."""
    hands.click("open_website")
    dialog = opened()
    edit = found(dialog, QLineEdit, "website_address")
    qtbot.keyClicks(edit, address)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    return dialog


def said(dialog: WebsiteDialog) -> str:
    return found(dialog, QLabel, "done").text()


def listed(dialog: WebsiteDialog, qtbot: QtBot) -> list[str]:
    shown = found(dialog, QListWidget, "website_logos")
    qtbot.waitUntil(lambda: bool(shown.count()))
    return [shown.item(row).text() for row in range(shown.count())]


def test_a_list_is_chosen_from_with_the_keyboard(
    hands: Hands, suggesting: Wait, qtbot: QtBot, site: Site, rules: Rules
) -> None:
    dialog = asked(hands, qtbot, site.address)
    assert listed(dialog, qtbot) == ["logo.svg", "touch.png"]  # the broken one can't be shown
    assert said(dialog) == "2 logos found"
    settle(dialog)
    fits(dialog)
    usable(dialog)
    shown = found(dialog, QListWidget, "website_logos")
    assert shown.hasFocus()
    assert not shown.item(0).icon().isNull()
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    looks = suggesting()
    assert hands.connector.icon == looks[0].suggestion.icon


def test_an_svg_of_a_website_comes_in_byte_for_byte(
    hands: Hands, suggesting: Wait, qtbot: QtBot, site: Site, rules: Rules
) -> None:
    dialog = asked(hands, qtbot, site.address)
    listed(dialog, qtbot)
    qtbot.mouseClick(found(dialog, QPushButton, "use_website_logo"), LEFT)
    hands.wait_for_drawing(SVG)
    suggesting()
    assert hands.connector.icon.svg == SVG


@pytest.mark.parametrize("way", ["pasted", "dropped"])
def test_an_address_that_is_pasted_or_dropped_is_asked_at_once(
    hands: Hands, qtbot: QtBot, site: Site, rules: Rules, way: str
) -> None:
    mime = QMimeData()
    if way == "pasted":
        mime.setText(f" {site.address}touch.png ")
        clipboard(mime)
        hands.window.setFocus()
        hands.press(Qt.Key.Key_V, CONTROL)
    else:
        mime.setUrls([QUrl(f"{site.address}touch.png")])
        hands.drop(mime, hands.window)
    assert listed(opened(), qtbot) == ["touch.png"]
    assert site.asked == ["/touch.png"]


def test_an_address_without_https_gets_it(hands: Hands, qtbot: QtBot, rules: Rules) -> None:
    rules.is_allowed = is_public
    dialog = asked(hands, qtbot, "127.0.0.1")
    qtbot.waitUntil(lambda: "not on the internet" in said(dialog))
    assert found(dialog, QLineEdit, "website_address").text() == "https://127.0.0.1"


FAULTS: dict[str, tuple[dict[str, bytes | tuple[int, str]], str]] = {
    "never answers": ({"/": (0, "")}, "didn't answer in time"),
    "redirects inwards": ({"/": (302, "http://127.0.0.2/")}, "inside a network"),
    "serves HTML as PNG": ({"/": b'<link rel=icon href="/a.png">', "/a.png": b"<html>"}, "No logo was found"),
    "serves half a picture": ({"/": pixels.truncated_jpeg()}, "No logo was found"),
    "serves a picture of too many pixels": ({"/": pixels.huge_png()}, "No logo was found"),
    "sends too much": ({"/": bytes(1_100_000)}, "sends too much"),
    "has nothing": ({}, "answered with an error"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_whatever_goes_wrong_is_one_sentence_and_nothing_is_lost(
    hands: Hands, qtbot: QtBot, site: Site, rules: Rules, name: str
) -> None:
    before = hands.connector
    site.pages, told = FAULTS[name]
    rules.limits = Limits(total=1 if name == "never answers" else 30, response_bytes=1_000_000)
    dialog = asked(hands, qtbot, site.address)
    qtbot.waitUntil(lambda: told in said(dialog))
    assert found(dialog, QLineEdit, "website_address").hasFocus()
    assert not found(dialog, QPushButton, "use_website_logo").isVisible()
    dialog.reject()
    assert hands.connector is before


def test_searching_is_cancelled_at_once(hands: Hands, qtbot: QtBot, site: Site, rules: Rules) -> None:
    site.pages = {"/": (0, "")}
    dialog = asked(hands, qtbot, site.address)
    cancel = found(dialog, QPushButton, "cancel_dialog_work")
    qtbot.waitUntil(cancel.isVisible)
    qtbot.mouseClick(cancel, LEFT)
    assert said(dialog).startswith("Stopped.")
    qtbot.waitUntil(lambda: hands.window.jobs.is_idle)
    site.pages = {"/": PNG}
    qtbot.mouseClick(found(dialog, QPushButton, "find_logos"), LEFT)
    assert listed(dialog, qtbot)


def test_closing_it_while_it_searches_leaves_nothing_behind(
    hands: Hands, qtbot: QtBot, site: Site, rules: Rules
) -> None:
    site.pages = {"/": (0, "")}
    dialog = asked(hands, qtbot, site.address)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: hands.window.jobs.is_idle)
    assert not dialogs("website")
