"""The bare system, as far as it can be tried without making one: what goes in, and what is asked of it."""

from __future__ import annotations

import os
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path

import bare
import host_settings
import pytest
from bare_system import System

from tests.support.paths import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a Debian below another root directory")


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with settings of pip and npm, in which nothing of this machine's counts."""
    home = tmp_path / "home"
    for name in ("certificate.pem", "wheels/one.whl", "empty/pip.conf"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("")
    (home / ".config/pip").mkdir(parents=True)
    (home / ".config/pip/pip.conf").write_text(
        f"[global]\ncert = {home}/certificate.pem\nextra-index-url =\n  file://{home}/wheels\n  https://index/simple\n"
    )
    (home / ".npmrc").write_text("fund = false\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(home / "empty"))
    for name in list(os.environ):
        if name.startswith(("PIP_", "XDG_CONFIG_HOME")):
            monkeypatch.delenv(name)
    return home


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "system"
    (folder / "etc/apt/apt.conf.d").mkdir(parents=True)
    return folder


def test_the_settings_of_pip_and_npm_go_along(host: Path, root: Path) -> None:
    host_settings.write(root)
    pip = RawConfigParser()
    pip.read(root / "etc/pip.conf")
    assert pip["global"]["cert"] == f"{host}/certificate.pem"
    assert "https://index/simple" in pip["global"]["extra-index-url"]
    assert "fund = false" in (root / "etc/npmrc").read_text()


def test_files_that_they_name_are_copied_and_folders_are_to_be_shown(host: Path, root: Path) -> None:
    folders = host_settings.write(root)
    assert (root / f".{host}/certificate.pem").is_file()
    assert host / "wheels" in folders  # besides those that this machine's own settings name
    assert (root / f".{host}/wheels").is_dir()


def test_only_what_leads_to_the_network_goes_along_of_the_environment(
    host: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = {"https_proxy": "http://a:1", "NO_PROXY": "b", "PIP_TIMEOUT": "9", "SSL_CERT_FILE": "/c",
              "REQUESTS_CA_BUNDLE": "/c", "npm_config_registry": "https://d"}  # fmt: skip
    others = {"PIP_CONFIG_FILE": "/own", "GITHUB_TOKEN": "secret", "DISPLAY": ":1", "PYTHONPATH": "/e"}
    for name, value in (wanted | others).items():
        monkeypatch.setenv(name, value)
    passed = host_settings.environment()
    assert wanted.items() <= passed.items()
    assert not others.keys() & passed.keys()


def test_without_root_it_says_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert bare.main(["trixie", "run"]) == 1
    assert "it needs Linux and root" in capsys.readouterr().err


def test_another_word_is_refused_with_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert bare.main(["woody"]) == 2
    assert "Unknown: woody" in capsys.readouterr().err


INSTALL = "  sudo apt-get install --no-install-recommends"


class Asked(System):
    """A system that answers what it is told, and keeps what is installed in it."""

    def __init__(self, code: int, printed: str) -> None:
        super().__init__(Path("/nowhere"), [])
        self.answer = code, printed
        self.installed: tuple[str, ...] | None = None

    def ask(self, command: list[str], *, user: str = "", folder: str = "") -> tuple[int, str]:
        return self.answer

    def install(self, *packages: str) -> None:
        self.installed = packages

    def run(self, command: list[str], *, user: str = "", folder: str = "") -> int:
        return 0 if self.installed else 1


@pytest.mark.parametrize(
    ("code", "printed", "is_right", "installed"),
    [
        (1, f"Missing:\n\n{INSTALL} one two\n\nStopped", True, ("one", "two")),
        (1, "Traceback", False, None),
        (1, f"{INSTALL} one\n" * 2, False, None),
        (0, "all is there", True, None),
    ],
)  # fmt: skip
def test_what_is_missing_has_to_be_named_in_one_line(
    code: int, printed: str, is_right: bool, installed: tuple[str, ...] | None
) -> None:
    system = Asked(code, printed)
    assert bare.by_hand(system, "run") is is_right
    assert system.installed == installed


def may_mount() -> bool:
    command = ["unshare", "--mount", "--pid", "--fork", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def system(tmp_path: Path) -> System:
    """A system whose programs are those of the system around: nothing is made for it."""
    if not may_mount():
        pytest.skip("only root mounts, and not in every container")
    root = tmp_path / "system"
    for name in ("proc", "sys", "dev/shm", "dev/pts", "usr"):
        (root / name).mkdir(parents=True)
    (root / "dev/null").touch()
    for name in ("bin", "lib", "lib64", "sbin"):
        (root / name).symlink_to(f"usr/{name}")
    return System(root, [Path("/usr")])


def rooted_in(system: System) -> list[Path]:
    """The processes that run in a system."""
    return [path for path in Path("/proc").glob("[0-9]*/root") if path.resolve().is_relative_to(system.root)]


def test_a_command_runs_in_the_system_and_nothing_of_it_stays(system: System) -> None:
    code, printed = system.ask(["sh", "-c", "echo $HOME; pwd; ls /proc/self/status; sleep 600 & exit 3"])
    assert (code, printed.split()) == (3, ["/root", "/", "/proc/self/status"])
    assert str(system.root) not in Path("/proc/mounts").read_text()
    assert rooted_in(system) == []


def test_nothing_of_it_stays_where_the_program_around_is_killed(system: System) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'packaging')!r})\n"
        "from pathlib import Path\n"
        "from bare_system import System\n"
        f"System(Path({str(system.root)!r}), [Path('/usr')]).run(['sh', '-c', 'echo ready; sleep 600'])"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        assert program.stdout.readline() == "ready\n"
        assert rooted_in(system)
        program.kill()
        assert program.stdout.read() == ""  # the last one that could write has ended
    assert rooted_in(system) == []
