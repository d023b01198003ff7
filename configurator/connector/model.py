"""The connector as an immutable value: every edit creates a new one."""

from __future__ import annotations

from dataclasses import dataclass, field

from configurator.icon.icon import Icon

PROJECT_SUFFIX = ".connector"
"""The suffix of a project file."""
TEXTS = ("COMMENT",)
"""The parameters that are texts of several lines, of which each may stay empty."""


@dataclass(frozen=True, slots=True)
class Connector:
    """All parameters of `imconnector.register`, with the defaults of Bitrix24's documentation.

    Attribute names are the request parameters in lowercase, in the order of the documentation's table. To add
    a switch, add it here and its texts to `wording.message_settings`; to add a text, add it here and to
    `TEXTS`, and its words to `wording.optional_texts`.
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
