"""The command line speaks the user's language, and programs read the same in each."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from configurator.storage.window_settings import chosen_language
from configurator.wording import translation

Answer = tuple[int, str, str]


@pytest.fixture
def speaking(
    command: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Answer]]:
    """A function that runs a command on a system with a language; afterwards this process speaks English."""

    def run(language: str, *arguments: object) -> Answer:
        monkeypatch.setenv("LANGUAGE", language)
        return command(*arguments)

    yield run
    translation.speak("en")


def test_messages_are_in_the_systems_language(speaking: Callable[..., Answer]) -> None:
    said = {code: speaking(code, "check", "none.svg") for code in ("en", "ru", "ru_BY:en", "tlh")}
    assert said["en"] == (2, "", "configurator: “none.svg” can't be found.\n")
    assert said["ru"] == (2, "", "configurator: Файл «none.svg» не найден.\n")
    assert said["ru_BY:en"] == said["ru"]
    assert said["tlh"] == said["en"]


def test_findings_are_in_the_systems_language_and_their_codes_in_none(
    speaking: Callable[..., Answer], connector_file: Path
) -> None:
    params = json.loads(connector_file.read_text("utf-8"))
    params["connector"]["ID"] = "a.b"
    connector_file.write_text(json.dumps(params), "utf-8")
    english = json.loads(speaking("en", "check", connector_file, "--json")[1])["problems"]
    russian = json.loads(speaking("ru", "check", connector_file, "--json")[1])["problems"]
    assert english
    for one, other in zip(english, russian, strict=True):
        assert one.pop("message") != other.pop("message")
        assert len(one.pop("fixes")) == len(other.pop("fixes")) == len(one["commands"])
        assert one == other


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere Qt keeps the settings out of the home of a test"
)
def test_what_was_chosen_in_the_window_comes_first(speaking: Callable[..., Answer], home: Path) -> None:
    conf = home / ".config" / "connector-configurator" / "configurator.conf"
    settings = QSettings(str(conf), QSettings.Format.IniFormat)
    settings.setValue("language", "ru")
    settings.setValue("window/language", "de")
    settings.sync()
    assert chosen_language() == "ru"
    assert "не найден" in speaking("en", "check", "none.svg")[2]

    settings.setValue("language", "tlh")
    settings.sync()
    assert "не найден" in speaking("ru", "check", "none.svg")[2]


@pytest.mark.parametrize("content", [b"", b"[General]\n", b"\xff\xfe", b"[Other]\nlanguage=ru\n"])
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no such file")
def test_settings_that_say_nothing_choose_nothing(home: Path, content: bytes) -> None:
    conf = home / ".config" / "connector-configurator" / "configurator.conf"
    conf.parent.mkdir(parents=True)
    conf.write_bytes(content)
    assert chosen_language() == ""


def test_no_settings_choose_nothing(home: Path) -> None:
    assert chosen_language() == ""


def test_the_language_needs_no_qt(home: Path) -> None:
    code = (
        "import sys; from configurator.cli import main; main(['check', 'none.svg']);"
        "assert not [name for name in sys.modules if 'PySide6' in name]"
    )
    environment = {"LANGUAGE": "ru", "HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert "не найден" in done.stderr.decode()
