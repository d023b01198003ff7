"""Who may import whom, what is loaded when, and how long a file may grow."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from configurator import late
from tests.support.imports import PACKAGE, graph, imported, late_imports, modules
from tests.support.paths import ROOT

SKIPPED = {".git", ".venv", ".vnew", ".vold", "node_modules", "__pycache__", "build", "dist", "pictures"}

# The packages of ours that a package may import besides itself and SHARED; `ui` and `cli` know all of them.
MAY_IMPORT: dict[str, set[str]] = {
    "icon": set(),
    "connector": {"icon"},
    "handover": {"connector", "icon"},
    "http": set(),
    "bitrix24": {"http"},
    "storage": set(),
    "practice": set(),
    "services": {"bitrix24", "connector", "handover", "http", "icon", "practice", "storage", "wording"},
    "wording": {"bitrix24", "connector", "handover", "icon", "storage"},
}
SHARED = {path.stem for path in PACKAGE.glob("*.py")}
# Libraries that one package alone knows.
OWNED = {
    "httpx": "http",
    "keyring": "storage",
    "starlette": "practice",
    "uvicorn": "practice",
    "jinja2": "practice",
    "vtracer": "icon",
}
QT = {"PySide6", "shiboken6"}
LOADED_WHEN_USED = {
    "httpx",
    "httpcore",
    "keyring",
    "cairosvg",
    "starlette",
    "uvicorn",
    "jinja2",
    "truststore",
    "PIL",
    "vtracer",
    "pygments",
}
# What a command may know of the window: to open it, to demonstrate it, to draw with Chromium, and to read
# what only Qt reads.
CLI_MAY_IMPORT = {
    "configurator.cli.window": {"configurator.ui.app"},
    "configurator.cli.demo": {"configurator.ui.demonstration"},
    "configurator.cli.approve": {"configurator.ui.approval.approval_file"},
    "configurator.cli.judge": {
        "configurator.ui.preview.headless_names",
        "configurator.ui.preview.headless_renderer",
    },
    "configurator.cli.logo_input": {"configurator.ui.logo.other_pictures"},
    "configurator.cli.preview": {"configurator.ui.preview.preview_files"},
}
MOST_LATE_IMPORTS = 60


@lru_cache(maxsize=1)
def files_and_imports() -> list[tuple[Path, str, set[str]]]:
    """Each file of the program, the package that it lies in ("" beside them), and what it imports."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        folders = path.relative_to(ROOT).parent.parts
        names = set(imported(path.read_text("utf-8"), ".".join(folders)))
        found.append((path, folders[1] if len(folders) > 1 else "", names))
    return found


def of_ours(names: set[str]) -> set[str]:
    """Which packages of the project, or modules beside them, are among imported `names`."""
    parts = {name.split(".")[1] for name in names if name.startswith("configurator.")}
    return parts & {path.stem for path in PACKAGE.iterdir()}


def libraries(names: set[str]) -> set[str]:
    return {name.split(".")[0] for name in names}


def loaded_after(code: str) -> set[str]:
    """The top-level modules in a fresh interpreter after `code`."""
    report = "\nimport sys; print('\\n' + ' '.join({name.split('.')[0] for name in sys.modules}))"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    printed = subprocess.check_output(
        [sys.executable, "-c", code + report], cwd=ROOT, env=environment, text=True
    )
    return set(printed.splitlines()[-1].split())


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_those_below_it(package: str) -> None:
    allowed = MAY_IMPORT[package] | {package} | SHARED
    wrong = {
        str(file): of_ours(names) - allowed
        for file, lies_in, names in files_and_imports()
        if lies_in == package
    }
    assert wrong
    assert not [*filter(None, wrong.values())], wrong


def test_the_map_shows_what_a_package_may_import() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| `configurator/(\w+)/` \|[^|]*\| ([^|]*) \|$", text, re.MULTILINE)
    names = [name for name, _ in rows]
    assert set(names) == {*MAY_IMPORT, "ui", "cli"}
    for at, (name, said) in enumerate(rows):
        if name in MAY_IMPORT:
            assert MAY_IMPORT[name] <= set(names[at + 1 :]), name
            named = set(re.findall(r"`(\w+)`", said))
            assert said == "packages below" or named == MAY_IMPORT[name], name


def test_practice_knows_not_even_what_all_others_share() -> None:
    names = set().union(*(names for _, lies_in, names in files_and_imports() if lies_in == "practice"))
    assert of_ours(names) <= {"practice"}


def test_the_second_portal_is_written_with_the_standard_library_alone() -> None:
    """It is a referee: neither the client nor the practice portal, nor a helper that knows them, is in it."""
    folder = ROOT / "tests" / "second_portal"
    names = {
        name
        for path in folder.glob("*.py")
        for name in imported(path.read_text("utf-8"), "tests.second_portal")
    }
    assert any(name.startswith("tests.second_portal.") for name in names)
    foreign = {name for name in names if not name.startswith("tests.second_portal.")}
    assert libraries(foreign) <= sys.stdlib_module_names
    assert "importlib" not in libraries(names)
    assert "configurator" not in loaded_after("import tests.second_portal.whole_portal")


def test_what_all_share_knows_nothing_of_the_project() -> None:
    files = [(file, names) for file, lies_in, names in files_and_imports() if lies_in == ""]
    assert not {
        str(file): found
        for file, names in files
        if (found := of_ours(names) - SHARED) and file.stem != "__main__"
    }


def test_only_the_window_and_the_command_line_know_qt() -> None:
    users = {lies_in for _, lies_in, names in files_and_imports() if libraries(names) & QT}
    assert "ui" in users
    assert users <= {"ui", "cli"}


def test_whatever_opens_an_address_says_so_where_nothing_opens() -> None:
    users = {name for name, path in modules().items() if "QDesktopServices" in path.read_text("utf-8")}
    assert users == {"configurator.ui.kit.web_pages"}


def test_no_module_imports_itself_by_whatever_way() -> None:
    """Imports in functions and for type checkers count too."""
    found = graph()
    assert len(found) > 300
    try:
        TopologicalSorter(found).prepare()
    except CycleError as cycle:
        pytest.fail(" <- ".join(cycle.args[1]))


def test_the_main_window_is_known_to_those_who_make_it_alone() -> None:
    users = {
        name for name, path in modules().items() if re.search(r"\bMainWindow\b", path.read_text("utf-8"))
    }
    assert users == {
        "configurator.ui.app", "configurator.ui.demonstration", "configurator.ui.shell.main_window",
    }  # fmt: skip


def test_the_command_line_uses_the_window_only_to_open_it_and_to_draw() -> None:
    found = {
        name: windows
        for name, targets in graph().items()
        if name.startswith("configurator.cli")
        and (windows := {one for one in targets if one.startswith("configurator.ui")})
    }
    assert found == CLI_MAY_IMPORT


def test_the_window_s_folder_holds_rooms_and_few_files() -> None:
    assert len(list((PACKAGE / "ui").glob("*.py"))) <= 8


def test_a_module_can_be_opened_by_its_file_name_alone() -> None:
    """The practice portal is a program of its own, whose names follow Bitrix24's."""
    names = Counter(
        path.name
        for path in modules().values()
        if path.name != "__init__.py" and PACKAGE / "practice" not in path.parents
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_what_is_imported_late_saves_time_and_says_how_much() -> None:
    """The figures stand in `configurator.late`; `python -m tests.benchmarks.late_imports` measures them."""
    found = {one.target for one in late_imports()} - late.ON_SOME_SYSTEMS
    assert found == set(late.SAVES_MS)
    assert min(late.SAVES_MS.values()) >= late.LEAST_MS


def test_few_imports_are_late() -> None:
    assert len(late_imports()) <= MOST_LATE_IMPORTS


@pytest.mark.parametrize(("library", "owner"), OWNED.items())
def test_a_library_is_known_to_its_owner_alone(library: str, owner: str) -> None:
    assert {lies_in for _, lies_in, names in files_and_imports() if library in libraries(names)} == {owner}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("import httpx", "httpx"),
        ("def f():\n    from PySide6 import QtCore", "PySide6.QtCore"),
        ("from ..bitrix24 import client", "configurator.bitrix24.client"),
        ("from ..bitrix24.client import Client", "configurator.bitrix24.client.Client"),
        ("from . import data_uri", "configurator.icon.data_uri"),
        ("from .. import locate", "configurator.locate"),
    ],
)
def test_every_way_to_import_is_seen(text: str, name: str) -> None:
    assert list(imported(text, "configurator.icon")) == [name]


def test_the_command_line_starts_without_what_it_does_not_need() -> None:
    code = "import configurator.cli; configurator.cli.main(['encode', 'no such file.svg'])"
    assert not loaded_after(code) & (LOADED_WHEN_USED | QT)


def test_the_words_load_no_qt_so_that_the_command_line_speaks_them_too() -> None:
    names = [f"configurator.wording.{path.stem}" for path in (PACKAGE / "wording").glob("*.py")]
    assert names
    assert not loaded_after("import " + ", ".join(names)) & (LOADED_WHEN_USED | QT)


def test_the_window_is_painted_before_network_keyring_and_cairo_are_loaded() -> None:
    assert not loaded_after("import configurator.ui.app") & LOADED_WHEN_USED


def test_20000_calls_that_return_nothing_do_not_abort_python() -> None:
    """PySide6 6.12.0 drops a reference to None with each such call; Python 3.11 dies after some 5,700."""
    code = (
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(20_000): thing.setObjectName('x')"
    )
    assert "PySide6" in loaded_after(code)


def sources() -> list[Path]:
    folders = [PACKAGE, ROOT / "tests", ROOT / "packaging"]
    found = [path for folder in folders for path in folder.rglob("*.py")]
    return [ROOT / "dev.py", *(path for path in found if not SKIPPED & set(path.relative_to(ROOT).parts))]


def test_no_file_is_longer_than_400_lines_and_half_are_under_120() -> None:
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in sources()}
    assert not {path: lines for path, lines in lengths.items() if lines > 400}
    assert statistics.median(lengths.values()) < 120


def test_no_file_says_where_packages_are_downloaded_from() -> None:
    """Everybody has a registry of their own set up, or the usual one; a pinned address would overrule it."""
    hosts = "|".join(["py" + r"pi\.org", "python" + "hosted", "registry.npm" + "js", "fast" + "ly"])
    option = r"^\s*(?:-i|-f|--[a-z-]*index-url|--find-links)[ =]"
    address = re.compile(rf'{hosts}|{option}|"resolved"\s*:', re.MULTILINE)
    others = [
        *ROOT.glob("*.toml"),
        *ROOT.glob("*.md"),
        *ROOT.glob("packaging/*.txt"),
        *ROOT.glob(".ci/*"),
        *ROOT.glob("tests/icons/*.json"),
        *ROOT.glob("tests/sdks/*.json"),
    ]
    wrong = [str(path) for path in [*sources(), *others] if address.search(path.read_text("utf-8"))]
    assert not wrong


def test_pins_carry_hashes_for_every_system_that_the_program_runs_on() -> None:
    text = (ROOT / "packaging" / "requirements.txt").read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text)
    pinned = {entry.split("==")[0]: entry.count("--hash=sha256:") for entry in entries if "==" in entry}
    assert all(pinned.values())
    # Windows on two processors, Linux on two, and one for both of macOS.
    assert {name: count for name, count in pinned.items() if name.startswith("pyside6")} == {
        "pyside6": 5, "pyside6-addons": 5, "pyside6-essentials": 5,
    }  # fmt: skip


def test_qt_is_asked_for_other_widgets_in_one_place() -> None:
    """PySide deletes the answer together with the widget that was asked; `focus_chain` gives it back."""
    asked = re.compile(
        r"InFocusChain\(|\.focusProxy\(|(?<!QApplication)\.focusWidget\(|(?<!focus_chain)\.buddy\("
    )
    asking = {name for name, path in modules().items() if asked.search(path.read_text("utf-8"))}
    # A page's view has its own page for a proxy, which is its child.
    assert asking == {"configurator.ui.kit.focus_chain", "configurator.ui.login.escape_watch"}
