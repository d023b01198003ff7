"""How people who lack one kind of cone see colours.

The matrices are those of Machado, Oliveira and Fernandes (2009), for the full severity, in linear light.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from configurator.icon.css.contrast import Color

_MATRICES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
KINDS = tuple(_MATRICES)


def seen(color: Color, kind: str) -> Color:
    """Return a colour as it looks with one of KINDS."""
    linear = [_linear(part) for part in color]
    rows = _MATRICES[kind]
    red, green, blue = (
        _gamma(sum(share * part for share, part in zip(row, linear, strict=True))) for row in rows
    )
    return red, green, blue


def seen_picture(picture: QImage, kind: str) -> QImage:
    """Return a picture as it looks with one of KINDS."""
    known: dict[str, QColor] = {}
    shown = QImage(picture.size(), QImage.Format.Format_RGB32)
    for y in range(picture.height()):
        for x in range(picture.width()):
            color = picture.pixelColor(x, y)
            if color.name() not in known:
                known[color.name()] = QColor.fromRgbF(
                    *seen((color.redF(), color.greenF(), color.blueF()), kind)
                )
            shown.setPixelColor(x, y, known[color.name()])
    return shown


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
