"""The files of a handler: small, pinned, without findings of linters, tested, and safe with any name."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from configurator.connector.model import Connector
from configurator.handover.starter_project import LANGUAGES, folder_name, public_address, starter_files
from configurator.icon.icon import Icon
from configurator.services.starter_folder import FolderInUseError, write_starter
from configurator.wording.starters import settings_page_texts
from tests.support.hostile_texts import connectors
from tests.support.paths import ROOT, SDKS
from tests.support.patience import PATIENCE
from tests.support.starter_server import NEEDED, make

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z"/></svg>'
SHOP = Connector("Shop_Chat", "Shop *chat*", Icon(SVG, "#123456"), "https://shop.example/b24/settings")
MOST_LINES, MOST_FILES = 600, 10
OWN_TESTS = {
    "python": [sys.executable, "-m", "unittest"],
    "node": ["node", "--test"],
    "php": ["php", "tests.php"],
}
LINTERS = {
    "python": [
        [sys.executable, "-m", "ruff", "check", "--isolated"],
        [
            sys.executable,
            "-m",
            "ruff",
            "check",
            "--isolated",
            "--select",
            "E,F,W,I,B,UP,S",
            "--ignore",
            "E501",
        ],
    ],
    "node": [
        [
            str(SDKS / "node_modules" / ".bin" / "eslint"),
            "--max-warnings=0",
            "-c",
            str(SDKS / "eslint.config.mjs"),
            ".",
        ]
    ],
    "php": [["phpcs", "--standard=PSR12", "."]],
}


def made(language: str, connector: Connector = SHOP) -> dict[str, str]:
    return starter_files(connector, language, settings_page_texts())


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    language = str(request.param)
    if not shutil.which(NEEDED[language]):
        pytest.skip(f"needs {language}")
    if language == "node":
        request.getfixturevalue("npm_packages")
    return language


def done(command: list[str], folder: Path) -> str:
    """Run a command in a handler's folder; return what it prints, once it has succeeded."""
    result = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_handler_is_small(language: str) -> None:
    files = made(language)
    assert len(files) <= MOST_FILES
    program = [text for name, text in files.items() if not re.search(r"\btests?[._]|\.test\.", name)]
    assert len(program) == len(files) - 1
    assert sum(text.count("\n") for text in program) <= MOST_LINES
    assert max(text.count("\n") for text in files.values()) <= 300


def test_its_own_tests_pass(language: str, tmp_path: Path) -> None:
    assert re.search(r"OK|pass 6|20 checks passed", done(OWN_TESTS[language], make(SHOP, language, tmp_path)))


def test_linters_have_nothing_to_say(language: str, tmp_path: Path) -> None:
    folder = make(SHOP, language, tmp_path)
    for command in LINTERS[language]:
        if not shutil.which(command[0]):
            pytest.skip(f"needs {command[0]}")
        done(command, folder)
    for file in folder.rglob("*.php"):
        done(["php", "-l", str(file)], folder)


def test_versions_are_the_current_ones_without_a_lock_file() -> None:
    pinned = dict(
        re.findall(
            r"^([\w-]+)==(\S+)", (ROOT / "packaging/requirements.txt").read_text("utf-8"), re.MULTILINE
        )
    )
    own = dict(re.findall(r"^([\w-]+)==(\S+)$", made("python")["requirements.txt"], re.MULTILINE))
    assert own == {name: pinned[name] for name in ("httpx", "starlette", "uvicorn")}
    sdk = json.loads((SDKS / "package.json").read_text("utf-8"))["dependencies"]
    needed = json.loads(made("node")["package.json"])["dependencies"]
    assert needed == {"@bitrix24/b24jssdk": sdk["@bitrix24/b24jssdk"]}
    assert not [name for language in LANGUAGES for name in made(language) if "lock" in name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_has_ten_steps_and_the_values_of_this_connector(language: str) -> None:
    readme = made(language)["README.md"]
    assert re.findall(r"^(\d+)\. ", readme, re.MULTILINE) == [str(number) for number in range(1, 11)]
    assert r"# Shop \*chat\*: a handler" in readme
    assert "https://shop.example/b24/install" in readme
    assert "$" not in readme.replace("$x", "")
    assert "PUBLIC_URL=https://shop.example/b24\n" in made(language)[".env.example"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_connector_is_in_it_as_it_would_be_registered(language: str) -> None:
    registered = json.loads(made(language)["connector.json"])["register"]
    assert (registered["ID"], registered["NAME"]) == ("shop_chat", "Shop *chat*")
    assert registered["ICON"]["DATA_IMAGE"].startswith("data:image/svg+xml,")
    assert "PLACEMENT_HANDLER" not in registered


@given(connectors)
def test_no_value_becomes_more_than_a_value(connector: Connector) -> None:
    """The programs are the same for every connector; what differs is data, or one harmless line."""
    files, usual = made("python", connector), made("python")
    changed = {name for name in files if files[name] != usual[name]}
    assert changed <= {"connector.json", "README.md", ".env.example"}
    data = files["connector.json"]
    assert data.isascii()
    name = connector.name.encode(errors="replace").decode()
    assert json.loads(data)["register"]["NAME"] == name
    assert files["README.md"].count("\n") == usual["README.md"].count("\n")
    assert re.fullmatch(r"https://[\w.:/~-]+", public_address(connector.placement_handler), re.ASCII)
    assert re.fullmatch(r"[a-z0-9_]+-handler", folder_name(connector))


@pytest.mark.parametrize(
    ("settings_page", "expected"),
    [
        ("https://shop.example/settings", "https://shop.example"),
        ("https://shop.example/a/b/settings", "https://shop.example/a/b"),
        ("https://shop.example:8443/page.php?x=1", "https://shop.example:8443"),
        ("http://shop.example/settings", "https://connector.example"),
        ("https://büro.example/", "https://connector.example"),
        ("", "https://connector.example"),
    ],
)
def test_the_address_of_the_server_is_taken_from_the_settings_page(settings_page: str, expected: str) -> None:
    assert public_address(settings_page) == expected


def test_existing_files_are_replaced_only_if_asked_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("mine")
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(FolderInUseError) as caught:
        write_starter(made("python"), tmp_path)
    assert caught.value.names == ["app.py"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["app.py", "notes.txt"]
    write_starter(made("python"), tmp_path, replace=True)
    assert (tmp_path / "app.py").read_text("utf-8") == made("python")["app.py"]
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine"
