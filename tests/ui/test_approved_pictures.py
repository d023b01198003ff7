"""The windows look as they were approved, whatever draws the letters; what moves or vanishes is noticed.

After a change that is wanted: `python -m tests.runs.approved_pictures`, look at it, then `--accept`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QGraphicsColorizeEffect,
    QGraphicsOpacityEffect,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.runs.approved_pictures import make
from tests.support.approved.picture_comparison import FLAT, differences
from tests.support.approved.pictures import APPROVED, approved_file, compare, pixels_of
from tests.support.approved.scenes import scenes
from tests.support.window_layout import settle

NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'
OTHER_LETTERS = "vertical"
SHOWN_TO_OTHERS = (
    "start-practice-en-light-1280x720",
    "icon-practice-en-light-1280x720",
    "registered-portal-ru-light-1280x720",
    "registered-portal-ar-light-1280x720",
    "preferences-portal-en-dark-1280x720",
)
MOST, MOST_BYTES = 60, 6_000_000
FAR = 4
"""Logical pixels by which a widget has to be elsewhere to be noticed."""
AROUND = 24
KINDS = QLabel, QAbstractButton, QLineEdit
NAMES = ("review", "preferences", "test_page", "remove", "icon_dialog", "tracing", "take_over")


def test_every_window_looks_as_it_was_approved(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    is_sample = pytestconfig.getoption("--sample")
    names = [one.name for one in scenes()][:: 2 if is_sample else 1]
    make(tmp_path, "--only", *names)
    assert sorted(file.stem for file in tmp_path.glob("*.png")) == sorted(names)
    found = {name: compare(tmp_path / f"{name}.png") for name in names}
    differ = [f"{name}: {places[0]}" for name, places in found.items() if places]
    assert not differ, "\n".join([*differ, "Look: python -m tests.runs.approved_pictures"])


def test_the_approved_pictures_are_few_and_small() -> None:
    files = list(APPROVED.iterdir())
    assert {file.stem for file in files} == {one.name for one in scenes()}
    assert len(files) <= MOST
    assert sum(file.stat().st_size for file in files) <= MOST_BYTES


@pytest.mark.full
def test_letters_that_are_drawn_otherwise_are_no_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hinted, and on a computer that has no font at all."""
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(NO_FONTS, "ascii")
    monkeypatch.setenv("FONTCONFIG_FILE", str(fonts))
    tmp_path /= "pictures"
    make(tmp_path, "--letters", OTHER_LETTERS, "--only", *SHOWN_TO_OTHERS)
    for name in SHOWN_TO_OTHERS:
        made = tmp_path / f"{name}.png"
        assert not np.array_equal(pixels_of(approved_file(name)), pixels_of(made)), (
            "they are the same letters"
        )
        assert not compare(made), name


@pytest.fixture
def shown(surfaces: list[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Widgets of several dialogs, each with its dialog."""
    dialogs = [one for one in surfaces if one.objectName() in NAMES]
    assert len(dialogs) >= len(NAMES) - 1
    for one in dialogs:
        settle(one)
    return [(dialog, one) for dialog in dialogs for one in seen_in(dialog)]


def seen_in(dialog: QWidget) -> list[QWidget]:
    """What is seen whole, and can be told from what is around it."""
    found: list[QWidget] = []
    for one in dialog.findChildren(QWidget):
        if isinstance(one, KINDS) and one.isVisibleTo(dialog) and one.window() is dialog:
            area = QRect(one.mapTo(dialog, QPoint(0, 0)), one.size())
            if isinstance(one, QLabel) and len(one.text()) == 1:
                continue  # a mark beside a text, as small as a letter
            if one.visibleRegion().boundingRect() == one.rect() and has_ink(dialog, area):
                found.append(one)
    return found


def has_ink(dialog: QWidget, area: QRect) -> bool:
    pixels = seen_pixels(dialog.grab(area).toImage())
    return int(np.ptp(pixels.reshape(-1, 3), axis=0).max()) > 8 * FLAT


def seen_pixels(picture: QImage) -> NDArray[Any]:
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).copy()


def noticed(dialog: QWidget, before: NDArray[Any], area: QRect) -> bool:
    now = seen_pixels(dialog.grab(area).toImage())
    return bool(differences(before, now))


def area_of(dialog: QWidget, one: QWidget) -> QRect:
    place = QRect(one.mapTo(dialog, QPoint(0, 0)), one.size())
    return place.adjusted(-AROUND, -AROUND, AROUND, AROUND) & dialog.rect()


def test_a_widget_that_is_four_pixels_away_is_noticed(shown: list[tuple[QWidget, QWidget]]) -> None:
    missed = []
    for dialog, one in shown:
        area, place = area_of(dialog, one), one.pos()
        before = seen_pixels(dialog.grab(area).toImage())
        for way in (QPoint(FAR, 0), QPoint(0, FAR), QPoint(-FAR, 0), QPoint(0, -FAR)):
            one.move(place + way)
            if not noticed(dialog, before, area):
                missed.append(f"{told(dialog, one)}: {way.toTuple()}")
            one.move(place)
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("color", ["#c2185b", "#b35c00"])
def test_another_color_is_noticed(shown: list[tuple[QWidget, QWidget]], color: str) -> None:
    missed = []
    for dialog, one in shown:
        area = area_of(dialog, one)
        before = seen_pixels(dialog.grab(area).toImage())
        effect = QGraphicsColorizeEffect()
        effect.setColor(QColor(color))
        one.setGraphicsEffect(effect)
        if not noticed(dialog, before, area):
            missed.append(told(dialog, one))
        one.setGraphicsEffect(None)  # type: ignore[arg-type]  # Qt takes none
    assert not missed, "\n".join(missed)


def test_what_vanishes_is_noticed(shown: list[tuple[QWidget, QWidget]]) -> None:
    missed = []
    for dialog, one in shown:
        area = area_of(dialog, one)
        before = seen_pixels(dialog.grab(area).toImage())
        effect = QGraphicsOpacityEffect()
        effect.setOpacity(0)
        one.setGraphicsEffect(effect)
        if not noticed(dialog, before, area):
            missed.append(told(dialog, one))
        one.setGraphicsEffect(None)  # type: ignore[arg-type]  # Qt takes none
    assert not missed, "\n".join(missed)


def told(dialog: QWidget, one: QWidget) -> str:
    return f"{dialog.objectName()}: {type(one).__name__} {one.objectName()} {getattr(one, 'text', str)()!r}"
