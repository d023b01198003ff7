"""What is said where a library of a Linux system is missing: its name and the command that installs it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from configurator.locate import resources
from configurator.wording.translation import _

CAIRO = "libcairo.so.2"
"""What approximate pictures are drawn with; the other systems' programs carry theirs."""

_DPKG = Path("/var/lib/dpkg/info")
_LINKER = re.compile(r"(?:^|[ '])([\w+.-]+\.so[\w.]*): cannot open shared object file")


def missing_library(error: BaseException | str) -> str:
    """Return the library that something couldn't be loaded for.

    Args:
        error: what an import raised, or what Qt says of a plugin; both repeat the dynamic linker's words.

    Returns:
        The library's own name, for example `libXfixes.so.3`; empty where something else was the reason.
    """
    found = _LINKER.search(str(error))
    return found[1] if found else ""


def library_sentence(library: str) -> str:
    """Say that a library of the system is missing, and the command that installs it where one is known.

    Args:
        library: its own name, for example `libXfixes.so.3`.
    """
    if command := install_command(library):
        return _("{library} is missing on this computer. Install it: {command}").format(
            library=library, command=command
        )
    return _("{library} is missing on this computer. Install it with your system's package manager.").format(
        library=library
    )


def install_command(library: str) -> str:
    """Return the command for a terminal that installs a library; empty where none is known for this system.

    Args:
        library: its own name, for example `libXfixes.so.3`.
    """
    if shutil.which("apt"):
        packages = json.loads((resources() / "linux_libraries.json").read_text("utf-8"))
        choice = next((part[library] for part in packages.values() if library in part), "")
        return f"sudo apt install {_package_here(choice)}" if choice else ""
    return f"sudo dnf install '{library}()(64bit)'" if shutil.which("dnf") else ""


def _package_here(choice: str) -> str:
    """Return the name that this release has for a package, "new|old" where it was renamed.

    Debian 13 and Ubuntu 24.04 renamed what depends on the size of a time; each system of theirs has some.
    """
    renamed = any(_DPKG.glob("*t64*.list"))
    return choice.split("|")[0 if renamed else -1]
