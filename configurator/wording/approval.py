"""A connector's settings in words for people who decide on it."""

from __future__ import annotations

import re

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.icon.css.positions import cell_of
from configurator.icon.icon import DEFAULT_POSITION, DEFAULT_SIZE
from configurator.wording.problems import sentence
from configurator.wording.translation import _

_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?%)(?:\s+auto)?\s*", re.IGNORECASE | re.ASCII)


def message_sentences(connector: Connector) -> list[tuple[bool, str]]:
    """Say each message setting in one sentence, with whether it is switched on, in the order of the form."""
    said = (
        (
            connector.del_external_messages,
            _("Customers may delete their messages."),
            _("Customers cannot delete their messages."),
        ),
        (
            connector.edit_internal_messages,
            _("Operators may edit what they have sent."),
            _("Operators cannot edit what they have sent."),
        ),
        (
            connector.del_internal_messages,
            _("Operators may delete what they have sent."),
            _("Operators cannot delete what they have sent."),
        ),
        (
            connector.newsletter,
            _("The channel can be used for CRM newsletters."),
            _("The channel is not used for CRM newsletters."),
        ),
        (
            connector.need_system_messages,
            _("System messages are sent to the customer."),
            _("No system messages are sent to the customer."),
        ),
        (
            connector.need_signature,
            _("Answers carry the operator's signature."),
            _("Answers carry no signature of the operator."),
        ),
        (
            connector.chat_group,
            _("A group has one chat for all its members."),
            _("Each member of a group has a chat of their own."),
        ),
    )
    return [(on, yes if on else no) for on, yes, no in said]


def size_words(size: str) -> str:
    """Say what a `background-size` does; one that cannot be said better stays as it is written."""
    value = size or DEFAULT_SIZE
    percent = _PERCENT.fullmatch(value)
    if percent:
        # Translators: {percent} is a number with its sign, such as 70%.
        return _("{percent} of the disc's width").format(percent=percent[1])
    words = {
        "contain": _("as large as fits into the disc"),
        "cover": _("fills the disc"),
        "auto": _("the drawing's own size"),
    }
    return words.get(value.strip().lower(), value)


def position_words(position: str) -> str:
    """Say what a `background-position` does; one between the nine usual places stays as it is written."""
    value = position or DEFAULT_POSITION
    places = (
        _("at the top left"),
        _("at the top"),
        _("at the top right"),
        _("on the left"),
        _("in the centre"),
        _("on the right"),
        _("at the bottom left"),
        _("at the bottom"),
        _("at the bottom right"),
    )
    cell = cell_of(value)
    return value if cell is None else places[cell]


def problem_sentence(problem: Problem) -> str:
    """Say what is wrong and where."""
    fields = {
        "ID": _("ID"),
        "NAME": _("Name"),
        "PLACEMENT_HANDLER": _("Settings page address"),
        "COMMENT": _("Comment"),
        "ICON.DATA_IMAGE": _("Active icon"),
        "ICON.COLOR": _("Active icon, colour"),
        "ICON.SIZE": _("Active icon, size"),
        "ICON.POSITION": _("Active icon, position"),
        "ICON_DISABLED.DATA_IMAGE": _("Inactive icon"),
        "ICON_DISABLED.COLOR": _("Inactive icon, colour"),
        "ICON_DISABLED.SIZE": _("Inactive icon, size"),
        "ICON_DISABLED.POSITION": _("Inactive icon, position"),
    }
    said, where = sentence(problem), fields.get(problem.field)
    # Translators: {where} is the name of a field, {said} a sentence about it.
    return _("{where}: {said}").format(where=where, said=said) if where else said
