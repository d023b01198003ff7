"""What nobody uses any more goes on the UI thread, and never while Qt walks over its widgets."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from types import ModuleType

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from configurator.ui.app import Application
from configurator.ui.kit.garbage_collection import GarbageCollection


class Knot:
    """Garbage that only a collector finds: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


class Went:
    """Notes in which thread a knot went."""

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []

    def watch(self, knot: Knot) -> None:
        weakref.finalize(knot, lambda: self.threads.append(threading.current_thread()))


@pytest.fixture
def went() -> Went:
    return Went()


def make_many() -> list[list[int]]:
    """Make so many objects that a collection is due."""
    return [[number] for number in range(50_000)]


def test_what_another_thread_leaves_goes_on_the_ui_thread(qtbot: QtBot, went: Went) -> None:
    kept = list[object]()

    def work() -> None:
        went.watch(Knot())
        kept.append(make_many())  # what is freed again makes no collection due

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not went.threads
    qtbot.waitUntil(lambda: bool(went.threads))
    assert went.threads == [threading.main_thread()]


def test_nothing_goes_while_widgets_get_another_appearance(
    qapp: Application, qtbot: QtBot, went: Went
) -> None:
    told: list[bool] = []

    class Busy(QWidget):
        def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
            if event.type() == QEvent.Type.StyleChange:
                went.watch(Knot())
                make_many()
                told.append(bool(went.threads))
            super().changeEvent(event)

    widget, sheet = Busy(), qapp.styleSheet()
    qtbot.addWidget(widget)
    widget.show()
    told.clear()
    qapp.setStyleSheet(f"{sheet} Busy {{ color: red }}")
    assert told
    assert not any(told)
    qapp.setStyleSheet(sheet)


@pytest.mark.parametrize("leaves_modules", [True, False])
def test_what_was_imported_since_is_left_out_of_collections_once(
    leaves_modules: bool, qapp: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen: list[int] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(len(sys.modules)))
    garbage = GarbageCollection(qapp)
    garbage.start(leaves_modules=leaves_modules)
    garbage.collect()
    assert frozen == []
    for number in range(100):
        name = f"imported_{number}"
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    garbage.collect()
    garbage.collect()
    assert len(frozen) == int(leaves_modules)
    garbage.deleteLater()
