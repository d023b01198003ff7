"""The palette and the spacing scale: every colour and distance of the window comes from here."""

from __future__ import annotations

import sys
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

TIGHT, SMALL, MEDIUM, LARGE = 4, 8, 16, 24
"""Distances in logical pixels: inside a row, between rows, between groups, around the page."""
TARGET = 28
"""Least height of anything that is clicked, in logical pixels."""
_CHOSEN = "chosenScheme"
_EDGES = {"QCheckBox": 220, "QTreeView": 220, "QAbstractSpinBox": 66, "QComboBox": 66}
"""How strong the edges of Fusion's own inputs are: of a box to tick all, of what holds text as a field's."""


class Colors(NamedTuple):
    """The colours of one scheme, as `#rrggbb`."""

    window: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    warning: str
    warning_back: str
    error: str
    error_back: str
    good: str


LIGHT = Colors(
    window="#f4f5f7", surface="#ffffff", line="#d5d9e0", text="#1f2328", muted="#5c6570",
    accent="#1868db", on_accent="#ffffff", warning="#7a4f00", warning_back="#fff3d6",
    error="#b3261e", error_back="#fdecea", good="#1a7f4b",
)  # fmt: skip
DARK = Colors(
    window="#1f2228", surface="#292d34", line="#434a55", text="#eceef1", muted="#a4adb8",
    accent="#5c9cf5", on_accent="#0d1420", warning="#f5cd7a", warning_back="#40321a",
    error="#ff9a91", error_back="#46211f", good="#5fd39a",
)  # fmt: skip


def is_dark() -> bool:
    """Tell whether the window is drawn dark now."""
    chosen = QApplication.styleHints().property(_CHOSEN)
    return bool(
        chosen == "dark" if chosen else QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )


def choose(scheme: str) -> None:
    """Draw the program `light`, `dark`, or (empty) as the system does."""
    hints = QApplication.styleHints()
    hints.setProperty(_CHOSEN, scheme)
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(schemes.get(scheme, Qt.ColorScheme.Unknown))
    apply()


def colors() -> Colors:
    """Return the colours in force."""
    return DARK if is_dark() else LIGHT


def apply() -> None:
    """Apply the platform's own style, with our accent colour if the platform has none.

    Windows and macOS keep their palette. Elsewhere Qt's Fusion style gets ours, and edges that go with it.
    """
    scheme = colors()
    sheet = _sheet(scheme)
    if sys.platform not in {"win32", "darwin"}:
        QApplication.setPalette(_palette(scheme))
        for kind, alpha in _EDGES.items():
            QApplication.setPalette(_edged(scheme, alpha), kind)  # type: ignore[arg-type]  # it takes str only
        sheet += _fusion_sheet(scheme)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet(sheet)


def _palette(c: Colors) -> QPalette:
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
        faint = QColor(c.muted)
        faint.setAlpha(150)
        palette.setColor(QPalette.ColorGroup.Disabled, one, faint)
    return palette


def _edged(c: Colors, alpha: int) -> QPalette:
    """The palette of inputs whose edge Fusion makes from the window's colour: nobody saw it in the dark."""
    palette = _palette(c)
    edge = QColor(c.muted).lighter(140)  # Fusion makes it darker by as much
    edge.setAlpha(alpha)
    palette.setColor(QPalette.ColorRole.Window, edge)
    return palette


def _sheet(c: Colors) -> str:
    """Only what no platform style offers: the primary button, switches, messages, bars.

    Each selector names a class: Qt tries one without a class on every widget, and more than once.
    """
    return f"""
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[role="heading"] {{ font-weight: 600; }}
    QLabel[role="title"] {{ font-size: 15pt; font-weight: 600; }}
    QLabel[role="error"] {{ color: {c.error}; }}
    QLabel[role="warning"] {{ color: {c.warning}; }}
    QLabel[role="good"] {{ color: {c.good}; }}
    QFrame[role="bar"] {{ background: {c.surface}; border: none; border-top: 1px solid {c.line}; }}
    QFrame[role="notices"] {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
    QToolBar {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line};
                padding: {TIGHT}px {SMALL}px; spacing: {TIGHT}px; }}
    QFrame[role="notice"] {{ border-radius: 6px; background: {c.window}; }}
    QFrame[role="notice"][kind="error"] {{ background: {c.error_back}; }}
    QFrame[role="notice"][kind="warning"] {{ background: {c.warning_back}; }}
    QFrame[role="card"] {{ border: 1px solid {c.line}; border-radius: 8px; background: {c.surface}; }}
    QFrame[role="drop"] {{ border: 1px dashed {c.muted}; border-radius: 8px; background: {c.surface}; }}
    QFrame[role="drop"][over="true"] {{ border: 2px solid {c.accent}; }}
    QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent};
        border-radius: 5px; padding: 6px 18px; font-weight: 600; }}
    QPushButton[role="primary"]:hover, QPushButton[role="primary"]:focus {{ border-color: {c.text}; }}
    QPushButton[role="primary"]:disabled {{ background: {c.line}; color: {c.muted}; border-color: {c.line}; }}
    QPushButton[role="danger"] {{ background: {c.error_back}; color: {c.error}; border: 1px solid {c.error};
        border-radius: 5px; padding: 6px 18px; font-weight: 600; }}
    QPushButton[role="danger"]:hover, QPushButton[role="danger"]:focus {{ border-color: {c.text}; }}
    QPushButton[role="danger"]:disabled {{ background: {c.line}; color: {c.muted}; border-color: {c.line}; }}
    QPushButton[role="segment"] {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
        padding: 4px 12px; min-height: 18px; }}
    QPushButton[role="segment"]:checked {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; }}
    QPushButton[role="segment"]:disabled {{ color: {c.muted}; }}
    QPushButton[role="segment"]:checked:disabled {{ background: {c.line}; border-color: {c.line}; }}
    QPushButton[role="segment"]:focus {{ border: 1px solid {c.text}; }}
    QToolButton[role="look"] {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
        border-radius: 6px; padding: 6px; }}
    QToolButton[role="look"]:hover, QToolButton[role="look"]:focus {{ border-color: {c.accent}; }}
    QToolButton[role="look"]:checked {{ border: 2px solid {c.accent}; padding: 5px; font-weight: 600; }}
    QProgressBar[role="meter"] {{ background: {c.line}; border: none; border-radius: 3px; }}
    QProgressBar[role="meter"]::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QProgressBar[role="meter"][kind="warning"]::chunk {{ background: {c.warning}; }}
    QProgressBar[role="meter"][kind="error"]::chunk {{ background: {c.error}; }}
    QPushButton[role="cell"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: 3px; }}
    QPushButton[role="cell"]:hover {{ border-color: {c.accent}; }}
    QPushButton[role="cell"]:checked {{ background: {c.accent}; border-color: {c.accent}; }}
    QPushButton[role="cell"]:focus {{ border: 2px solid {c.text}; }}
    QDialogButtonBox {{ button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }}
    QDialogButtonBox QPushButton {{ min-height: {TARGET - 4}px; }}
    QLineEdit[wrong="error"], QPlainTextEdit[wrong="error"] {{ border: 1px solid {c.error}; }}
    QLineEdit[wrong="warning"], QPlainTextEdit[wrong="warning"] {{ border: 1px solid {c.warning}; }}
    QLineEdit[wrong="error"], QLineEdit[wrong="warning"] {{ padding: 4px 7px; }}
    QPlainTextEdit[wrong="error"], QPlainTextEdit[wrong="warning"] {{ padding: 1px 3px; }}
    QLineEdit[wrong="error"], QLineEdit[wrong="warning"], QPlainTextEdit[wrong="error"],
    QPlainTextEdit[wrong="warning"] {{ border-radius: 4px; background: {c.surface}; color: {c.text}; }}
    """


def _fusion_sheet(c: Colors) -> str:
    """Edges for the one style that is not a platform's own."""
    return f"""
    QLineEdit, QPlainTextEdit {{ border: 1px solid {c.line}; border-radius: 4px; padding: 4px 7px;
        background: {c.surface}; color: {c.text}; selection-background-color: {c.accent}; }}
    QPlainTextEdit {{ padding: 1px 3px; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {c.accent}; }}
    QPushButton {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; border-radius: 4px;
        padding: 4px 14px; }}
    QPushButton:hover {{ border-color: {c.accent}; }}
    QPushButton:focus {{ border-color: {c.accent}; }}
    QPushButton:pressed, QPushButton:default:pressed {{ background: {c.window}; }}
    QPushButton:disabled {{ color: {c.muted}; }}
    QPushButton[role="cell"] {{ padding: 0; }}
    QPushButton[role="segment"] {{ border-radius: 0; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 10px; color: {c.text}; }}
    QToolBar QToolButton {{ min-height: {TARGET - 10}px; }}
    QToolButton:hover, QToolButton:focus {{ border-color: {c.accent}; }}
    QToolButton:disabled {{ color: {c.muted}; }}
    QToolButton[role="swatch"], QFileDialog QToolButton {{ padding: 1px; }}
    QToolButton[role="portal"] {{ border-color: {c.line}; padding-right: 22px; }}
    QToolButton[role="portal"]::menu-indicator {{ subcontrol-position: right center; right: 7px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {c.line}; border-radius: 4px; min-height: 32px; margin: 2px; }}
    QScrollBar::handle:vertical:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSplitter::handle {{ background: {c.line}; }}
    QMenuBar {{ background: {c.surface}; }}
    QTreeView, QListView {{ border: 1px solid {c.line}; border-radius: 4px; }}
    QTreeView[role="list"] {{ background: {c.surface}; padding: {TIGHT}px; }}
    QSplitter[role="quiet"]::handle {{ background: transparent; }}
    QHeaderView, QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: none; }}
    QHeaderView::section {{ border-bottom: 1px solid {c.line}; padding: {TIGHT}px; }}
    """
