"""What the program says about drawings: `configurator check`, and its Fit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from tests.support.drawings.drawing_corpus import Drawing
from tests.support.paths import ROOT

Finding = dict[str, str]
"""A problem as `check --json` prints it: severity, field, code, message."""


def check(drawings: Sequence[Drawing]) -> dict[str, list[Finding]]:
    """Return what one call of `configurator check` says about the drawings, by their keys.

    Raises:
        AssertionError: the call failed, or its pictures were not drawn by Chromium.
    """
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / f"{number:04}.json" for number in range(max(2, len(drawings)))]
        for number, file in enumerate(files):
            file.write_text(parameters(drawings[number % len(drawings)]), "utf-8")
        command = [sys.executable, "-m", "configurator", "check", *map(str, files), "--json"]
        environment = {**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        said = json.loads(done.stdout)
    assert said["engine"] == "browser", done.stderr
    return {drawing.key: one["problems"] for drawing, one in zip(drawings, said["files"], strict=False)}


def icon_codes(findings: Sequence[Finding]) -> list[str]:
    """Return the codes of what is said about the active icon."""
    return [one["code"] for one in findings if one["field"].partition(".")[0] == "ICON"]


def parameters(drawing: Drawing) -> str:
    """Return the request's parameters of a connector with this icon, as JSON."""
    uri = "data:image/svg+xml," + quote(drawing.svg.encode("utf-8", "surrogatepass"), safe="")
    icon = {
        "DATA_IMAGE": uri, "COLOR": drawing.color, "SIZE": drawing.size, "POSITION": drawing.position,
    }  # fmt: skip
    return json.dumps(
        {"ID": "icon", "NAME": "Icon", "ICON": icon,
         "PLACEMENT_HANDLER": "https://connector.example.com/settings"}
    )  # fmt: skip
