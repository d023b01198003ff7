"""What the system tells of a running process is what a library for it says."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import psutil
import pytest

from configurator.icon.draw.running_process import cpu_seconds, kill, memory

_BUSY = "sum(range(20_000_000)); print('done', flush=True); input()"


@pytest.fixture
def process() -> Iterator[subprocess.Popen[str]]:
    """A process that has worked and waits."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", _BUSY], stdin=pipe, stdout=pipe, text=True) as one:
        assert one.stdout
        assert one.stdout.readline() == "done\n"
        yield one
        one.kill()


def test_its_work_and_its_memory_are_told(process: subprocess.Popen[str]) -> None:
    known = psutil.Process(process.pid)
    times = known.cpu_times()
    assert 0 < cpu_seconds(process.pid) == pytest.approx(times.user + times.system, abs=0.1)
    assert memory(process.pid) == pytest.approx(known.memory_info().rss, rel=0.1)


def test_it_is_ended(process: subprocess.Popen[str]) -> None:
    kill(process.pid)
    assert process.wait() != 0


def test_nothing_is_told_of_one_that_has_ended(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    for number in (process.pid, 0):
        assert (cpu_seconds(number), memory(number)) == (0, 0)
        kill(number)


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own files")
def test_no_library_is_loaded_for_it_on_linux() -> None:
    code = (
        "import os, sys; from configurator.icon.draw.running_process import cpu_seconds, memory;"
        "print(cpu_seconds(os.getpid()) > 0, memory(os.getpid()) > 0, 'psutil' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True", "False"]
