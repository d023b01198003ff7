"""Drawing in CSS pixels on a Cairo surface, inside the process that can be killed."""

from __future__ import annotations

import math

from configurator.icon import cairo
from configurator.icon.geometry import placement
from configurator.icon.natural import natural_size
from configurator.icon.picture import Picture

_LARGEST_SURFACE = 4096
"""Device pixels of a drawing's side; a larger one is drawn smaller and stretched: most of it is not seen."""
_BLACK = (0.0, 0.0, 0.0, 1.0)
_ELLIPSIS = "…"


class Canvas:
    """A white picture to draw on.

    Args:
        width: width in CSS pixels.
        height: height in CSS pixels.
        scale: device pixels to a CSS pixel.
    """

    def __init__(self, width: float, height: float, scale: float) -> None:
        import cairocffi  # noqa: PLC0415 - may be missing, and is heavy

        self._cairo = cairocffi
        self._scale = scale
        size = (max(1, math.floor(side * scale + 0.5)) for side in (width, height))
        self._surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, *size)
        self._context = cairocffi.Context(self._surface)
        self._context.scale(scale)
        self._context.set_source_rgb(1, 1, 1)
        self._context.paint()

    def png(self) -> bytes:
        """Return the picture."""
        return cairo.png_of(self._surface)

    def pixels(self) -> bytes:
        """Return the picture's pixels, four bytes each."""
        self._surface.flush()
        return bytes(self._surface.get_data())

    def box(self, x: float, y: float, width: float, height: float, color: str, radius: float = 10) -> None:
        """Fill a rectangle with round corners."""
        self._corners(x, y, width, height, radius)
        self._context.set_source_rgba(*rgba(color))
        self._context.fill()

    def wallpaper(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle as the Contact Center's wallpaper."""
        gradient = self._cairo.LinearGradient(x, y, x + width, y + height)
        gradient.add_color_stop_rgba(0, *rgba("#2b50cc"))
        gradient.add_color_stop_rgba(1, *rgba("#4c8bf2"))
        self._corners(x, y, width, height, 10)
        self._context.set_source(gradient)
        self._context.fill()

    def icon(self, picture: Picture, x: float, y: float, side: float, ring: str = "") -> None:
        """Draw a round icon.

        Args:
            picture: the icon, each of its values valid or empty.
            x: left side of its box.
            y: upper side of its box.
            side: side of its box.
            ring: colour of a line of 1 px around it.
        """
        context = self._context
        context.save()
        self._circle(x, y, side)
        context.clip()
        if picture.color:
            context.set_source_rgba(*rgba(picture.color))
            context.paint()
        if picture.svg:
            self._drawing(picture, x, y, side)
        context.restore()
        if ring:
            self._circle(x - 0.5, y - 0.5, side + 1)
            context.set_source_rgba(*rgba(ring))
            context.set_line_width(1)
            context.stroke()

    def _drawing(self, picture: Picture, x: float, y: float, side: float) -> None:
        natural = natural_size(picture.svg)
        rect = placement(side, natural, picture.size, picture.position, self._scale)
        if not (rect.width > 0 and rect.height > 0):
            return
        less = min(1.0, _LARGEST_SURFACE / max(rect.width, rect.height))
        width, height = max(1, round(rect.width * less)), max(1, round(rect.height * less))
        drawing = cairo.surface_of(picture.svg, width, height, self._scale * less)
        context = self._context
        context.identity_matrix()  # the rectangle is in whole device pixels
        context.translate(round(x * self._scale) + rect.x, round(y * self._scale) + rect.y)
        context.scale(rect.width / width, rect.height / height)
        context.set_source_surface(drawing)
        context.paint()

    def check_mark(self, x: float, y: float) -> None:
        """Draw the mark of a connected channel, 18 px wide."""
        self._circle(x, y, 18)
        self._context.set_source_rgba(*rgba("#9dcf00"))
        self._context.fill()
        self._context.move_to(x + 5, y + 9.3)
        self._context.line_to(x + 7.7, y + 12)
        self._context.line_to(x + 13, y + 6.6)
        self._context.set_source_rgb(1, 1, 1)
        self._context.set_line_width(2)
        self._context.stroke()

    def text(
        self, text: str, x: float, y: float, width: float, *, size: float, color: str, centered: bool = False
    ) -> None:
        """Write a text into one line, shortened where it is too long.

        Args:
            text: the text.
            x: left side.
            y: base line.
            width: most that it may take.
            size: size of the font in CSS pixels.
            color: its colour.
            centered: in the middle of the width, and bold.
        """
        context, weight = self._context, "BOLD" if centered else "NORMAL"
        context.select_font_face(
            "sans-serif", self._cairo.FONT_SLANT_NORMAL, getattr(self._cairo, f"FONT_WEIGHT_{weight}")
        )
        context.set_font_size(size)
        line = self._shortened(" ".join(text.replace("\0", "").split()), width)
        advance = context.text_extents(line)[4]
        context.move_to(x + (width - advance) / 2 if centered else x, y)
        context.set_source_rgba(*rgba(color))
        context.show_text(line)

    def _shortened(self, text: str, width: float) -> str:
        """The longest beginning of a text that fits, found by halving."""
        fits, too_long = 0, len(text) + 1
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            tried = text[:middle] + (_ELLIPSIS if middle < len(text) else "")
            if self._context.text_extents(tried)[4] <= width:
                fits = middle
            else:
                too_long = middle
        return text if fits == len(text) else text[:fits].rstrip() + _ELLIPSIS

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


def rgba(color: str) -> tuple[float, ...]:
    """Return red, green, blue and alpha, each from 0 to 1, of a valid CSS colour."""
    from tinycss2.color4 import parse_color  # noqa: PLC0415 - comes with CairoSVG

    parsed = parse_color(color.strip())
    if parsed is None or isinstance(parsed, str):  # currentcolor, which nothing sets
        return _BLACK
    return tuple(min(1.0, max(0.0, value or 0.0)) for value in parsed.to("srgb"))
