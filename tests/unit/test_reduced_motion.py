"""Animations end where the system is asked for less of them: each system in its own way."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSettings

from configurator.services.desktop_settings import wishes_of
from configurator.services.user_wishes import Wishes
from configurator.ui.kit import mac_motion, reduced_motion, system_wishes, windows_motion


@pytest.fixture(autouse=True)
def nothing_wanted() -> Iterator[None]:
    yield
    system_wishes.learn(Wishes())


@pytest.mark.parametrize(("answered", "value", "expected"), [(1, 1, True), (1, 0, False), (0, 0, True)])
def test_windows_is_asked_for_client_area_animation(
    monkeypatch: pytest.MonkeyPatch, answered: int, value: int, expected: bool
) -> None:
    asked = []

    def parameters(action: int, _more: int, into: Any, _flags: int) -> int:
        asked.append(action)
        into.value = value
        return answered

    monkeypatch.setattr(ctypes, "byref", lambda one: one)
    library = SimpleNamespace(SystemParametersInfoW=parameters)
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: library, raising=False)
    assert windows_motion.animates() is expected
    assert asked == [0x1042]


class Runtime:
    """Objective-C's runtime, as far as one question needs it."""

    def __init__(self, *, reduces: bool) -> None:
        self.said = list[bytes]()
        self.objc_getClass = self._function(lambda name: self._named(name, 11))
        self.sel_registerName = self._function(lambda name: self._named(name, len(self.said)))
        self.objc_msgSend = self._function(lambda target, _selector: 22 if target == 11 else reduces)

    @staticmethod
    def _function(act: Any) -> Any:
        def function(*arguments: Any) -> Any:
            return act(*arguments)

        return function

    def _named(self, name: bytes, number: int) -> int:
        self.said.append(name)
        return number


@pytest.mark.parametrize("reduces", [True, False])
def test_macos_is_asked_by_nsworkspace(monkeypatch: pytest.MonkeyPatch, reduces: bool) -> None:
    runtime = Runtime(reduces=reduces)
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: runtime)
    assert mac_motion.animates() is not reduces
    assert runtime.said == [b"NSWorkspace", b"sharedWorkspace", b"accessibilityDisplayShouldReduceMotion"]


def test_where_macos_cannot_be_asked_things_move() -> None:
    assert mac_motion.animates()  # here is no AppKit, or nobody has asked for less


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Wishes()),
        ({("org.gnome.desktop.interface", "enable-animations"): False}, Wishes(less_motion=True)),
        ({("org.gnome.desktop.interface", "enable-animations"): True}, Wishes()),
        ({("org.freedesktop.appearance", "reduced-motion"): 1}, Wishes(less_motion=True)),
        ({("org.freedesktop.appearance", "contrast"): 1}, Wishes(more_contrast=True)),
        ({("org.freedesktop.appearance", "contrast"): 0}, Wishes()),
        ({("org.gnome.desktop.a11y.interface", "high-contrast"): True}, Wishes(more_contrast=True)),
    ],
)
def test_what_the_settings_of_a_desktop_mean(values: dict[tuple[str, str], object], expected: Wishes) -> None:
    assert wishes_of(values) == expected


def test_what_the_desktop_wants_counts_at_once(qapp: object) -> None:
    system_wishes.learn(Wishes(less_motion=True))
    assert not reduced_motion.may_move()


def test_it_is_kept_for_the_next_start(tmp_path: Any) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    system_wishes.learn(Wishes(less_motion=True, more_contrast=True))
    system_wishes.keep(settings)
    system_wishes.learn(Wishes())
    system_wishes.recall(settings)
    assert system_wishes.current() == Wishes(less_motion=True)
