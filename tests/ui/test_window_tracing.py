"""Adjusting how a picture is traced: nothing changes before the result is taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from configurator.icon.data_uri import encoded_length
from configurator.services.suggestions import Look
from configurator.ui.logo.tracing_dialog import TracingDialog
from tests.support import pictures_of_pixels as pixels
from tests.support.found import found
from tests.support.hands import LEFT, Hands
from tests.support.sign_in import dialogs
from tests.support.window_layout import fits, settle, usable

Wait = Callable[[], list[Any]]
Open = Callable[[bytes], TracingDialog]


def stripes() -> bytes:
    picture = Image.new("RGBA", (240, 240))
    for number in range(12):
        picture.paste((20 * number, 255 - 20 * number, 90, 255), (20 * number, 20, 20 * number + 20, 220))
    return pixels.saved(picture, "PNG")


@pytest.fixture
def adjust(hands: Hands, suggesting: Wait, qtbot: QtBot, tmp_path: Path) -> Open:
    """A function that drops a picture and opens the dialog."""

    def adjust(data: bytes) -> TracingDialog:
        (tmp_path / "logo").write_bytes(data)
        hands.drop_file(tmp_path / "logo")
        assert suggesting()
        hands.click("adjust_tracing")
        (dialog,) = dialogs("tracing")
        assert isinstance(dialog, TracingDialog)
        qtbot.waitUntil(lambda: is_ready(dialog) and not found(dialog, QLabel, "original").pixmap().isNull())
        return dialog

    return adjust


def is_ready(dialog: TracingDialog) -> bool:
    return found(dialog, QPushButton, "use_tracing").isEnabled()


def bytes_told(dialog: TracingDialog) -> float:
    return float(found(dialog, QLabel, "tracing_cost").text().split()[2])


def test_the_picture_and_its_tracing_are_side_by_side_with_what_it_costs(adjust: Open, hands: Hands) -> None:
    dialog = adjust(stripes())
    original, traced = (found(dialog, QLabel, name).pixmap() for name in ("original", "traced"))
    assert not traced.isNull()
    assert original.size() == traced.size()
    used = hands.connector.icon.svg
    assert bytes_told(dialog) == pytest.approx(encoded_length(used) / 1000, abs=0.3)
    settle(dialog)
    fits(dialog)
    usable(dialog)


def test_the_slider_goes_from_simple_to_faithful_and_one_click_takes_the_result(
    adjust: Open, hands: Hands, suggesting: Wait, qtbot: QtBot
) -> None:
    before = hands.connector
    dialog = adjust(stripes())
    slider = found(dialog, QSlider, "tracing_level")
    first = bytes_told(dialog)
    for key, is_more in ((Qt.Key.Key_Home, False), (Qt.Key.Key_End, True)):
        qtbot.keyClick(slider, key)
        qtbot.waitUntil(lambda: is_ready(dialog))
        assert (bytes_told(dialog) > first) is is_more
    count = hands.window.document.undo_stack.count()
    qtbot.mouseClick(found(dialog, QPushButton, "use_tracing"), LEFT)
    looks = suggesting()
    hands.come_back()
    assert hands.connector.icon == looks[0].suggestion.icon
    assert hands.window.document.undo_stack.count() == count + 1
    hands.undo()
    hands.undo()
    assert hands.connector == before


def test_one_colour_draws_everything_alike(
    adjust: Open, hands: Hands, suggesting: Wait, qtbot: QtBot
) -> None:
    dialog = adjust(stripes())
    found(dialog, QPushButton, "segment_one_color").click()
    qtbot.waitUntil(lambda: is_ready(dialog))
    qtbot.mouseClick(found(dialog, QPushButton, "use_tracing"), LEFT)
    looks = suggesting()
    as_is = next(one.suggestion.icon.svg for one in looks if one.suggestion.look is Look.AS_IS)
    assert as_is.count("fill=") <= 1


def test_of_a_photo_the_circle_comes_first_and_the_tracing_can_be_taken_instead(
    adjust: Open, hands: Hands, suggesting: Wait, qtbot: QtBot
) -> None:
    dialog = adjust(pixels.saved(pixels.noise(), "JPEG"))
    assert any("photo makes a poor icon" in one.text() for one in dialog.findChildren(QLabel))
    assert found(dialog, QPushButton, "segment_circle").isChecked()
    assert not found(dialog, QSlider, "tracing_level").isEnabled()
    found(dialog, QPushButton, "segment_colors").click()
    qtbot.waitUntil(lambda: is_ready(dialog))
    qtbot.mouseClick(found(dialog, QPushButton, "use_tracing"), LEFT)
    assert all(one.suggestion.look is not Look.CIRCLE for one in suggesting())
    hands.click("adjust_tracing")
    assert found(dialogs("tracing")[0], QPushButton, "segment_colors").isChecked()


def test_closing_it_changes_nothing_also_while_it_traces(adjust: Open, hands: Hands, qtbot: QtBot) -> None:
    dialog = adjust(pixels.saved(pixels.logo(), "PNG"))
    before = hands.connector
    qtbot.keyClick(found(dialog, QSlider, "tracing_level"), Qt.Key.Key_End)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialogs("tracing") and hands.window.jobs.is_idle)
    assert hands.connector is before
