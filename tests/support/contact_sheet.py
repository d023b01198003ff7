"""Many pictures on one, to be looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

_WIDTH, _COLUMNS, _GAP = 960, 3, 16
_GROUND = Qt.GlobalColor.gray


def contact_sheet(pictures: list[QPixmap]) -> QPixmap:
    """Return pictures in columns, each where there is most room; one wider than a column is made smaller."""
    fitted = [
        one.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation) if one.width() > _WIDTH else one
        for one in pictures
    ]
    ends = [_GAP] * _COLUMNS
    places = []
    for one in fitted:
        column = ends.index(min(ends))
        places.append((_GAP + column * (_WIDTH + _GAP), ends[column]))
        ends[column] += one.height() + _GAP
    sheet = QPixmap(_GAP + _COLUMNS * (_WIDTH + _GAP), max(ends))
    sheet.fill(_GROUND)
    painter = QPainter(sheet)
    for one, (left, top) in zip(fitted, places, strict=True):
        painter.drawPixmap(left, top, one)
    painter.end()
    return sheet
