"""The manifest for Scoop: it unpacks the installer for Windows and runs nothing of it."""

from __future__ import annotations

import json
from pathlib import Path

from product import COMMAND, NAME, PACKAGE, SUMMARY
from published import Published

_UNPACKED = "#/dl.7z"
"""After an address: unpack the file, whatever its name says."""
_NOT_WANTED = r'"$dir\`$PLUGINSDIR", "$dir\uninstall.exe*"'
"""What the installer holds for itself.

The first is a folder's name: without the backtick PowerShell would take it for a variable that is empty, and
the whole program would be removed.
"""
_PROCESSORS = {"x64": "64bit", "arm64": "arm64"}
"""As Scoop calls them."""


def write(of: Published, folder: Path) -> Path:
    """Write the manifest below `folder`; return its path."""
    endings = {_PROCESSORS[name]: ending for name, ending in of.installers().items()}
    files = {name: of.file(ending) for name, ending in endings.items()}
    newer = f"{of.home}/releases/download/v$version/{PACKAGE}-$version-"
    made = {
        "version": of.version,
        "description": SUMMARY,
        "homepage": of.home,
        "license": "MIT",
        "architecture": {
            name: {"url": of.url(file) + _UNPACKED, "hash": of.sums[file]} for name, file in files.items()
        },
        "pre_install": f"Remove-Item {_NOT_WANTED} -Force -Recurse -ErrorAction Ignore",
        "bin": f"{COMMAND}.exe",
        "shortcuts": [[f"{NAME}.exe", NAME]],
        "checkver": "github",
        "autoupdate": {
            "architecture": {
                name: {"url": f"{newer}{ending}{_UNPACKED}"} for name, ending in endings.items()
            },
            "hash": {"url": "$baseurl/SHA256SUMS"},
        },
    }
    path = folder / "scoop" / f"{PACKAGE}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(made, indent=4, ensure_ascii=False) + "\n", "utf-8")
    return path
