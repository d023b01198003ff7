"""The two browsers that draw: Debian's Chromium, and the engine inside the program, on a page of our own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

from tests.support.chromium import Chromium, Picture, to_picture
from tests.support.drawings import drawing_sheet
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_sheet import PER_SHEET, Shot
from tests.support.paths import ROOT

MOMENTS = (9.0, 9.13, 9.37, 9.7, 10.1, 10.6, 11.2, 11.9, 12.7, 13.9)
"""Seconds after the load at which a drawing that may move is looked at: a finite animation is over."""
SCALE = 2
Size = tuple[int, int]


class DrawingEngine(Protocol):
    """A browser that takes pictures of pages."""

    version: str

    def pictures(
        self, pages: Sequence[Path], size: Size, scale: int, moments: Sequence[float]
    ) -> Iterator[Picture]:
        """Yield pictures of each page, so many seconds after its load, page after page.

        Args:
            pages: files of HTML.
            size: width and height in CSS pixels.
            scale: device pixels to a CSS pixel.
            moments: in seconds, increasing.
        """


def shots(
    engine: DrawingEngine,
    drawings: Sequence[Drawing],
    scale: int = SCALE,
    moments: Sequence[float] = MOMENTS,
) -> Iterator[tuple[Drawing, list[Shot]]]:
    """Yield each drawing with what is seen of it: one picture, or one at each moment where it may move."""
    groups: list[tuple[list[Drawing], Sequence[float]]] = [
        ([one for one in drawings if not one.moves], (0.0,)),
        ([one for one in drawings if one.moves], moments),
    ]
    for group, times in groups:
        parts = [group[first : first + PER_SHEET] for first in range(0, len(group), PER_SHEET)]
        with tempfile.TemporaryDirectory() as folder:
            pages = [Path(folder) / f"{number}.html" for number in range(len(parts))]
            for page, part in zip(pages, parts, strict=True):
                page.write_text(drawing_sheet.page(part), "utf-8")
            size = drawing_sheet.size(min(len(group), PER_SHEET))
            sheets = engine.pictures(pages, size, scale, times)
            for part in parts:
                taken = [list(drawing_sheet.cut(next(sheets), len(part), scale)) for _ in times]
                yield from zip(part, map(list, zip(*taken, strict=True)), strict=True)


class DebiansChromium:
    """Chromium as its own process; a context manager."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._browsers: dict[int, Chromium] = {}
        self.version = self._at(SCALE).version

    def __enter__(self) -> DebiansChromium:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def pictures(
        self, pages: Sequence[Path], size: Size, scale: int, moments: Sequence[float]
    ) -> Iterator[Picture]:
        """As the protocol says."""
        browser = self._at(scale)
        for page in pages:
            first = browser.picture(page.as_uri(), *size)
            for moment in moments:
                wait = f"new Promise(done => setTimeout(done, {1000 * moment} - performance.now()))"
                browser.evaluate(wait)
                yield browser.screenshot(*size) if moment else first

    def _at(self, scale: int) -> Chromium:
        if scale not in self._browsers:
            self._browsers[scale] = self._stack.enter_context(Chromium(scale))
        return self._browsers[scale]


class ProgramsEngine:
    """Qt WebEngine in a process of its own, without any of the program's code."""

    def __init__(self) -> None:
        self.version = f"Qt WebEngine (Chromium/{qWebEngineChromiumVersion()!s})"

    def pictures(
        self, pages: Sequence[Path], size: Size, scale: int, moments: Sequence[float]
    ) -> Iterator[Picture]:
        """As the protocol says."""
        if not pages:
            return
        environment = {
            **os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale),
            "QTWEBENGINE_DISABLE_SANDBOX": "1", "QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3",
        }  # fmt: skip
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            order = {
                "pages": list(map(str, pages)), "moments": list(moments), "size": size,
                "mark": drawing_sheet.MARK, "folder": name,
            }  # fmt: skip
            (folder / "order.json").write_text(json.dumps(order), "utf-8")
            command = [
                sys.executable,
                "-m",
                "tests.support.drawings.engine_process",
                str(folder / "order.json"),
            ]
            with subprocess.Popen(
                command, cwd=ROOT, env=environment, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            ) as process:  # fmt: skip
                files = map(Path, map(str.strip, process.stdout or ()))
                for _ in range(len(pages) * len(moments)):
                    yield _read(next(files))


def _read(file: Path) -> Picture:
    picture = to_picture(file.read_bytes())
    file.unlink()
    return picture
