"""The window's choice of a language, read without Qt where each system keeps settings."""

from __future__ import annotations

import plistlib
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from configurator.storage.window_settings import chosen_language


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_without_settings_none_is_chosen(home: Path, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert chosen_language() == ""


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[General]\nlanguage=pt_BR\nscheme=dark\n", "pt_BR"),
        (b"[General]\nscheme=dark\n\n[window]\nlanguage=ru\n", ""),
        (b"language=ru\n", ""),
        (b"", ""),
        (b"[General]\nlanguage=\xff\xfe\n", ""),
    ],
)
def test_linux_keeps_them_in_a_file(
    home: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, code: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for folder in (home / ".config", home / "elsewhere"):
        file = folder / "connector-configurator" / "configurator.conf"
        file.parent.mkdir(parents=True)
        file.write_bytes(content)
        assert chosen_language() == code
        file.unlink()
        monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "elsewhere"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (plistlib.dumps({"language": "ru"}), "ru"),
        (plistlib.dumps({"language": "zh_Hant", "scheme": "dark"}, fmt=plistlib.FMT_BINARY), "zh_Hant"),
        (plistlib.dumps({}), ""),
        (b"damaged", ""),
        (b"<?xml version='1.0'?><plist><dict>", ""),
    ],
)
def test_macos_keeps_them_in_a_property_list(
    home: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, code: str
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    file = home / "Library" / "Preferences" / "com.connector-configurator.configurator.plist"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert chosen_language() == code


@pytest.mark.parametrize(("values", "code"), [({"language": "ru"}, "ru"), ({}, "")])
def test_windows_keeps_them_in_the_registry(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], code: str
) -> None:
    """The registry's module is imitated: it is Windows' own."""

    @contextmanager
    def open_key(root: str, path: str) -> Iterator[dict[str, str]]:
        assert (root, path) == ("HKCU", r"Software\connector-configurator\configurator")
        yield values

    def query(key: dict[str, str], name: str) -> tuple[str, int]:
        if name not in key:
            raise FileNotFoundError
        return key[name], 1

    registry = types.ModuleType("winreg")
    registry.__dict__.update(HKEY_CURRENT_USER="HKCU", OpenKey=open_key, QueryValueEx=query)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    assert chosen_language() == code
