"""What goes into the frozen program and what does not."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from configurator.storage.secret_store import BACKENDS
from tests.support.paths import ROOT

spec = importlib.util.spec_from_file_location("trim", ROOT / "packaging" / "trim.py")
assert spec
assert spec.loader
trim = importlib.util.module_from_spec(spec)
spec.loader.exec_module(trim)

HOME = "/home/me/.venv/lib/"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt6Quick.dll",
        "PySide6/QtTest.abi3.so",
        "PySide6/QtPdf.abi3.so",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt6Pdf.dll",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/imageformats/libqmacheif.dylib",
        "configurator/_resources/preview/index.html",
        "configurator/_resources/translations/ru.mo",
        "configurator/practice/translations/ru.mo",
        "PySide6/Qt/translations/qtbase_ru.qm",
        "PySide6\\translations\\qtbase_ru.qm",
        "keyring-25.7.0.dist-info/entry_points.txt",
    ],
)
def test_what_the_program_needs_is_kept(name: str) -> None:
    assert trim.keeps(name, HOME + name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt/translations/qtwebengine_locales/ja.pak",
        "PySide6\\translations\\qtbase_ja.qm",
        "PySide6/Qt/translations/assistant_ru.qm",
        "configurator/_resources/translations/ru.po",
        "configurator/ui/__pycache__/pyside_bytecode.cpython-311.marshal",
        "configurator\\ui\\__pycache__\\pyside_bytecode.cpython-311.marshal",
        "PySide6/Qt/translations/qt_help_ru.qm",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/lib/libQt6PdfQuick.so.6",
        "PySide6/Qt6PdfWidgets.dll",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "cryptography-50.0.2.dist-info/licenses/LICENSE",
    ],
)
def test_what_it_never_asks_for_stays_out(name: str) -> None:
    assert not trim.keeps(name, HOME + name)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring no such libraries")
def test_a_library_of_the_linux_distribution_is_left_to_it() -> None:
    for name in ("libnss3.so", "libsoftokn3.chk"):  # the sum of a library is of no use without it
        assert not trim.keeps(name, f"/usr/lib/x86_64-linux-gnu/{name}")
    assert trim.keeps("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")


def test_a_new_folder_of_resources_is_packed_without_being_named(tmp_path: Path) -> None:
    for name in ("preview", "brand new", "readme", "man"):
        (tmp_path / name).mkdir()
    assert trim.resources(tmp_path) == [
        (str(tmp_path / "brand new"), "configurator/_resources/brand new"),
        (str(tmp_path / "preview"), "configurator/_resources/preview"),
    ]


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_the_stores_that_the_program_accepts_are_packed(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert set(BACKENDS[platform]) <= set(trim.stores())


@pytest.mark.parametrize(
    ("version", "left_out"), [((3, 11, 0), True), ((3, 12, 0), False), ((3, 14, 0), False)]
)
def test_distutils_is_left_out_only_where_it_is_no_other_name_of_setuptools_own(
    monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int], left_out: bool
) -> None:
    """PyInstaller fails over a name that is both left out and another module's."""
    assert spec
    assert spec.loader
    monkeypatch.setattr(sys, "version_info", version)
    read = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(read)
    assert ("distutils" in read.MODULES) is left_out
    assert "setuptools" in read.MODULES
