"""The differences of two versions of a connector, field by field, in the form's words."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.wording.approval import position_words, size_words
from configurator.wording.message_settings import MESSAGE_SETTINGS
from configurator.wording.optional_texts import OPTIONAL_TEXTS
from configurator.wording.punctuation import headed, listed
from configurator.wording.translation import N_, _, pgettext

_LONGEST = 60
"""Characters of the longest value that is shown."""
_TEXTS = {
    "name": N_("Name"),
    "id": N_("ID"),
    "placement_handler": N_("Settings page address"),
    **{name: words.label for name, words in OPTIONAL_TEXTS.items()},
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs.

    Attributes:
        field: its name in the form.
        before: its old value, in words.
        now: its new value, in words.
    """

    field: str
    before: str
    now: str


def changes(before: Connector, now: Connector) -> list[Change]:
    """Return the differences, in the order of the form."""
    found = [
        Change(_(word), _shown(getattr(before, name)), _shown(getattr(now, name)))
        for name, word in _TEXTS.items()
        if getattr(before, name) != getattr(now, name)
    ]
    found += _icon_changes(_("Icon"), before.icon, now.icon)
    found += _icon_changes(_("Inactive icon"), before.icon_disabled, now.icon_disabled)
    found += [
        Change(_(texts.label), _on(getattr(before, name)), _on(getattr(now, name)))
        for name, texts in MESSAGE_SETTINGS.items()
        if getattr(before, name) != getattr(now, name)
    ]
    return found


def described(connector: Connector) -> list[tuple[str, str]]:
    """Return what a new connector will have, in the order of the form: each field's name, and its value.

    Of the message settings, only those that aren't the standard ones are named.
    """
    icons = ((_("Icon"), connector.icon), (_("Inactive icon"), connector.icon_disabled))
    found = [(_(word), _shown(getattr(connector, name))) for name, word in _TEXTS.items()]
    found += [(which, _icon_words(one)) for which, one in icons]
    unusual = [
        headed(_(texts.label), _on(getattr(connector, name)))
        for name, texts in MESSAGE_SETTINGS.items()
        if getattr(connector, name) != getattr(Connector(), name)
    ]
    return [*found, (_("Messages"), "\n".join(unusual) or _("Standard settings"))]


def _icon_words(icon: Icon) -> str:
    default = pgettext("value", "Bitrix24 default")
    return listed((icon.color or default, size_words(icon.size), position_words(icon.position)))


def _icon_changes(which: str, before: Icon, now: Icon) -> list[Change]:
    default = pgettext("value", "Bitrix24 default")
    # Translators: {icon} is “Icon” or “Inactive icon”.
    parts = (
        (_("{icon}: drawing"), _drawing(before.svg), _another(before.svg, now.svg)),
        (_("{icon}: colour"), before.color or default, now.color or default),
        (_("{icon}: size"), size_words(before.size), size_words(now.size)),
        (_("{icon}: position"), position_words(before.position), position_words(now.position)),
    )  # fmt: skip
    return [Change(what.format(icon=which), old, new) for what, old, new in parts if old != new]


def _drawing(svg: str) -> str:
    return _("previous drawing") if svg else _("none")


def _another(before: str, now: str) -> str:
    if before == now:
        return _drawing(now)
    return _("new drawing") if now else _("none")


def _on(value: bool) -> str:
    return _("on") if value else _("off")


def _shown(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        return _("empty")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
