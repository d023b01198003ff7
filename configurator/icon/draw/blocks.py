"""Blocks of a drawn page, put side by side and one below the other, as a browser would; in CSS pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from configurator.icon.draw.canvas import Canvas, Font

Paint = Callable[[Canvas, float, float, float], None]
"""Paints a block on a canvas: left side, upper side, and the height it was given."""


class Block(NamedTuple):
    """A part of a page with a size of its own."""

    width: float
    height: float
    paint: Paint


class Padding(NamedTuple):
    """Distance from a card's sides to what lies in it."""

    across: float
    top: float
    bottom: float


def words(canvas: Canvas, text: str, font: Font, width: float, most: int = 9) -> Block:
    """Return a text in the lines that it needs, at most `most`; the canvas only measures."""
    lines = canvas.lines(text, font, width, most)

    def paint(canvas: Canvas, x: float, y: float, _height: float) -> None:
        for number, line in enumerate(lines):
            base = y + (number + 0.5) * font.line + font.size * 0.36
            canvas.text(line, x, base, width, font)

    return Block(width, font.line * len(lines), paint)


def column(blocks: Sequence[Block], gap: float) -> Block:
    """Put blocks one below the other."""

    def paint(canvas: Canvas, x: float, y: float, _height: float) -> None:
        for block in blocks:
            block.paint(canvas, x, y, block.height)
            y += block.height + gap

    height = sum(block.height for block in blocks) + gap * max(0, len(blocks) - 1)
    return Block(max((block.width for block in blocks), default=0), height, paint)


def row(blocks: Sequence[Block], gap: float, *, at_bottom: bool = False, stretched: bool = False) -> Block:
    """Put blocks side by side: on one upper line, on one base line, or each as high as the highest."""
    height = max((block.height for block in blocks), default=0)

    def paint(canvas: Canvas, x: float, y: float, _height: float) -> None:
        for block in blocks:
            top = y + height - block.height if at_bottom else y
            block.paint(canvas, x, top, height if stretched else block.height)
            x += block.width + gap

    return Block(sum(block.width for block in blocks) + gap * max(0, len(blocks) - 1), height, paint)


def flow(
    blocks: Sequence[Block], width: float, gap: float, line_gap: float, *, at_bottom: bool = False
) -> Block:
    """Put blocks side by side, in further lines if the width is used up."""
    lines: list[list[Block]] = []
    used = 0.0
    for block in blocks:
        if not lines or used + gap + block.width > width:
            lines.append([])
            used = -gap
        lines[-1].append(block)
        used += gap + block.width
    return column([row(line, gap, at_bottom=at_bottom) for line in lines], line_gap)._replace(width=width)


def card(inside: Block, width: float, padding: Padding, background: Paint) -> Block:
    """Put a block on a ground that `background` paints, as high as it is given."""

    def paint(canvas: Canvas, x: float, y: float, height: float) -> None:
        background(canvas, x, y, height)
        inside.paint(canvas, x + padding.across, y + padding.top, inside.height)

    return Block(width, inside.height + padding.top + padding.bottom, paint)
