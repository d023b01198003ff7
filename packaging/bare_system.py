"""A minimal Debian below a directory of this checkout, made with debootstrap, in which commands are run.

Each command gets mounts and processes of its own in namespaces of the kernel, which end with it, or with this
program if that ends first.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import host_settings
from product import ROOT

SUITES = {"bookworm": "Debian 12", "trixie": "Debian 13"}
_PLACE = ROOT / "build" / "bare"
_PACKAGES = "python3,ca-certificates,git"
_PLAIN = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
    "NPM_CONFIG_GLOBALCONFIG": "/etc/npmrc",
}
# The shell stays as the first process, which takes in what others leave behind.
_ENTER = """
set -e
root=$1 folders=$2
shift 2
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
printf '%s' "$folders" | while read -r folder; do mount --bind -o ro "$folder" "$root$folder"; done
chroot "$root" "$@" || exit $?
exit 0
"""


class BareError(Exception):
    """Why there is no such system here, or what went wrong in it, in words for a person."""


@dataclass(frozen=True)
class System:
    """A Debian that lies below a directory.

    Attributes:
        root: the directory.
        folders: what is seen in it, at the same place, of the machine around it.
    """

    root: Path
    folders: list[Path] = field(default_factory=list)

    def run(self, command: list[str], *, user: str = "root", folder: str = "/") -> int:
        """Run `command` in the foreground as `user` in `folder`; return its exit code."""
        with subprocess.Popen(self._inside(command, user, folder), env=_environment()) as process:
            try:
                return process.wait()
            except BaseException:
                process.kill()  # and with it, whatever was started in there
                raise

    def ask(self, command: list[str], *, user: str = "root", folder: str = "/") -> tuple[int, str]:
        """Run `command` likewise, but quietly; return its exit code and what it printed."""
        done = subprocess.run(
            self._inside(command, user, folder), env=_environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=3600,
        )  # fmt: skip
        return done.returncode, done.stdout

    def do(self, command: list[str], *, user: str = "root", folder: str = "/") -> str:
        """Run `command` quietly and return what it printed.

        Raises:
            BareError: it failed.
        """
        code, printed = self.ask(command, user=user, folder=folder)
        if code != 0:
            raise BareError(f"FAILED  {' '.join(command)}\n{printed[-3000:]}")
        return printed

    def install(self, *packages: str) -> None:
        """Install packages of this Debian and what they depend on, nothing that they only recommend."""
        apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "--yes", "--no-install-recommends"]
        self.do(["apt-get", "-qq", "update"])
        self.do([*apt, "install", *packages])

    def remove(self) -> None:
        """Delete it all."""
        _delete(self.root)

    def _inside(self, command: list[str], user: str, folder: str) -> list[str]:
        home = "/root" if user == "root" else f"/home/{user}"
        switch = [] if user == "root" else ["runuser", "-u", user, "--"]
        return [
            "setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child",
            "sh", "-c", _ENTER, "enter", str(self.root), "".join(f"{path}\n" for path in self.folders),
            *switch, "env", f"--chdir={folder}", f"HOME={home}", *command,
        ]  # fmt: skip


def fresh(suite: str, name: str) -> System:
    """Return a system of `suite` in which nothing has happened yet.

    The first one is made and kept; each is a copy of it, in the place of the one that had the same `name`.

    Raises:
        BareError: it cannot be made here; what it needs is said.
    """
    clean, root = _PLACE / f"{suite}-clean", _PLACE / f"{suite}-{name}"
    _require(clean)
    if not clean.exists():
        _make(suite, clean)
    _delete(root)
    subprocess.run(["cp", "-a", "--reflink=auto", str(clean), str(root)], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
    hosts = root / "etc" / "hosts"
    if not hosts.exists():  # debootstrap leaves it, in some releases, to whatever installs the system
        hosts.write_text("127.0.0.1 localhost\n::1 localhost\n", "utf-8")
    system = System(root, host_settings.write(root))
    system.do(["update-ca-certificates"])
    return system


def _require(clean: Path) -> None:
    """See to it that a system can be made here, or is there already, and be entered.

    Raises:
        BareError: what is missing.
    """
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise BareError("A bare Debian is made with debootstrap: it needs Linux and root. Try it with sudo.")
    if not shutil.which("debootstrap") and not clean.exists():
        script = str(ROOT / "packaging" / "system_packages.py")
        subprocess.run([sys.executable, script, "debootstrap"], check=False)
        if not shutil.which("debootstrap"):
            raise BareError("A bare Debian is made with debootstrap: install it.")
    if subprocess.run(["unshare", "--mount", "--pid", "--fork", "true"], check=False).returncode != 0:
        raise BareError("Root may not mount here. Start this on a machine or in a privileged container.")


def _make(suite: str, clean: Path) -> None:
    mirror = host_settings.debian_mirror()
    if not mirror:
        raise BareError("apt knows no mirror of Debian here. Start this on Debian.")
    _PLACE.mkdir(parents=True, exist_ok=True)
    _PLACE.chmod(0o700)  # the settings of pip and npm lie in there
    unfinished = clean.with_suffix(".unfinished")
    _delete(unfinished)
    command = ["debootstrap", "--variant=minbase", f"--include={_PACKAGES}", suite, str(unfinished), mirror]
    done = subprocess.run(
        command, env={**os.environ, **host_settings.apt_proxies()}, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise BareError(f"debootstrap could not make {suite}:\n{done.stdout[-2000:]}")
    unfinished.rename(clean)


def _delete(root: Path) -> None:
    subprocess.run(["rm", "-rf", "--one-file-system", str(root)], check=True)


def _environment() -> dict[str, str]:
    terminal = {"TERM": os.environ["TERM"]} if "TERM" in os.environ else {}
    return {**_PLAIN, **terminal, **host_settings.environment()}
