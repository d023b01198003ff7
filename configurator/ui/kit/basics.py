"""Labels, headings and switches built from standard widgets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QFrame,
    QLabel,
    QSizePolicy,
    QWidget,
)

from configurator.ui.kit import screens
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.text_size import text_scale
from configurator.ui.kit.texts import Button, Label
from configurator.ui.kit.theme import INSET, SMALL, TARGET

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property used by the style sheet, and restyle the widget if it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        # Without a style sheet nothing has to be restyled; the first call to style() takes 10 ms.
        app = QApplication.instance()
        if isinstance(app, QApplication) and app.styleSheet():
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Make a text in plain form (never read as HTML), with a role of the style sheet."""
    made = Label(text, role)
    made.setWordWrap(wrap)
    return made


def lead_tab_to(wanted: QAbstractButton, buttons: Sequence[QAbstractButton]) -> None:
    """Have the Tab key reach one of several buttons; the arrow keys and the mouse reach the others."""
    for one in buttons:
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is wanted else Qt.FocusPolicy.ClickFocus)


def larger(one: QLabel, factor: float) -> QLabel:
    """Make a text larger than the others by a factor; return it."""
    one.setFont(resized(one.font(), factor))
    return one


def resized(font: QFont, factor: float) -> QFont:
    """Return a font whose size is that of another, times a factor."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(round(font.pixelSize() * factor))
    return made


def fit(dialog: QDialog, width: int) -> None:
    """Make a dialog `width` logical pixels wide, or more, and as high as its wrapped texts need.

    With larger letters than usual it is wider by as much, as far as the screen has room.
    """
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        width = max(width, min(round(width * text_scale()), screens.free_size(dialog).width()))
        width = max(width, layout.totalMinimumSize().width())
        fixed = layout.totalSizeHint().height()
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else fixed
        dialog.setMinimumSize(width, height)
        dialog.resize(width, height)


class ElidedLabel(Label):
    """One line of text, shortened with … if there is no room; its tooltip has all of it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(role=role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        short = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(self.alignment()), short)


class Segments(QFrame):
    """A row of joined buttons of which exactly one is chosen; it breaks where the width ends.

    Signals:
        chosen: the key of the button, when the user picks it.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: dict[str, str], name: str, make: Callable[[str], Segment] | None = None
    ) -> None:
        """Make the row.

        Args:
            choices: the word on each button, by its key; the first is chosen.
            name: what is chosen, for screen readers.
            make: makes a button of its word, where that isn't all.
        """
        super().__init__()
        self.setAccessibleName(name)
        row = FlowLayout(self, 0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Segment] = {}
        for key, word in choices.items():
            button = (make or Segment)(word)
            button.setObjectName(f"segment_{key}")
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        self._group.buttonToggled.connect(self._lead_tab)
        next(iter(self._buttons.values())).setChecked(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def choose(self, key: str) -> None:
        """Show `key` as chosen, without a signal."""
        self._buttons[key].setChecked(True)

    def current(self) -> str:
        """Return the key of the chosen button."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def button(self, key: str) -> Segment:
        """Return the button of `key`."""
        return self._buttons[key]

    def _lead_tab(self, button: QAbstractButton, is_chosen: bool) -> None:
        if is_chosen:
            lead_tab_to(button, self._group.buttons())


class Segment(Button):
    """One of the joined buttons, with room for its word in bold, which it is while it is chosen.

    It excludes the others by itself, besides being in a group: then Qt reports it as a radio button.
    """

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.setProperty("role", "segment")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setMinimumHeight(TARGET)

    def sizeHint(self) -> QSize:
        bold = self.font()
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        wide = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width() + 2 * (INSET + 1)
        return QSize(wide, max(TARGET, metrics.height() + SMALL + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
