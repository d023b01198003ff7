"""What is said where a library of the system is missing."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from configurator.wording import libraries
from configurator.wording.engine_errors import engine_sentence
from configurator.wording.libraries import install_command, library_sentence, missing_library
from tests.support.paths import ROOT

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="packages of Linux")
LOST = "libXfixes.so.3: cannot open shared object file: No such file or directory"


def lose(folder: Path, module: str) -> None:
    """Have a module's import fail as it does without a library, in each Python with `folder` on its path."""
    (folder / "sitecustomize.py").write_text(f"""
import sys
class Lost:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise ImportError({LOST!r})
sys.meta_path.insert(0, Lost())
""")


def system(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str, *installed: str) -> None:
    """Imagine a system with one package manager, and with packages that dpkg has installed."""
    (folder / program).write_text("#!/bin/sh\n")
    (folder / program).chmod(0o755)
    for package in installed:
        (folder / f"{package}.list").touch()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(libraries, "_DPKG", folder)


@linux_only
def test_the_library_is_read_out_of_the_linkers_own_words(tmp_path: Path) -> None:
    lost = tmp_path / "libgone.so.7"
    with pytest.raises(OSError, match="gone") as raised:
        ctypes.CDLL(lost.name)
    assert missing_library(raised.value) == "libgone.so.7"


@pytest.mark.parametrize(
    "text",
    ["No module named 'PySide6'", "libz.so.1: version `ZLIB_9' not found", "libz.so.1: invalid ELF header"],
)
def test_another_reason_is_no_missing_library(text: str) -> None:
    assert missing_library(ImportError(text)) == ""


@linux_only
def test_debian_is_told_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system(tmp_path, monkeypatch, "apt")
    assert install_command("libXfixes.so.3") == "sudo apt install libxfixes3"
    assert install_command("libcairo.so.2") == "sudo apt install libcairo2"
    assert install_command("libasound.so.2") == "sudo apt install libasound2"
    assert install_command("libnobody-knows.so.1") == ""


@linux_only
def test_a_release_with_renamed_packages_is_told_their_new_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system(tmp_path, monkeypatch, "apt", "libssl3t64:amd64")
    assert install_command("libasound.so.2") == "sudo apt install libasound2t64"
    assert install_command("libXfixes.so.3") == "sudo apt install libxfixes3"


@linux_only
def test_fedora_is_told_the_library_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system(tmp_path, monkeypatch, "dnf")
    assert install_command("libXfixes.so.3") == "sudo dnf install 'libXfixes.so.3()(64bit)'"


@linux_only
def test_the_preview_says_the_library_and_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system(tmp_path, monkeypatch, "apt")
    said = "libXfixes.so.3 is missing on this computer. Install it: sudo apt install libxfixes3"
    assert engine_sentence("LIBRARY_MISSING:libXfixes.so.3") == said
    assert engine_sentence("CAIRO_MISSING").endswith("sudo apt install libcairo2")


def test_without_a_known_package_manager_the_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "libXfixes.so.3 is missing" in library_sentence("libXfixes.so.3")


@linux_only
@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("PySide6.QtGui", ["self-test"]),
        ("PySide6.QtWidgets", ["window"]),
        ("PySide6.QtGui", ["preview", "FILE", "--out", "a.png"]),
    ],
)
def test_the_command_line_says_it_without_a_traceback(
    tmp_path: Path, module: str, arguments: list[str]
) -> None:
    lose(tmp_path, module)
    example = next((ROOT / "resources" / "examples").glob("*.connector"))
    arguments = [str(example) if one == "FILE" else one for one in arguments]
    done = subprocess.run(
        [sys.executable, "-m", "configurator", *arguments], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "configurator: libXfixes.so.3 is missing on this computer. Install it" in done.stderr
    assert "Traceback" not in done.stderr


@linux_only
@pytest.mark.parametrize("command", ["window", "self-test"])
def test_a_plugin_for_the_display_that_cannot_be_loaded_is_explained(tmp_path: Path, command: str) -> None:
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    plugin = (plugins / "libqxcb.so").read_bytes()
    (tmp_path / "libqxcb.so").write_bytes(plugin.replace(b"libxcb-cursor.so.0", b"libxcb-cursor.so.9"))
    # Qt goes on to its own plugin, which opens a window wherever there really is a display.
    settings = {
        "QT_QPA_PLATFORM": "xcb",
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(tmp_path),
        "DISPLAY": ":imagined",
    }
    done = subprocess.run(
        [sys.executable, "-m", "configurator", command],
        capture_output=True, text=True, check=False, timeout=120, env={**os.environ, **settings},
    )  # fmt: skip
    assert done.returncode == 2
    assert "configurator: libxcb-cursor.so.9 is missing on this computer." in done.stderr


@linux_only
def test_the_engine_tells_the_preview_which_library_it_lacks(tmp_path: Path) -> None:
    lose(tmp_path, "PySide6.QtWebEngineCore")
    code = """
from PySide6 import QtWidgets
from configurator.ui.preview import engine
try:
    engine.load()
except engine.EngineError as error:
    print(error.code)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "QTWEBENGINE_DISABLE_SANDBOX": "1"},
    )  # fmt: skip
    assert done.stdout.strip() == "LIBRARY_MISSING:libXfixes.so.3", done.stderr


@linux_only
def test_the_self_test_fails_at_once_with_that_reason(tmp_path: Path) -> None:
    lose(tmp_path, "PySide6.QtWebEngineCore")
    done = subprocess.run(
        [sys.executable, "-m", "configurator", "self-test"], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "QTWEBENGINE_DISABLE_SANDBOX": "1"},
    )  # fmt: skip
    assert done.returncode == 1
    assert (
        "FAILED  the exact preview did not start: libXfixes.so.3 is missing on this computer." in done.stdout
    )
