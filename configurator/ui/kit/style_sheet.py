"""The style sheet: what no platform style offers, and for Fusion, which is no platform's own, the rest.

Each selector names a class: Qt tries one without a class on every widget, and more than once. Nothing here
shows the keyboard focus, see `focus_ring`. Sizes of texts come from the font.
"""

from __future__ import annotations

from configurator.ui.kit.color_scheme import Colors
from configurator.ui.kit.spacing import SMALL, TARGET, TIGHT

_BOX_WIDTH = 360
"""Of the texts of Qt's own boxes: as wide as its title alone, a box would break addresses."""


def platform_sheet(c: Colors, title: str, *, is_mirrored: bool = False) -> str:
    """Return the rules for every platform: the primary button, choices, messages, bars.

    Args:
        c: the colours; where the system's have no backgrounds for messages, these get an edge.
        title: the size of a title, as CSS.
        is_mirrored: whether windows are laid out from right to left.
    """
    has_backs = c.error_back != c.window
    end, wrong = "left" if is_mirrored else "right", "1px" if has_backs else "2px"
    notice_edge = "none" if has_backs else f"1px solid {c.text}"
    return f"""
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[role="heading"], QLabel[role="strong"] {{ font-weight: 600; }}
    QLabel[role="title"] {{ font-size: {title}; font-weight: 600; }}
    QLabel[role="error"] {{ color: {c.error}; }}
    QLabel[role="warning"] {{ color: {c.warning}; }}
    QLabel[role="good"] {{ color: {c.good}; }}
    QFrame[role="bar"] {{ background: {c.surface}; border: none; border-top: 1px solid {c.line}; }}
    QFrame[role="rail"] {{ background: {c.surface}; border: none; border-{end}: 1px solid {c.line}; }}
    QFrame[role="notices"] {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
    QToolBar {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line};
                padding: {TIGHT}px {SMALL}px; spacing: {TIGHT}px; }}
    QFrame[role="notice"] {{ border: {notice_edge}; border-radius: 6px; background: {c.window}; }}
    QFrame[role="notice"][kind="error"] {{ background: {c.error_back}; }}
    QFrame[role="notice"][kind="warning"] {{ background: {c.warning_back}; }}
    QFrame[role="card"] {{ border: 1px solid {c.line}; border-radius: 8px; background: {c.surface}; }}
    QFrame[role="drop"] {{ border: 1px dashed {c.edge}; border-radius: 8px; background: {c.surface}; }}
    QFrame[role="drop"][over="true"] {{ border: 2px solid {c.accent}; }}
    {_buttons(c)}
    {_choices(c)}
    {_start_page(c)}
    QProgressBar[role="meter"] {{ background: {c.surface}; border: 1px solid {c.edge}; border-radius: 3px; }}
    QProgressBar[role="meter"]::chunk {{ background: {c.accent}; border-radius: 2px; }}
    QProgressBar[role="meter"][kind="warning"]::chunk {{ background: {c.warning}; }}
    QProgressBar[role="meter"][kind="error"]::chunk {{ background: {c.error}; }}
    QDialogButtonBox {{ button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }}
    QDialogButtonBox QPushButton {{ min-height: {TARGET - 4}px; }}
    QDialogButtonBox QPushButton[role="primary"], QDialogButtonBox QPushButton[role="danger"] {{
        padding: 4px 18px; }}
    {_wrong_inputs(c, wrong)}
    """


def _buttons(c: Colors) -> str:
    """The button that a window is there for, and one that may do harm; pressed they keep their colours.

    Fusion's rules for others that are pressed come later, and would win without `:default` here.
    """
    pressed = {
        role: f'QPushButton[role="{role}"]:pressed, QPushButton[role="{role}"]:default:pressed'
        for role in ("primary", "danger")
    }
    return f"""
    QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent};
        border-radius: 5px; padding: 6px 18px; font-weight: 600; }}
    QPushButton[role="primary"]::menu-indicator {{ image: none; }}
    QPushButton[role="primary"]:hover {{ border-color: {c.text}; }}
    {pressed["primary"]} {{ background: {c.accent}; border-color: {c.text}; }}
    QPushButton[role="primary"]:disabled {{ background: {c.off_back}; color: {c.off};
        border-color: {c.line}; }}
    QPushButton[role="danger"] {{ background: {c.error_back}; color: {c.error}; border: 1px solid {c.error};
        border-radius: 5px; padding: 6px 18px; font-weight: 600; }}
    QPushButton[role="danger"]:hover {{ border-color: {c.text}; }}
    {pressed["danger"]} {{ background: {c.error_back}; border-color: {c.text}; }}
    QPushButton[role="danger"]:disabled {{ background: {c.off_back}; color: {c.off};
        border-color: {c.line}; }}
    """


def _wrong_inputs(c: Colors, wrong: str) -> str:
    """Fields with a problem; `wrong` is the width of their edge."""
    return f"""
    QLineEdit[wrong="error"], QPlainTextEdit[wrong="error"] {{ border: {wrong} solid {c.error}; }}
    QLineEdit[wrong="warning"], QPlainTextEdit[wrong="warning"] {{ border: {wrong} solid {c.warning}; }}
    QLineEdit[wrong="error"], QLineEdit[wrong="warning"] {{ padding: 4px 7px; }}
    QPlainTextEdit[wrong="error"], QPlainTextEdit[wrong="warning"] {{ padding: 1px 3px; }}
    QLineEdit[wrong="error"], QLineEdit[wrong="warning"], QPlainTextEdit[wrong="error"],
    QPlainTextEdit[wrong="warning"] {{ border-radius: 4px; background: {c.surface}; color: {c.text}; }}
    """


def _choices(c: Colors) -> str:
    """One of several: joined segments, the cells of a grid, pictures with a word."""
    return f"""
    QPushButton[role="segment"] {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
        padding: 4px 12px; min-height: 18px; border-radius: 0; }}
    QPushButton[role="segment"]:hover {{ background: {c.window}; }}
    QPushButton[role="segment"]:checked {{ background: {c.chosen}; color: {c.on_chosen};
        border-color: {c.accent}; font-weight: 600; }}
    QPushButton[role="segment"]:disabled {{ color: {c.off}; border-color: {c.line}; }}
    QPushButton[role="segment"]:checked:disabled {{ background: {c.off_back}; }}
    QRadioButton[role="cell"]::indicator {{ width: 0; height: 0; image: none; border: none; }}
    QRadioButton[role="cell"] {{ background: {c.surface}; border: 1px solid {c.edge}; border-radius: 3px;
        spacing: 0; padding: 0; }}
    QRadioButton[role="cell"]:hover {{ border-color: {c.accent}; }}
    QRadioButton[role="cell"]:checked {{ background: {c.accent}; border-color: {c.accent}; }}
    QToolButton[role="look"] {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
        border-radius: 6px; padding: 6px; }}
    QToolButton[role="look"]:hover {{ border-color: {c.accent}; }}
    QToolButton[role="look"]:checked {{ border: 2px solid {c.accent}; padding: 5px; font-weight: 600; }}
    QToolButton[role="look"]:disabled {{ border-color: {c.line}; }}
    """


def _start_page(c: Colors) -> str:
    """The area for a logo, and the cards of connectors and templates."""
    return f"""
    QFrame[role="zone"] {{ border: 2px dashed {c.accent}; border-radius: 12px; background: {c.surface}; }}
    QFrame[role="zone"][over="true"] {{ border-style: solid; }}
    QLabel[role="chip"] {{ border: 1px solid {c.edge}; border-radius: 10px; padding: 2px 10px; }}
    QPushButton[role="recent"] {{ background: {c.surface}; border: 1px solid {c.edge}; border-radius: 10px;
        padding: 0; text-align: left; }}
    QToolButton[role="template"] {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
        border-radius: 10px; padding: 10px 4px 8px 4px; }}
    QPushButton[role="recent"]:hover, QToolButton[role="template"]:hover {{ border-color: {c.accent}; }}
    """


def fusion_sheet(c: Colors) -> str:
    """Return the rules for the one style that is not a platform's own."""
    return f"""
    QLineEdit, QPlainTextEdit {{ border: 1px solid {c.edge}; border-radius: 4px; padding: 4px 7px;
        background: {c.surface}; color: {c.text}; selection-background-color: {c.accent}; }}
    QPlainTextEdit {{ padding: 1px 3px; }}
    QPlainTextEdit::corner {{ background: transparent; border: none; }}
    QLineEdit:disabled, QPlainTextEdit:disabled {{ border-color: {c.line}; }}
    QPushButton {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge}; border-radius: 4px;
        padding: 4px 14px; outline: none; }}
    QPushButton:hover {{ border-color: {c.accent}; }}
    QPushButton:pressed, QPushButton:default:pressed {{ background: {c.window}; }}
    QPushButton:disabled {{ color: {c.off}; border-color: {c.line}; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 10px; color: {c.text}; }}
    QToolBar QToolButton {{ min-height: {TARGET - 10}px; }}
    QToolButton:hover {{ border-color: {c.accent}; }}
    QToolButton:disabled {{ color: {c.off}; }}
    QToolButton[role="swatch"], QFileDialog QToolButton {{ padding: 1px; }}
    QToolButton[role="swatch"]:checked {{ border: 2px solid {c.text}; padding: 0; }}
    QToolButton[role="portal"] {{ border-color: {c.edge}; border-radius: {TARGET // 2}px;
        padding: 4px 24px 4px 12px; }}
    QToolButton[role="portal"]::menu-indicator {{ subcontrol-position: right center; right: 9px; }}
    {_scrolling(c)}
    QSplitter::handle {{ background: {c.line}; }}
    QSplitter[role="quiet"]::handle {{ background: transparent; }}
    QMenuBar {{ background: {c.surface}; }}
    QLabel#qt_msgbox_label {{ font-weight: 600; }}
    QLabel#qt_msgbox_label, QLabel#qt_msgbox_informativelabel {{ min-width: {_BOX_WIDTH}px; }}
    QTreeView, QListView {{ border: 1px solid {c.edge}; border-radius: 4px; }}
    QTreeView[role="list"], QListView[role="list"] {{ background: {c.surface}; padding: {TIGHT}px; }}
    QTextBrowser {{ border: 1px solid {c.edge}; border-radius: 4px; }}
    QTreeView {{ outline: none; }}
    QTreeView::item, QListView[role="list"]::item {{ padding: 0 {TIGHT + 1}px; }}
    QHeaderView, QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: none; }}
    QHeaderView::section {{ border-bottom: 1px solid {c.line}; padding: {TIGHT}px {SMALL}px; }}
    """


def _scrolling(c: Colors) -> str:
    """The scroll bars and sliders, in both directions."""
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {c.edge}; border-radius: 3px; margin: 3px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {c.edge}; }}
    QSlider::sub-page:horizontal {{ border-radius: 2px; background: {c.accent}; }}
    QSlider::handle:horizontal {{ width: 14px; margin: -7px 0; border: 2px solid {c.accent};
        border-radius: 9px; background: {c.surface}; }}
    QSlider::handle:horizontal:disabled {{ border-color: {c.line}; }}
    QSlider::sub-page:horizontal:disabled {{ background: {c.line}; }}
    """
