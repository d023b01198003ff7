"""Check every pinned package against the list of known vulnerabilities (PyPI's, by pip-audit).

    python3 dev.py audit [OPTIONS OF PIP-AUDIT]

The versions come from packaging/requirements*.txt; none of them is installed or run. It needs the network.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Return 0 if none has a known vulnerability; `arguments` are passed on."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        scripts = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        install = [str(scripts / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        pins = ["--only-binary=:all:", "--require-hashes", "-r", str(_FOLDER / "requirements-audit.txt")]
        subprocess.run([*install, *pins], check=True)
        files = [option for file in sorted(_FOLDER.glob("requirements*.txt")) for option in ("-r", str(file))]
        command = [str(scripts / "pip-audit"), "--disable-pip", "--require-hashes", "--strict", *files]
        return subprocess.run([*command, *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
