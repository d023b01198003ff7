"""Why a drawing can't be reduced to plain shapes."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What a drawing uses that only a browser draws; the value is a stable name."""

    ANIMATION = "animation"
    BLENDING = "blending"
    CLIPPING = "clipping"
    COLOR = "color"
    CONDITION = "condition"
    FAULT = "fault"
    FILTER = "filter"
    FOREIGN_OBJECT = "foreign_object"
    FUNCTION = "function"
    GRADIENT = "gradient"
    IMAGE = "image"
    MARKER = "marker"
    MASK = "mask"
    MEDIA_RULE = "media_rule"
    NUMBER = "number"
    PATTERN = "pattern"
    ROOT_STYLE = "root_style"
    SIZE = "size"
    STROKE = "stroke"
    STYLE = "style"
    STYLE_SHEET = "style_sheet"
    TEXT = "text"
    UNIT = "unit"
    VARIABLE = "variable"


class NotPlainError(Exception):
    """A part of a drawing can't be reduced to plain shapes.

    Attributes:
        reason: why.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason
