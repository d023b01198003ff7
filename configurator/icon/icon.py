"""One state of a connector's icon, and what the portal draws where a value is empty."""

from __future__ import annotations

from dataclasses import dataclass

DEFAULT_COLOR = "#90be00"
"""CSS colour the portal draws where COLOR is empty (its own template)."""
DEFAULT_COLOR_DISABLED = "#ebeff2"
"""CSS colour the portal draws where ICON_DISABLED.COLOR is empty."""
DEFAULT_SIZE = "100% auto"
"""`background-size` of the portal's base rule, in force where SIZE is empty."""
DEFAULT_POSITION = "center"
"""`background-position` of the portal's base rule, in force where POSITION is empty."""


@dataclass(frozen=True, slots=True)
class Icon:
    """One state of the icon, as `imconnector.register` knows it (ICON and ICON_DISABLED).

    Attributes:
        svg: the SVG document as text; its UTF-8 bytes are what DATA_IMAGE carries. Empty: no drawing.
        color: CSS `background-color` (COLOR). Empty: the portal's default.
        size: CSS `background-size` (SIZE). Empty: the portal's default.
        position: CSS `background-position` (POSITION). Empty: the portal's default.
    """

    svg: str = ""
    color: str = ""
    size: str = ""
    position: str = ""
