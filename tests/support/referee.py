"""Compares the exact preview with Chromium, over real icons.

`python -m tests.support.referee --all` does it for 400 icons; the ordinary test run for 60.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx
import numpy as np

from configurator.icon import data_uri
from configurator.practice import serve
from tests.support import public_icons
from tests.support.chromium import Chromium, Picture, to_picture

BOX = 64
ALL = 400
ORDINARY = 60
# Values of every kind that a user enters; icon after icon takes the next.
_COLORS = ("#69acc0", "", "rgb(40, 60, 90)", "#fff", "orange", "hsl(280 50% 60%)")
_SIZES = ("70%", "", "contain", "50px", "auto 60%", "90%", "cover")
_POSITIONS = ("center", "", "left top", "75% 20%", "right 5px bottom 3px")
_FEWER_THAN_THE_PORTAL_LIMITS = 45
"""Connectors for one practice portal; its leaky bucket holds 50 calls."""


@dataclass(frozen=True)
class Verdict:
    """How far two pictures of one icon are apart.

    Attributes:
        icon: the SVG file.
        mean: mean difference of all colour values, of 255.
        worst: largest difference of one colour value, of 255.
    """

    icon: Path
    mean: float
    worst: int

    @property
    def is_identical(self) -> bool:
        """Whether nobody could tell the pictures apart."""
        return self.mean < 2 and self.worst < 48


def compare(icon: Path, one: Picture, other: Picture) -> Verdict:
    """Compare two pictures of an icon."""
    assert one.shape == other.shape, f"{icon.name}: {one.shape} against {other.shape}"
    difference = np.abs(one - other)
    return Verdict(icon, float(difference.mean()), int(difference.max()))


def parameters(icons: Sequence[Path]) -> list[dict[str, object]]:
    """Return the request's parameters of a connector for each icon."""
    values = zip(
        icons, itertools.cycle(_COLORS), itertools.cycle(_SIZES), itertools.cycle(_POSITIONS), strict=False
    )
    return [
        {
            "ID": f"icon_{number}",
            "NAME": icon.stem,
            "ICON": {
                "DATA_IMAGE": data_uri.encode(icon.read_bytes().decode()),
                "COLOR": color, "SIZE": size, "POSITION": position,
            },
            "PLACEMENT_HANDLER": "https://connector.example.com/settings",
        }
        for number, (icon, color, size, position) in enumerate(values)
    ]  # fmt: skip


def previews(
    connectors: Sequence[dict[str, object]],
    scale: int = 1,
    place: Sequence[str] = ("icon", "--box", str(BOX)),
) -> list[Picture]:
    """Return what `configurator preview` draws of each connector."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"{connector['ID']}.json" for connector in connectors]
        for file, connector in zip(files, connectors, strict=True):
            file.write_text(json.dumps(connector))
        command = [
            sys.executable, "-m", "configurator", "preview", *map(str, files), "--out", str(folder / "out"),
            "--scale", str(scale), "--place", *place,
        ]  # fmt: skip
        subprocess.run(command, check=True)
        return [to_picture((folder / "out" / f"{file.stem}.png").read_bytes()) for file in files]


def portal_pictures(chromium: Chromium, connectors: Sequence[dict[str, object]]) -> Iterator[Picture]:
    """Yield what Chromium shows on the practice portal's own page of each connector."""
    for first in range(0, len(connectors), _FEWER_THAN_THE_PORTAL_LIMITS):
        with serve() as portal, httpx.Client(base_url=portal.address, trust_env=False) as client:
            for connector in connectors[first : first + _FEWER_THAN_THE_PORTAL_LIMITS]:
                register(client, portal.access_token, connector)
                address = f"{portal.address}/icon/{connector['ID']}?box={BOX}"
                yield chromium.picture(address, BOX, BOX)


def register(client: httpx.Client, token: str, connector: dict[str, object]) -> None:
    """Register a connector, with a call that the program has no part in."""
    answer = client.post("/rest/imconnector.register", json={**connector, "auth": token}).json()
    assert answer["result"] == {"result": True}, answer


def judge(icons: Sequence[Path], chromium: Chromium, scale: int = 1) -> list[Verdict]:
    """Compare the preview of each icon with the portal's page."""
    connectors = parameters(icons)
    pairs = zip(icons, previews(connectors, scale), portal_pictures(chromium, connectors), strict=True)
    return [compare(icon, preview, page) for icon, preview, page in pairs]


def preview_engine() -> str:
    """Return name and version of the engine that draws the preview.

    Asked in a process of its own: in this one it must not be imported before the program has set it up.
    """
    ask = (
        "from PySide6.QtWebEngineCore import qWebEngineVersion as qt, qWebEngineChromiumVersion as chromium; "
        "print(f'Qt WebEngine {qt()} (Chromium {chromium()})')"
    )
    return subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True
    ).stdout.strip()


def report(verdicts: Sequence[Verdict], chromium: Chromium) -> str:
    """Say which engines were compared, and what failed."""
    identical = sum(verdict.is_identical for verdict in verdicts)
    exact = sum(verdict.worst == 0 for verdict in verdicts)
    lines = [
        f"preview: {preview_engine()}",
        f"referee: {chromium.version}",
        f"{identical} of {len(verdicts)} identical ({identical / len(verdicts):.1%})",
        f"{exact} of them to the last bit",
    ]
    for verdict in verdicts:
        if not verdict.is_identical:
            name = verdict.icon.relative_to(public_icons.FOLDER)
            lines.append(f"differs: {name} (mean {verdict.mean:.2f}, worst {verdict.worst})")
    return "\n".join(lines)


def main() -> int:
    """Compare, print the report; exit code 0 where at least 99 % are identical."""
    parser = argparse.ArgumentParser(description="Compare the exact preview with Chromium.")
    parser.add_argument("--all", action="store_true", help=f"{ALL} icons instead of {ORDINARY}")
    parser.add_argument("--scale", type=int, default=1)
    arguments = parser.parse_args()
    with Chromium(arguments.scale) as chromium:
        verdicts = judge(public_icons.sample(ALL if arguments.all else ORDINARY), chromium, arguments.scale)
        print(report(verdicts, chromium))  # noqa: T201
    return 0 if sum(verdict.is_identical for verdict in verdicts) >= 0.99 * len(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
