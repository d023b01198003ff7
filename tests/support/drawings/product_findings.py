"""What `configurator check` says about drawings."""

from __future__ import annotations

import json
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
