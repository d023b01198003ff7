"""dev.py on a small project of its own: real environments, real pip, nothing downloaded."""

from __future__ import annotations

import os
import select
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.found import present
from tests.support.paths import ROOT

SCRIPTS = "Scripts" if os.name == "nt" else "bin"
posix_only = pytest.mark.skipif(
    os.name == "nt", reason="holds a set-up half-way with a FIFO, stops it by signal"
)

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "small"
version = "1"
"""

# The least that pip needs to install a project as editable, so that no build tool has to be downloaded. Where
# the two FIFOs are, it reports that the set-up has come half-way, and waits.
BACKEND = """
import zipfile
from pathlib import Path

def build_editable(folder, config_settings=None, metadata_directory=None):
    here = Path(__file__).parent
    if (here / "half-way").exists():
        (here / "half-way").write_text("now")
        (here / "go-on").read_text()
    name = "small-1-py3-none-any.whl"
    with zipfile.ZipFile(Path(folder, name), "w") as wheel:
        info = "small-1.dist-info/"
        wheel.writestr("small.pth", str(here))
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: small\\nVersion: 1\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "entry_points.txt", "[console_scripts]\\nconfigurator = program:main\\n")
        wheel.writestr(info + "RECORD", "")
    return name
"""

PROGRAM = """
import os, sys

def main():
    print(sys.argv[1:], sys.prefix, os.environ.get("DISPLAY"))
    return len(sys.argv) - 1
"""

COMPILER = """
from pathlib import Path

Path(__file__).with_name("compiled").touch()
"""


def make_checkout(folder: Path) -> Path:
    for name in ("packaging", "resources"):
        (folder / name).mkdir(parents=True)
    for name in ("dev.py", "packaging/venv_setup.py", "packaging/running.py"):
        shutil.copy(ROOT / name, folder / name)
    for name, text in {
        "pyproject.toml": PYPROJECT,
        "backend.py": BACKEND,
        "program.py": PROGRAM,
        "packaging/requirements.txt": "# nothing\n",
        "packaging/requirements-dev.txt": "# nothing\n",
        "packaging/system_packages.py": "",
        "resources/linux_libraries.json": "{}",
        "packaging/catalogues.py": COMPILER,
    }.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def start(checkout: Path, *arguments: str, **changes: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "DISPLAY": ":imagined", **changes}
    command = [sys.executable, str(checkout / "dev.py"), *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True, encoding="utf-8")


def dev(checkout: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    with start(checkout, *arguments, **changes) as process:
        said = process.communicate()
    return subprocess.CompletedProcess(arguments, process.returncode, *said)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return make_checkout(tmp_path / "a checkout")  # people do have blanks in their paths


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = make_checkout(tmp_path_factory.mktemp("ready") / "a checkout")
    done = dev(folder, "run")
    assert done.returncode == 0, done.stderr
    return folder, done


@pytest.fixture
def ready(first_start: tuple[Path, subprocess.CompletedProcess[str]]) -> Path:
    return first_start[0]


def leftovers(checkout: Path) -> set[str]:
    return {path.name for path in checkout.iterdir() if path.name.startswith(".v")} - {".vlock"}


def test_the_program_runs_in_the_environment_and_its_exit_code_is_passed_on(ready: Path) -> None:
    done = dev(ready, "run", "one", "two words")
    assert done.stdout.startswith(f"['one', 'two words'] {ready / '.venv'} ")
    assert done.returncode == 2


def test_the_console_command_works_although_the_environment_was_built_elsewhere(ready: Path) -> None:
    printed = subprocess.check_output([ready / ".venv" / SCRIPTS / "configurator"], text=True)
    assert str(ready / ".venv") in printed
    assert leftovers(ready) == {".venv"}


def test_a_second_start_sets_nothing_up(ready: Path) -> None:
    before = (ready / ".venv").stat()
    assert dev(ready, "run").stderr == ""
    assert (ready / ".venv").stat().st_ino == before.st_ino


def test_each_start_compiles_the_translations_that_have_changed(ready: Path) -> None:
    compiled = ready / "packaging" / "compiled"
    compiled.unlink(missing_ok=True)
    dev(ready, "run")
    assert compiled.exists()


def test_stdout_belongs_to_the_program_alone(
    first_start: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    assert first_start[1].stdout.startswith("[] ")
    assert "Making .venv" in first_start[1].stderr


@pytest.mark.full
def test_changed_requirements_make_it_anew_and_a_failure_keeps_what_was_there(ready: Path) -> None:
    first = (ready / ".venv").stat().st_ino
    requirements = ready / "packaging" / "requirements.txt"
    requirements.write_text("-r lost.txt\n", "utf-8")
    failed = dev(ready, "run")
    assert failed.returncode == 1
    assert "lost.txt" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert (ready / ".venv").stat().st_ino == first
    assert leftovers(ready) == {".venv"}
    requirements.write_text("# something else\n", "utf-8")
    assert "Making .venv" in dev(ready, "run").stderr
    assert (ready / ".venv").stat().st_ino != first
    assert leftovers(ready) == {".venv"}


@pytest.fixture
def held(checkout: Path) -> Iterator[subprocess.Popen[str]]:
    """A set-up of `checkout` that has come half-way and waits there."""
    os.mkfifo(checkout / "half-way")
    os.mkfifo(checkout / "go-on")
    half_way = os.open(checkout / "half-way", os.O_RDONLY | os.O_NONBLOCK)
    with start(checkout, "run") as process:
        assert select.select([half_way], [], [], 120)[0], "it came not so far"
        os.close(half_way)
        (checkout / "half-way").unlink()
        yield process


@pytest.mark.full
@posix_only
def test_an_interrupted_set_up_leaves_nothing(checkout: Path, held: subprocess.Popen[str]) -> None:
    held.send_signal(signal.SIGTERM)
    (checkout / "go-on").write_text("")
    assert held.wait() == 128 + signal.SIGTERM
    assert leftovers(checkout) == set()


@posix_only
def test_what_it_starts_can_be_interrupted_even_where_a_script_has_it_ignore_ctrl_c(ready: Path) -> None:
    (ready / "program.py").write_text("import signal\ndef main(): print(signal.getsignal(signal.SIGINT))\n")
    command = f"trap '' INT; exec '{sys.executable}' '{ready / 'dev.py'}' run"
    printed = subprocess.check_output(
        ["sh", "-c", command], env={**os.environ, "DISPLAY": ":imagined"}, text=True
    )
    (ready / "program.py").write_text(PROGRAM, "utf-8")
    assert "default_int_handler" in printed


@pytest.mark.full
@posix_only
def test_after_a_killed_set_up_one_of_two_that_start_at_once_does_it_all(
    checkout: Path, held: subprocess.Popen[str]
) -> None:
    held.kill()
    held.wait()
    assert ".venv" not in leftovers(checkout)
    both = [start(checkout, "run"), start(checkout, "run")]
    (checkout / "go-on").write_text("")  # the killed one's pip, which works on, comes to its end
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert ["Making .venv" in text for text in said].count(True) == 1
    assert leftovers(checkout) == {".venv"}


def test_a_python_without_ensurepip_is_told_and_no_broken_environment_stays(
    checkout: Path, tmp_path: Path
) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text("import sys; sys.modules['ensurepip'] = None")
    done = dev(checkout, "run", PYTHONPATH=str(hidden))
    assert done.returncode == 1
    assert "ensurepip" in done.stderr
    assert "Traceback" not in done.stderr
    assert leftovers(checkout) == set()


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb")
def test_without_a_display_the_job_is_shown_in_one_of_our_own_which_then_ends(ready: Path) -> None:
    pictures = ready / "pictures"
    pictures.mkdir(exist_ok=True)
    earlier, own = pictures / "07-another-step.png", pictures / "mine.png"
    for picture in (earlier, own):
        picture.touch()
    done = dev(ready, "run", DISPLAY="", WAYLAND_DISPLAY="")
    assert f"['self-test', '--pictures', '{pictures}']" in done.stdout
    assert done.stdout.rstrip().endswith(str(pictures))
    assert list(pictures.iterdir()) == [own]
    display = done.stdout.splitlines()[0].rsplit(":", 1)[1]
    assert not Path(f"/tmp/.X11-unix/X{display}").exists()


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb")
def test_a_display_of_our_own_ends_even_where_we_are_killed() -> None:
    code = "import dev\nwith dev.surroundings() as it: print(it['DISPLAY'], flush=True); input()"
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    pipe = subprocess.PIPE
    with (
        subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, env=bare, stdin=pipe, stdout=pipe, text=True
        ) as process,
        socket.socket(socket.AF_UNIX) as client,
    ):
        client.connect("/tmp/.X11-unix/X" + present(process.stdout).readline().strip(" :\n"))
        client.settimeout(30)
        process.kill()
        with suppress(ConnectionResetError):  # another way in which its end is seen
            assert client.recv(1) == b""


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), ([], 2), (["no-such-command"], 2)])
def test_usage_is_told_without_setting_anything_up(checkout: Path, arguments: list[str], code: int) -> None:
    done = dev(checkout, *arguments)
    assert done.returncode == code
    assert "python3 dev.py run" in done.stdout
    assert leftovers(checkout) == set()
