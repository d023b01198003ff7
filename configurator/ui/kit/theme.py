"""The appearance in force: every colour and distance of the window comes from here."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from configurator.ui.kit import direction, system_wishes
from configurator.ui.kit.color_scheme import (
    DARK,
    LIGHT,
    Colors,
    contrast_palette,
    edged_palette,
    palette_of,
    system_colors,
)
from configurator.ui.kit.spacing import INSET, LARGE, MEDIUM, SMALL, TARGET, TIGHT
from configurator.ui.kit.style_sheet import fusion_sheet, platform_sheet

__all__ = ["DARK", "INSET", "LARGE", "LIGHT", "MEDIUM", "SMALL", "TARGET", "TIGHT", "Colors"]

IS_FUSION = sys.platform not in {"win32", "darwin"}
"""Whether the window has Qt's Fusion style; Windows and macOS have a style of their own."""
_CHOSEN = "chosenScheme"
_BOXES = ("QCheckBox", "QRadioButton", "QTreeView")
"""What has boxes to tick that Fusion draws."""
_FIELDS = ("QAbstractSpinBox", "QComboBox")
"""Inputs that Fusion draws, whose edges are to be seen as those of a field are."""
_TITLE = 1.45
"""Size of a title, in that of the text."""


def is_dark() -> bool:
    """Tell whether the window is drawn dark now."""
    chosen = QApplication.styleHints().property(_CHOSEN)
    return bool(
        chosen == "dark" if chosen else QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )


def is_high_contrast() -> bool:
    """Tell whether the system asks for high contrast: then no colour is ours."""
    if system_wishes.current().more_contrast:
        return True
    hints = QApplication.styleHints()  # kept, or Python takes what it holds for deleted
    wanted = hints.accessibility().contrastPreference()
    return wanted == Qt.ContrastPreference.HighContrast


def choose(scheme: str) -> None:
    """Draw the program `light`, `dark`, or (empty) as the system does."""
    hints = QApplication.styleHints()
    hints.setProperty(_CHOSEN, scheme)
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(schemes.get(scheme, Qt.ColorScheme.Unknown))
    apply()


def colors() -> Colors:
    """Return the colours in force."""
    if is_high_contrast():
        return system_colors(QApplication.palette())
    return DARK if is_dark() else LIGHT


def follow_system() -> None:
    """Draw the program anew whenever the system changes between light and dark, or its contrast."""
    hints = QApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: apply())
    hints.accessibility().contrastPreferenceChanged.connect(lambda _wanted: apply())


def apply() -> None:
    """Apply the platform's own style, with our accent colour if the platform has none.

    Windows and macOS keep their palette. Elsewhere Qt's Fusion style gets ours, and edges that go with it.
    """
    if IS_FUSION:
        _set_palettes()
    scheme = colors()
    sheet = platform_sheet(scheme, _title_size(), is_mirrored=direction.is_mirrored())
    if IS_FUSION:
        sheet += fusion_sheet(scheme)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet(sheet)


def _set_palettes() -> None:
    if is_high_contrast():
        QApplication.setPalette(QPalette())  # what remains is the platform's own
        QApplication.setPalette(contrast_palette(QApplication.palette(), is_dark=is_dark()))
    else:
        QApplication.setPalette(palette_of(colors()))
    for kinds, edge in ((_BOXES, colors().muted), (_FIELDS, colors().edge)):
        palette = edged_palette(QApplication.palette(), edge)
        for kind in kinds:
            QApplication.setPalette(palette, kind)  # type: ignore[arg-type]  # it takes str only


def _title_size() -> str:
    font = QApplication.font()
    if font.pointSizeF() > 0:
        return f"{font.pointSizeF() * _TITLE:.1f}pt"
    return f"{font.pixelSize() * _TITLE:.0f}px"
