"""The style sheet of a test conversation, not in the program's own because that one delays the start."""

from __future__ import annotations

from configurator.icon.css.colors import hex_of, is_color
from configurator.icon.css.contrast import WHITE, Color, opaque, ratio
from configurator.ui.kit import theme

_BLACK = (0.0, 0.0, 0.0)
_ENOUGH = 4.5
"""Contrast of text that everybody can read (WCAG 2.2, 1.4.3)."""


def style_sheet(wanted: str) -> str:
    """Return the style sheet for a connector.

    Args:
        wanted: the connector's colour, as it stands in the form; the program's own where it is none.
    """
    c = theme.colors()
    color, on_color = hex_of(_back(wanted)), readable_on(wanted)
    veil = "rgba(255, 255, 255, 110)" if on_color == "#ffffff" else "rgba(0, 0, 0, 110)"
    edge = color
    if theme.is_high_contrast():
        color, veil, edge = c.surface, c.off, c.line
    return f"""
    QFrame[role="chat_head"] {{ background: {color}; border: none; border-top-left-radius: 8px;
        border-top-right-radius: 8px; }}
    QFrame[role="chat_head"] QLabel {{ color: {on_color}; }}
    QFrame[role="chat_head"] QPushButton {{ background: transparent; color: {on_color};
        border: 1px solid {veil}; border-radius: 4px; padding: 4px 12px; }}
    QFrame[role="chat_head"] QPushButton:hover, QFrame[role="chat_head"] QPushButton:focus {{
        border-color: {on_color}; }}
    QFrame[role="chat_head"] QPushButton:disabled {{ color: {veil}; }}
    QFrame[role="bubble"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 12px; }}
    QFrame[role="bubble"][side="customer"] {{ background: {color}; border-color: {edge}; }}
    QFrame[role="bubble"][side="customer"] QLabel {{ color: {on_color}; }}
    QFrame[role="bubble"][side="portal"] {{ background: transparent; border: none; }}
    QToolButton#message_more::menu-indicator {{ image: none; }}
    QLabel[role="step"] {{ color: {c.surface}; border-radius: 10px; font-weight: 600; }}
    QLabel[role="step"][kind="good"] {{ background: {c.good}; }}
    QLabel[role="step"][kind="error"] {{ background: {c.error}; }}
    QFrame[role="step_row"] {{ border: none; border-bottom: 1px solid {c.line}; }}
    QScrollArea#steps, QWidget#step_page {{ background: {c.surface}; }}
    QFrame[role="composer"] {{ background: {c.surface}; border: none; border-top: 1px solid {c.line}; }}
    """


def readable_on(wanted: str) -> str:
    """Return white as long as it can be read on a connector's colour, otherwise black.

    Where the system asks for high contrast nothing has that colour, and this is the colour of every text.
    """
    if theme.is_high_contrast():
        return theme.colors().text
    back = _back(wanted)
    white = ratio(WHITE, back)
    return "#ffffff" if white >= _ENOUGH or white >= ratio(_BLACK, back) else "#000000"


def _back(wanted: str) -> Color:
    return opaque(wanted if is_color(wanted) else theme.colors().accent)
