"""The frozen program has PySide's own modules compiled."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT

spec = importlib.util.spec_from_file_location("binding_support", ROOT / "packaging" / "binding_support.py")
assert spec
assert spec.loader
binding_support = importlib.util.module_from_spec(spec)
spec.loader.exec_module(binding_support)

# Prints what PySide compiles while it is loaded, and which modules of its own it then has.
PROGRAM = """
import sys
compiled = []
sys.addaudithook(lambda event, values: event == "compile" and compiled.append(str(values[1])))
import shiboken6
print([name for name in compiled if "shibokensupport" in name])
print(sorted(name for name in sys.modules if "shibokensupport" in name))
"""


def started(package: Path) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(package.parent), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", PROGRAM]
    return subprocess.check_output(command, env=environment, text=True).splitlines()


def test_pyside_compiles_nothing_of_its_own_at_a_start(tmp_path: Path) -> None:
    found = importlib.util.find_spec("shiboken6")
    assert found
    assert found.origin
    package = tmp_path / "shiboken6"
    shutil.copytree(Path(found.origin).parent, package, ignore=shutil.ignore_patterns("files.dir"))
    compiled, modules = started(package)
    assert "loader.py" in compiled
    binding_support.make(package / binding_support.UNPACKED)
    assert started(package) == ["[]", modules]
    assert not [*package.joinpath(binding_support.UNPACKED).rglob("*.py")]
