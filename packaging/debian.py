"""Make the .deb out of the frozen folder, with Debian's own tools (package dpkg-dev)."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import appstream
from linux_archive import DESKTOP
from product import COMMAND, MAKER, NAME, PACKAGE, REPOSITORY, ROOT, SUMMARY, VERSION

_PARTS = ROOT / "packaging" / "linux"
_LOADED_AT_RUN_TIME = (
    "libcairo2",
    "libegl1",
    "libgl1",
    "fonts-dejavu-core | fonts-liberation | fonts-noto-core",
)
"""What is opened by name while the program runs, so that no file says it is needed."""
_RECOMMENDED = ("default-dbus-session-bus | dbus-session-bus", "gnome-keyring | kwalletmanager | keepassxc")
"""What keeps sign-ins for the next start; without it they are kept in memory."""


def build(frozen: Path, target: Path, version: str = VERSION) -> Path:
    """Make the package and return its path.

    Args:
        frozen: the folder that freeze.py has made.
        target: folder for the package.
        version: what it calls itself; another one for trying an upgrade.
    """
    root = ROOT / "build" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    place = root / "usr" / "lib" / PACKAGE
    place.parent.mkdir(parents=True)
    shutil.copytree(frozen, place, symlinks=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / COMMAND).symlink_to(f"../lib/{PACKAGE}/{COMMAND}")
    _add_desktop(root / "usr" / "share")
    _add_documents(root / "usr" / "share", place, version)
    _add_completions(root / "usr" / "share", place / COMMAND)
    _add_control(root, place, version)
    _set_rights(root)
    target.mkdir(parents=True, exist_ok=True)
    package = target / f"{PACKAGE}_{version}_{_architecture()}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package], check=True)
    return package


def _add_desktop(share: Path) -> None:
    """The menu entry, the kind of file, and the icon."""
    for name, source in DESKTOP.items():
        _copy(source, (share / name).parent)
    (share / "metainfo").mkdir(parents=True)
    appstream.main([str(share / "metainfo" / appstream.FILE)])
    _copy(_PARTS / "apparmor", share / PACKAGE)
    _copy(_PARTS / "lintian-overrides", share / "lintian" / "overrides", PACKAGE)


def _add_documents(share: Path, place: Path, version: str) -> None:
    documents = share / "doc" / PACKAGE
    notices = place / "_internal" / "configurator" / "_resources" / "notices" / "notices.txt"
    _copy(ROOT / "LICENSE", documents, "copyright")
    _pack(notices.read_bytes(), documents / "third-party-notices.txt.gz")
    entry = f"{PACKAGE} ({version}) stable; urgency=medium\n\n  * Version {version}.\n\n"
    notes = f"{entry} -- {_maintainer()}  {_released(version)}\n"
    _pack(notes.encode(), documents / "changelog.gz")
    manual = (ROOT / "resources" / "man" / f"{COMMAND}.1").read_bytes()
    _pack(manual, share / "man" / "man1" / f"{COMMAND}.1.gz")


def _add_completions(share: Path, program: Path) -> None:
    """What shells need to complete commands, where they look for it."""
    places = {
        "bash": f"bash-completion/completions/{COMMAND}",
        "zsh": f"zsh/vendor-completions/_{COMMAND}",
        "fish": f"fish/vendor_completions.d/{COMMAND}.fish",
    }
    for shell, place in places.items():
        text = subprocess.check_output([program, "completion", shell])
        (share / place).parent.mkdir(parents=True)
        (share / place).write_bytes(text)


def _add_control(root: Path, place: Path, version: str) -> None:
    folder = root / "DEBIAN"
    folder.mkdir()
    for script in ("postinst", "postrm"):
        _copy(_PARTS / script, folder)
    size = sum(path.stat().st_size for path in (root / "usr").rglob("*") if not path.is_symlink()) // 1024
    fields = {
        "Package": PACKAGE, "Version": version, "Architecture": _architecture(), "Section": "utils",
        "Priority": "optional", "Installed-Size": str(size), "Maintainer": _maintainer(),
        "Depends": ", ".join([_linked_to(place), *_LOADED_AT_RUN_TIME]),
        "Recommends": ", ".join(_RECOMMENDED),
        "Description": f"{SUMMARY}\n {NAME} opens a window with a form, an exact preview and\n"
        " a login window, and registers the connector in a Bitrix24 portal.\n"
        " A practice portal is built in.",
    }  # fmt: skip
    (folder / "control").write_text("".join(f"{key}: {value}\n" for key, value in fields.items()), "utf-8")
    (folder / "md5sums").write_text("".join(_sums(root)), "utf-8")


def _sums(root: Path) -> list[str]:
    """Return a line for each file, by which debsums finds out whether one has changed since."""
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    return [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in files
    ]


def _maintainer() -> str:
    """Return who is responsible: the repository's owner, at the no-reply address that GitHub gives them."""
    owner = (os.environ.get("GITHUB_REPOSITORY") or REPOSITORY).partition("/")[0]
    return f"{MAKER} <{owner}@users.noreply.github.com>"


def _released(version: str) -> str:
    """Return when a version came out, as Debian's changelogs write it; the day is that of ours."""
    dates = dict(appstream.releases())
    day = datetime.fromisoformat(dates.get(version, "1970-01-01")).replace(tzinfo=UTC)
    return format_datetime(day)


def _linked_to(place: Path) -> str:
    """Return the packages whose libraries ours are linked to, with the versions they need at least.

    Raises:
        CalledProcessError: a library is nowhere to be found.
    """
    programs = [
        str(path) for path in place.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)
    ]
    folders = sorted({str(Path(path).parent) for path in programs})
    work = ROOT / "build" / "shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text(f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: any\n")
    options = ["-O", "--ignore-missing-info", "--warnings=0", *(f"-l{folder}" for folder in folders)]
    printed = subprocess.check_output(["dpkg-shlibdeps", *options, *programs], cwd=work, text=True)
    return printed.strip().removeprefix("shlibs:Depends=")


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _set_rights(root: Path) -> None:
    """Everybody reads, the owner writes; what is started may be started."""
    for path in root.rglob("*"):
        if not path.is_symlink():
            script = path.parent.name == "DEBIAN" and path.name.startswith("post")
            runs = path.is_dir() or script or _runs(path)
            path.chmod(0o755 if runs else 0o644)
    root.chmod(0o755)


def _runs(path: Path) -> bool:
    return path.name in (COMMAND, "QtWebEngineProcess") and _is_elf(path)


def _architecture() -> str:
    return subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()


def _copy(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))


def _pack(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content, 9, mtime=int(os.environ.get("SOURCE_DATE_EPOCH", "0"))))
