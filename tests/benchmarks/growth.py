"""What things cost as they grow: CPU time for few and for many portals, channels, entries and bytes.

    python -m tests.benchmarks.growth

The last line is JSON: by the name of each kind, pairs of size and CPU milliseconds. `slope` says how steep a
curve is over its upper decade, by logarithms: 1 is work in proportion to the size, 2 to its square.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path

from PySide6.QtWidgets import QWidget

from configurator.bitrix24.methods.lines import Line
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.connector.rules import drawing_problems
from configurator.icon import data_uri
from configurator.icon.svg import gate
from configurator.services.accounts import Accounts
from configurator.storage.history_file import History, Sent
from configurator.storage.remembered_portals import Portals as RememberedPortals
from configurator.storage.remembered_portals import RememberedPortal
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application
from configurator.ui.connectors.channels import Channels
from configurator.ui.kit.jobs import Jobs
from configurator.ui.portals.portal_bar import PortalBar
from configurator.ui.portals.portal_choice import Portals
from configurator.ui.registration.history_dialog import HistoryDialog

Curve = list[tuple[float, float]]
"""Sizes, and CPU milliseconds for each."""
Work = Callable[[], object]
STEEPEST = 1.15
"""The steepest slope that is right."""
_SECONDS = 0.3
"""CPU time that is spent on each size, at least; and the work is done three times."""
_PATH = '<path d="M{0} {1}h{2}v{2}h-{2}z" fill="#{3:06x}"/>'


def slope(curve: Sequence[tuple[float, float]]) -> float:
    """Return how steep a curve is over its upper decade, by least squares of the logarithms."""
    largest = max(size for size, _ in curve)
    upper = [(log(size), log(cost)) for size, cost in curve if size >= largest / 10 * 0.999]
    return statistics.linear_regression(*zip(*upper, strict=True)).slope


def remembered_portals(count: int, folder: Path) -> Work:
    """The list of portals is read and put into the window's menu."""
    stored = RememberedPortals(folder)
    for number in range(count):
        stored.save(
            RememberedPortal(f"https://portal-{number}.bitrix24.com", "local.1", name=f"Shop {number}")
        )
    portals = Portals(Accounts(RememberedPortals(folder), Secrets(find=lambda: None)), Jobs())
    bar = PortalBar(portals)

    def work() -> None:
        portals.read()
        assert len(bar.menu.actions()) > count

    return work


def open_channels(count: int, _folder: Path) -> Work:
    """A connector's open channels are shown, a page of them, with search."""
    channels = Channels()
    lines = tuple(Line(str(number), f"Channel {number}", active=True) for number in range(1, count + 1))

    def work() -> None:
        channels.show_lines((), may_change=True)
        channels.show_lines(lines, may_change=True)

    return work


def history_entries(count: int, folder: Path) -> Work:
    """The history is read and listed."""
    project = project_file.dumps(Connector(id="shop", name="Shop"))
    History(folder).add(Sent("https://acme.bitrix24.com", 1_790_000_000.0, "Shop", project))
    (first,) = folder.glob("*.json")
    text = first.read_text("utf-8")
    for number in range(1, count):
        (folder / f"{1_790_000_000_000 + number:015d}-{number:08x}.json").write_text(text, "utf-8")
    parent = QWidget()

    def work() -> None:
        entries = History(folder, most=count).all()
        assert len(entries) == count
        HistoryDialog(entries, parent).deleteLater()

    return work


def drawing_bytes(size: int, _folder: Path) -> Work:
    """A drawing is admitted, checked and encoded; each time another one, for verdicts are remembered."""
    numbers = iter(range(1, 1_000_000))

    def work() -> None:
        start = next(numbers)
        parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 900">']
        length = 0
        while length < size:
            at = start + len(parts)
            parts.append(_PATH.format(at % 890, at * 7 % 890, 3 + at % 7, at * 2654435761 % 0xFFFFFF))
            length += len(parts[-1])
        svg = gate.admit("".join([*parts, "</svg>"]))
        drawing_problems(svg)
        data_uri.encode(svg)

    return work


KINDS: dict[str, tuple[Callable[[int, Path], Work], tuple[int, ...]]] = {
    "portals": (remembered_portals, (10, 20, 50, 100, 200, 500)),
    "open channels": (open_channels, (5, 10, 50, 100, 200, 500, 1000)),
    "history entries": (history_entries, (1, 10, 100, 1000, 2000, 5000, 10_000)),
    "bytes of a drawing": (drawing_bytes, (1000, 10_000, 60_000, 120_000, 300_000, 600_000)),
}


def measure(kind: str) -> Curve:
    """Return the curve of a kind."""
    prepare, sizes = KINDS[kind]
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found.append((float(size), _cost(prepare(size, Path(folder)))))
        print(f"{kind}: {size}: {found[-1][1]:.2f} ms", file=sys.stderr, flush=True)
    return found


def _cost(work: Work) -> float:
    """Return the least CPU time of some runs, in milliseconds; the first fills caches."""
    work()
    readings: list[float] = []
    while len(readings) < 3 or sum(readings) < _SECONDS * 1000:
        began = time.process_time()
        work()
        readings.append((time.process_time() - began) * 1000)
    return min(readings)


def main() -> int:
    """Measure every kind."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    print(json.dumps({kind: measure(kind) for kind in KINDS}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
