"""The frozen program is started as its own helper too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from configurator.frozen import serve_as_helper
from tests.support.paths import ROOT
from tests.support.patience import PATIENCE

# A program that calls itself frozen, as PyInstaller's does, and has another process do some work.
PROGRAM = """
import sys
sys.frozen = True
from configurator.frozen import serve_as_helper
if serve_as_helper(sys.argv[1:]):
    sys.exit()
if __name__ == "__main__":
    from configurator.icon.draw.killable_process import Worker
    with Worker(bytes) as worker:
        print(worker.run(bytes, b"done elsewhere", timeout=30).decode())
"""


@pytest.mark.parametrize("arguments", [[], ["--version"], ["check", "-c"], ["-c", "import os"]])
def test_an_ordinary_start_is_none_of_a_helper(arguments: list[str]) -> None:
    assert not serve_as_helper(arguments)


@pytest.mark.skipif(os.name == "nt", reason="a script cannot stand in for the frozen .exe")
def test_work_is_done_in_a_process_that_is_the_program_once_more(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!{sys.executable}\n{PROGRAM}", "utf-8")
    program.chmod(0o755)
    source = f"import sys; sys.executable = {str(program)!r}; exec(open({str(program)!r}).read())"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", source]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.stdout.strip() == "done elsewhere", done.stderr
