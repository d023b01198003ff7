"""Libraries of the frozen program look for others in its own folder alone."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import run_paths

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("cc"), reason="needs Linux and a C compiler"
)


def library(folder: Path, *options: str) -> Path:
    (folder / "one.c").write_text("#include <math.h>\ndouble root(double of) { return sqrt(of); }\n", "utf-8")
    made = folder / "libone.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", made, folder / "one.c", "-lm", *options], check=True)
    return made


def root_of_nine(made: Path) -> float:
    """Load the library, and call it."""
    root = ctypes.CDLL(str(made)).root
    root.restype, root.argtypes = ctypes.c_double, [ctypes.c_double]
    return float(root(9))


@pytest.mark.parametrize("kind", ["--enable-new-dtags", "--disable-new-dtags"])
def test_the_folders_of_another_computer_are_taken_out(tmp_path: Path, kind: str) -> None:
    made = library(tmp_path, "-Wl,-rpath,/somebody/python/lib", f"-Wl,{kind}")
    size = made.stat().st_size
    assert run_paths.remove(made)
    assert made.stat().st_size == size
    assert not run_paths.remove(made)  # there is none now
    assert root_of_nine(made) == 3


def test_what_looks_beside_itself_stays_as_it_is(tmp_path: Path) -> None:
    made = library(tmp_path, "-Wl,-rpath,$ORIGIN/../lib")
    before = made.read_bytes()
    assert not run_paths.remove(made)
    assert made.read_bytes() == before


def test_what_is_no_library_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.so"
    file.write_text("INPUT(libone.so)", "utf-8")
    assert not run_paths.remove(file)
