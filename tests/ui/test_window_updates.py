"""Updates in the window: asked about once, told at its foot, and not a request where they are off."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme
from PySide6.QtCore import QObject, QSettings, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from configurator.services import update_policy
from configurator.services.update_policy import ReleasePage
from configurator.ui.kit.jobs import Jobs
from configurator.ui.shell.main_window import MainWindow
from configurator.ui.updates import update_checks
from configurator.ui.updates.update_checks import UpdateChecks
from tests.support.found import found
from tests.support.raw_server import RawServer
from tests.support.release_server import PAGE, PUBLIC, announcing, release_server, serving

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="only OpenSSL's own store takes an authority for one test"
)
Opening = Callable[..., MainWindow]


@pytest.fixture
def server(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch) -> Iterator[RawServer]:
    """The release page announces a newer version, and the program knows it."""
    with release_server(authority, announcing("99.0.0")) as (page, server):
        monkeypatch.setattr(update_policy, "RELEASE_PAGE", page)
        yield server


@pytest.fixture
def administrator(tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Sets what the administrator says to everybody."""
    kind, scope = QSettings.Format.NativeFormat, QSettings.Scope.SystemScope
    QSettings.setPath(kind, scope, str(tmp_path / "system"))

    def say(value: str) -> None:
        file = tmp_path / "system" / "connector-configurator" / "configurator.conf"
        file.parent.mkdir(parents=True)
        file.write_text(f"[General]\nupdates={value}\n", "utf-8")

    yield say
    QSettings.setPath(kind, scope, "/etc/xdg")


def started(open_window: Opening, qtbot: QtBot) -> MainWindow:
    window = open_window()
    qtbot.waitUntil(lambda: window.is_started)
    return window


def line(window: MainWindow) -> str:
    """Return what stands at the foot of the window; empty where nothing does."""
    text = window.findChild(QLabel, "update_text")
    return text.text() if isinstance(text, QLabel) and text.isVisible() else ""


def press(window: MainWindow, name: str) -> None:
    found(window, QPushButton, name).click()


def requests(server: RawServer) -> int:
    return len([one for one in server.heard if one])


def wait_for_answer(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.parts.updates.checks.answer is not None)


def test_the_first_start_asks_and_who_declines_is_left_alone(
    open_window: Opening, qtbot: QtBot, server: RawServer
) -> None:
    window = started(open_window, qtbot)
    assert "Check for updates once a day?" in line(window)
    assert "127.0.0.1" in line(window)
    press(window, "updates_never")
    assert not line(window)
    again = started(open_window, qtbot)
    assert not line(again)
    assert requests(server) == 0


def test_who_agrees_is_told_of_a_new_version_once_a_day(
    open_window: Opening, qtbot: QtBot, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = started(open_window, qtbot)
    press(window, "updates_daily")
    wait_for_answer(window, qtbot)
    assert line(window) == "Version 99.0.0 is available."
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    press(window, "update_get")
    assert opened == [PAGE]
    again = started(open_window, qtbot)
    assert not line(again)
    assert requests(server) == 1


def test_on_the_start_page_it_is_told_too(open_window: Opening, qtbot: QtBot, server: RawServer) -> None:
    window = started(open_window, qtbot)
    window.pages.show_start()
    assert "Check for updates once a day?" in line(window)
    window.actions_.action("updates").trigger()
    qtbot.waitUntil(lambda: line(window) == "Version 99.0.0 is available.")
    assert requests(server) == 1


def test_a_day_later_it_asks_again(
    open_window: Opening, qtbot: QtBot, server: RawServer, settings: QSettings
) -> None:
    settings.setValue("updates/daily", "on")
    settings.setValue("updates/last", 1_790_000_000.0)
    window = started(open_window, qtbot)
    wait_for_answer(window, qtbot)
    assert line(window) == "Version 99.0.0 is available."
    assert requests(server) == 1


def test_a_window_that_stays_open_asks_again_after_a_day(
    open_window: Opening, qtbot: QtBot, server: RawServer, settings: QSettings
) -> None:
    settings.setValue("updates/daily", "on")
    window = started(open_window, qtbot)
    wait_for_answer(window, qtbot)
    hourly = found(window.parts.updates, QTimer)
    assert hourly.isActive()
    hourly.timeout.emit()
    assert not window.parts.updates.checks.is_checking
    settings.setValue("updates/last", time.time() - 86_400)
    hourly.timeout.emit()
    qtbot.waitUntil(lambda: requests(server) == 2)


def test_what_another_window_has_checked_is_not_checked_again(
    open_window: Opening, qtbot: QtBot, server: RawServer, settings: QSettings
) -> None:
    settings.setValue("updates/daily", "on")
    settings.setValue("updates/last", time.time())
    window = started(open_window, qtbot)
    settings.setValue("updates/last", time.time() - 86_400)
    settings.sync()
    # Another process writes; settings of this one would share what they know.
    Path(settings.fileName()).write_text(f"[updates]\ndaily=on\nlast={time.time()}\n", "utf-8")
    window.parts.updates.checks.check_if_due()
    assert not window.parts.updates.checks.is_checking
    assert requests(server) == 0


@pytest.mark.parametrize("last", ["nan", "-inf", "inf", "yesterday", "9e9"])
def test_a_last_check_at_a_time_that_cannot_be_counts_as_none(
    settings: QSettings, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    monkeypatch.setattr(update_policy, "RELEASE_PAGE", ReleasePage(PAGE, PUBLIC))
    settings.setValue("updates/last", last)
    owner = QObject()
    assert UpdateChecks(settings, Jobs(owner), owner).said() == "Not checked for updates yet."


def test_a_quiet_check_that_fails_says_nothing_and_a_wanted_one_does(
    open_window: Opening,
    qtbot: QtBot,
    authority: trustme.CA,
    settings: QSettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.setValue("updates/daily", "on")
    with release_server(authority, serving("<html>")) as (page, _server):
        monkeypatch.setattr(update_policy, "RELEASE_PAGE", page)
        window = started(open_window, qtbot)
        wait_for_answer(window, qtbot)
        assert not line(window)
        window.actions_.action("updates").trigger()
        assert line(window) == "Checking for updates…"
        qtbot.waitUntil(lambda: "something unexpected" in line(window))
    press(window, "update_close")
    assert not line(window)


@pytest.mark.parametrize("how", ["unset", "variable", "managed"])
def test_where_it_is_switched_off_nothing_is_asked_and_it_says_so(
    open_window: Opening,
    qtbot: QtBot,
    server: RawServer,
    settings: QSettings,
    monkeypatch: pytest.MonkeyPatch,
    administrator: Callable[[str], None],
    how: str,
) -> None:
    settings.setValue("updates/daily", "on")  # what the user has chosen doesn't count
    if how == "unset":
        monkeypatch.setattr(update_policy, "RELEASE_PAGE", ReleasePage("", PUBLIC))
    elif how == "variable":
        monkeypatch.setenv(update_policy.VARIABLE, "off")
    else:
        administrator("off")
    words = {"unset": "no release page", "variable": "CONFIGURATOR_UPDATES", "managed": "administrator"}
    window = started(open_window, qtbot)
    assert not line(window)
    window.actions_.action("updates").trigger()
    assert words[how] in line(window)
    window.actions_.action("preferences").trigger()
    preferences = found(window, QDialog, "preferences")
    daily = found(preferences, QCheckBox, "preferred_updates")
    assert (daily.isEnabled(), daily.isChecked()) == (False, False)
    assert words[how] in found(preferences, QLabel, "preferred_updates_told").text()
    preferences.close()
    window.parts.choices.help_desk.show_about()
    about = found(window, QDialog, "about")
    assert words[how] in found(about, QLabel, "about_updates").text()
    assert not found(about, QPushButton, "about_check").isVisible()
    about.close()
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    assert requests(server) == 0


def test_the_administrators_word_counts_wherever_a_user_has_settings_looked_for(
    settings: QSettings, administrator: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update_policy, "RELEASE_PAGE", ReleasePage(PAGE, PUBLIC))
    monkeypatch.setattr(update_checks, "_ETC", str(tmp_path / "etc"))
    administrator("on")  # of a folder that XDG_CONFIG_DIRS names
    owner = QObject()
    checks = UpdateChecks(settings, Jobs(owner), owner)
    before = checks.off
    file = tmp_path / "etc" / "connector-configurator" / "configurator.conf"
    file.parent.mkdir(parents=True)
    file.write_text("[General]\nupdates=off\n", "utf-8")
    assert (before, checks.off) == ("", "UPDATE_OFF_MANAGED")


def test_about_checks_too_and_the_preferences_change_the_choice(
    open_window: Opening, qtbot: QtBot, server: RawServer, settings: QSettings
) -> None:
    settings.setValue("updates/daily", "off")
    window = started(open_window, qtbot)
    window.parts.choices.help_desk.show_about()
    about = found(window, QDialog, "about")
    state = found(about, QLabel, "about_updates")
    assert state.text() == "Not checked for updates yet."
    found(about, QPushButton, "about_check").click()
    qtbot.waitUntil(lambda: state.text() == "Version 99.0.0 is available.")
    assert found(about, QPushButton, "about_get").isVisible()
    about.close()
    assert requests(server) == 1
    window.actions_.action("preferences").trigger()
    preferences = found(window, QDialog, "preferences")
    found(preferences, QCheckBox, "preferred_updates").click()
    preferences.close()
    assert settings.value("updates/daily") == "on"
