"""Rows of colours to pick from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.icon.css import contrast
from configurator.services.color_palette import NamedColor
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.choice_group import Choice, Choices
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.wording.color_words import color_words

_GAP = 4
"""Between the colour and the ring around it, in logical pixels."""


class Swatch(Choice):
    """One colour; checked while it is the one in force."""

    def __init__(self, color: NamedColor) -> None:
        super().__init__()
        self.color = color.color
        self.setObjectName(f"swatch_{color.color[1:]}")
        said = color_words(color.color, one_line(color.name))
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.setFixedSize(theme.TARGET, theme.TARGET)

    def sizeHint(self) -> QSize:
        return QSize(theme.TARGET, theme.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.setPen(QPen(QColor(theme.colors().edge), 1))
        painter.setBrush(QColor(self.color))
        painter.drawRoundedRect(inner, 4, 4)
        if self.isChecked():
            is_light = contrast.luminance(contrast.opaque(self.color)) > 0.4
            painter.setPen(QColor("black" if is_light else "white"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "✓")
        if self.underMouse():
            painter.setPen(QPen(QColor(theme.colors().accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class Swatches(QFrame):
    """A heading and some colours: Tab reaches one of them, the arrow keys the others. Hidden without any.

    Signals:
        chosen: the colour as `#rrggbb`.
    """

    chosen = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        row = QWidget()
        self._flow = FlowLayout(row, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(title, "muted"))
        column.addWidget(row)
        self._buttons: list[Swatch] = []
        self._choices = Choices(self)
        self.hide()

    @property
    def colors(self) -> list[str]:
        """The colours that are offered."""
        return [one.color for one in self._buttons]

    def offer(self, colors: Sequence[NamedColor], chosen: str) -> None:
        """Offer these colours, each once; `chosen` is the one in force."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        distinct: dict[str, NamedColor] = {}
        for one in colors:
            distinct.setdefault(one.color, one)
        self._buttons = [Swatch(one) for one in distinct.values()]
        for number, button in enumerate(self._buttons):
            button.clicked.connect(partial(self._choose, number))
            self._flow.addWidget(button)
        self._choices.take(self._buttons)
        self.show_chosen(chosen)
        self.setVisible(bool(self._buttons))

    def show_chosen(self, color: str) -> None:
        """Check the colour in force, if it's among these."""
        for button in self._buttons:
            button.setChecked(button.color == color)

    def _choose(self, number: int, *_: object) -> None:
        self._choices.lead_to(self._buttons[number])
        self.chosen.emit(self._buttons[number].color)
