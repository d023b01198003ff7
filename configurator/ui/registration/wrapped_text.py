"""A text that breaks within its words where they are wider than their room, as addresses are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.texts import Shown, shown

_WIDTH, _LEAST = 200, 60
"""Width that it likes to have, and the least, in logical pixels."""


class WrappedText(Shown, QWidget):
    """Lines of text; each keeps its line ends."""

    def __init__(self, text: str, *, muted: bool = False) -> None:
        """Make it; `muted` is for what matters less."""
        super().__init__()
        heard_as(self, "text")
        self._text = shown(text)
        self._muted = muted
        # Not `Minimum`: the least height would be that of the narrow text, and what is around it scrolls.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def heightForWidth(self, width: int) -> int:
        return round(sum(part.boundingRect().height() for part in self._parts(width)))

    def sizeHint(self) -> QSize:
        widest = max(map(self.fontMetrics().horizontalAdvance, self._text.split("\n"))) + 2
        width = max(_LEAST, min(widest, _WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme.colors()
        painter.setPen(QColor(colors.muted if self._muted else colors.text))
        top = 0.0
        for part in self._parts(self.width()):
            part.draw(painter, QPointF(0, top))
            top += part.boundingRect().height()

    def _parts(self, width: int) -> list[QTextLayout]:
        return [self._laid_out(line, width) for line in self._text.split("\n")]

    def _laid_out(self, text: str, width: int) -> QTextLayout:
        layout = QTextLayout(text or " ", self.font())
        option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft))
        option.setTextDirection(self.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout
