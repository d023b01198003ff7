"""Makes the pictures of the windows, in one process that asks no portal and starts no browser.

    python -m tests.support.approved.picture_process FOLDER [--only NAME…] [--letters HINTING]

What differs from one computer to the next is fixed: the font, the clock, the scale and the folder of files.
Where the browser draws the preview, the pictures are hatched.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import groupby
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QLocale, QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from configurator.icon.draw import cairo_pictures, killable_process
from configurator.services.accounts import Accounts
from configurator.services.connector_path import StepId
from configurator.services.user_wishes import Wishes
from configurator.ui.app import make_application, make_window
from configurator.ui.icons.disc_pictures import DiscPictures
from configurator.ui.kit import focus_chain, language, system_wishes, theme
from configurator.ui.preview import engine
from configurator.ui.shell.main_window import MainWindow
from tests.support.approved import known_portal
from tests.support.approved.scenes import DIALOGS, DOUBLE, MIDDLE, SMALL, START, Scene, scenes
from tests.support.every_window import every_window
from tests.support.found import found
from tests.support.geometry_process import Waiting
from tests.support.paths import TESTS
from tests.support.window_layout import settle
from tests.support.window_life import end_window

FONTS = TESTS / "data" / "fonts"
FAMILY, CODE, POINTS = "Pictured Sans", "Pictured Mono", 9.0
NOW = 1_740_998_520.0
"""Monday, 3 March 2025, 10:42 UTC: what is "today" isn't in the pictures."""
_NEVER = 3_600_000
_PATIENCE = 600.0
"""Seconds that an icon may take on a busy computer."""
HINTINGS = {
    "none": QFont.HintingPreference.PreferNoHinting,
    "vertical": QFont.HintingPreference.PreferVerticalHinting,
    "full": QFont.HintingPreference.PreferFullHinting,
}


def prepare(folder: Path) -> None:
    """Fix what Qt reads when it starts: screens, language, zone of time."""
    screens, left = [], 0
    for name in (SMALL, MIDDLE, DOUBLE):
        size, _, times = name.partition("@")
        width, height = map(int, size.split("x"))
        screens.append({
            "name": name, "x": left, "y": 0, "width": width, "height": height, "dpr": int(times or 1),
            "logicalDpi": 96, "logicalBaseDpi": 96,
        })  # fmt: skip
        left += width
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), "ascii")
    os.environ.update(
        QT_QPA_PLATFORM=f"offscreen:configfile={file}", LANGUAGE="en", LC_ALL="C.UTF-8", TZ="UTC"
    )
    time.tzset()


def set_letters(hinting: str) -> None:
    """Draw every text in the tests' own font, with grey edges."""
    for file in sorted(FONTS.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RuntimeError(f"{file} can't be used as a font")
    QApplication.setFont(font_of(FAMILY, hinting))


def font_of(family: str, hinting: str) -> QFont:
    """Return a font whose widths aren't rounded, and whose edges are grey."""
    font = QFont(family)
    font.setPointSizeF(POINTS)
    font.setHintingPreference(HINTINGS[hinting])
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return font


def draw(wanted: list[Scene], folder: Path, into: Path) -> None:
    """Draw the scenes; each window serves all of its own."""
    for (code, connected), own in groupby(wanted, lambda one: (one.language, one.connected)):
        language.speak(code)
        QLocale.setDefault(QLocale("en_GB") if code == "en" else QLocale())
        with open_window(folder / f"{code}-{connected}", connected=connected) as window:
            few = list(own)
            draw_pages(window, [one for one in few if one.shows not in DIALOGS], into)
            if dialogs := [one for one in few if one.shows in DIALOGS]:
                draw_dialogs(window, dialogs, into)


def draw_pages(window: MainWindow, few: list[Scene], into: Path) -> None:
    """Draw the start page and the steps' pages of one window."""
    for (scheme, size), together in groupby(few, lambda one: (one.scheme, one.size)):
        show_on(window, size, scheme)
        for scene in together:
            if scene.shows == START:
                window.pages.show_start()
            else:
                window.pages.show_editor()
                window.editor.show_step(StepId(scene.shows))
            rest(window)
            picture_of(window, window.preview.pane).save(str(into / f"{scene.name}.png"))


def draw_dialogs(window: MainWindow, few: list[Scene], into: Path) -> None:
    """Draw dialogs, which are opened once for all schemes."""
    show_on(window, MIDDLE, "light")
    window.pages.show_editor()
    with every_window(window, Waiting()) as opened:  # type: ignore[arg-type]  # it waits so
        for scheme, together in groupby(few, lambda one: one.scheme):
            show_on(window, MIDDLE, scheme)
            rest(window)
            for scene in together:
                name, number = DIALOGS[scene.shows]
                dialog = [one for one in opened if one.objectName() == name][number]
                dialog.activateWindow()
                settle(dialog)
                picture_of(dialog).save(str(into / f"{scene.name}.png"))


def picture_of(window: QWidget, browser: QWidget | None = None) -> QImage:
    """Return what a window shows, hatched where a browser draws."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    if browser is not None and browser.isVisible():
        painter = QPainter(picture)
        area = QRect(browser.mapTo(window, QPoint(0, 0)), browser.size())
        painter.fillRect(area, QColor(theme.colors().window))
        painter.fillRect(area, QBrush(QColor(theme.colors().line), Qt.BrushStyle.BDiagPattern))
        painter.end()
    return picture


def rest(window: MainWindow) -> None:
    """Wait until nothing is under way, nor begins with the next turn of the loop; the focus is nowhere."""
    for _turn in range(3):
        settle(window)
        Waiting().waitUntil(lambda: window.is_started and window.jobs.is_idle and not is_drawing(window))
    if focused := focus_chain.focused(window):
        focused.clearFocus()
    settle(window)


def is_drawing(window: MainWindow) -> bool:
    """Whether little pictures are still to come; between the wish and the job there may be a rest."""
    return window.parts.thumbnails.busy or any(one.is_busy for one in window.findChildren(DiscPictures))


def show_on(window: MainWindow, size: str, scheme: str) -> None:
    """Let a window fill the screen of a size, in a scheme."""
    screen = next(one for one in QApplication.screens() if one.name() == size)
    system_wishes.learn(Wishes(less_motion=True, more_contrast=scheme == "contrast"))
    window.choose_scheme("" if scheme == "contrast" else scheme)
    window.setGeometry(screen.availableGeometry())
    settle(window)


@contextmanager
def open_window(folder: Path, *, connected: bool) -> Iterator[MainWindow]:
    """Open a window with the sample, that a portal has in another colour if it is connected to one."""
    folder.mkdir(parents=True)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(settings, known_portal.accounts_of(folder, connected=connected), folder / "state")
    found(window.parts.checks, QTimer).setInterval(_NEVER)
    found(window.parts.suggestions, QTimer).setInterval(_NEVER)
    window.pages.show_editor()
    window.show()
    QApplication.processEvents()
    if connected:
        connector = known_portal.connector_of(window.document.connector)
        known_portal.note_registration(folder / "state", connector)
        window.files.load(connector, None)
        rest(window)
        known_portal.tell(window, NOW)
    rest(window)
    yield window
    end_window(window)


def main() -> int:
    """Make the pictures that are wanted."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+")
    parser.add_argument("--letters", choices=list(HINTINGS), default="none")
    wanted = parser.parse_args()
    chosen = [one for one in scenes() if wanted.only is None or one.name in wanted.only]
    wanted.folder.mkdir(parents=True, exist_ok=True)
    missing = engine.EngineError("ENGINE_MISSING")
    with tempfile.TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
        prepare(Path(folder))
        app = make_application()
        app.setCursorFlashTime(0)
        set_letters(wanted.letters)
        code = font_of(CODE, wanted.letters)
        with (
            mock.patch.object(time, "time", return_value=NOW),
            mock.patch.object(engine, "load", side_effect=missing),
            mock.patch.object(killable_process, "_START_SECONDS", _PATIENCE),
            mock.patch.object(cairo_pictures, "SECONDS", _PATIENCE),  # an icon that is late isn't drawn
            mock.patch.object(Accounts, "open_client", side_effect=AssertionError("a portal is asked")),
            mock.patch.object(QFontDatabase, "systemFont", return_value=code),
        ):
            draw(chosen, Path(folder), wanted.folder)
        sys.stdout.flush()
        os._exit(0)  # nothing of it is needed any more
    return 1


if __name__ == "__main__":
    sys.exit(main())
