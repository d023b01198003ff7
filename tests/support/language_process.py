"""Opens every window in a language, and prints what is cut and what is still English.

    python -m tests.support.language_process CODE [--size WxH] [--sheet FILE] [--font FILE]

A process of its own: Qt reads the screens when it starts. Prints JSON: `faults`, a list of
`[window, fault]`; `english`, a list of `[window, text]`; `letters`, the same, of texts whose letter leads to
two things; `unknown`, letters of the language that no font has; and how many windows were looked at. With
`--sheet` it draws all windows on one picture, to be looked at.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import catalogues
from babel.messages import Catalog
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase, QPixmap, QScreen, QTextLayout
from PySide6.QtWidgets import QApplication, QWidget

from configurator.services.user_wishes import Wishes
from configurator.ui.app import make_application
from configurator.ui.kit import language, system_wishes
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.language_tags import ENGLISH
from tests.support.contact_sheet import contact_sheet
from tests.support.every_window import every_window
from tests.support.geometry import lasting_faults
from tests.support.geometry_process import SHOWN_STEPS, Waiting, prepare
from tests.support.letters import letters_given_twice
from tests.support.other_windows import other_windows
from tests.support.paths import ROOT
from tests.support.shown_words import English, shown_words
from tests.support.window_layout import settle
from tests.support.window_life import window_on

SIZES = ("960x600", "1240x800")
_OF_PORTALS = ("Live chat", "Support", "Sales")
"""What the practice portal calls its own connectors and channels; a portal's answers are not translated."""
ALIKE = ROOT / "tests" / "data" / "alike_words.toml"


def english(code: str) -> English:
    """Return what finds English texts in a window that speaks `code`; it finds none where that is English."""
    if code == ENGLISH:
        return English(Catalog(), set())
    alike = tomllib.loads(ALIKE.read_text("utf-8"))
    catalogue = catalogues.read(catalogues.PROGRAM.folder / f"{code}.po")
    return English(catalogue, {*alike["names"], *alike["words"].get(code, []), *_OF_PORTALS})


def unknown_letters(code: str) -> str:
    """Return the letters of a language's own name that no font of this system has: boxes stand for them."""
    return "".join(one for one in QLocale(code).nativeLanguageName() if not _is_drawn(one))


def _is_drawn(letter: str) -> bool:
    """Whether the program's font, or one that stands in for it, has a letter: glyph 0 is the box."""
    layout = QTextLayout(letter, QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


def look(code: str, folder: Path, font: Path | None) -> tuple[dict[str, Any], list[QPixmap]]:
    """Open everything in a language; return what is printed, and a picture of each window."""
    app = make_application()
    if font:
        QFontDatabase.addApplicationFont(str(font))
    system_wishes.learn(Wishes(less_motion=True))
    language.speak(code)
    left = english(code)
    cut: list[list[str]] = []
    letters: list[list[str]] = []
    words: set[tuple[str, str]] = set()
    pictures: list[QPixmap] = []
    screen = app.primaryScreen()
    room = screen.availableGeometry().size()
    for name, one in opened("light", folder, screen):
        cut += [[name, fault] for fault in lasting_faults(one, room)]
        letters += [[name, text] for text in letters_given_twice(one)]
        words |= {(name, text) for text in shown_words(one) if left.left_in(text)}
        pictures.append(one.grab())
    found = {
        "faults": cut,
        "english": sorted(words),
        "letters": letters,
        "unknown": unknown_letters(code),
        "looked": len(pictures),
    }
    return found, pictures


def opened(scheme: str, folder: Path, screen: QScreen) -> Iterator[tuple[str, QWidget]]:
    """Open the window on a screen, its steps, and every dialog over it; give each with its name, laid out."""
    area = screen.availableGeometry()  # before a dialog goes, and takes PySide's screen with it
    bot: Any = Waiting()  # it waits as pytest-qt does
    with window_on(screen, scheme, folder) as window:
        window.setGeometry(area)
        bot.waitUntil(lambda: window.is_started and window.jobs.is_idle)  # the start page is complete
        with every_window(window, bot) as shown:
            for one in shown:
                yield named(one), laid_out(one, bot, window)
        window.pages.show_editor()
        for step in SHOWN_STEPS:
            window.editor.show_step(step)
            yield f"{named(window)} {step}", laid_out(window, bot, window)
        with other_windows(window, bot) as others:
            for one in others:  # a conversation never comes to rest: it asks for replies
                for _turn in range(5):
                    settle(one)
                yield named(one), one


def named(one: QWidget) -> str:
    return f"{type(one).__name__} {one.objectName()}"


def laid_out(one: QWidget, bot: Any, window: MainWindow) -> QWidget:
    """Let what is drawn for a window come: a turn of the event loop later."""
    for _turn in range(2):
        settle(one)
        bot.waitUntil(lambda: window.jobs.is_idle)
    return one


def main() -> int:
    """Print what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("code")
    parser.add_argument("--size", default=SIZES[0])
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--font", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        prepare(1, Path(folder), [wanted.size])
        found, pictures = look(wanted.code, Path(folder) / "windows", wanted.font)
        if wanted.sheet:
            wanted.sheet.parent.mkdir(parents=True, exist_ok=True)
            contact_sheet(pictures).save(str(wanted.sheet))
        sys.stdout.write(json.dumps(found))
        sys.stdout.flush()
        os._exit(0)  # nothing of it is needed; the pages of sign-in windows would take their time
    return 0


if __name__ == "__main__":
    sys.exit(main())
