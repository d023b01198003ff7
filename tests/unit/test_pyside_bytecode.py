"""PySide's own Python source is compiled once, and then no more."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

import pytest

from tests.support.imports import PACKAGE

# Imports PySide in an interpreter that has nothing of the program but the one module; prints what of PySide's
# own is compiled, whether the module has put Python's `compile` back, and that PySide works.
PROGRAM = """
import importlib.util, sys
from pathlib import Path
compiled = []
sys.addaudithook(lambda event, values: event == "compile" and compiled.append(str(values[1])))
spec = importlib.util.spec_from_file_location("pyside_bytecode", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
before = compile
with module.kept(Path(sys.argv[2])):
    from PySide6.QtCore import QObject
print(len([name for name in compiled if name.startswith("shibokensupport/")]))
try:
    QObject("x")
except TypeError as error:  # its text is made by those modules
    print(compile is before, "Supported signatures" in str(error))
"""
WORKS = "True True"


def compiled(file: Path, *options: str, before: str = "") -> int:
    """How many of PySide's own files are compiled where `file` keeps their bytecode.

    Args:
        file: where it is kept.
        options: Python's.
        before: what is run first.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    script = PACKAGE / "ui" / "pyside_bytecode.py"
    printed = subprocess.check_output(
        [sys.executable, *options, "-c", before + PROGRAM, str(script), str(file)], env=environment, text=True
    )
    count, works = printed.splitlines()
    assert works == WORKS
    return int(count)


def kept(file: Path) -> dict[bytes, Any]:
    found: dict[bytes, Any] = marshal.loads(file.read_bytes()[len(MAGIC_NUMBER) :])
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "__pycache__" / "kept.marshal"


def test_only_the_first_start_compiles(file: Path) -> None:
    assert compiled(file) > 10
    assert compiled(file) == 0
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_what_makes_stubs_for_type_checkers_stays_empty() -> None:
    """PySide imports it at each start, which takes as long as a third of the window's own modules."""
    program = (
        "import configurator.ui, sys\n"
        "from PySide6.support.signature.lib import enum_sig, pyi_generator\n"
        "print([name for one in (enum_sig, pyi_generator) for name in vars(one) if name[:2] != '__'])"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "[]\n"


def test_a_process_that_has_imported_pyside_before_leaves_what_is_kept(file: Path) -> None:
    compiled(file)
    assert compiled(file, before="import PySide6.QtCore") == 0
    assert compiled(file) == 0


def test_what_another_pyside_brings_is_compiled_and_kept_instead(file: Path) -> None:
    compiled(file)
    codes = kept(file)
    source = next(one for one in codes if b"def pyside_type_init" in one)
    file.write_bytes(
        MAGIC_NUMBER + marshal.dumps({one: codes[one] for one in codes if one != source} | {b"old": 1})
    )
    assert compiled(file) == 1
    assert kept(file).keys() == codes.keys()


@pytest.mark.parametrize(
    "content", [b"", MAGIC_NUMBER, MAGIC_NUMBER + b"\xff", MAGIC_NUMBER + marshal.dumps([1])]
)
def test_a_damaged_file_is_made_anew(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert compiled(file) > 10
    assert compiled(file) == 0


def test_a_file_cut_short_is_made_anew(file: Path) -> None:
    compiled(file)
    file.write_bytes(file.read_bytes()[:-1000])
    assert compiled(file) > 10
    assert compiled(file) == 0


def test_bytecode_of_another_python_is_not_run(file: Path) -> None:
    compiled(file)
    file.write_bytes(b"old\n" + file.read_bytes()[len(MAGIC_NUMBER) :])
    assert compiled(file) > 10


def test_nothing_is_written_where_python_writes_no_bytecode(file: Path) -> None:
    assert compiled(file, "-B") > 10
    assert not file.parent.exists()


def test_a_folder_that_cannot_be_written_to_is_no_obstacle(file: Path) -> None:
    file.parent.write_text("a file, where the folder should be")
    assert compiled(file) > 10


def test_a_failed_write_leaves_nothing_behind(file: Path) -> None:
    (file / "in the way").mkdir(parents=True)
    assert compiled(file) > 10
    assert [path.name for path in file.parent.iterdir()] == [file.name]
