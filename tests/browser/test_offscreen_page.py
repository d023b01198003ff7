"""A page that is drawn off screen says in time that it can't be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest
from configurator.ui.preview.preview_picture import preview_picture
from configurator.wording.engine_errors import engine_sentence


@pytest.fixture
def page() -> Iterator[OffscreenPage]:
    page = OffscreenPage("preview")
    yield page
    page.close()


def test_a_place_that_the_page_lacks_fails_at_once_with_a_sentence(page: OffscreenPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.failed) as failed:
        page.draw(preview_picture(Connector(name="Shop"), "cellar"))
    assert failed.args == ["PLACE_EMPTY"]
    assert engine_sentence("PLACE_EMPTY") != engine_sentence("")
    with qtbot.waitSignal(page.made):
        page.draw(preview_picture(Connector(name="Shop"), "tile"))


def test_a_page_that_never_finishes_ends_at_the_time_limit(page: OffscreenPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.failed) as failed:
        page.draw(PageRequest({"place": "tile"}, must_finish=True, limit=300))  # nothing to finish here
    assert failed.args == ["ENGINE_TIMEOUT"]
