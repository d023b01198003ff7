"""The window in the user's language."""

import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from configurator.ui.kit import language
from tests.support.login_window import opens
from tests.support.sign_in import connect


@pytest.fixture
def russian(qapp, settings):
    """The window opens in Russian; afterwards it is English again."""
    language.choose(settings, "ru")
    assert language.install(settings) == "ru"
    yield
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)


def test_the_window_speaks_russian(russian, open_window):
    window = open_window()
    assert window.findChild(QLineEdit, "name").accessibleName() == "Название"
    assert "Зарегистрировать" in window.findChild(QPushButton, "register").text()
    assert "Файл" in window.menuBar().actions()[0].text().replace("&", "")


def test_the_menu_names_the_step_that_undo_takes_back(russian, open_window):
    window = open_window()
    undo = window.menuBar().actions()[1].menu().actions()[0]
    assert undo.text() == "Отменить"
    window.findChild(QCheckBox, "newsletter").click()
    assert undo.text() == "Отменить: «Использовать в CRM-рассылках»"
    assert undo.iconText() == "Отменить"


def test_no_two_entries_of_a_menu_have_the_same_letter(russian, open_window):
    bar = open_window().menuBar()
    for menu in (bar, *(action.menu() for action in bar.actions())):
        texts = [action.text() for action in menu.actions()]
        letters = re.findall("&(.)", " ".join(texts).lower())
        assert len(letters) == len(set(letters)), texts


def test_what_the_portal_refuses_and_what_is_wrong_is_said_in_russian_too(russian, open_window, qtbot):
    window = open_window()
    field = window.findChild(QLineEdit, "name")
    field.setFocus()
    field.clear()
    field.textEdited.emit("")
    window.register()
    message = window.findChild(QLabel, "message")
    qtbot.waitUntil(lambda: "коннектор" in message.text().lower())


def test_another_language_is_spoken_from_the_next_start_on(window, hands, settings):
    menu = window.languages
    actions = {action.objectName(): action for action in menu.actions()}
    assert actions["language_system"].isChecked()
    assert actions["language_ru"].text() == "Русский"
    try:
        actions["language_ru"].trigger()
        assert language.chosen(window._settings) == "ru"
        assert "start the program again" in window.findChild(QLabel, "notice").text()
        assert actions["language_ru"].isChecked()
    finally:
        actions["language_system"].trigger()
    assert language.chosen(window._settings) == ""


def test_an_unknown_language_in_the_settings_is_the_systems(settings):
    settings.setValue("language", "tlh")
    assert language.chosen(settings) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's language is no variable")
@pytest.mark.parametrize(("system", "word"), [("ru_RU.UTF-8", "Цвет"), ("de_DE.UTF-8", "Colour")])
def test_without_a_choice_it_is_the_systems(system, word, tmp_path):
    script = (
        "from PySide6.QtCore import QCoreApplication, QSettings\n"
        "from configurator.ui.kit import language\n"
        "app = QCoreApplication([])\n"
        "language.install(QSettings('none.ini', QSettings.Format.IniFormat))\n"
        "print(QCoreApplication.translate('IconGroup', 'Colour'))\n"
    )
    environment = {"LC_ALL": system, "LANGUAGE": "", "PYTHONIOENCODING": "utf-8"}
    answer = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=tmp_path, capture_output=True, check=True
    )
    assert answer.stdout.decode().strip() == word


def test_the_login_window_asks_for_pages_in_russian(russian, open_window, qtbot, practice):
    window = open_window()
    visitor = opens(window, qtbot, connect(window.portals.accounts, practice))
    visitor.press("#sign-in")
    visitor.wait_for("#allow")
    assert visitor.ask("document.documentElement.lang") == "ru"
    assert visitor.ask("document.querySelector('#allow').textContent") == "Разрешить"
    visitor.press("#deny")
    visitor.wait_for("#denied")
    assert visitor.ask("document.querySelector('h1').textContent") == "Доступ не разрешён"


def test_the_login_window_of_an_english_window_asks_for_english_pages(window, qtbot, practice):
    visitor = opens(window, qtbot, connect(window.portals.accounts, practice))
    visitor.wait_for("#sign-in")
    assert visitor.ask("navigator.language") == "en"
    assert visitor.ask("document.querySelector('#sign-in').textContent") == "Sign in"
