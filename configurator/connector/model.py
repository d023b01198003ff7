"""The connector as a frozen value: every edit makes a new one."""

from __future__ import annotations

from dataclasses import dataclass, field

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
        svg: the SVG document as text; its UTF-8 bytes are what DATA_IMAGE carries. Empty: no picture.
        color: CSS `background-color` (COLOR). Empty: the portal's default.
        size: CSS `background-size` (SIZE). Empty: the portal's default.
        position: CSS `background-position` (POSITION). Empty: the portal's default.
    """

    svg: str = ""
    color: str = ""
    size: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class Connector:
    """Everything `imconnector.register` takes, with the documented defaults.

    Attribute names are the request parameters in lower case.
    """

    id: str = ""
    name: str = ""
    icon: Icon = field(default_factory=Icon)
    placement_handler: str = ""
    icon_disabled: Icon = field(default_factory=Icon)
    del_external_messages: bool = True
    edit_internal_messages: bool = True
    del_internal_messages: bool = True
    newsletter: bool = True
    need_system_messages: bool = True
    need_signature: bool = True
    chat_group: bool = False
    comment: str = ""
