"""What the program's optimisation makes of drawings, as `encode --small` does it with Chromium.

    python -m tests.support.drawings.product_smaller < DRAWINGS > SMALLER

Both are lists of documents as JSON; a drawing that could not be compared stays as it is. A process of its
own: the engine's scale is the process's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from configurator.cli.judge import judging
from configurator.icon.minify.minifier import NotComparedError, minify
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.paths import PUBLIC_ICONS, ROOT


def smaller(drawings: Sequence[Drawing]) -> dict[str, str]:
    """Return the smaller spelling of each drawing, by its name."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.support.drawings.product_smaller"],
        input=json.dumps([one.svg for one in drawings]), stdout=subprocess.PIPE, text=True, check=True,
        cwd=ROOT, env={**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1"},
    )  # fmt: skip
    return {one.name: svg for one, svg in zip(drawings, json.loads(made.stdout), strict=True)}


def by_svgo(drawings: Sequence[Drawing]) -> dict[str, str]:
    """Return what svgo makes of each drawing by its default preset, by the drawing's name."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.svg" for number in range(len(drawings))]
        for file, drawing in zip(files, drawings, strict=True):
            file.write_text(drawing.svg, "utf-8")
        made = subprocess.run(
            ["node", str(PUBLIC_ICONS.parent / "optimise.mjs")],
            input=json.dumps([str(file) for file in files]), stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    return {one.name: other["svgo"] for one, other in zip(drawings, json.loads(made.stdout), strict=True)}


def length(svg: str) -> int:
    """Return the characters of a document's Data URI, escaped as little as is safe in the portal's rule."""
    return len("data:image/svg+xml,") + len(quote(svg, safe="!$*+,;=:@/?-._~"))


def main() -> None:
    """Answer on standard output."""
    made = []
    with judging("browser") as judge:
        for svg in json.load(sys.stdin):
            try:
                made.append(minify(svg, judge).svg)
            except NotComparedError:
                made.append(svg)
    json.dump(made, sys.stdout)


if __name__ == "__main__":
    main()
