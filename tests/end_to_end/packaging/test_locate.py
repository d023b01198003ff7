"""`resources/` is found in every way the program is installed."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from configurator.locate import resources
from tests.support.paths import ROOT as CHECKOUT

PAGE = Path("preview") / "index.html"


def located(folder: Path) -> Path:
    """Return what a fresh interpreter finds with the package that lies in `folder`."""
    code = "from configurator.locate import resources; print(resources())"
    answer = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env={**os.environ, "PYTHONPATH": str(folder)}, cwd="/", check=True, capture_output=True, text=True,
    )  # fmt: skip
    return Path(answer.stdout.strip())


def test_a_checkout_and_an_editable_install_have_them_beside_the_package() -> None:
    assert resources() == CHECKOUT / "resources"
    assert located(CHECKOUT) == CHECKOUT / "resources"
    assert (resources() / PAGE).is_file()


def test_a_wheel_carries_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from hatchling import build

    monkeypatch.chdir(CHECKOUT)
    with Path(os.devnull).open("w") as silence, contextlib.redirect_stdout(silence):
        wheel = build.build_wheel(str(tmp_path))
    installed = tmp_path / "site-packages"
    with zipfile.ZipFile(tmp_path / wheel) as archive:
        archive.extractall(installed)
    assert located(installed) == installed / "configurator" / "_resources"
    assert (located(installed) / PAGE).read_bytes() == (CHECKOUT / "resources" / PAGE).read_bytes()
    assert (located(installed) / "translations" / "ru.mo").is_file()
    assert (installed / "configurator" / "practice" / "translations" / "ru.mo").is_file()
    assert (installed / "configurator" / "practice" / "templates" / "frame.html").is_file()


def test_a_frozen_program_has_them_inside_the_package_too(tmp_path: Path) -> None:
    package = tmp_path / "program" / "configurator"
    package.mkdir(parents=True)
    for name in ("__init__.py", "locate.py"):
        shutil.copy(CHECKOUT / "configurator" / name, package)
    shutil.copytree(CHECKOUT / "resources" / "preview", package / "_resources" / "preview")
    assert located(package.parent) == package / "_resources"


def test_an_incomplete_installation_is_told(tmp_path: Path) -> None:
    package = tmp_path / "configurator"
    package.mkdir()
    for name in ("__init__.py", "locate.py"):
        shutil.copy(CHECKOUT / "configurator" / name, package)
    with pytest.raises(subprocess.CalledProcessError) as error:
        located(tmp_path)
    assert "install the program again" in error.value.stderr
