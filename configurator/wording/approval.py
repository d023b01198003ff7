"""A connector's settings in words for people who decide on it."""

from __future__ import annotations

import re

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.icon.css import background
from configurator.icon.css.position import cell_of
from configurator.icon.icon import DEFAULT_POSITION, DEFAULT_SIZE
from configurator.wording.problems import sentence
from configurator.wording.translation import translate

_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?%)(?:\s+auto)?\s*", re.IGNORECASE | re.ASCII)


def message_sentences(connector: Connector) -> list[tuple[bool, str]]:
    """Say each message setting in one sentence, with whether it is switched on, in the order of the form."""
    said = (
        (
            connector.del_external_messages,
            translate("Approval", "Customers may delete their messages."),
            translate("Approval", "Customers cannot delete their messages."),
        ),
        (
            connector.edit_internal_messages,
            translate("Approval", "Operators may edit what they have sent."),
            translate("Approval", "Operators cannot edit what they have sent."),
        ),
        (
            connector.del_internal_messages,
            translate("Approval", "Operators may delete what they have sent."),
            translate("Approval", "Operators cannot delete what they have sent."),
        ),
        (
            connector.newsletter,
            translate("Approval", "The channel can be used for CRM newsletters."),
            translate("Approval", "The channel is not used for CRM newsletters."),
        ),
        (
            connector.need_system_messages,
            translate("Approval", "System messages are sent to the customer."),
            translate("Approval", "No system messages are sent to the customer."),
        ),
        (
            connector.need_signature,
            translate("Approval", "Answers carry the operator's signature."),
            translate("Approval", "Answers carry no signature of the operator."),
        ),
        (
            connector.chat_group,
            translate("Approval", "A group has one chat for all its members."),
            translate("Approval", "Each member of a group has a chat of their own."),
        ),
    )
    return [(on, yes if on else no) for on, yes, no in said]


def size_words(size: str) -> str:
    """Say what a `background-size` does; one that cannot be said better stays as it is written."""
    value = size or DEFAULT_SIZE
    percent = _PERCENT.fullmatch(value)
    if percent:
        # For the translator: {percent} is a number with its sign, such as 70%.
        return translate("Approval", "{percent} of the disc's width").format(percent=percent[1])
    words = {
        "contain": translate("Approval", "as large as fits into the disc"),
        "cover": translate("Approval", "fills the disc"),
        "auto": translate("Approval", "the drawing's own size"),
    }
    return words.get(value.strip().lower(), value)


def position_words(position: str) -> str:
    """Say what a `background-position` does; one between the nine usual places stays as it is written."""
    value = position or DEFAULT_POSITION
    places = (
        translate("Approval", "at the top left"),
        translate("Approval", "at the top"),
        translate("Approval", "at the top right"),
        translate("Approval", "on the left"),
        translate("Approval", "in the centre"),
        translate("Approval", "on the right"),
        translate("Approval", "at the bottom left"),
        translate("Approval", "at the bottom"),
        translate("Approval", "at the bottom right"),
    )
    cell = cell_of(value) if background.is_position(value) else None
    return value if cell is None else places[cell]


def problem_sentence(problem: Problem) -> str:
    """Say what is wrong and where."""
    fields = {
        "ID": translate("Approval", "ID"),
        "NAME": translate("Approval", "Name"),
        "PLACEMENT_HANDLER": translate("Approval", "Settings page address"),
        "COMMENT": translate("Approval", "Comment"),
        "ICON.DATA_IMAGE": translate("Approval", "Active icon"),
        "ICON.COLOR": translate("Approval", "Active icon, colour"),
        "ICON.SIZE": translate("Approval", "Active icon, size"),
        "ICON.POSITION": translate("Approval", "Active icon, position"),
        "ICON_DISABLED.DATA_IMAGE": translate("Approval", "Inactive icon"),
        "ICON_DISABLED.COLOR": translate("Approval", "Inactive icon, colour"),
        "ICON_DISABLED.SIZE": translate("Approval", "Inactive icon, size"),
        "ICON_DISABLED.POSITION": translate("Approval", "Inactive icon, position"),
    }
    said, where = sentence(problem), fields.get(problem.field)
    # For the translator: {where} is the name of a field, {said} a sentence about it.
    return translate("Approval", "{where}: {said}").format(where=where, said=said) if where else said
