"""Pictures of what to click in Bitrix24: drawn by us, in the window's colours and language.

Where the language is written from right to left, Bitrix24 is its own mirror image, and so are the pictures.
"""

from __future__ import annotations

import html
import re
from string import Template

from PySide6.QtCore import QByteArray, QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from configurator.locate import resources
from configurator.ui.kit import direction, theme
from configurator.ui.kit.accessible_roles import heard_as

_SIZE = 12
"""Pixels of the pictures' words."""
_ROOM = re.compile(r'<text [^>]*data-room="(?P<room>\d+)"[^>]*>(?P<word>[^<]*)')
"""A word that may not be wider than it says."""
_WIDTH = re.compile(r'viewBox="0 0 (?P<width>\d+) ')
_OPENING = re.compile(r"<svg [^>]*>")
_AT = re.compile(r'<text x="(?P<at>[\d.]+)"(?P<rest>[^>]*)>')
_KEPT = re.compile(r'data-middle="(?P<at>[\d.]+)"')
"""The middle, across, of a shape that isn't mirrored, such as a tick."""


class GuidePicture(QWidget):
    """One of resources/guide, as wide as there is room up to its own size."""

    def __init__(self, name: str, words: dict[str, str], description: str) -> None:
        """Make the picture.

        Args:
            name: the file's name without `.svg`.
            words: what stands in it, by the file's placeholders.
            description: the same for people who do not see it.
        """
        super().__init__()
        heard_as(self, "picture")
        self._name, self._words = name, words
        self._renderer = QSvgRenderer(self)
        self._load()
        self.setAccessibleName(description)
        self.setToolTip(description)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._renderer.defaultSize()

    def minimumSizeHint(self) -> QSize:
        return self._renderer.defaultSize() / 2

    def heightForWidth(self, width: int) -> int:
        whole = self._renderer.defaultSize()
        return round(whole.height() * min(1.0, width / whole.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._load()

    def paintEvent(self, _event: QPaintEvent) -> None:
        whole = self._renderer.defaultSize()
        scale = min(1.0, self.width() / whole.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(0, 0, round(whole.width() * scale), round(whole.height() * scale))
        self._renderer.render(painter, QRectF(direction.mirrored(place, self.rect())))

    def _load(self) -> None:
        self._renderer.load(QByteArray(drawing(self._name, self._words, self.font()).encode()))
        self.update()


def drawing(name: str, words: dict[str, str], font: QFont) -> str:
    """Return a picture as SVG, in the colours in force.

    Args:
        name: the file's name without `.svg`.
        words: what stands in it, by the file's placeholders.
        font: that of the words.
    """
    template = Template((resources() / "guide" / f"{name}.svg").read_text(encoding="utf-8"))
    escaped = {key: html.escape(word) for key, word in words.items()}
    svg = template.substitute(theme.colors()._asdict(), **escaped)
    if direction.is_mirrored():
        svg = _mirrored(svg)
    return _ROOM.sub(lambda found: _smaller(found, font), svg)


def _mirrored(svg: str) -> str:
    """Mirror a drawing, but for its words: they stand where their mirror image would."""
    found = _WIDTH.search(svg)
    if found is None:
        return svg
    svg = _AT.sub(_turned, svg)
    svg = _KEPT.sub(lambda one: _back(float(one["at"])), svg)
    turned = f'<g transform="translate({found["width"]} 0) scale(-1 1)">'
    svg = _OPENING.sub(lambda one: f"{one[0]}{turned}", svg)
    return svg.replace("</svg>", "</g></svg>")


def _turned(found: re.Match[str]) -> str:
    rest = found["rest"] if "text-anchor" in found["rest"] else f'{found["rest"]} text-anchor="end"'
    return f'<text x="{found["at"]}" {_back(float(found["at"]))}{rest}>'


def _back(at: float) -> str:
    """Return what turns a shape round again whose middle, or beginning, is at `at`."""
    return f'transform="translate({2 * at:g} 0) scale(-1 1)"'


def _smaller(found: re.Match[str], font: QFont) -> str:
    """Write a word so small that it keeps to its room: another language's may be longer."""
    measured = QFont(font)
    measured.setPixelSize(_SIZE)
    measured.setBold("font-weight" in found[0])
    width = QFontMetricsF(measured).horizontalAdvance(html.unescape(found["word"]))
    size = min(1.0, float(found["room"]) / max(width, 1.0)) * _SIZE
    return found[0].replace(f'data-room="{found["room"]}"', f'font-size="{size:.1f}"')
