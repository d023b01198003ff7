"""Choosing a colour: by hex, from a few that work, or in a popover."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from configurator.ui.form.rows import line_edit, set_text
from configurator.ui.kit import theme
from configurator.ui.kit.choice_group import Choice, Choices
from configurator.ui.kit.direction import is_mirrored
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.texts import Button
from configurator.wording.color_words import color_words
from configurator.wording.translation import _

PRESETS = ("#1868db", "#1a7f4b", "#b65c00", "#7a4fc9", "#c0324a", "#2a7f8f")
"""Colours on which the white name of a connected tile is readable (WCAG 4.5 : 1 or more)."""


def swatch(color: QColor, size: int = 16, gap: int = 0) -> QIcon:
    """Draw a rounded square of `color`, `size` logical pixels wide, with `gap` empty ones after it."""
    picture = QPixmap(QSize(size + gap, size) * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(color)
    painter.setPen(QPen(QColor(theme.colors().edge), 1))
    painter.drawRoundedRect(gap + 1 if is_mirrored() else 1, 1, size - 2, size - 2, 3, 3)
    painter.end()
    return QIcon(picture)


class ColorField(QWidget):
    """A swatch button, a text field and presets, all for one CSS colour.

    Signals:
        typed: the text, while the user types.
        chosen: the colour as `#rrggbb`, picked in one act.
        picker_wanted: the popover is to open, beside the widget that is given.
    """

    typed = Signal(str)
    chosen = Signal(str)
    picker_wanted = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self._default = ""
        self._swatch: tuple[str, str] | None = None
        self.edit = line_edit("color", is_code=True)
        self.edit.textEdited.connect(self.typed)
        self._pick = Button(_("Pick…"))
        self._pick.setObjectName("color_pick")
        self._pick.setMinimumHeight(theme.TARGET)
        self._pick.setIconSize(QSize(16 + theme.TIGHT, 16))
        self._pick.clicked.connect(lambda: self.picker_wanted.emit(self._pick))
        first = QHBoxLayout()
        first.setSpacing(theme.SMALL)
        first.addWidget(self.edit, 1)
        first.addWidget(self._pick)
        presets = QFrame()
        presets.setAccessibleName(_("Suggested colours"))
        flow = FlowLayout(presets, theme.TIGHT)
        self._presets = {color: self._preset(color) for color in PRESETS}
        for button in self._presets.values():
            flow.addWidget(button)
        self._choices = Choices(self)
        self._choices.take([*self._presets.values()])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.TIGHT)
        box.addLayout(first)
        box.addWidget(presets)

    def show_color(self, text: str, default: str) -> None:
        """Show the text; the swatch shows what the portal will draw (`default` for an empty text)."""
        set_text(self.edit, text)
        if default != self._default:
            self._default = default
            self.edit.setPlaceholderText(_("{color} (default)").format(color=default))
        shown = self._shown()
        drawn = shown.name(QColor.NameFormat.HexArgb), theme.colors().edge
        if drawn != self._swatch:  # most edits leave the colour as it is
            self._swatch = drawn
            self._pick.setIcon(swatch(shown, gap=theme.TIGHT))
            self._check_preset()

    def _shown(self) -> QColor:
        color = QColor.fromString(self.edit.text().strip())
        return color if color.isValid() else QColor(self._default)

    def _preset(self, color: str) -> Choice:
        button = Choice()
        button.setProperty("role", "swatch")
        button.setIcon(swatch(QColor(color), 24))
        button.setIconSize(QSize(24, 24))
        button.setFixedSize(theme.TARGET, theme.TARGET)
        said = color_words(color)
        button.setToolTip(said)
        button.setAccessibleName(said)
        button.setObjectName(f"preset_{color[1:]}")
        button.clicked.connect(lambda: self._choose(color))
        return button

    def _choose(self, color: str) -> None:
        self.chosen.emit(color)
        self._check_preset()  # also if it was in force already: a click must not uncheck it

    def _check_preset(self) -> None:
        shown = self._shown().name()
        for color, button in self._presets.items():
            button.setChecked(color == shown)
            if color == shown:
                self._choices.lead_to(button)
