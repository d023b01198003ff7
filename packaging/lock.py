"""Pin everything the program is built from and checked with: writes packaging/requirements*.txt.

    python3 dev.py lock              follow pyproject.toml, keep the versions pinned so far
    python3 dev.py lock --upgrade    take the newest versions that pyproject.toml allows

One resolution serves Windows, macOS (both processors) and Linux: environment markers say what belongs to
one of them only, and the hashes are those of every published file. The files name no registry; pip asks the
one it is set up with.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent
_PYPROJECT = _FOLDER.parent / "pyproject.toml"
_RESOLVER = "uv==0.13.9"
_OLDEST_PYTHON = "3.11"
# Looks the pinned packages up in the list of known vulnerabilities; it runs in an environment of its own.
_AUDITOR = ["pip-audit>=2.9"]
# The last versions with a wheel for Intel Macs; nobody should need a compiler there.
_INTEL_MAC = ["cryptography<49 ; sys_platform == 'darwin' and platform_machine == 'x86_64'"]
_HEADER = "# Written by `python3 dev.py lock`. Change pyproject.toml instead, then lock again.\n"


def main(arguments: list[str]) -> int:
    """Write the files; `arguments` are passed on to the resolver."""
    project = tomllib.loads(_PYPROJECT.read_text(encoding="utf-8"))
    # The project itself is installed as editable with these, so they are pinned like everything else.
    build = [*project["build-system"]["requires"], "editables"]
    with tempfile.TemporaryDirectory() as folder:
        resolver = _install_resolver(Path(folder))
        run = _lock(resolver, "requirements.txt", build, arguments)
        for name, extras in (("build", ["--extra=build"]), ("dev", ["--extra=build", "--extra=test"])):
            _lock(resolver, f"requirements-{name}.txt", build, [*arguments, *extras, f"--constraints={run}"])
        _lock(resolver, "requirements-audit.txt", _AUDITOR, arguments, project=False)
    return 0


def _install_resolver(folder: Path) -> Path:
    """Install uv into a throw-away environment and return its program."""
    venv.create(folder / "venv", with_pip=True)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", _RESOLVER], check=True)
    return scripts / ("uv.exe" if os.name == "nt" else "uv")


def _lock(resolver: Path, name: str, tools: list[str], options: list[str], *, project: bool = True) -> Path:
    """Resolve pyproject.toml, unless told not to, and some tools into packaging/`name`; return its path."""
    target = _FOLDER / name
    # A resolver that followed this machine's own settings would pin files nobody else can download.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("UV_")}
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / name
        (Path(folder) / "constraints.txt").write_text("\n".join(_INTEL_MAC), encoding="utf-8")
        if target.exists():
            shutil.copyfile(target, draft)
        command = [
            str(resolver), "pip", "compile", *([str(_PYPROJECT)] if project else []), "-", "--no-config",
            "--universal", "--quiet", f"--python-version={_OLDEST_PYTHON}", "--fork-strategy=fewest",
            "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url",
            "--no-emit-find-links", f"--constraints={folder}/constraints.txt", f"--output-file={draft}",
            *options,
        ]  # fmt: skip
        subprocess.run(command, input="\n".join(tools), text=True, check=True, env=environment)
        text = draft.read_text(encoding="utf-8")
    if "://" in text:
        sys.exit(f"{name} would name an address; nothing was written")
    target.write_text(_HEADER + text, encoding="utf-8", newline="\n")
    print(f"{target.relative_to(_FOLDER.parent)}: {text.count('==')} packages")
    return target


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
