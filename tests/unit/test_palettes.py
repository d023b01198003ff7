"""The window's colours can be told apart: every pair that meets, by WCAG's formula, for all eyes."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from configurator.icon.css.contrast import LEAST_FOR_DRAWINGS, LEAST_FOR_TEXT, opaque, ratio
from configurator.ui.code import code_colors
from configurator.ui.kit.color_scheme import DARK, LIGHT, Colors, contrast_palette, palette_of, system_colors
from tests.support.color_blindness import KINDS, seen

SCHEMES = {"light": LIGHT, "dark": DARK}
BACKS = ("window", "surface")
HIGH = 7.0
"""What WCAG 1.4.6 wants."""
TEXTS = (
    *product(("text", "muted", "warning", "error", "good", "accent"), BACKS),
    ("on_accent", "accent"), ("on_chosen", "chosen"), ("text", "chosen"), ("muted", "chosen"),
    ("text", "warning_back"), ("warning", "warning_back"), ("text", "error_back"),
    ("error", "error_back"), ("muted", "error_back"), ("muted", "warning_back"), ("text", "off_back"),
    ("surface", "good"), ("surface", "error"),
)  # fmt: skip
"""Every text, and what it stands on."""
EDGES = (
    *product(("edge", "accent", "good", "error", "warning", "muted"), BACKS),
    ("good", "chosen"), ("accent", "chosen"), ("accent", "warning_back"), ("accent", "error_back"),
)  # fmt: skip
"""What is drawn to be found, such as the focus and the edges of fields, and what it lies on."""


def pairs(kind: str) -> list[tuple[str, str, str]]:
    chosen = TEXTS if kind == "text" else EDGES
    return [(scheme, one, other) for scheme in SCHEMES for one, other in chosen]


def contrast(colors: Colors, one: str, other: str) -> float:
    return ratio(opaque(getattr(colors, one)), opaque(getattr(colors, other)))


@pytest.mark.parametrize(("scheme", "one", "other"), pairs("text"))
def test_every_text_can_be_read(scheme: str, one: str, other: str) -> None:
    assert contrast(SCHEMES[scheme], one, other) >= LEAST_FOR_TEXT


@pytest.mark.parametrize(("scheme", "one", "other"), pairs("edge"))
def test_every_edge_is_found(scheme: str, one: str, other: str) -> None:
    assert contrast(SCHEMES[scheme], one, other) >= LEAST_FOR_DRAWINGS


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_texts_and_edges_stay_readable_with_every_colour_blindness(scheme: str, kind: str) -> None:
    colors = SCHEMES[scheme]
    for least, chosen in ((LEAST_FOR_DRAWINGS, TEXTS), (LEAST_FOR_DRAWINGS * 0.9, EDGES)):
        for one, other in chosen:
            ours = [seen(opaque(getattr(colors, name)), kind) for name in (one, other)]
            assert ratio(*ours) >= least, (one, other)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_code_can_be_read(scheme: str) -> None:
    colors = code_colors.LIGHT if scheme == "light" else code_colors.DARK
    for color in colors:
        assert ratio(opaque(color), opaque(SCHEMES[scheme].surface)) >= LEAST_FOR_TEXT


def black_and_white() -> QPalette:
    """A contrast theme of a system, in colours of its own."""
    palette = QPalette(QColor("#ffff00"), QColor("#000000"))
    role = QPalette.ColorRole
    for one, color in {
        role.Window: "#000000", role.WindowText: "#ffff00", role.Base: "#000000", role.Text: "#ffff00",
        role.Button: "#000000", role.ButtonText: "#ffff00", role.Highlight: "#00ff00",
        role.HighlightedText: "#000000",
    }.items():  # fmt: skip
        palette.setColor(one, QColor(color))
    return palette


def test_a_contrast_theme_of_the_system_stays_as_it_is() -> None:
    system = black_and_white()
    assert contrast_palette(system, is_dark=False) is system
    colors = system_colors(system)
    off = system.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name()
    assert set(colors) <= {"#000000", "#ffff00", "#00ff00", off}


@pytest.mark.parametrize("is_dark", [False, True])
def test_where_the_system_has_no_such_colours_they_are_black_and_white(is_dark: bool) -> None:
    made = contrast_palette(palette_of(LIGHT), is_dark=is_dark)
    colors = system_colors(made)
    assert {colors.window, colors.text} == {"#000000", "#ffffff"}
    assert colors.window == ("#000000" if is_dark else "#ffffff")
    for one, other in TEXTS:
        if other != "chosen" or one == "on_chosen":  # nothing else stands on it in high contrast
            assert contrast(colors, one, other) >= HIGH, (one, other)
    assert contrast(colors, "off", "off_back") >= LEAST_FOR_TEXT
