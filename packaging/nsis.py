"""Make the installer for Windows out of the frozen folder, with NSIS.

    python packaging/nsis.py FOLDER TARGET_FOLDER

Signing takes what the environment names, and is left out, with a word, where it names nothing:

    WINDOWS_SIGN_COMMAND   what signs one file, `%1` standing for its path: signtool, osslsigncode …
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from product import NAME, PACKAGE, ROOT, VERSION

_SCRIPT = ROOT / "packaging" / "windows" / "installer.nsi"


def main(arguments: list[str]) -> int:
    """Sign the programs, make the installer, say how big it is."""
    installer = build(Path(arguments[0]).resolve(), Path(arguments[1]).resolve())
    print(f"{installer.name}: {installer.stat().st_size / 1e6:.0f} MB")
    return 0


def build(frozen: Path, target: Path, version: str = VERSION, *, fast: bool = False) -> Path:
    """Return the installer's path.

    Args:
        frozen: the folder that freeze.py has made.
        target: folder for the installer.
        version: what it calls itself; another one for trying an upgrade.
        fast: pack less tightly, in seconds instead of minutes.

    Raises:
        SystemExit: NSIS is not installed.
    """
    makensis = shutil.which("makensis") or shutil.which("makensis", path=r"C:\Program Files (x86)\NSIS")
    if not makensis:
        sys.exit("Install NSIS (Debian's package nsis): it makes the installer.")
    sign = os.environ.get("WINDOWS_SIGN_COMMAND", "")
    if sign:
        for program in sorted(frozen.glob("*.exe")):
            subprocess.run(sign.replace("%1", f'"{program}"'), shell=True, check=True)  # noqa: S602 - ours
    else:
        print("Not signed: WINDOWS_SIGN_COMMAND is not set")
    target.mkdir(parents=True, exist_ok=True)
    processor = "arm64-" if platform.machine() == "ARM64" else ""
    installer = target / f"{PACKAGE}-{version}-{processor}setup.exe"
    defines = {
        "VERSION": version, "SOURCE": str(frozen), "TARGET": str(installer), "NAME": NAME,
        "LICENSE_FILE": str(ROOT / "LICENSE"), "ICON": str(_SCRIPT.with_name("configurator.ico")),
    }  # fmt: skip
    if fast:
        defines["FAST"] = "1"
    if sign:
        defines["SIGN_COMMAND"] = sign.replace("%1", '"%1"')
    options = [f"-D{name}={value}" for name, value in defines.items()]
    subprocess.run([makensis, "-V2", "-INPUTCHARSET", "UTF8", *options, str(_SCRIPT)], check=True)
    return installer


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
