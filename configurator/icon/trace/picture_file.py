"""Decodes a picture of pixels. Only in the process that can be killed."""

from __future__ import annotations

import io

from PIL import Image, ImageOps

from configurator.icon.draw.killable_process import WorkError
from configurator.icon.svg.file_kind import picture_format
from configurator.icon.trace.picture_limits import MAX_PIXELS

Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and holds before anything is decoded
_PILLOW = {"WebP": "WEBP"}
_ENOUGH = 2048
"""Pixels of a side to which a larger picture is scaled down at once."""
_SIXTEEN_BITS = 1 / 256


def decoded(data: bytes) -> Image.Image:
    """Return the picture in a file: the first frame of an animation, the largest of an icon file.

    It has the mode RGBA and stands upright, whatever the camera has noted about its rotation. A very large
    one is made smaller.

    Args:
        data: the file's bytes; `picture_limits.reason_against` knows nothing against it.

    Raises:
        WorkError: PICTURE_TOO_MANY_PIXELS, told by the file's header; PICTURE_DAMAGED.
    """
    kind = picture_format(data)
    try:
        with Image.open(io.BytesIO(data), formats=[_PILLOW.get(kind, kind)]) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise WorkError("PICTURE_TOO_MANY_PIXELS")
            picture.draft("RGB", (_ENOUGH, _ENOUGH))
            picture.load()
            return ImageOps.exif_transpose(_reduced(_eight_bits(picture)))
    except (OSError, SyntaxError, ValueError, EOFError, OverflowError):  # what Pillow raises at damage
        raise WorkError("PICTURE_DAMAGED") from None


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Return a picture in 8 bits of red, green, blue and opacity, with what it says about its rotation."""
    info = picture.getexif()
    if picture.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at 255
        picture = picture.convert("I").point(lambda value: value * _SIXTEEN_BITS).convert("L")
    whole = picture.convert("RGBA")
    whole.getexif().update(info)
    return whole


def _reduced(picture: Image.Image) -> Image.Image:
    factor = max(picture.size) // _ENOUGH
    if factor < 2:
        return picture
    small = picture.convert("RGBa").reduce(factor).convert("RGBA")
    small.getexif().update(picture.getexif())
    return small
