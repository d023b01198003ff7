"""The window in the user's language."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QSettings, Qt, QTime, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from configurator.practice import PracticePortal
from configurator.services.connector_path import StepId
from configurator.ui.app import Application
from configurator.ui.kit import dates, language
from configurator.ui.kit.qt_words import QtWords
from configurator.ui.kit.texts import plain
from configurator.ui.shell.main_window import MainWindow
from configurator.wording import translation
from tests.support import pseudo_language
from tests.support.found import found
from tests.support.login_window import opens
from tests.support.sign_in import connect


def test_the_window_speaks_russian(russian: None, open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    assert found(window, QLineEdit, "name").accessibleName() == "Название"
    assert "Зарегистрировать" in found(window, QPushButton, "register").text()
    assert "Файл" in window.menuBar().actions()[0].text().replace("&", "")


def test_the_menu_names_the_step_that_undo_takes_back(
    russian: None, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    undo = window.menuBar().findChildren(QMenu)[1].actions()[0]
    assert undo.text() == "Отменить"
    found(window, QCheckBox, "newsletter").click()
    assert undo.text() == "Отменить: «Использовать в CRM-рассылках»"
    assert undo.iconText() == "Отменить"


def test_no_two_entries_of_a_menu_have_the_same_letter(
    russian: None, open_window: Callable[..., MainWindow]
) -> None:
    bar = open_window().menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        texts = [action.text() for action in menu.actions()]
        letters = re.findall("&(.)", " ".join(texts).lower())
        assert len(letters) == len(set(letters)), texts


def test_what_the_portal_refuses_and_what_is_wrong_is_said_in_russian_too(
    russian: None, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    field = found(window, QLineEdit, "name")
    field.setFocus()
    field.clear()
    field.textEdited.emit("")
    window.register()
    message = found(window, QLabel, "message")
    qtbot.waitUntil(lambda: "коннектор" in message.text().lower())


def test_another_language_is_spoken_from_the_next_start_on(
    window: MainWindow, window_settings: QSettings
) -> None:
    menu = window.languages
    menu.aboutToShow.emit()
    actions = {action.objectName(): action for action in menu.actions()}
    assert actions["language_system"].isChecked()
    assert actions["language_ru"].text() == "Русский"
    try:
        actions["language_ru"].trigger()
        assert language.chosen(window_settings) == "ru"
        assert "Your work stays open" in found(window, QLabel, "notice").text()
        assert actions["language_ru"].isChecked()
    finally:
        actions["language_system"].trigger()
    assert language.chosen(window_settings) == ""


def test_an_unknown_language_in_the_settings_is_the_systems(settings: QSettings) -> None:
    settings.setValue("language", "tlh")
    assert language.chosen(settings) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's language is no variable")
@pytest.mark.parametrize(
    ("system", "word"), [("ru_RU.UTF-8", "Цвет"), ("es_MX.UTF-8", "Color"), ("it_IT.UTF-8", "Colour")]
)
def test_without_a_choice_it_is_the_systems(system: str, word: str, tmp_path: Path) -> None:
    script = (
        "from PySide6.QtCore import QCoreApplication, QSettings\n"
        "from configurator.ui.kit import language\n"
        "from configurator.wording.translation import _\n"
        "app = QCoreApplication([])\n"
        "language.install(QSettings('none.ini', QSettings.Format.IniFormat))\n"
        "print(_('Colour'))\n"
    )
    environment = {"LC_ALL": system, "LANGUAGE": "", "PYTHONIOENCODING": "utf-8"}
    answer = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=tmp_path, capture_output=True, check=True
    )
    assert answer.stdout.decode().strip() == word


def test_the_login_window_asks_for_pages_in_russian(
    russian: None, open_window: Callable[..., MainWindow], qtbot: QtBot, practice: PracticePortal
) -> None:
    window = open_window()
    visitor = opens(window, qtbot, connect(window.portals.accounts, practice))
    visitor.press("#sign-in")
    visitor.wait_for("#allow")
    assert visitor.answer("document.documentElement.lang") == "ru"
    assert visitor.answer("document.querySelector('#allow').textContent") == "Разрешить"
    visitor.press("#deny")
    visitor.wait_for("#denied")
    assert visitor.answer("document.querySelector('h1').textContent") == "Доступ не разрешён"


def test_the_login_window_of_an_english_window_asks_for_english_pages(
    window: MainWindow, qtbot: QtBot, practice: PracticePortal
) -> None:
    visitor = opens(window, qtbot, connect(window.portals.accounts, practice))
    visitor.wait_for("#sign-in")
    assert visitor.answer("navigator.language") == "en"
    assert visitor.answer("document.querySelector('#sign-in').textContent") == "Sign in"


@pytest.fixture
def pseudo(pseudo_folder: Any, monkeypatch: pytest.MonkeyPatch, settings: QSettings) -> Iterator[None]:
    """The program has one language more, whose catalogue was made a moment ago; the window speaks it."""
    monkeypatch.setattr(translation, "resources", lambda: pseudo_folder.parent)
    language.choose(settings, pseudo_language.CODE)
    assert language.install(settings) == pseudo_language.CODE
    yield
    monkeypatch.undo()
    language.speak("en")


def test_a_language_is_there_as_soon_as_its_catalogue_is(
    pseudo: None, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    window.editor.show_step(StepId.ICON)
    assert found(window, QLineEdit, "name").accessibleName() == pseudo_language.pseudo("Name")
    window.languages.aboutToShow.emit()
    actions = {action.objectName(): action for action in window.languages.actions()}
    assert actions[f"language_{pseudo_language.CODE}"].text().startswith("Esperanto · ")
    shown: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel)]
    shown += window.findChildren(QAbstractButton)
    texts = {one.text() for one in shown if one.isVisible()} - {one.text() for one in own_words(window)}
    english = {text for text in texts if text.isascii() and len([*filter(str.isalpha, text)]) > 4}
    assert len(texts) > 9
    assert not english


def own_words(window: MainWindow) -> Any:
    """Labels with the user's own words, the connector's, and values."""
    connector = window.document.connector
    values = {connector.name, connector.id, connector.icon.color, connector.placement_handler}
    return [
        one for one in window.findChildren(QLabel) if any(value and value in one.text() for value in values)
    ]


def test_qts_own_words_are_ours_where_qt_does_not_speak_the_language(pseudo: None, qapp: Application) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == pseudo_language.pseudo("Cancel")


class Listener(QTranslator):
    """Notes what Qt wants to have translated."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def translate(self, context: Any, text: Any, _note: Any = None, _number: int = -1) -> None:
        self.asked.add((context, text))

    def isEmpty(self) -> Any:  # noqa: N802
        return False


def test_every_word_of_qts_dialogs_is_one_that_ours_can_say(
    pseudo: None, qapp: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    listener, ours = Listener(), QtWords()
    QCoreApplication.installTranslator(listener)
    try:
        for dialog in (QFileDialog(None, "", str(tmp_path)), QInputDialog(), QMessageBox()):
            qtbot.addWidget(dialog)
            if isinstance(dialog, QFileDialog):
                dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            if isinstance(dialog, QMessageBox):
                dialog.setDetailedText("…")
            dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            dialog.show()
            qapp.processEvents()
        QLineEdit("text").createStandardContextMenu()
    finally:
        QCoreApplication.removeTranslator(listener)
    # Keys are called the same on most keyboards, and kinds of files what the system calls them.
    others = {"QShortcut", "QMimeType"}
    asked = {
        (context, text) for context, text in listener.asked if context not in others and "Alt+" not in text
    }
    assert len(asked) > 40
    assert not [(context, text) for context, text in sorted(asked) if ours.translate(context, text) is None]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("en", "English"),
        ("ru", "Русский"),
        ("pt_BR", "Português (Brasil) · beta"),
        ("zh_Hant", "繁體中文 · beta"),
        ("qps", "qps · beta"),
    ],
)
def test_each_language_has_its_own_name(
    code: Any, name: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / f"{code}.mo").touch()
    monkeypatch.setattr(translation, "resources", lambda: tmp_path)
    assert language.names()[code] == name


def test_numbers_are_written_as_in_the_language(russian: None) -> None:
    assert QLocale().language() == QLocale.Language.Russian


@pytest.mark.parametrize(("code", "said"), [("ar", "1,234.5"), ("de", "1.234,5"), ("es_419", "1,234.5")])
def test_digits_and_marks_are_those_of_the_texts(code: str, said: str) -> None:
    assert language.locale_of(code).toString(1234.5, "f", 1) == said


@pytest.fixture
def written_as(qapp: Application) -> Iterator[Callable[[str], None]]:
    """Write numbers and dates in a locale; afterwards as before."""
    before = QLocale()
    yield lambda code: QLocale.setDefault(language.locale_of(code))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("code", "day", "moment"),
    [
        ("en", "3 Mar 2025", "3 Mar 2025, 10:42"),
        ("en_GB", "03/03/2025", "03/03/2025 10:42"),
        ("de", "03.03.25", "03.03.25 10:42"),
        ("ru", "03.03.2025", "03.03.2025 10:42"),
        ("zh_Hans", "2025/3/3", "2025/3/3 10:42"),
    ],
)
def test_dates_are_those_that_people_write(
    written_as: Callable[[str], None], code: str, day: str, moment: str
) -> None:
    """English that names no country writes the month as a word: 11/12 is another day in Britain."""
    written_as(code)
    at = QDateTime(QDate(2025, 3, 3), QTime(10, 42)).toSecsSinceEpoch()
    assert dates.date_words(QDate(2025, 3, 3)) == day
    assert dates.moment_words(at) == moment


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="no locale comes from the environment")
@pytest.mark.parametrize(
    "environment",
    [
        {}, {"LANG": "C.UTF-8"}, {"LANG": "POSIX"}, {"LC_ALL": "C"}, {"LANG": "de_DE.UTF-8", "LC_TIME": "C"},
        {"LANG": "en_GB.UTF-8", "LC_ALL": "C.utf8"},
    ],
)  # fmt: skip
def test_a_locale_of_programs_writes_no_dates(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert all(language.system_locale(code) is None for code in ("en", "de", "ru"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("&Open…", "Open"), ("打开(&O)…", "打开"), ("查找 (&F)", "查找"), ("Salt && pepper", "Salt & pepper"),
    ],
)  # fmt: skip
def test_a_word_without_its_letter_has_no_brackets_left(text: str, said: str) -> None:
    assert plain(text) == said
