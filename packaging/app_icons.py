"""Draw the program's icon for each system anew, out of resources/icons/configurator.svg.

    .venv/bin/python packaging/app_icons.py

The files are kept in version control, so that building an installer draws nothing.
"""

from __future__ import annotations

import io
import sys

from PIL import Image
from product import ROOT
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = ROOT / "resources" / "icons" / "configurator.svg"
PNG = SVG.with_suffix(".png")
ICO = ROOT / "packaging" / "windows" / "configurator.ico"
ICNS = ROOT / "packaging" / "macos" / "configurator.icns"
_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)
_MAC_MARGIN = 0.0977
"""Part of the side that macOS leaves free on each side of an icon's shape."""


def main() -> int:
    """Write the PNG, ICO and ICNS files."""
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    _draw(256).save(PNG, optimize=True)
    largest, *others = (_draw(size) for size in reversed(_ICO_SIZES))
    largest.save(ICO, sizes=[(size, size) for size in _ICO_SIZES], append_images=others)
    largest, *others = (_draw(size, _MAC_MARGIN) for size in reversed(_ICNS_SIZES))
    largest.save(ICNS, append_images=others)
    del application
    return 0


def _draw(size: int, margin: float = 0.0) -> Image.Image:
    """Return the icon drawn for exactly `size` pixels, with a part of the side left free on each side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    free = margin * size
    area = image.rect().toRectF().adjusted(free, free, -free, -free)
    QSvgRenderer(str(SVG)).render(painter, area)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


if __name__ == "__main__":
    sys.exit(main())
