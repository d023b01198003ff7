"""PNG files hold every pixel of a picture, and the size in which it is printed."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from configurator.ui.preview import png


@pytest.mark.parametrize(("form", "mode"), [("RGB32", "RGB"), ("RGB888", "RGB"), ("RGBA8888", "RGBA")])
@pytest.mark.parametrize("size", [(1, 1), (3, 2), (101, 57)])
def test_a_picture_is_read_back_as_it_was(form: str, mode: str, size: tuple[int, int]) -> None:
    width, height = size
    pixels = np.random.default_rng(7).integers(0, 256, (height, width, 4), np.uint8)
    picture = QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888)
    picture = picture.convertToFormat(QImage.Format[f"Format_{form}"])
    picture.setDotsPerMeterX(7559)
    picture.setDotsPerMeterY(7559)
    read = Image.open(io.BytesIO(png.encoded(picture)))
    assert (read.format, read.mode, read.size) == ("PNG", mode, size)
    assert read.info["dpi"] == pytest.approx((192, 192), abs=0.01)
    wanted = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    again = np.frombuffer(bytes(wanted.constBits()), np.uint8).reshape(height, width, 4)
    assert np.array_equal(np.asarray(read.convert("RGBA")), again)


def test_a_flat_picture_takes_little_room() -> None:
    flat = QImage(400, 300, QImage.Format.Format_RGB32)
    flat.fill(0xFF2A7F8F)
    assert len(png.encoded(flat)) < 400 * 300 / 40
