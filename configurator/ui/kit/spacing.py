"""The distances and sizes of the window, in logical pixels; nothing else sets its own."""

from __future__ import annotations

TIGHT, SMALL, INSET, MEDIUM, LARGE = 4, 8, 12, 16, 24
"""Inside a row, between rows, inside a card or a message, between groups, around the page."""
TARGET = 28
"""Least height of anything that is clicked."""
