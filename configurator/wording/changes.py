"""What differs between two versions of a connector, field by field, in the form's own words. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.connector.model import Connector
from configurator.icon.icon import DEFAULT_POSITION, DEFAULT_SIZE, Icon
from configurator.wording.translation import QT_TRANSLATE_NOOP, translate

_LONGEST = 60
"""Characters of a value that are shown; a comment may be pages long."""
_TEXTS = {
    "name": ("ConnectorGroup", QT_TRANSLATE_NOOP("ConnectorGroup", "Name")),
    "id": ("ConnectorGroup", QT_TRANSLATE_NOOP("ConnectorGroup", "ID")),
    "placement_handler": ("ConnectorGroup", QT_TRANSLATE_NOOP("ConnectorGroup", "Settings page address")),
    "comment": ("ConnectorGroup", QT_TRANSLATE_NOOP("ConnectorGroup", "Comment")),
}
_SWITCHES = {
    "del_external_messages": QT_TRANSLATE_NOOP("MessagesGroup", "Customers may delete messages"),
    "edit_internal_messages": QT_TRANSLATE_NOOP("MessagesGroup", "Operators may edit their messages"),
    "del_internal_messages": QT_TRANSLATE_NOOP("MessagesGroup", "Operators may delete their messages"),
    "newsletter": QT_TRANSLATE_NOOP("MessagesGroup", "Use in CRM newsletters"),
    "need_system_messages": QT_TRANSLATE_NOOP("MessagesGroup", "Send system messages"),
    "need_signature": QT_TRANSLATE_NOOP("MessagesGroup", "Add the operator's signature"),
    "chat_group": QT_TRANSLATE_NOOP("MessagesGroup", "One chat per group, not per person"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field that is different.

    Attributes:
        field: its name, as the form has it.
        before: what it was, in words.
        now: what it is, in words.
    """

    field: str
    before: str
    now: str


def changes(before: Connector, now: Connector) -> list[Change]:
    """Return what is different, in the order of the form."""
    found = [
        Change(translate(context, word), _shown(getattr(before, name)), _shown(getattr(now, name)))
        for name, (context, word) in _TEXTS.items()
        if getattr(before, name) != getattr(now, name)
    ]
    found += _icon_changes(translate("Changes", "Icon"), before.icon, now.icon)
    found += _icon_changes(translate("Changes", "Inactive icon"), before.icon_disabled, now.icon_disabled)
    found += [
        Change(translate("MessagesGroup", word), _on(getattr(before, name)), _on(getattr(now, name)))
        for name, word in _SWITCHES.items()
        if getattr(before, name) != getattr(now, name)
    ]
    return found


def _icon_changes(which: str, before: Icon, now: Icon) -> list[Change]:
    default = translate("Changes", "Bitrix24's own")
    # For the translator: {icon} is “Icon” or “Inactive icon”.
    parts = (
        (translate("Changes", "{icon}: drawing"), _drawing(before.svg), _another(before.svg, now.svg)),
        (translate("Changes", "{icon}: colour"), before.color or default, now.color or default),
        (translate("Changes", "{icon}: size"), before.size or DEFAULT_SIZE, now.size or DEFAULT_SIZE),
        (translate("Changes", "{icon}: position"), before.position or DEFAULT_POSITION,
         now.position or DEFAULT_POSITION),
    )  # fmt: skip
    return [Change(what.format(icon=which), old, new) for what, old, new in parts if old != new]


def _drawing(svg: str) -> str:
    return translate("Changes", "the drawing sent last") if svg else translate("Changes", "none")


def _another(before: str, now: str) -> str:
    if before == now:
        return _drawing(now)
    return translate("Changes", "another drawing") if now else translate("Changes", "none")


def _on(value: bool) -> str:
    return translate("Changes", "on") if value else translate("Changes", "off")


def _shown(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        return translate("Changes", "empty")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
