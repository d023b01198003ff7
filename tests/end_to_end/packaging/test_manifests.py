"""The manifests for winget, Homebrew, Scoop and Flathub, and what software centres are told."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import appstream
import manifests
import published
import pytest
import winget
import yaml
from product import APP_ID, COMMAND, LINUX_ARCHIVE, PACKAGE, PLIST, SUFFIX, VERSION

from tests.support.paths import ROOT

ENDINGS = ("setup.exe", "arm64-setup.exe", "arm64.dmg", "x86_64.dmg", "x86_64.AppImage", LINUX_ARCHIVE)
NAMES = [f"{PACKAGE}-{VERSION}-{ending}" for ending in ENDINGS]
SUMS = {name: f"{number:x}" * 64 for number, name in enumerate(NAMES, 1)}
FILES = f"https://github.com/acme/connectors/releases/download/v{VERSION}/"


def sums_file(folder: Path, names: list[str]) -> Path:
    file = folder / "SHA256SUMS"
    file.write_text("".join(f"{SUMS[name]}  {name}\n" for name in names), "utf-8")
    return file


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with all manifests of a release."""
    monkeypatch.setenv("GITHUB_REPOSITORY", "acme/connectors")
    assert manifests.main([str(sums_file(tmp_path, NAMES)), str(tmp_path / "made")]) == 0
    return tmp_path / "made"


def passes(*command: str) -> None:
    """Run a checker, where it's installed; it must find nothing."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} isn't installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_winget_gets_its_three_files(made: Path) -> None:
    files = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in made.glob("winget/**/*.yaml")}
    name = "ConnectorConfigurator.ConnectorConfigurator"
    assert set(files) == {f"{name}.yaml", f"{name}.installer.yaml", f"{name}.locale.en-US.yaml"}
    assert {(one["PackageIdentifier"], one["PackageVersion"]) for one in files.values()} == {(name, VERSION)}
    assert [file.parent.name for file in made.glob("winget/**/*.yaml")] == [VERSION] * 3
    installers = files[f"{name}.installer.yaml"]["Installers"]
    assert [(one["Architecture"], one["InstallerUrl"], one["InstallerSha256"]) for one in installers] == [
        ("x64", FILES + NAMES[0], SUMS[NAMES[0]].upper()),
        ("arm64", FILES + NAMES[1], SUMS[NAMES[1]].upper()),
    ]
    assert files[f"{name}.installer.yaml"]["FileExtensions"] == [SUFFIX]


def test_winget_knows_the_key_that_the_installer_writes() -> None:
    script = (ROOT / "packaging" / "windows" / "installer.nsi").read_text("utf-8")
    assert re.findall(r"Uninstall\\(\w+)", script) == [winget.PRODUCT_CODE]


def test_the_cask_is_ruby_with_both_images(made: Path) -> None:
    cask = made / "homebrew" / "Casks" / f"{PACKAGE}.rb"
    text = cask.read_text("utf-8")
    assert [SUMS[NAMES[at]] in text for at in (2, 3)] == [True, True]
    assert f'version "{VERSION}"' in text
    passes("ruby", "-c", str(cask))


def test_the_oldest_macos_is_the_same_everywhere(made: Path) -> None:
    cask = (made / "homebrew" / "Casks" / f"{PACKAGE}.rb").read_text("utf-8")
    assert 'depends_on macos: ">= :sequoia"' in cask
    assert PLIST["LSMinimumSystemVersion"] == "15.0"  # Sequoia
    assert "| macOS 15 or later |" in (ROOT / "README.md").read_text("utf-8")


def test_scoop_unpacks_the_installer(made: Path) -> None:
    scoop = json.loads((made / "scoop" / f"{PACKAGE}.json").read_text("utf-8"))
    assert scoop["version"] == VERSION
    assert scoop["architecture"]["64bit"] == {"url": f"{FILES}{NAMES[0]}#/dl.7z", "hash": SUMS[NAMES[0]]}
    assert scoop["architecture"]["arm64"]["hash"] == SUMS[NAMES[1]]
    assert scoop["bin"] == f"{COMMAND}.exe"
    # PowerShell puts nothing where a variable isn't set: the whole folder would be removed.
    assert set(re.findall(r"(?<!`)\$(\w+)", scoop["pre_install"])) == {"dir"}
    assert r'"$dir\`$PLUGINSDIR"' in scoop["pre_install"]


def test_flathub_wraps_the_released_archive(made: Path) -> None:
    manifest = yaml.safe_load((made / "flathub" / f"{APP_ID}.yaml").read_text("utf-8"))
    assert manifest["app-id"] == APP_ID
    archive, metadata = manifest["modules"][0]["sources"]
    assert (archive["url"], archive["sha256"]) == (FILES + NAMES[-1], SUMS[NAMES[-1]])
    assert (made / "flathub" / metadata["path"]).is_file()
    assert "--env=CONFIGURATOR_UPDATES=off" in manifest["finish-args"]  # the store brings them
    launches = ET.parse(made / "flathub" / metadata["path"]).findtext("launchable")
    assert launches == f"{APP_ID}.desktop"


def test_without_a_file_for_windows_on_arm_the_others_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", "acme/connectors")
    of = sums_file(tmp_path, [name for name in NAMES if "arm64-setup" not in name])
    assert manifests.main([str(of), str(tmp_path)]) == 0
    assert set(json.loads((tmp_path / "scoop" / f"{PACKAGE}.json").read_text("utf-8"))["architecture"]) == {
        "64bit"
    }


@pytest.mark.parametrize("ending", ["setup.exe", "arm64.dmg", "x86_64.dmg", LINUX_ARCHIVE])
def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str) -> None:
    others = [name for name in NAMES if name != f"{PACKAGE}-{VERSION}-{ending}"]
    assert manifests.main([str(sums_file(tmp_path, others)), str(tmp_path)]) == 1
    assert f" {ending}\n" in capsys.readouterr().err


def test_sums_are_read_as_sha256sum_writes_them(tmp_path: Path) -> None:
    file = tmp_path / "sums"
    file.write_text(f"{'a' * 64}  one.exe\n{'b' * 64} *two.dmg\nno sum\n", "utf-8")
    assert published.read(file).sums == {"one.exe": "a" * 64, "two.dmg": "b" * 64}


def test_the_metadata_is_valid(tmp_path: Path) -> None:
    file = tmp_path / appstream.FILE
    assert appstream.main([str(file)]) == 0
    root = ET.parse(file).getroot()
    newest = root.find("releases/release")
    assert newest is not None
    assert newest.get("version") == VERSION
    pictures = [str(one.text).rpartition("/")[2] for one in root.iter("image")]
    assert len(pictures) >= 3
    assert all((ROOT / "resources" / "readme" / name).is_file() for name in pictures)
    passes("appstreamcli", "validate", "--no-net", "--pedantic", str(file))


def test_the_menu_entry_is_valid() -> None:
    passes("desktop-file-validate", str(ROOT / "packaging" / "linux" / f"{COMMAND}.desktop"))
