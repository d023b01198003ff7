"""Small charts as PNG files, drawn with Pillow: lines over logarithmic or ordinary axes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_WIDTH, _HEIGHT = 560, 360
_LEFT, _TOP, _RIGHT, _BOTTOM = 70, 44, 20, 52
_INK, _GRID, _LINE, _BACK = "#1d2733", "#dfe4ea", "#1868db", "#ffffff"
_COLUMNS = 2
_DOT = 4


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart.

    Attributes:
        title: what stands above it.
        points: where its line goes.
        across: what the horizontal axis counts.
        up: what the vertical one does.
        is_logarithmic: whether both axes are.
    """

    title: str
    points: Sequence[tuple[float, float]]
    across: str
    up: str
    is_logarithmic: bool = True


def save(charts: Sequence[Chart], path: Path) -> None:
    """Draw charts in two columns into a PNG file."""
    rows = ceil(len(charts) / _COLUMNS)
    image = Image.new("RGB", (_WIDTH * min(len(charts), _COLUMNS), _HEIGHT * rows), _BACK)
    for number, chart in enumerate(charts):
        picture = _drawn(chart)
        image.paste(picture, (number % _COLUMNS * _WIDTH, number // _COLUMNS * _HEIGHT))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path)


def _drawn(chart: Chart) -> Image.Image:
    image = Image.new("RGB", (_WIDTH, _HEIGHT), _BACK)
    pen = ImageDraw.Draw(image)
    font, bold = ImageFont.load_default(13), ImageFont.load_default(16)
    across = _Axis([x for x, _ in chart.points], _LEFT, _WIDTH - _RIGHT, chart.is_logarithmic)
    up = _Axis([y for _, y in chart.points], _HEIGHT - _BOTTOM, _TOP, chart.is_logarithmic)
    for value in across.ticks():
        x = across.place(value)
        pen.line([(x, _TOP), (x, _HEIGHT - _BOTTOM)], _GRID)
        pen.text((x, _HEIGHT - _BOTTOM + 6), _written(value), _INK, font, anchor="ma")
    for value in up.ticks():
        y = up.place(value)
        pen.line([(_LEFT, y), (_WIDTH - _RIGHT, y)], _GRID)
        pen.text((_LEFT - 8, y), _written(value), _INK, font, anchor="rm")
    places = [(across.place(x), up.place(y)) for x, y in chart.points]
    pen.line(places, _LINE, 2)
    for x, y in places:
        pen.ellipse([x - _DOT, y - _DOT, x + _DOT, y + _DOT], _LINE)
    pen.text((_LEFT, 12), chart.title, _INK, bold)
    pen.text((_WIDTH - _RIGHT, _HEIGHT - 8), chart.across, _INK, font, anchor="rs")
    pen.text((8, _HEIGHT - 8), chart.up, _INK, font, anchor="ls")
    return image


def _written(value: float) -> str:
    return f"{value / 1e6:g}M" if value >= 1e6 else f"{value:,g}"


class _Axis:
    """Where values lie between two pixels."""

    def __init__(self, values: Sequence[float], first: int, last: int, is_logarithmic: bool) -> None:
        self._scale: Callable[[float], float] = log10 if is_logarithmic else float
        self._is_logarithmic = is_logarithmic
        least, most = min(values), max(values)
        if is_logarithmic:
            self._least, self._most = floor(log10(least) + 1e-9), ceil(log10(most) - 1e-9)
        else:
            self._least, self._most = floor(least * 0.9), ceil(most * 1.1)
        self._most = max(self._most, self._least + 1)
        self._first, self._last = first, last

    def place(self, value: float) -> float:
        """Return the pixel of a value."""
        share = (self._scale(value) - self._least) / (self._most - self._least)
        return self._first + share * (self._last - self._first)

    def ticks(self) -> list[float]:
        """Return the values that are written beside the axis."""
        if self._is_logarithmic:
            return [10.0**power for power in range(self._least, self._most + 1)]
        step = max(1, (self._most - self._least) // 5)
        return [float(value) for value in range(self._least, self._most + 1, step)]
