"""Turning a mouse's wheel over a widget."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from tests.support.hands import NO_KEY


def turn(target: QWidget, notches: int) -> QWheelEvent:
    """Turn the wheel over the middle of a widget; the event says whether it was taken."""
    at = QPointF(target.rect().center())
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    angle = QPoint(0, 120 * notches)
    event = QWheelEvent(at, target.mapToGlobal(at), QPoint(), angle, none, NO_KEY, phase, False)
    QApplication.sendEvent(target, event)
    return event


def value_of(one: Any) -> int:
    """What an input that a wheel can turn stands at."""
    return int(one.currentIndex() if isinstance(one, QComboBox) else one.value())
