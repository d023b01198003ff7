"""`check` of 100 connectors in one call, against pictures of the same 100.

    python -m tests.benchmarks.check_speed [--files N] [--rounds N]

The last line is JSON: by the name of each kind, its seconds in each round. "drawn" is a process that draws
without checking, as `preview` did before it told what `check` tells; that's what `--draw FOLDER` is for.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.locate import resources
from configurator.ui.preview.preview_files import EngineError, PreviewFiles, to_bytes
from tests.benchmarks.processes import ROOT

_COLORS = ("#2a7f8f", "#402080", "#0b66c3", "#b0402c", "#2f3b47")
_SIZES = ("60%", "70%", "contain", "130%")


def main() -> int:
    """Measure each kind in turn."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--draw", type=Path)
    options = parser.parse_args()
    if options.draw:
        return _draw(options.draw)
    program = [sys.executable, "-m", "configurator"]
    with tempfile.TemporaryDirectory() as name:
        files = list(map(str, written(Path(name), options.files)))
        out = ["--place", "all", "--engine", "browser", "--out", str(Path(name) / "pictures")]
        kinds = {
            "drawn": [sys.executable, "-m", "tests.benchmarks.check_speed", "--draw", name],
            "preview": [*program, "preview", *files, *out],
            "check": [*program, "check", *files, "--engine", "browser"],
        }
        taken: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(options.rounds):
            for kind, command in kinds.items():
                taken[kind].append(_seconds(command))
    print(json.dumps(taken))
    return 0


def written(folder: Path, count: int) -> list[Path]:
    """Write the connectors: icons of the gallery in several colours and sizes."""
    icons = sorted((resources() / "glyphs").glob("*.svg"))
    files = []
    for number in range(count):
        svg = icons[number % len(icons)].read_text("utf-8")
        icon = Icon(svg, _COLORS[number % len(_COLORS)], _SIZES[number % len(_SIZES)], "center")
        connector = Connector(id=f"shop_{number}", name=f"Shop {number}", icon=icon)
        inactive = replace(icon, color="#99adb3")
        files.append(folder / f"{number}.connector")
        files[-1].write_text(project_file.dumps(replace(connector, icon_disabled=inactive)), "utf-8")
    return files


def _draw(folder: Path) -> int:
    pictures = PreviewFiles(1.0, "all")
    for file in sorted(folder.glob("*.connector")):
        connector, _ = project_file.loads(file.read_text("utf-8"))
        ((picture,),) = pictures.draw([connector])
        if not isinstance(picture, EngineError):
            file.with_suffix(".png").write_bytes(to_bytes(picture))
    pictures.close()
    return 0


def _seconds(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
