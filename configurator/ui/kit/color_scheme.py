"""The colours of the window: our own two schemes, and the system's where it asks for high contrast."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from configurator.icon.css.luminance import Color, ratio


class Colors(NamedTuple):
    """The colours of one scheme, as `#rrggbb`.

    Attributes:
        line: between areas, where nothing is lost if it isn't seen.
        edge: around everything that is used: 3 : 1 on `window` and `surface` (WCAG 1.4.11).
        accent: what stands out, and the focus ring: 3 : 1 on every background here.
        chosen: background of the one that is chosen among several, with its text `on_chosen`.
        off: text of what can't be used now, on `off_back` where that is filled.
    """

    window: str
    surface: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    chosen: str
    on_chosen: str
    warning: str
    warning_back: str
    error: str
    error_back: str
    good: str
    off: str
    off_back: str


LIGHT = Colors(
    window="#f4f5f7", surface="#ffffff", line="#d5d9e0", edge="#7d8592", text="#1f2328", muted="#5c6570",
    accent="#1868db", on_accent="#ffffff", chosen="#e1ecfd", on_chosen="#0f52b5",
    warning="#7a4f00", warning_back="#fff3d6", error="#b3261e", error_back="#fdecea", good="#1a7f4b",
    off="#5c6570", off_back="#d5d9e0",
)  # fmt: skip
DARK = Colors(
    window="#1f2228", surface="#292d34", line="#434a55", edge="#7d8794", text="#eceef1", muted="#a4adb8",
    accent="#5c9cf5", on_accent="#0d1420", chosen="#233d63", on_chosen="#b4d2ff",
    warning="#f5cd7a", warning_back="#40321a", error="#ff9a91", error_back="#46211f", good="#5fd39a",
    off="#a4adb8", off_back="#434a55",
)  # fmt: skip


_BLACK_ON_WHITE = Colors(
    window="#ffffff", surface="#ffffff", line="#000000", edge="#000000", text="#000000", muted="#000000",
    accent="#000000", on_accent="#ffffff", chosen="#000000", on_chosen="#ffffff",
    warning="#000000", warning_back="#ffffff", error="#000000", error_back="#ffffff", good="#000000",
    off="#595959", off_back="#ffffff",
)  # fmt: skip
_WHITE_ON_BLACK = Colors(
    window="#000000", surface="#000000", line="#ffffff", edge="#ffffff", text="#ffffff", muted="#ffffff",
    accent="#ffffff", on_accent="#000000", chosen="#ffffff", on_chosen="#000000",
    warning="#ffffff", warning_back="#000000", error="#ffffff", error_back="#000000", good="#ffffff",
    off="#a6a6a6", off_back="#000000",
)  # fmt: skip
_HIGH = 7.0
"""Contrast from which it counts as high (WCAG 2.2, 1.4.6)."""
_FAINT = 150
"""How opaque the text of a disabled control is, of 255."""


def system_colors(palette: QPalette) -> Colors:
    """Return the colours of the system's palette alone; what ours say by colour, the words say too."""
    role = QPalette.ColorRole
    text, window = palette.color(role.WindowText).name(), palette.color(role.Window).name()
    accent, on_accent = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    return Colors(
        window=window, surface=palette.color(role.Base).name(), line=text, edge=text, text=text, muted=text,
        accent=accent, on_accent=on_accent, chosen=accent, on_chosen=on_accent,
        warning=text, warning_back=window, error=text, error_back=window, good=text,
        off=palette.color(QPalette.ColorGroup.Disabled, role.WindowText).name(), off_back=window,
    )  # fmt: skip


def contrast_palette(system: QPalette, *, is_dark: bool) -> QPalette:
    """Return the palette for a system that asks for high contrast.

    Args:
        system: its own palette, which is right where its colours have much contrast, as those of a contrast
            theme of Windows have.
        is_dark: for systems such as GNOME, which ask for it and leave the colours to each program: whether
            they are white on black.
    """
    role = QPalette.ColorRole
    pairs = (
        (role.Window, role.WindowText), (role.Base, role.Text), (role.Button, role.ButtonText),
        (role.Highlight, role.HighlightedText),
    )  # fmt: skip
    if all(ratio(_parts(system.color(back)), _parts(system.color(text))) >= _HIGH for back, text in pairs):
        return system
    return palette_of(_WHITE_ON_BLACK if is_dark else _BLACK_ON_WHITE)


def _parts(color: QColor) -> Color:
    return color.redF(), color.greenF(), color.blueF()


def palette_of(c: Colors) -> QPalette:
    """Return the palette for Qt's Fusion style."""
    role = QPalette.ColorRole
    palette = QPalette()
    for one, color in {
        role.Window: c.window, role.WindowText: c.text, role.Base: c.surface, role.AlternateBase: c.window,
        role.Text: c.text, role.Button: c.surface, role.ButtonText: c.text, role.BrightText: c.on_accent,
        role.Highlight: c.accent, role.HighlightedText: c.on_accent, role.Accent: c.accent,
        role.Link: c.accent, role.LinkVisited: c.accent, role.PlaceholderText: c.muted,
        role.ToolTipBase: c.surface, role.ToolTipText: c.text, role.Mid: c.line, role.Midlight: c.line,
        role.Light: c.surface, role.Dark: c.line,
    }.items():  # fmt: skip
        palette.setColor(one, QColor(color))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, _faint(c))
    return palette


def _faint(c: Colors) -> QColor:
    """Return the text of what can't be used now, which is to be told from what can."""
    color = QColor(c.off)
    if c.off == c.muted:  # both have the same colour elsewhere
        color.setAlpha(_FAINT)
    return color


def edged_palette(palette: QPalette, edge: str) -> QPalette:
    """Return the palette of inputs whose edge Fusion makes from the window's colour.

    Args:
        palette: that of everything else.
        edge: the colour of the edge; Fusion makes that of a box to tick fainter.
    """
    palette = QPalette(palette)
    color = QColor(edge).lighter(140)  # Fusion makes it darker by as much
    palette.setColor(QPalette.ColorRole.Window, color)
    return palette
