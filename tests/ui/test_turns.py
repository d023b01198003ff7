"""Work that follows an edit: done soon, in its order, never twice, and never in front of the next key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from configurator.ui.app import Application
from configurator.ui.kit.turns import Turns


@pytest.fixture
def turns(qapp: Application) -> Iterator[Turns]:
    made = Turns()
    yield made
    made.close()
    made.deleteLater()


def test_pieces_are_done_in_their_order_and_each_once(turns: Turns, qtbot: QtBot) -> None:
    done = list[str]()

    def first() -> None:
        done.append("first")

    def second() -> None:
        done.append("second")

    turns.later(first, second)
    turns.later(second, first)
    assert done == []
    qtbot.waitUntil(lambda: turns.is_idle)
    assert done == ["first", "second"]


def test_each_piece_has_a_turn_of_its_own(turns: Turns, qtbot: QtBot) -> None:
    done, between = list[int](), list[int]()

    class Key(QObject):
        def event(self, event: QEvent) -> bool:
            between.append(len(done))
            return super().event(event)

    key = Key()

    def first() -> None:
        done.append(1)
        QApplication.postEvent(key, QEvent(QEvent.Type.User))

    turns.later(first, lambda: done.append(2))
    qtbot.waitUntil(lambda: turns.is_idle and bool(between))
    assert between == [1]


def test_what_asks_for_itself_again_is_done_again(turns: Turns, qtbot: QtBot) -> None:
    done = list[int]()

    def piece() -> None:
        done.append(len(done))
        if len(done) < 3:
            turns.later(piece)

    turns.later(piece)
    qtbot.waitUntil(lambda: turns.is_idle)
    assert done == [0, 1, 2]


def test_whoever_needs_it_now_has_it_now(turns: Turns) -> None:
    done = list[int]()
    turns.later(lambda: done.append(1), lambda: done.append(2))
    turns.finish()
    assert done == [1, 2]
    assert turns.is_idle


def test_a_window_that_closes_does_nothing_more(turns: Turns, qtbot: QtBot) -> None:
    done = list[int]()
    turns.later(lambda: done.append(1))
    turns.close()
    qtbot.wait(20)
    assert done == []


def test_a_piece_that_fails_does_not_keep_the_next_from_its_turn(turns: Turns, qtbot: QtBot) -> None:
    done = list[int]()

    def fail() -> None:
        raise KeyError

    turns.later(fail, lambda: done.append(1))
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: turns.is_idle)
    assert [kind for kind, *_rest in raised] == [KeyError]
    assert done == [1]
