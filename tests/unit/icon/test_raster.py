"""CairoSVG in a process of its own: what it draws, and that it can be stopped."""

from __future__ import annotations

import io
import itertools
import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cairocffi
import pytest

from configurator.icon.draw import cairo_renderer
from configurator.icon.draw.killable_process import Worker, WorkError
from configurator.icon.draw.raster import Painter, RasterError, to_png
from configurator.icon.svg.gate import SvgRefused
from tests.support.paths import ROOT
from tests.support.patience import PATIENCE

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
RED = f'{OPEN}<rect width="10" height="10" fill="red"/></svg>'
SLOW = f'{OPEN}<path d="{"M0 0L1 1" * 400_000}"/></svg>'


@pytest.fixture(scope="module")
def painter() -> Iterator[Painter]:
    with Painter() as shared:
        yield shared


def count_for_ever() -> bytes:
    """Never end; run in the painter's process."""
    for _ in itertools.count():
        pass
    return b""


def crash() -> bytes:
    """Take the painter's process down."""
    os._exit(1)


def pixel(png: bytes, x: int, y: int) -> tuple[int, ...]:
    """Red, green, blue and alpha of a pixel, premultiplied."""
    surface = cairocffi.ImageSurface.create_from_png(io.BytesIO(png))
    at = y * surface.get_stride() + x * 4
    blue, green, red, alpha = bytes(surface.get_data()[at : at + 4])
    return red, green, blue, alpha


def size(png: bytes) -> tuple[int, int]:
    surface = cairocffi.ImageSurface.create_from_png(io.BytesIO(png))
    return surface.get_width(), surface.get_height()


def test_an_svg_becomes_a_png_of_exactly_that_size() -> None:
    png = to_png(RED, 60, 20, timeout=PATIENCE)
    assert size(png) == (60, 20)
    assert pixel(png, 30, 10) == (255, 0, 0, 255)
    assert pixel(png, 5, 10) == (0, 0, 0, 0)  # the ratio is kept


def test_a_document_without_any_size_is_drawn(painter: Painter) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="10" height="10" fill="red"/></svg>'
    png = to_png(svg, 64, 64, painter=painter, timeout=PATIENCE)
    assert pixel(png, 5, 5) == (255, 0, 0, 255)
    assert pixel(png, 15, 15) == (0, 0, 0, 0)


def test_entities_that_browsers_draw_are_drawn(painter: Painter) -> None:
    svg = (
        '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY xl "http://www.w3.org/1999/xlink">'
        '<!ENTITY c "red">]><svg xmlns="&ns;" xmlns:xlink="&xl;" viewBox="0 0 10 10">'
        '<defs><rect id="a" width="10" height="10" fill="&c;"/></defs><use xlink:href="#a"/></svg>'
    )
    assert pixel(to_png(svg, 8, 8, painter=painter, timeout=PATIENCE), 4, 4) == (255, 0, 0, 255)


def test_nothing_outside_the_drawing_is_read(painter: Painter, tmp_path: Path) -> None:
    outside = tmp_path / "outside.svg"
    outside.write_text(RED)
    svg = f'{OPEN}<image width="10" height="10" href="{outside.as_uri()}"/></svg>'
    try:
        png = to_png(svg, 8, 8, painter=painter, timeout=PATIENCE)
    except RasterError as error:
        assert error.code == "RASTER_FAILED"  # noqa: PT017 - either is right
    else:
        assert pixel(png, 4, 4) == (0, 0, 0, 0)


def test_what_no_browser_draws_is_refused() -> None:
    with pytest.raises(SvgRefused):
        to_png("<svg/>", 8, 8)


@pytest.mark.parametrize(("width", "height"), [(0, 8), (8, -1), (8, 8193)])
def test_an_impossible_size_is_a_mistake_of_the_caller(width: int, height: int) -> None:
    with pytest.raises(ValueError, match="a side must be"):
        to_png(RED, width, height)


def test_a_drawing_that_hangs_is_stopped_in_time() -> None:
    since = children()
    with Painter() as painter, pytest.raises(RasterError) as error:
        to_png(SLOW, 64, 64, timeout=0.3, painter=painter)
    assert error.value.code == "RASTER_TIMEOUT"
    assert_nothing_is_left(since)


def test_after_a_drawing_that_hangs_the_next_one_is_drawn(painter: Painter) -> None:
    with pytest.raises(RasterError) as error:
        painter.paint(count_for_ever, timeout=0.05)
    assert error.value.code == "RASTER_TIMEOUT"
    assert pixel(to_png(RED, 8, 8, painter=painter, timeout=PATIENCE), 4, 4) == (255, 0, 0, 255)


def wait_for_ever() -> bytes:
    time.sleep(3600)
    return b""


def test_a_busy_computer_is_told_from_work_that_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter([7.0, 7.01, 7.0, 8.0])  # before and after each
    monkeypatch.setattr(Worker, "_cpu_seconds", lambda _self: next(seconds))
    with Worker(bytes) as worker:
        with pytest.raises(WorkError) as without_processor:
            worker.run(wait_for_ever, timeout=0.05)
        with pytest.raises(WorkError) as at_work:
            worker.run(wait_for_ever, timeout=1.0)
    assert without_processor.value.is_busy
    assert not at_work.value.is_busy


def test_after_a_crash_the_next_one_is_drawn(painter: Painter) -> None:
    with pytest.raises(RasterError) as error:
        painter.paint(crash, timeout=PATIENCE)
    assert error.value.code == "RASTER_FAILED"
    assert size(to_png(RED, 8, 8, painter=painter, timeout=PATIENCE)) == (8, 8)


def test_a_drawing_that_cairosvg_cannot_draw_fails_alone(painter: Painter) -> None:
    nested = OPEN + "<g>" * 999 + "</g>" * 999 + "</svg>"
    with pytest.raises(RasterError) as error:
        to_png(nested, 8, 8, painter=painter, timeout=PATIENCE)
    assert error.value.code == "RASTER_FAILED"
    assert size(to_png(RED, 8, 8, painter=painter, timeout=PATIENCE)) == (8, 8)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds a process's memory")
def test_a_drawing_that_takes_all_memory_fails(painter: Painter) -> None:
    with pytest.raises(RasterError) as error:
        painter.paint(bytes, 2**31, timeout=PATIENCE)
    assert error.value.code == "RASTER_FAILED"


def test_without_the_cairo_library_it_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    since = children()
    (tmp_path / "cairocffi.py").write_text("raise OSError('no library called cairo-2 was found')\n")
    monkeypatch.syspath_prepend(tmp_path)  # the process inherits it
    with pytest.raises(RasterError) as error:
        to_png(RED, 8, 8, timeout=PATIENCE)
    assert error.value.code == "CAIRO_MISSING"
    assert_nothing_is_left(since)


def test_a_process_with_nothing_to_do_ends_and_the_next_drawing_is_drawn() -> None:
    before = multiprocessing.active_children()
    with Worker(cairo_renderer.prepare, idle=0.05) as worker:
        first = worker.run(cairo_renderer.draw_svg, RED, 10, 10, timeout=PATIENCE)
        for process in set(multiprocessing.active_children()) - set(before):
            process.join(PATIENCE)
            assert process.exitcode == 0
        assert worker.run(cairo_renderer.draw_svg, RED, 10, 10, timeout=PATIENCE) == first


def test_a_closed_painter_leaves_no_process() -> None:
    since = children()
    with Painter() as painter:
        to_png(RED, 8, 8, painter=painter, timeout=PATIENCE)
        assert len(multiprocessing.active_children()) >= 1
    painter.close()  # closing twice is fine
    assert_nothing_is_left(since)


# A process with one thread and without Qt, as most commands are: its copy draws.
CLOSING = """
from configurator.icon.draw import killable_process

killable_process._END_SECONDS = 3600
with killable_process.Worker(bytes, idle=3600, may_fork=True) as worker:
    worker.run(bytes, timeout=3600)
"""


def test_a_copy_of_the_process_ends_once_it_is_closed() -> None:
    subprocess.run([sys.executable, "-c", CLOSING], cwd=ROOT, check=True, timeout=PATIENCE)


def test_a_process_killed_from_outside_costs_no_picture() -> None:
    since = children()
    before = multiprocessing.active_children()
    with Painter() as painter:
        for _ in range(2):
            assert size(to_png(RED, 8, 8, painter=painter, timeout=PATIENCE)) == (8, 8)
            (process,) = set(multiprocessing.active_children()) - set(before)
            process.kill()
        assert size(to_png(RED, 8, 8, painter=painter, timeout=PATIENCE)) == (8, 8)
    assert_nothing_is_left(since)


def test_closing_ends_work_at_once_and_for_good() -> None:
    since = children()
    painter = Painter()
    to_png(RED, 8, 8, painter=painter, timeout=PATIENCE)
    with ThreadPoolExecutor() as pool:
        working = pool.submit(painter.paint, count_for_ever, timeout=10 * PATIENCE)
        while not painter.is_busy:
            assert not working.done()
        painter.close()
        error = working.exception(timeout=PATIENCE)
    assert isinstance(error, RasterError)
    with pytest.raises(RasterError):
        to_png(RED, 8, 8, painter=painter, timeout=PATIENCE)
    assert_nothing_is_left(since)


def test_closing_while_the_process_starts_ends_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    since = children()
    painter = Painter()
    process = multiprocessing.get_context("spawn").Process
    start = process.start

    def start_and_be_closed(self: multiprocessing.process.BaseProcess) -> None:
        painter.close()  # as by a window that is closed in just this moment
        start(self)

    monkeypatch.setattr(process, "start", start_and_be_closed)
    with pytest.raises(RasterError):
        to_png(RED, 8, 8, painter=painter, timeout=PATIENCE)
    assert_nothing_is_left(since)


def children() -> set[str]:
    """The processes below this one, by number."""
    if sys.platform != "linux":
        return set()
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def assert_nothing_is_left(since: set[str]) -> None:
    """No zombie: none of the children that were started since is dead and not waited for.

    The module's own painter may just have ended for want of work; it is waited for when it is used next.
    """
    for child in children() - since:
        assert Path(f"/proc/{child}/stat").read_text().rsplit(") ", 1)[1][0] != "Z"
