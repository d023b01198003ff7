"""Drawing in CSS pixels on a Cairo surface, inside the process that can be killed."""

from __future__ import annotations

import math
from typing import NamedTuple

from configurator.icon.css.colors import rgba_of
from configurator.icon.css.geometry import placement
from configurator.icon.draw import cairo_renderer
from configurator.icon.icon import Icon
from configurator.icon.svg.intrinsic_size import intrinsic_size

_LARGEST_SURFACE = 4096
"""Device pixels of a drawing's side; a larger one is drawn smaller and stretched: most of it is not seen."""
_ELLIPSIS = "…"
_LONGEST_TEXT = 1000
"""Most characters of a text that are drawn; a name has at most 255."""


class Font(NamedTuple):
    """How a text is written.

    Attributes:
        size: size of the letters in CSS pixels.
        line: height of a line.
        color: a valid CSS colour.
        bold: whether it is bold.
        centered: whether it stands in the middle of its width.
    """

    size: float
    line: float
    color: str
    bold: bool = False
    centered: bool = False


class Canvas:
    """A picture to draw on.

    Args:
        width: width in CSS pixels.
        height: height in CSS pixels.
        scale: device pixels to a CSS pixel.
        ground: the colour it has at first.
    """

    def __init__(self, width: float, height: float, scale: float, ground: str = "white") -> None:
        import cairocffi  # noqa: PLC0415 - 110 ms, and may be missing

        self._cairo = cairocffi
        self._scale = scale
        self._drawings: dict[tuple[str, int, int, float], cairocffi.ImageSurface] = {}
        size = (max(1, math.floor(side * scale + 0.5)) for side in (width, height))
        self._surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *size)
        self._context = cairocffi.Context(self._surface)
        self._context.scale(scale)
        self._context.set_source_rgba(*rgba_of(ground))
        self._context.paint()

    def png(self) -> bytes:
        """Return the picture."""
        return cairo_renderer.png_of(self._surface)

    def box(self, x: float, y: float, width: float, height: float, color: str, radius: float = 10) -> None:
        """Fill a rectangle with round corners."""
        self._corners(x, y, width, height, radius)
        self._context.set_source_rgba(*rgba_of(color))
        self._context.fill()

    def frame(self, x: float, y: float, width: float, height: float, color: str, radius: float = 10) -> None:
        """Draw a line of 1 px inside a rectangle with round corners."""
        self._corners(x + 0.5, y + 0.5, width - 1, height - 1, radius)
        self._context.set_source_rgba(*rgba_of(color))
        self._context.set_line_width(1)
        self._context.stroke()

    def wallpaper(self, x: float, y: float, width: float, height: float, *, dark: bool = False) -> None:
        """Fill a rectangle as the Contact Center's wallpaper."""
        gradient = self._cairo.LinearGradient(x, y, x + width, y + height)
        for place, color in enumerate(("#0d1a42", "#27386f") if dark else ("#2b50cc", "#4c8bf2")):
            gradient.add_color_stop_rgba(place, *rgba_of(color))
        self._corners(x, y, width, height, 10)
        self._context.set_source(gradient)
        self._context.fill()

    def shadow(self, x: float, y: float, width: float, height: float) -> None:
        """Draw the shadow of what is under the mouse; the thing itself comes over it."""
        for spread in range(12, -1, -2):
            self._corners(x - spread, y + 6 - spread, width + 2 * spread, height + 2 * spread, 8 + spread)
            self._context.set_source_rgba(0, 0, 0, 0.035)
            self._context.fill()

    def icon(
        self,
        icon: Icon,
        x: float,
        y: float,
        side: float,
        *,
        ring: str = "",
        zoom: float = 1,
        square: bool = False,
    ) -> None:
        """Draw an icon.

        Args:
            icon: the icon, each of its values valid or empty.
            x: left side of its box.
            y: upper side of its box.
            side: side of its box.
            ring: colour of a line of 1 px around it.
            zoom: how often it is enlarged, box and values alike.
            square: whether its edge is not round.
        """
        context = self._context
        # A browser lays boxes on whole device pixels.
        x, y = (math.floor(corner * self._scale + 0.5) / self._scale for corner in (x, y))
        context.save()
        context.translate(x, y)
        context.scale(zoom)
        if square:
            context.rectangle(0, 0, side, side)
        else:
            self._circle(0, 0, side)
        context.clip()
        self._fill(icon, (x, y), side, self._scale * zoom)
        context.restore()
        if ring:
            self._ring(x, y, side, ring)

    def _fill(self, icon: Icon, at: tuple[float, float], side: float, scale: float) -> None:
        if icon.color:
            self._context.set_source_rgba(*rgba_of(icon.color))
            self._context.paint()
        if icon.svg:
            self._drawing(icon, at, side, scale)

    def _ring(self, x: float, y: float, side: float, color: str) -> None:
        """Draw a line of 1 px around a round icon."""
        self._circle(x - 0.5, y - 0.5, side + 1)
        self._context.set_source_rgba(*rgba_of(color))
        self._context.set_line_width(1)
        self._context.stroke()

    def _drawing(self, icon: Icon, corner: tuple[float, float], side: float, scale: float) -> None:
        intrinsic = intrinsic_size(icon.svg)
        rect = placement(side, intrinsic, icon.size, icon.position, scale)
        if not (rect.width > 0 and rect.height > 0):
            return
        less = min(1.0, _LARGEST_SURFACE / max(rect.width, rect.height))
        width, height = max(1, round(rect.width * less)), max(1, round(rect.height * less))
        key = (icon.svg, width, height, scale * less)
        if key not in self._drawings:  # one icon is seen in many tiles, and slow to draw
            self._drawings[key] = cairo_renderer.surface_of(*key)
        context = self._context
        context.identity_matrix()  # the rectangle is in whole device pixels
        left, top = (round(distance * self._scale) for distance in corner)
        context.translate(left + rect.x, top + rect.y)
        context.scale(rect.width / width, rect.height / height)
        context.set_source_surface(self._drawings[key])
        context.paint()

    def check_mark(self, x: float, y: float) -> None:
        """Draw the mark of a connected channel, 18 px wide."""
        self._circle(x, y, 18)
        self._context.set_source_rgba(*rgba_of("#9dcf00"))
        self._context.fill()
        self._context.move_to(x + 5, y + 9.3)
        self._context.line_to(x + 7.7, y + 12)
        self._context.line_to(x + 13, y + 6.6)
        self._context.set_source_rgb(1, 1, 1)
        self._context.set_line_width(2)
        self._context.stroke()

    def text(self, line: str, x: float, y: float, width: float, font: Font) -> None:
        """Write one line, shortened where it is too long.

        Args:
            line: the text.
            x: left side.
            y: base line.
            width: most that it may take.
            font: how it is written.
        """
        context = self._context
        self._choose(font)
        line = self._shortened(_printable(line), width)
        advance = self._advance(line)
        context.move_to(x + (width - advance) / 2 if font.centered else x, y)
        context.set_source_rgba(*rgba_of(font.color))
        context.show_text(line)

    def lines(self, text: str, font: Font, width: float, most: int) -> list[str]:
        """Break a text into lines between its words; the last of `most` lines has all the rest."""
        self._choose(font)
        lines: list[str] = []
        rest = _printable(text)[:_LONGEST_TEXT].split(" ")
        while rest and len(lines) < most - 1:
            count = 1
            while count < len(rest) and self._advance(" ".join(rest[: count + 1])) <= width:
                count += 1
            lines.append(" ".join(rest[:count]))
            rest = rest[count:]
        return [*lines, " ".join(rest)] if rest else lines

    def _choose(self, font: Font) -> None:
        weight = self._cairo.FONT_WEIGHT_BOLD if font.bold else self._cairo.FONT_WEIGHT_NORMAL
        self._context.select_font_face("sans-serif", self._cairo.FONT_SLANT_NORMAL, weight)
        self._context.set_font_size(font.size)

    def _advance(self, line: str) -> float:
        return float(self._context.text_extents(line)[4])

    def _shortened(self, text: str, width: float) -> str:
        """The longest beginning of a text that fits, found by halving."""
        if self._advance(text) <= width:
            return text
        fits, too_long = 0, len(text)
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            if self._advance(text[:middle] + _ELLIPSIS) <= width:
                fits = middle
            else:
                too_long = middle
        return text[:fits].rstrip() + _ELLIPSIS

    def _circle(self, x: float, y: float, side: float) -> None:
        self._context.new_path()
        self._context.arc(x + side / 2, y + side / 2, side / 2, 0, 2 * math.pi)

    def _corners(self, x: float, y: float, width: float, height: float, radius: float) -> None:
        context, quarter = self._context, math.pi / 2
        context.new_path()
        for index, (right, down) in enumerate(((1, 0), (1, 1), (0, 1), (0, 0))):
            center_x = x + (width - radius if right else radius)
            center_y = y + (height - radius if down else radius)
            context.arc(center_x, center_y, radius, (index - 1) * quarter, index * quarter)
        context.close_path()


def _printable(text: str) -> str:
    """A text in one line, without what ends a text in C."""
    return " ".join(text.replace("\0", "").split())
