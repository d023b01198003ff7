"""The connector as a frozen value: every edit makes a new one."""

from __future__ import annotations

from dataclasses import dataclass, field

from configurator.icon.icon import Icon

PROJECT_SUFFIX = ".connector"
"""The suffix of a project file."""


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
