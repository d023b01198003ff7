"""The whole main job in the real window against the practice portal, as a user would do it.

Runs in the installed program too, so that somebody far away can see on their own computer what works.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QLocale, QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from configurator.icon import data_uri
from configurator.locate import resources
from configurator.services.accounts import Accounts
from configurator.storage import files
from configurator.storage.remembered_portals import Portals as StoredPortals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application, make_window
from configurator.ui.connectors.connectors_dialog import ConnectorsDialog
from configurator.ui.kit import language
from configurator.ui.preview.offscreen_page import to_bytes
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.engine_errors import engine_sentence

_LIMIT_S = 20.0
"""Longest time of one step."""
_SKIPPED = "SKIPPED, no browser here:"
_COLOR = "#7a4fc9"
_TEXTS = {
    "name": "Parcel robot",
    "id": "parcel_robot",
    "placement_handler": "https://robots.example.com/bitrix24",
    "comment": "Where is my parcel? Answers day & night.",
}


class StepFailed(Exception):  # noqa: N818  a result, not a fault of the program
    """A step failed; the text says what was missing."""


def run(pictures: Path | None, say: Callable[[str], None], *, browser: bool = True) -> bool:
    """Do the main job step by step; return whether everything worked.

    Args:
        pictures: folder for a picture of each step, made if missing; None makes none.
        say: takes a line for each step.
        browser: False leaves out what needs Chromium, and says so, for emulators that cannot start it.
    """
    app = make_application()
    with tempfile.TemporaryDirectory(prefix="configurator-") as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        code = language.install(settings)
        accounts = Accounts(StoredPortals(Path(folder)), Secrets(find=lambda: None))
        test = _SelfTest(make_window(settings, accounts, Path(folder)), pictures, browser=browser)
        try:
            return _run_steps(test.steps(code), test, say)
        finally:
            test.end()
            app.processEvents()


def _run_steps(steps: Iterator[str], test: _SelfTest, say: Callable[[str], None]) -> bool:
    began = time.perf_counter()
    total = 0.0
    while True:
        try:
            name = next(steps)
        except StopIteration:
            say(f"All steps passed in {total:.1f} s.")
            return True
        except StepFailed as failed:
            test.picture("failed")
            say(f"FAILED  {failed}")
            return False
        seconds = time.perf_counter() - began
        if test.failures:
            test.picture("failed")
            say(f"FAILED  {name}: {test.failures[0]}")
            return False
        total += seconds
        say(f"ok  {seconds:6.2f} s  {name}")
        test.picture(name)
        began = time.perf_counter()


class _SelfTest:
    """Uses the window's mouse and keyboard, and sees what it shows."""

    def __init__(self, window: MainWindow, pictures: Path | None, *, browser: bool) -> None:
        self._window = window
        self._browser = browser
        self._pictures = pictures
        self._count = 0
        self.failures: list[str] = []
        self._hook = sys.excepthook
        sys.excepthook = self._note_fault
        window.parts.registering.failed.connect(lambda error: self.failures.append(error.code))

    def steps(self, code: str) -> Iterator[str]:
        """Do the job in the language `code`; yields the name of each step when it is done."""
        window = self._window
        painted: list[bool] = []
        window.painted.connect(lambda: painted.append(True))
        ready: list[bool] = []
        window.preview.pane.ready.connect(lambda: ready.append(True))
        lost: list[str] = []
        window.preview.pane.failed.connect(lambda code: lost.append(engine_sentence(code)))
        window.show()
        window.activateWindow()  # without a window manager nobody else does
        self._wait(lambda: bool(painted), "the window was not painted")
        yield "The window opens with a sample connector"
        if code != "en":
            if window.bottom.request_button.text() == "Show request":
                raise StepFailed("the window speaks English, which is not the system's language")
            yield f"The window speaks {QLocale.languageToString(QLocale(code).language())}"
        if self._browser:
            self._wait_for_preview(ready, lost)
            yield "The preview is drawn by Chromium"
        else:
            yield f"{_SKIPPED} The preview is drawn by Chromium"
        icon = resources() / "examples" / "parcel-robot.svg"
        self._drop(icon)
        svg = icon.read_bytes().decode()
        self._wait(lambda: window.document.connector.icon.svg == svg, "the dropped icon was not taken")
        yield "A dropped SVG becomes the icon"
        self._drop(resources() / "examples" / "not-an-icon.svg")
        message = self._find("drawing_message")
        self._wait(message.isVisible, "a broken SVG was not refused")
        if window.document.connector.icon.svg != svg:
            raise StepFailed("a broken SVG replaced the icon")
        yield "A broken SVG is refused with a reason"
        self._drop(icon)
        self._wait(lambda: not message.isVisible(), "the reason did not go away")
        yield from self._fill_in()
        if self._browser:
            yield from self._register()
        else:
            yield f"{_SKIPPED} The login window, and registering with it"

    def _fill_in(self) -> Iterator[str]:
        window = self._window
        self._type("id", "Parcel.Robot")
        self._type("name", _TEXTS["name"])
        fix = self._button("fix")
        self._wait(lambda: fix.isVisible() and _TEXTS["id"] in fix.text(), "the wrong ID was not noticed")
        yield "A wrong ID is explained, with a fix"
        self._click(fix)
        for name, text in _TEXTS.items():
            if name != "id":
                self._type(name, text)
        self._type("color", _COLOR)
        self._type("size", "76%")
        self._click(self._button("position_4"))
        self._wait(lambda: self._shows(QColor(_COLOR)), "the preview does not show the new colour")
        window.form.verticalScrollBar().setValue(0)
        yield "The preview follows the form"
        self._click(self._button("segment_icon_disabled"))
        self._drop(resources() / "examples" / "parcel-robot.svg")
        self._wait(lambda: window.document.connector.icon_disabled.svg == window.document.connector.icon.svg,
                   "the inactive icon was not taken")  # fmt: skip
        self._type("color", "#8a979c")
        self._click(self._button("segment_icon"))
        yield "The inactive icon is chosen"

    def _register(self) -> Iterator[str]:
        window = self._window
        self._click(window.bottom.register_button)
        self._wait(lambda: bool(self._dialogs("login")), "the login window did not open")
        login = self._dialogs("login")[0]
        self._wait(lambda: self._has(login, "#sign-in"), "the portal's sign-in page did not come")
        yield "The login window shows the portal's page"
        self._press(login, "#sign-in")
        self._wait(lambda: self._has(login, "#allow"), "the portal did not ask for consent")
        yield "The portal asks whether to allow the application"
        self._press(login, "#allow")
        self._wait(lambda: bool(self._dialogs("review")), "the page before sending did not open")
        yield "Before it is sent, the window says where it goes and that it is new"
        QTest.keyClick(self._dialogs("review")[0], Qt.Key.Key_Return)
        self._wait(lambda: bool(self._dialogs("outcome")), "no answer came from the portal")
        yield "The portal has registered the connector and lists it"
        yield from self._switch_on()
        practice = window.portals.practice
        stored = practice.connectors().get(_TEXTS["id"]) if practice else None
        if not stored:
            raise StepFailed("the connector is not in the portal")
        if any(stored[name.upper()] != text for name, text in _TEXTS.items()):
            raise StepFailed("the stored texts are not those that were typed")
        icon = stored["ICON"]
        image = icon["DATA_IMAGE"] if isinstance(icon, dict) else ""
        if data_uri.decode(image) != (resources() / "examples" / "parcel-robot.svg").read_bytes():
            raise StepFailed("the stored icon is not the file's, byte for byte")
        yield "The stored icon is the file's, byte for byte"
        window.form.verticalScrollBar().setValue(0)
        window.choose_scheme("dark")
        self._wait(lambda: self._is_dark(window), "the window did not turn dark")
        yield "The window is dark on request"
        window.choose_scheme("light")

    def _switch_on(self) -> Iterator[str]:
        """Switch the registered connector on for an open channel."""
        self._click(self._within("outcome", "switch_on"))
        self._wait(lambda: bool(self._dialogs("connectors")), "the portal's connectors did not come")
        book = self._dialogs("connectors")[0]

        def knows_the_channels() -> bool:
            switch = book.findChild(QWidget, "switch_1")
            is_busy = isinstance(book, ConnectorsDialog) and book.is_busy
            return isinstance(switch, QWidget) and switch.isVisible() and not is_busy

        self._wait(knows_the_channels, "no open channel was found")
        self._click(self._within("connectors", "switch_1"))
        light = self._within("connectors", "light_1")
        self._wait(lambda: light.property("role") == "good", "the connector was not switched on")
        yield "The connector is switched on for an open channel"
        book.close()

    def picture(self, name: str) -> None:
        """Take a picture of the window, or of the dialog in front of it."""
        if self._pictures is None:
            return
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._count += 1
        with suppress(StepFailed):
            self._wait(lambda: not self._window.parts.thumbnails.busy, "", limit=3.0)
        self._pause(150)  # let the last frame reach the screen
        names = ("login", "review", "outcome", "connectors")
        front = [*(one for name in names for one in self._dialogs(name)), self._window][0]
        slug = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
        picture = to_bytes(front.grab().toImage())
        files.write_atomically(self._pictures / f"{self._count:02d}-{slug}.png", picture)

    def _note_fault(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Count an uncaught exception as a failure, wherever it came from."""
        self.failures.append(kind.__name__)
        self._hook(kind, fault, trace)

    def end(self) -> None:
        """Close the window without a question."""
        sys.excepthook = self._hook
        self._window.document.undo_stack.setClean()
        self._window.close()
        self._window.deleteLater()

    def _find(self, name: str) -> QWidget:
        found = self._window.findChild(QWidget, name)
        if not isinstance(found, QWidget):
            raise StepFailed(f"there is no {name} in the window")
        return found

    def _button(self, name: str) -> QAbstractButton:
        found = self._find(name)
        if not isinstance(found, QAbstractButton):
            raise StepFailed(f"{name} is not a button")
        return found

    def _within(self, dialog: str, name: str) -> QWidget:
        found = [one.findChild(QWidget, name) for one in self._dialogs(dialog)]
        if not found or not isinstance(found[0], QWidget):
            raise StepFailed(f"there is no {name} in the dialog {dialog}")
        return found[0]

    @staticmethod
    def _dialogs(name: str) -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]

    def _type(self, name: str, text: str) -> None:
        widget = self._find(name)
        self._window.form.ensureWidgetVisible(widget)
        widget.setFocus()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.selectAll()
        QTest.keyClicks(widget, text)
        QTest.keyClick(widget, Qt.Key.Key_Tab)

    def _click(self, button: QWidget) -> None:
        self._window.form.ensureWidgetVisible(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8))

    def _drop(self, path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        area, copy = self._window.form.icon_group.drop, Qt.DropAction.CopyAction
        # Qt gives a drop only to the widget that was entered before.
        QApplication.sendEvent(area, QDragEnterEvent(QPoint(10, 10), copy, mime, button, key))
        QApplication.sendEvent(area, QDropEvent(QPointF(10, 10), copy, mime, button, key))

    @staticmethod
    def _is_dark(window: QWidget) -> bool:
        picture = window.grab().toImage()
        return picture.pixelColor(picture.width() // 2, picture.height() - 3).lightness() < 128

    def _shows(self, color: QColor) -> bool:
        picture = self._window.preview.pane.grab().toImage()
        step = 3
        return any(
            picture.pixelColor(x, y) == color
            for y in range(0, picture.height(), step)
            for x in range(0, picture.width(), step)
        )

    def _has(self, login: QWidget, selector: str) -> bool:
        answer: list[object] = []
        page = getattr(login, "page", None)
        if page is None:
            return False
        page.runJavaScript(f"!!document.querySelector('{selector}')", answer.append)
        with suppress(StepFailed):
            self._wait(lambda: bool(answer), "", limit=1.0)
        return answer == [True]

    @staticmethod
    def _press(login: QWidget, selector: str) -> None:
        login.page.runJavaScript(f"document.querySelector('{selector}').click()")  # type: ignore[attr-defined]

    def _wait_for_preview(self, ready: list[bool], lost: list[str]) -> None:
        missing = "the exact preview did not start"
        self._wait(lambda: bool(ready or lost), missing)
        if lost:
            raise StepFailed(f"{missing}: {lost[0]}")

    def _wait(self, done: Callable[[], bool], missing: str, limit: float = _LIMIT_S) -> None:
        end = time.monotonic() + limit
        while not done():
            if self.failures:
                raise StepFailed(f"{missing} ({self.failures[0]})")
            if time.monotonic() > end:
                raise StepFailed(missing)
            self._pause(20)

    @staticmethod
    def _pause(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
