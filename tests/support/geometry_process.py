"""Opens every window in one scale and one scheme, and prints what is cut, outside or overlapping.

    python -m tests.support.geometry_process SCALE SCHEME [--sizes WxH…] [--languages CODE…] [--text TIMES]

A process of its own: Qt reads the scale and the screens when it starts. Prints JSON: a list of
`[language, size, window, fault]`, and how many windows were looked at.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from configurator.services.connector_path import StepId
from configurator.services.user_wishes import Wishes
from configurator.ui.app import make_application
from configurator.ui.kit import language, system_wishes
from tests.support import pseudo_language
from tests.support.every_window import every_window
from tests.support.geometry import lasting_faults
from tests.support.window_layout import settle
from tests.support.window_life import window_on

SIZES = ("960x600", "1280x720", "1920x1080", "3840x2160")
LANGUAGES = ("en", "ru", "eo", "ur")
"""The last two are pseudo-languages: 40 % longer, and from right to left."""
PSEUDO = (pseudo_language.CODE, pseudo_language.MIRRORED)
SCHEMES = ("light", "dark")
LONGER = 0.4
SHOWN_STEPS = tuple(one for one in StepId if one is not StepId.CHANNEL)
"""The channels' page asks its portal, which the tests of that page do."""
_PATIENCE_MS = 240_000
_LOOK_MS = 20


class Waiting:
    """What `every_window` needs of pytest-qt, without a test."""

    def waitExposed(self, _widget: object) -> None:  # noqa: N802 - the plugin's name
        QApplication.processEvents()

    def waitUntil(self, callback: Callable[[], bool]) -> None:  # noqa: N802 - the plugin's name
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not callback():
            if deadline.hasExpired():
                raise TimeoutError(callback)
            QTest.qWait(_LOOK_MS)


def prepare(scale: float, folder: Path, sizes: list[str]) -> None:
    """Set the scale, and screens of these sizes in logical pixels side by side."""
    screens, left = [], 0
    for size in sizes:
        width, height = (round(int(side) * scale) for side in size.split("x"))
        screens.append({"name": size, "x": left, "y": 0, "width": width, "height": height})
        left += width
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), "ascii")
    os.environ.update(
        QT_SCALE_FACTOR=str(scale), QT_QPA_PLATFORM=f"offscreen:configfile={file}", LANGUAGE="en"
    )


def look(wanted: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Open everything in each language on each screen; return what is printed."""
    app = make_application()
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * wanted.text)
    app.setFont(font)
    system_wishes.learn(Wishes(less_motion=True, more_contrast=wanted.scheme == "contrast"))
    scheme, sizes = wanted.scheme if wanted.scheme in SCHEMES else "", wanted.sizes
    made = {code: folder / code / "translations" for code in PSEUDO}
    for code, where in made.items():
        pseudo_language.make(where, LONGER, code)
    found, looked = [], 0
    for code in wanted.languages:
        language.speak(code, made.get(code))
        for size in sizes:
            # Asked for anew: PySide takes a window's screen for deleted together with the window.
            screen = next(one for one in app.screens() if one.name() == size)
            for name, wrong in surfaces(scheme, folder / "windows" / code / size, screen):
                looked += 1
                found += [[code, size, name, fault] for fault in wrong]
    return {"faults": found, "looked": looked}


def surfaces(scheme: str, folder: Path, screen: QScreen) -> Iterator[tuple[str, list[str]]]:
    """Open the window on a screen, and every dialog over it; give the faults of each."""
    area = screen.availableGeometry()  # before a dialog goes, and takes PySide's screen with it
    room = area.size()
    with window_on(screen, scheme, folder) as window:
        with every_window(window, Waiting()) as opened:  # type: ignore[arg-type]  # it waits as pytest-qt does
            window.setGeometry(area)
            Waiting().waitUntil(
                lambda: window.is_started and window.jobs.is_idle
            )  # the start page is complete
            for one in opened:
                settle(one)
                yield f"{type(one).__name__} {one.objectName()}", lasting_faults(one, room)
        window.pages.show_editor()
        for step in SHOWN_STEPS:
            window.editor.show_step(step)
            for _turn in range(2):  # what is drawn for the page comes a turn of the event loop later
                settle(window)
                Waiting().waitUntil(lambda: window.jobs.is_idle)
            yield f"MainWindow {step}", lasting_faults(window, room)


def main() -> int:
    """Print what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("scale", type=float)
    parser.add_argument("scheme", choices=[*SCHEMES, "contrast"])
    parser.add_argument("--sizes", nargs="+", default=list(SIZES))
    parser.add_argument("--languages", nargs="+", default=list(LANGUAGES))
    parser.add_argument("--text", type=float, default=1.0)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        prepare(wanted.scale, Path(folder), wanted.sizes)
        found = look(wanted, Path(folder))
        sys.stdout.write(json.dumps(found))
        sys.stdout.flush()
        os._exit(0)  # nothing of it is needed; the pages of sign-in windows would take their time
    return 0


if __name__ == "__main__":
    sys.exit(main())
