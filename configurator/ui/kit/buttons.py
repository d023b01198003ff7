"""Buttons of a dialog: none takes the Enter key but the one that is made the default."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QStyle

from configurator.ui.kit import theme
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.texts import Button

_ARROW = QSize(8, 4)
"""Size of the arrow of a button with a menu, in logical pixels."""
_ARROW_END = 12
"""From the arrow to the button's end, in logical pixels."""


class MenuButton(Button):
    """A button that may have a menu: where it stands out, so does its arrow.

    Qt draws the arrow half transparent, in whatever colour, which is too faint on the accent colour.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.menu() is None or self.property("role") != "primary":
            return
        colors, size = theme.colors(), QSizeF(_ARROW)
        end = QStyle.visualRect(self.layoutDirection(), self.rect(), _arrow_place(self.rect()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colors.on_accent if self.isEnabled() else colors.off), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.translate(QRectF(end).topLeft())
        below = QPointF(size.width() / 2, size.height())
        painter.drawPolyline([QPointF(0, 0), below, QPointF(size.width(), 0)])
        painter.end()


def _arrow_place(button: QRect) -> QRect:
    """Return where the arrow stands in a button that is laid out from left to right."""
    top = button.center().y() - _ARROW.height() // 2
    return QRect(QPoint(button.right() - _ARROW.width() - _ARROW_END, top), _ARROW)


def button(text: str, name: str, *, foot: bool = False, kind: type[Button] = Button) -> QPushButton:
    """Make a button of a `kind`, named for tests; those at the `foot` of a dialog are a little higher."""
    made = kind(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    least = theme.TARGET + 6 if foot else theme.TARGET
    made.setMinimumHeight(max(least, made.fontMetrics().height() + theme.INSET))
    return made


def primary(one: QAbstractButton) -> None:
    """Make a button of one of Qt's own boxes, which is dressed already, the one that stands out."""
    _dress(one, "primary")


def danger(one: QAbstractButton) -> None:
    """Show that a button deletes or overwrites something; Enter must not press it."""
    _dress(one, "danger")


def _dress(one: QAbstractButton, role: str) -> None:
    one.setProperty("role", role)
    one.style().unpolish(one)
    one.style().polish(one)


def foot(*buttons: QPushButton, left: Sequence[QPushButton] = ()) -> FootLayout:
    """Make the last row of a dialog, the same on every system: at its right end is what goes on.

    Args:
        buttons: those on the right: first what closes, last what most people want.
        left: those that do something aside, while the dialog stays.
    """
    return FootLayout(left, buttons)
