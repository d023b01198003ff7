from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from configurator.storage.files import FILE_CODES, FileProblem, read_bytes, read_text, write_atomically

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


def code_of(function: Callable[..., Any], *arguments: Path | bytes | int) -> str:
    with pytest.raises(FileProblem) as caught:
        function(*arguments)
    assert caught.value.code in FILE_CODES
    assert str(caught.value) == caught.value.code
    return caught.value.code


def names(folder: Path) -> list[Any]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "ёж '.connector"
    write_atomically(path, b"one\r\ntwo")
    write_atomically(path, b"three\r\nfour")
    assert read_bytes(path, 100) == b"three\r\nfour"
    assert read_text(path, 100) == "three\r\nfour"
    assert names(tmp_path) == [path.name]


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbf{}")
    assert read_text(tmp_path / "a", 100) == "{}"
    assert read_bytes(tmp_path / "a", 100) == b"\xef\xbb\xbf{}"


def test_reading_ends_at_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_bytes(tmp_path / "a", 5) == b"12345"
    assert code_of(read_bytes, tmp_path / "a", 4) == "TOO_LARGE"


def test_a_file_that_is_not_utf8_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("Größe".encode("latin-1"))
    assert code_of(read_text, tmp_path / "a", 100) == "NOT_UTF8"


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert code_of(read_bytes, tmp_path / "none", 9) == "NOT_FOUND"
    assert code_of(read_bytes, tmp_path / "a" / "b", 9) == "NOT_FOUND"
    assert code_of(read_bytes, tmp_path, 9) == "IS_FOLDER"
    assert code_of(read_bytes, tmp_path / ("x" * 300), 9) in {"NAME_TOO_LONG", "NOT_FOUND"}
    assert code_of(read_bytes, tmp_path / "a\0b", 9) == "NOT_FOUND"


@posix
def test_a_pipe_or_device_without_an_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(read_bytes, tmp_path / "pipe", 9) == "NOT_A_FILE"
    assert code_of(write_atomically, tmp_path / "pipe", b"") == "NOT_A_FILE"


def test_what_cannot_be_written_says_why(tmp_path: Path) -> None:
    assert code_of(write_atomically, tmp_path / "none" / "a", b"") == "NOT_FOUND"
    assert code_of(write_atomically, tmp_path, b"") == "IS_FOLDER"
    assert names(tmp_path) == []


def test_a_file_marked_read_only_is_respected(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(stat.S_IREAD)
    assert code_of(write_atomically, path, b"new") == "READ_ONLY"
    assert path.read_bytes() == b"old"
    path.chmod(stat.S_IREAD | stat.S_IWRITE)


@posix
def test_permissions_and_links_survive_a_save(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640


@posix
def test_a_new_file_has_the_permissions_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "a", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


FULL_DISK = """
import pathlib, resource, signal, sys
from configurator.storage.files import FileProblem, write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(pathlib.Path(sys.argv[1]), b"new" * 1000)
except FileProblem as problem:
    print(problem.code)
"""


@posix
def test_a_write_that_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    run = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path / "a")], capture_output=True, text=True, check=True
    )
    assert run.stdout == "DISK_FULL\n"
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


KILLED = """
import os, pathlib, sys
from configurator.storage import files
os.fsync = lambda _descriptor: os.kill(os.getpid(), 9)
files.write_atomically(pathlib.Path(sys.argv[1]), b"new" * 1000)
"""


@posix
def test_a_program_killed_while_saving_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    run = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "a")], check=False)
    assert run.returncode == -9
    assert (tmp_path / "a").read_bytes() == b"old"
