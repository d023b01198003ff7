"""Texts are as large as the user's font: no size of them is written down in pixels or points."""

from __future__ import annotations

import ast
import re

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from configurator.ui.kit.text_size import text_scale
from tests.support.imports import modules
from tests.support.paths import ROOT

PICTURES = {
    "configurator.ui.registration.tile_picture", "configurator.ui.registration.contact_center_scene",
    "configurator.ui.connectors.letter_disc", "configurator.ui.portals.guide_picture",
}  # fmt: skip
"""What paints the portal as it is, in its own sizes; the words stand beside each picture too."""
SIZED = {"setPixelSize", "setPointSize", "setPointSizeF"}
FIXED = re.compile(r"font(?:-size)?:[^;{}]*?\b[\d.]+p[xt]\b")


def sizes_written_down(tree: ast.AST) -> list[str]:
    """Calls that set a size which isn't made of another font's, and style sheets with one."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in SIZED:
            argument = ast.unparse(node.args[0])
            if "pointSize" not in argument and "pixelSize" not in argument:
                found.append(ast.unparse(node))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and FIXED.search(node.value):
            found.append(node.value)
    return found


def test_no_size_of_a_text_in_the_window_is_written_down() -> None:
    wrong = [
        f"{name}: {one}"
        for name, path in modules().items()
        if name.startswith("configurator.ui.") and name not in PICTURES
        for one in sizes_written_down(ast.parse(path.read_text("utf-8")))
    ]
    assert wrong == []


def test_the_practice_portals_pages_follow_the_browsers_own_size() -> None:
    folder = ROOT / "configurator" / "practice" / "templates"
    wrong = [
        f"{file.name}: {found}"
        for file in sorted(folder.iterdir())
        for found in FIXED.findall(file.read_text("utf-8"))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("pixels", "times"),
    [(11, 1), (12, 1), (13, 1), (15, 1), (18, 1.25), (24, 1.75), (27, 2), (40, 3), (80, 3)],
)
def test_web_pages_grow_with_the_texts(qapp: QApplication, pixels: int, times: float) -> None:
    before = QApplication.font()
    font = QFont(before)
    font.setPixelSize(pixels)
    QApplication.setFont(font)
    try:
        assert text_scale() == times
    finally:
        QApplication.setFont(before)
