"""Files of pixels as people have them, and as nobody should open them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from functools import cache

from PIL import Image, ImageDraw

RED = (192, 32, 32)


def logo(ground: tuple[int, ...] = (0, 0, 0, 0), side: int = 240) -> Image.Image:
    """A red ring with a dot, with soft edges, on a ground of one colour."""
    large = Image.new("RGBA", (4 * side, 4 * side), ground)
    draw, unit = ImageDraw.Draw(large), 4 * side / 24
    draw.ellipse((3 * unit, 3 * unit, 21 * unit, 21 * unit), fill=(*RED, 255))
    draw.ellipse((6 * unit, 6 * unit, 18 * unit, 18 * unit), fill=ground)
    draw.ellipse((9 * unit, 9 * unit, 15 * unit, 15 * unit), fill=(*RED, 255))
    return large.convert("RGBa").resize((side, side), Image.Resampling.BOX).convert("RGBA")


def saved(picture: Image.Image, name: str, **options: object) -> bytes:
    """The bytes of a picture's file in one of Pillow's formats."""
    output = io.BytesIO()
    if name in {"JPEG", "BMP"}:
        picture = picture.convert("RGB")
    picture.save(output, name, **options)
    return output.getvalue()


@cache
def huge_png(side: int = 50_000) -> bytes:
    """A PNG of 300 KB that has 2.5 thousand million pixels."""
    packer, row = zlib.compressobj(9), bytes(side // 8 + 1)
    pixels = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(*part) for part in parts)


def truncated_jpeg() -> bytes:
    """The first half of a JPEG."""
    data = saved(noise(), "JPEG")
    return data[: len(data) // 2]


def long_gif(frames: int = 1000) -> bytes:
    """A GIF of many frames, the first of which is the logo."""
    others = [Image.new("RGB", (240, 240), (number % 256, 9, 9)) for number in range(frames - 1)]
    return saved(logo((255, 255, 255, 255)).convert("RGB"), "GIF", save_all=True, append_images=others)


def noise(side: int = 400) -> Image.Image:
    """A picture without any flat area, as photos are: coloured noise on soft gradients."""
    bands = [Image.effect_noise((side, side), 60) for _ in range(3)]
    return Image.blend(
        Image.merge("RGB", bands), Image.radial_gradient("L").resize((side, side)).convert("RGB"), 0.4
    )


KINDS: dict[str, Callable[[], bytes]] = {
    "PNG": lambda: saved(logo(), "PNG"),
    "PNG with a palette": lambda: saved(logo((255, 255, 255, 255)).convert("P"), "PNG"),
    "PNG of 16 bits": lambda: saved(_sixteen_bits(), "PNG"),
    "JPEG": lambda: saved(logo((255, 255, 255, 255)), "JPEG", quality=90),
    "JPEG for printing": lambda: _printed(),  # noqa: PLW0108 - it is defined below
    "WebP": lambda: saved(logo(), "WEBP", lossless=True),
    "GIF": lambda: saved(logo((255, 255, 255, 255)), "GIF"),
    "BMP": lambda: saved(logo((255, 255, 255, 255)), "BMP"),
    "ICO": lambda: saved(logo(), "ICO", sizes=[(16, 16), (128, 128)]),
}
"""A logo in each kind of file that is read."""


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _sixteen_bits() -> Image.Image:
    grey = logo((255, 255, 255, 255)).convert("L")
    return grey.convert("I").point(lambda value: value * 257).convert("I;16")


def _printed() -> bytes:
    output = io.BytesIO()
    logo((255, 255, 255, 255)).convert("RGB").convert("CMYK").save(output, "JPEG", quality=90)
    return output.getvalue()
