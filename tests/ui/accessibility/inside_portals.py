"""What a screen reader has of several portals and of menus; `test_screen_readers.py` runs this."""

from __future__ import annotations

from collections import Counter

import pytest
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.ui.shell.main_window import MainWindow
from tests.support.bulk_desk import Desk, served
from tests.support.screen_reader import NOISE, screen_reader
from tests.support.sign_in import signed_in

pytestmark = pytest.mark.qt_log_ignore(*NOISE)


def test_each_portal_is_heard_once(window: MainWindow, qtbot: QtBot) -> None:
    with served(3) as portals:
        for portal in portals:
            window.portals.add(signed_in(window.portals.accounts, portal))
        window.portals.refresh()
        qtbot.waitUntil(lambda: all(window.portals.is_signed_in(parse(one.address)) for one in portals))
        portals[0].faults = ["imconnector.register:ICON_REQUIRED*1"]
        desk = Desk(qtbot, window)
        with screen_reader(desk.dialog, qtbot) as reader:
            reader.announcements()
            desk.run()
            heard = reader.announcements()
        desk.dialog.reject()
    bad, *good = (parse(one.address).netloc for one in portals)
    assert Counter(text for text, _may_interrupt in heard) == Counter([
        f"{bad}: Error: {bad} found no icon.",
        *(f"{one}: OK: Registered" for one in good),
        "Registered: 2. Failed: 1.",
    ])  # fmt: skip
    assert not any(may_interrupt for _text, may_interrupt in heard)
