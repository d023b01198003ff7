"""Buttons of a dialog: none takes the Enter key but the one that is made the default."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QPushButton

from configurator.ui.kit import theme
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.texts import Button


def button(text: str, name: str, *, foot: bool = False) -> QPushButton:
    """Make a button with a name for tests; those at the `foot` of a dialog are a little higher."""
    made = Button(text)
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
