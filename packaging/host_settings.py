"""How this machine reaches package servers, told to a system below another root directory.

Proxies, authorities and the settings of apt, pip and npm go along as they are here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path

_VARIABLES = re.compile(
    r"(\w+_proxy|pip_(?!config_file)\w+|npm_config_(?!globalconfig|userconfig)\w+|\w+_ca_bundle|"
    r"\w*ssl_\w+|node_extra_ca_certs)", re.IGNORECASE,
)  # fmt: skip
_APT = re.compile(r"Acquire::(?!IndexTargets|Languages|Changelogs|cdrom)", re.IGNORECASE)
_AUTHORITIES = Path("usr/local/share/ca-certificates")
_FOR_ADDITIONS = ("opt", "srv", "mnt", "media")
"""Folders of a system for what its distribution does not bring."""
_NPM = ("/usr/etc/npmrc", "/usr/local/etc/npmrc", "/etc/npmrc", "~/.npmrc")


def environment() -> dict[str, str]:
    """Return the variables that tell programs the way to the network, pip's and npm's own included."""
    return {name: value for name, value in os.environ.items() if _VARIABLES.fullmatch(name)}


def write(root: Path) -> list[Path]:
    """Write the settings of apt, pip and npm into the system below `root`, with this machine's authorities.

    Returns:
        The folders that the settings name and that the system does not have: they are to be seen there too.
    """
    apt = "\n".join(line for line in _printed(["apt-config", "dump"]).splitlines() if _APT.match(line))
    _put(root / "etc/apt/apt.conf.d/90host", apt)
    pip = RawConfigParser()
    pip.read(_pip_files(), "utf-8")
    with (root / "etc/pip.conf").open("w", encoding="utf-8") as file:
        pip.write(file)
    npm = (Path(name).expanduser() for name in _NPM)
    _put(root / "etc/npmrc", "\n".join(path.read_text("utf-8") for path in npm if path.is_file()))
    for path in (Path("/") / _AUTHORITIES).glob("*.crt"):
        (root / _AUTHORITIES).mkdir(parents=True, exist_ok=True)
        shutil.copy(path, root / _AUTHORITIES)
    values = [*environment().values(), *(value for name in pip.sections() for _, value in pip.items(name))]
    return _bring(root, _paths(values))


def apt_proxies() -> dict[str, str]:
    """Return apt's own proxies as variables, for a program that downloads as apt does."""
    found = re.findall(r'^Acquire::(https?)::Proxy "(.+)";$', _printed(["apt-config", "dump"]), re.MULTILINE)
    return {f"{scheme}_proxy": address for scheme, address in found}


def debian_mirror() -> str:
    """Return the address of the Debian mirror that apt is configured with; empty where there is none."""
    listing = [
        "apt-get",
        "indextargets",
        "--format",
        "$(ORIGIN) $(CODENAME) $(REPO_URI)",
        "Created-By: Packages",
    ]
    if not (found := re.findall(r"^Debian \w+ (\S+)$", _printed(listing), re.MULTILINE)):
        # Without package lists, as in a fresh container, apt does not know whose a source is.
        _printed(["apt-get", "update"])
        found = re.findall(r"^Debian \w+ (\S+)$", _printed(listing), re.MULTILINE)
    return found[0] if found else ""


def _pip_files() -> list[Path]:
    """Where pip looks for its settings, what counts most last."""
    shared = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    own = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    places = [
        *(f"{folder}/pip/pip.conf" for folder in shared.split(":")),
        "/etc/pip.conf", "~/.pip/pip.conf", f"{own}/pip/pip.conf", os.environ.get("PIP_CONFIG_FILE", ""),
    ]  # fmt: skip
    return [Path(place).expanduser() for place in places if place]


def _paths(values: list[str]) -> list[Path]:
    """Return the absolute paths, also as file: addresses, among the words of `values`."""
    words = (word.removeprefix("file://") for value in values for word in value.split())
    return [Path(word) for word in words if word.startswith("/") and word != "/"]


def _bring(root: Path, paths: list[Path]) -> list[Path]:
    """Copy the files among `paths` that the system lacks; make places for the folders and return these."""
    folders = set[Path]()
    for path in dict.fromkeys(paths):
        there = root / path.relative_to("/")
        if there.exists():
            continue
        if path.is_file():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, there)
        elif path.is_dir():
            # The pages of a package index refer to files beside its folder.
            top = Path("/", path.parts[1])
            folders.add(top if top.name in _FOR_ADDITIONS else path)
    for path in folders:
        (root / path.relative_to("/")).mkdir(parents=True, exist_ok=True)
    return sorted(folders)


def _put(path: Path, text: str) -> None:
    path.write_text(text + "\n", "utf-8")


def _printed(command: list[str]) -> str:
    """Return what `command` prints, nothing where it is not there."""
    if not shutil.which(command[0]):
        return ""
    plain = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, env=plain, capture_output=True, text=True, check=False).stdout
