"""Hands that choose a colour in the popover."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QSlider, QWidget
from shiboken6 import isValid

from configurator.ui.color.color_area import ShadeField
from configurator.ui.color.color_popover import ColorPopover
from configurator.ui.color.swatches import Swatches
from tests.support.found import found
from tests.support.hands import LEFT, NO_KEY, Hands

Widget = TypeVar("Widget", bound=QWidget)


class ColorHands:
    """Opens the popover, and does in it what people do."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        hands.click("color_pick")
        popovers = hands.window.findChildren(ColorPopover)
        (self.popover,) = (one for one in popovers if one.isVisible())
        # What draws the logo is a window too, and takes the focus where nobody manages windows.
        self.offered("brand_colors")
        hands.come_back()

    @property
    def color(self) -> str:
        """The colour of the connector's active icon."""
        return self.hands.connector.icon.color

    @property
    def is_open(self) -> bool:
        return isValid(self.popover) and self.popover.isVisible()

    def find(self, kind: type[Widget], name: str) -> Widget:
        return found(self.popover, kind, name)

    def press(self, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> ColorHands:
        """Press a key in a slider or in one of the field's directions."""
        slider = self.find(QSlider, name)
        slider.setFocus()
        QTest.keyClick(slider, key, modifier)
        return self

    def drag(self, *to: QPoint) -> ColorHands:
        """Press on the field and move to some points of it."""
        field = self.find(ShadeField, "shade_field")
        QTest.mousePress(field, LEFT, NO_KEY, QPoint(20, 20))
        for at in to or (QPoint(120, 60), QPoint(200, 100)):
            QTest.mouseMove(field, at)
        QTest.mouseRelease(field, LEFT, NO_KEY, (to or (QPoint(200, 100),))[-1])
        return self

    def type(self, text: str) -> ColorHands:
        """Replace the colour's text and stay there."""
        edit = self.find(QLineEdit, "popover_color")
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
        return self

    def click(self, name: str) -> ColorHands:
        button = self.find(QAbstractButton, name)
        assert button.isVisible()
        QTest.mouseClick(button, LEFT)
        return self

    def said(self, name: str) -> str:
        label = self.find(QLabel, name)
        return label.text() if label.isVisible() else ""

    def offered(self, name: str) -> list[str]:
        """The colours of a row, once they are there."""
        row = self.find(Swatches, name)
        self.hands.qtbot.waitUntil(lambda: bool(row.colors))
        return row.colors

    def done(self) -> None:
        self.click("use_color")
        assert not self.is_open
