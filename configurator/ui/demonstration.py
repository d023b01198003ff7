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

from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from configurator.icon import data_uri
from configurator.locate import resources
from configurator.services.accounts import Accounts
from configurator.services.connector_path import StepId
from configurator.storage.remembered_portals import Portals as StoredPortals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application, make_window
from configurator.ui.kit import language
from configurator.ui.registration.contact_center_scene import ContactCenterScene
from configurator.ui.self_test.hands import Hands, StepFailed
from configurator.ui.self_test.whole_conversation import WholeConversation
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.engine_errors import engine_sentence

_SKIPPED = "SKIPPED, no browser here:"
_COLOR = "#7a4fc9"
_TEXTS = {
    "name": "Parcel robot",
    "id": "parcel_robot",
    "placement_handler": "https://robots.example.com/bitrix24",
    "comment": "Where is my parcel? Answers day & night.",
}


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


class _SelfTest(Hands):
    """Uses the window's mouse and keyboard, and sees what it shows."""

    def __init__(self, window: MainWindow, pictures: Path | None, *, browser: bool) -> None:
        super().__init__(window, pictures)
        self._main = window
        window.pages.show_editor()
        self._browser = browser
        self._hook = sys.excepthook
        sys.excepthook = self._note_fault
        window.parts.registering.failed.connect(lambda error: self.failures.append(error.code))

    def steps(self, code: str) -> Iterator[str]:
        """Do the job in the language `code`; yields the name of each step when it is done."""
        window = self._main
        painted: list[bool] = []
        window.painted.connect(lambda: painted.append(True))
        ready: list[bool] = []
        window.preview.pane.ready.connect(lambda: ready.append(True))
        lost: list[str] = []
        window.preview.pane.failed.connect(lambda code: lost.append(engine_sentence(code)))
        window.show()
        window.activateWindow()  # without a window manager nobody else does
        self.wait(lambda: bool(painted), "the window was not painted")
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
        yield from self._drop_drawings()
        yield from self._fill_in()
        if self._browser:
            yield from self._register()
        else:
            yield f"{_SKIPPED} The login window, and registering with it"
            yield f"{_SKIPPED} A conversation with an operator"

    def _drop_drawings(self) -> Iterator[str]:
        window = self._main
        icon = resources() / "examples" / "parcel-robot.svg"
        self._drop(icon)
        svg = icon.read_bytes().decode()
        self.wait(lambda: window.document.connector.icon.svg == svg, "the dropped icon was not taken")
        yield "A dropped SVG becomes the icon"
        self._drop(resources() / "examples" / "not-an-icon.svg")
        message = self.find("drawing_message")
        self.wait(message.isVisible, "a broken SVG was not refused")
        if window.document.connector.icon.svg != svg:
            raise StepFailed("a broken SVG replaced the icon")
        yield "A broken SVG is refused with a reason"
        self._drop(icon)
        self.wait(lambda: not message.isVisible(), "the reason did not go away")

    def _fill_in(self) -> Iterator[str]:
        window = self._main
        self._type("id", "Parcel.Robot")
        self._type("name", _TEXTS["name"])
        fix = self._button("fix")
        self.wait(lambda: fix.isVisible() and _TEXTS["id"] in fix.text(), "the wrong ID was not noticed")
        yield "A wrong ID is explained, with a fix"
        self.click(fix)
        for name, text in _TEXTS.items():
            if name != "id":
                self._type(name, text)
        self._type("color", _COLOR)
        self._type("size", "76%")
        self.click(self._button("position_4"))
        self.wait(lambda: self._shows(QColor(_COLOR)), "the preview does not show the new colour")
        window.form.scroll_to_top()
        yield "The preview follows the form"
        self.click(self._button("segment_icon_disabled"))
        self._drop(resources() / "examples" / "parcel-robot.svg")
        self.wait(lambda: window.document.connector.icon_disabled.svg == window.document.connector.icon.svg,
                   "the inactive icon was not taken")  # fmt: skip
        self._type("color", "#8a979c")
        self.click(self._button("segment_icon"))
        yield "The inactive icon is chosen"

    def _register(self) -> Iterator[str]:
        window = self._main
        self.click(window.bottom.register_button)
        self.wait(lambda: bool(self.dialogs("login")), "the login window did not open")
        login = self.dialogs("login")[0]
        self.wait(lambda: self.has(login, "#sign-in"), "the portal's sign-in page did not come")
        yield "The login window shows the portal's page"
        self.press(login, "#sign-in")
        self.wait(lambda: self.has(login, "#allow"), "the portal did not ask for consent")
        yield "The portal asks whether to allow the application"
        self.press(login, "#allow")
        self.wait(lambda: bool(self.dialogs("review")), "the page before sending did not open")
        yield "Before it is sent, the window says where it goes and that it is new"
        QTest.keyClick(self.dialogs("review")[0], Qt.Key.Key_Return)
        self.wait(lambda: bool(self.dialogs("success")), "no answer came from the portal")
        self.wait(self._tile_is_there, "the tile did not come to rest")
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
        window.editor.show_step(StepId.ICON)
        window.form.scroll_to_top()
        window.choose_scheme("dark")
        self.wait(lambda: self._is_dark(window), "the window did not turn dark")
        yield "The window is dark on request"
        window.choose_scheme("light")

    def _switch_on(self) -> Iterator[str]:
        """Switch the registered connector on for an open channel, and try it there."""
        switch = self._button_within("success", "step_switch")
        self.wait(lambda: switch.isEnabled() and "Support" in switch.text(), "no open channel was found")
        self.click(switch)
        self.wait(lambda: self._scene().is_connected, "the connector was not switched on")
        yield "The connector is switched on for an open channel"
        practice = self._main.portals.practice
        if practice is None:
            raise StepFailed("the practice portal does not run")
        yield from WholeConversation(self, practice).steps()
        self._main.editor.show_step(StepId.CHANNEL)
        self.wait(lambda: self.has_widget("page_channels"), "the open channels were not offered")
        self.click(self._button("page_channels"))
        self.wait(self._channels_are_known, "the open channels were not checked")
        yield "The window shows the connector on each open channel"

    def _channels_are_known(self) -> bool:
        """Whether each open channel on the step's page has a state."""
        labels = self._main.findChildren(QLabel)
        states = [one.text() for one in labels if one.objectName().startswith("light_")]
        return bool(states) and "…" not in states

    def _tile_is_there(self) -> bool:
        return self._scene().is_settled

    def _scene(self) -> ContactCenterScene:
        scene = self.within("success", "contact_center_scene")
        if not isinstance(scene, ContactCenterScene):
            raise StepFailed("there is no Contact Center")
        return scene

    def _button_within(self, dialog: str, name: str) -> QAbstractButton:
        found = self.within(dialog, name)
        if not isinstance(found, QAbstractButton):
            raise StepFailed(f"{name} is not a button")
        return found

    def picture(self, name: str) -> None:
        """Keep a picture, once the thumbnail is drawn."""
        with suppress(StepFailed):
            self.wait(lambda: not self._main.parts.thumbnails.busy, "", limit=3.0)
        super().picture(name)

    def click(self, button: QWidget) -> None:
        """Click a widget, scrolled to if it's in the form."""
        self._main.form.bring_into_view(button)
        super().click(button)

    def _note_fault(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Count an uncaught exception as a failure, wherever it came from."""
        self.failures.append(kind.__name__)
        self._hook(kind, fault, trace)

    def end(self) -> None:
        """Close the window without a question."""
        sys.excepthook = self._hook
        self._main.document.undo_stack.setClean()
        self._main.close()
        self._main.deleteLater()

    def _button(self, name: str) -> QAbstractButton:
        found = self.find(name)
        if not isinstance(found, QAbstractButton):
            raise StepFailed(f"{name} is not a button")
        return found

    def _type(self, name: str, text: str) -> None:
        widget = self.find(name)
        self._main.form.bring_into_view(widget)
        widget.setFocus()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.selectAll()
        QTest.keyClicks(widget, text)
        QTest.keyClick(widget, Qt.Key.Key_Tab)

    def _drop(self, path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        area, copy = self._main.form.icon_group.drop, Qt.DropAction.CopyAction
        # Qt gives a drop only to the widget that was entered before.
        QApplication.sendEvent(area, QDragEnterEvent(QPoint(10, 10), copy, mime, button, key))
        QApplication.sendEvent(area, QDropEvent(QPointF(10, 10), copy, mime, button, key))

    @staticmethod
    def _is_dark(window: QWidget) -> bool:
        picture = window.grab().toImage()
        return picture.pixelColor(picture.width() // 2, picture.height() - 3).lightness() < 128

    def _shows(self, color: QColor) -> bool:
        picture = self._main.preview.pane.grab().toImage()
        step = 3
        return any(
            picture.pixelColor(x, y) == color
            for y in range(0, picture.height(), step)
            for x in range(0, picture.width(), step)
        )

    def _wait_for_preview(self, ready: list[bool], lost: list[str]) -> None:
        missing = "the exact preview did not start"
        self.wait(lambda: bool(ready or lost), missing)
        if lost:
            raise StepFailed(f"{missing}: {lost[0]}")
