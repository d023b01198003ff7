"""What holds for every window and dialog of the program."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

import configurator.ui
from configurator.icon.css.contrast import LEAST_FOR_DRAWINGS, opaque, ratio
from configurator.services.user_wishes import Wishes
from configurator.ui.kit import focus_chain, focus_ring, language, system_wishes, theme
from configurator.ui.shell.main_window import MainWindow
from tests.support.every_window import ELSEWHERE, every_window
from tests.support.geometry_process import SHOWN_STEPS
from tests.support.letters import letters_given_twice
from tests.support.other_windows import LEAST_OTHERS, other_windows
from tests.support.tab_stops import tab_stops
from tests.support.window_layout import inputs, name_of, settle

_LOOKS = 2
"""A window that is at work may be arranged anew between two pictures of it."""


def dialog_classes() -> Iterator[type[QDialog]]:
    """Every class of a dialog in the program's own code."""
    for module in pkgutil.walk_packages(configurator.ui.__path__, "configurator.ui."):
        importlib.import_module(module.name)
    waiting = [QDialog]
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith("configurator.ui"):
                yield one


def test_no_dialog_is_left_out(surfaces: list[QWidget]) -> None:
    shown = {type(one) for one in surfaces}
    others = {one.__name__ for one in dialog_classes() if not any(issubclass(kind, one) for kind in shown)}
    assert others == set(ELSEWHERE) | {"Question"}, "a new dialog belongs in tests/support/every_window.py"


@pytest.fixture(params=["light", "dark", "contrast"])
def scheme(request: pytest.FixtureRequest, window: MainWindow) -> Iterator[str]:
    """The window drawn light, dark, and as it is where the system asks for high contrast."""
    if request.param == "contrast":
        system_wishes.learn(Wishes(more_contrast=True))
        theme.apply()
    else:
        window.choose_scheme(request.param)
    yield str(request.param)
    system_wishes.learn(Wishes())
    window.choose_scheme("")


def test_the_keyboard_focus_is_a_ring_that_is_seen(
    scheme: str, surfaces: list[QWidget], qtbot: QtBot
) -> None:
    """Its pixels differ by 3 : 1 from those that are there without it, on two lines beside each other."""
    faint = [line for surface in reversed(surfaces) for line in without_ring(surface, qtbot)]
    assert not faint, "\n".join(faint)


def test_the_ring_is_seen_on_every_step_and_in_the_windows_of_a_portal(
    scheme: str, window: MainWindow, qtbot: QtBot
) -> None:
    faint, looked = [], 0
    for step in SHOWN_STEPS:
        window.editor.show_step(step)
        settle(window)
        faint += [f"{step}: {line}" for line in without_ring(window, qtbot)]
    with other_windows(window, qtbot) as others:
        for one in others:
            faint += without_ring(one, qtbot)
            looked += 1
    assert not faint, "\n".join(faint)
    assert looked >= LEAST_OTHERS


def without_ring(surface: QWidget, qtbot: QtBot) -> list[str]:
    """Return the stops of a window on which the ring isn't seen, each in a line."""
    own = surface.window()
    own.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is own)
    stops = {*tab_stops(surface), *filter(takes_tab, inputs(surface))}
    return [
        f"{surface.objectName()}: {name_of(one)}"
        for one in stops
        if one.window() is own and not shows_page(one) and not has_ring(own, one)
    ]


def has_ring(own: QWidget, one: QWidget) -> bool:
    """Whether the ring is seen, which lies in the window; what moves meanwhile is looked at again."""
    return any(lines_that_differ(*around(own, one)) >= 3 for _ in range(_LOOKS))


def shows_page(one: QWidget) -> bool:
    """Whether it shows a page, which has rings of its own: see `tests/browser/test_page_focus.py`."""
    return any(part.inherits("QWebEngineView") for part in (one, *one.findChildren(QWidget)))


def takes_tab(one: QWidget) -> bool:
    return (
        bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and one.isEnabled()
        and focus_chain.proxy(one) is None
    )


def around(surface: QWidget, one: QWidget) -> tuple[QImage, QImage]:
    """What is seen of a widget and around it, without the focus and with it."""
    scroll_to(one)
    if focused := focus_chain.focused(surface):
        focused.clearFocus()
    settle(surface)
    place = QRect(one.mapTo(surface, QPoint(0, 0)), one.size()).adjusted(-6, -6, 6, 6) & surface.rect()
    before = surface.grab(place).toImage()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    settle(surface)
    return before, surface.grab(place).toImage()


def scroll_to(one: QWidget) -> None:
    parent = one.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(one)
        parent = parent.parentWidget()


def lines_that_differ(before: QImage, after: QImage) -> int:
    """How many of the four sides have a line of the ring's width, from the middle of each outwards."""
    middle = QPoint(before.width() // 2, before.height() // 2)
    found = 0
    for step, length in (
        (QPoint(1, 0), before.width() - 1 - middle.x()), (QPoint(-1, 0), middle.x()),
        (QPoint(0, 1), before.height() - 1 - middle.y()), (QPoint(0, -1), middle.y()),
    ):  # fmt: skip
        places = [middle + step * distance for distance in range(max(0, length - 16), length + 1)]
        differ = [
            ratio(opaque(before.pixelColor(at).name()), opaque(after.pixelColor(at).name()))
            >= LEAST_FOR_DRAWINGS
            for at in places
        ]
        found += any(all(differ[at : at + focus_ring.WIDTH]) for at in range(len(differ) - 1))
    return found


@pytest.mark.parametrize("code", ["en", "ru"])
def test_no_letter_leads_to_two_things(
    code: str, settings: QSettings, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    """In the other languages `tests.support.language_process` looks."""
    language.choose(settings, code)
    language.install(settings)
    try:
        with every_window(open_window(), qtbot) as opened:
            for surface in opened:
                assert not letters_given_twice(surface), surface.objectName()
    finally:
        language.speak("en")
