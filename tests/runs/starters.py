"""Each handler in a fresh folder: installed from its own list of packages, and tested, with two commands.

    python -m tests.runs.starters

It needs the network, as the developer's server does.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from configurator.connector.project_file import loads
from configurator.handover.starter_project import LANGUAGES, starter_files
from configurator.services.starter_folder import write_starter
from configurator.wording.starters import settings_page_texts
from tests.support.paths import RESOURCES


def main() -> int:
    """Try each language; return 0 where all succeed."""
    connector, _ = loads((RESOURCES / "examples" / "shop_chat.connector").read_text("utf-8"))
    failed = []
    with tempfile.TemporaryDirectory(prefix="starters-") as name:
        for language in LANGUAGES:
            folder = Path(name, language)
            write_starter(starter_files(connector, language, settings_page_texts()), folder)
            if not all(succeeds(command, folder) for command in commands(language, folder)):
                failed.append(language)
    print(f"{len(LANGUAGES) - len(failed)} of {len(LANGUAGES)} handlers installed and passed their tests")
    return 1 if failed else 0


def commands(language: str, folder: Path) -> list[list[str]]:
    """Return the two commands of a handler's README; Python's environment is made before."""
    if language == "python":
        environment = folder.parent / "environment"
        venv.create(environment, with_pip=True)
        python = str(environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
        return [
            [python, "-m", "pip", "install", "--quiet", "-r", "requirements.txt"],
            [python, "-m", "unittest"],
        ]
    if language == "node":
        return [["npm", "install", "--no-audit", "--no-fund"], ["npm", "test"]]
    return [["php", "--version"], ["php", "tests.php"]]


def succeeds(command: list[str], folder: Path) -> bool:
    """Run a command, and print what it says if it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    print(
        f"{'ok    ' if done.returncode == 0 else 'FAILED'} {folder.name}: {' '.join(command[-4:])}",
        flush=True,
    )
    if done.returncode:
        print(done.stdout + done.stderr)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
