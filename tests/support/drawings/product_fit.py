"""The program's own Fit of drawings, worked out by the code behind the button.

    python -m tests.support.drawings.product_fit < DRAWINGS > FITS

DRAWINGS is a list of documents as JSON; FITS a list of [SIZE, POSITION], null where there is none. A process
of its own: the engine's scale is the process's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

from configurator.icon.check.fitting import Fit
from configurator.icon.check.measuring import fitted
from configurator.icon.draw.pictures import Failure
from configurator.icon.icon import Icon
from configurator.ui.preview.headless_renderer import HeadlessRenderer
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.paths import ROOT

_TRIES = 3
Values = tuple[str, str]
"""SIZE and POSITION."""


def fits(drawings: Sequence[Drawing]) -> dict[str, Values | None]:
    """Return the program's Fit of each drawing, by its name."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.support.drawings.product_fit"],
        input=json.dumps([one.svg for one in drawings]), stdout=subprocess.PIPE, text=True, check=True,
        cwd=ROOT, env={**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1"},
    )  # fmt: skip
    return {one.name: values for one, values in zip(drawings, json.loads(made.stdout), strict=True)}


def main() -> None:
    """Answer on standard output."""
    renderer = HeadlessRenderer(1.0)
    made = [_fit(svg, renderer) for svg in json.load(sys.stdin)]
    renderer.close()
    json.dump(made, sys.stdout)


def _fit(svg: str, renderer: HeadlessRenderer) -> Fit | None:
    """Fit a drawing; try again where the computer was too busy to draw it."""
    for _ in range(_TRIES):
        found = fitted(Icon(svg), renderer)
        if not isinstance(found, Failure):
            return found
    return None


if __name__ == "__main__":
    main()
