"""Colours of the rail that are made from those of the window."""

from __future__ import annotations

from PySide6.QtGui import QColor

from configurator.services.connector_path import Progress
from configurator.ui.kit import theme

_TINT = 0.12
"""How much colour is behind the step under the pointer."""
_ORANGE = "#a85f00", "#f5b84a"
"""The mark of what needs attention, light and dark: 4.5 : 1 with what is drawn on it."""


def mark_color(progress: Progress, colors: theme.Colors) -> QColor:
    """Return the colour of a step's mark, in the colours in force."""
    if progress is Progress.DONE:
        return QColor(colors.good)
    if progress is Progress.ATTENTION and not theme.is_high_contrast():
        return QColor(_ORANGE[theme.is_dark()])
    return QColor(colors.muted)


def hover_color() -> QColor:
    """Return what is behind the step under the pointer; nothing where the system asks for high contrast."""
    if theme.is_high_contrast():
        return QColor(theme.colors().surface)
    return _mixed(QColor(theme.colors().surface), QColor(theme.colors().muted), _TINT)


def _mixed(ground: QColor, color: QColor, share: float) -> QColor:
    def part(below: int, above: int) -> int:
        return round(below + (above - below) * share)

    return QColor(
        part(ground.red(), color.red()),
        part(ground.green(), color.green()),
        part(ground.blue(), color.blue()),
    )
