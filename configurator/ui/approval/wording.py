"""A connector's settings in words for people who decide on it."""

from __future__ import annotations

import re

from configurator.connector.model import DEFAULT_POSITION, DEFAULT_SIZE, Connector
from configurator.connector.problems import Problem
from configurator.icon import background
from configurator.ui.form.position import cell_of
from configurator.ui.words.problems import sentence
from configurator.ui.words.tr import tr

_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?%)(?:\s+auto)?\s*", re.IGNORECASE | re.ASCII)


def message_sentences(connector: Connector) -> list[tuple[bool, str]]:
    """Say each message setting in one sentence, with whether it is switched on, in the order of the form."""
    said = (
        (connector.del_external_messages,
         tr("Approval", "Customers may delete their messages."),
         tr("Approval", "Customers cannot delete their messages.")),
        (connector.edit_internal_messages,
         tr("Approval", "Operators may edit what they have sent."),
         tr("Approval", "Operators cannot edit what they have sent.")),
        (connector.del_internal_messages,
         tr("Approval", "Operators may delete what they have sent."),
         tr("Approval", "Operators cannot delete what they have sent.")),
        (connector.newsletter,
         tr("Approval", "The channel can be used for CRM newsletters."),
         tr("Approval", "The channel is not used for CRM newsletters.")),
        (connector.need_system_messages,
         tr("Approval", "System messages are sent to the customer."),
         tr("Approval", "No system messages are sent to the customer.")),
        (connector.need_signature,
         tr("Approval", "Answers carry the operator's signature."),
         tr("Approval", "Answers carry no signature of the operator.")),
        (connector.chat_group,
         tr("Approval", "A group has one chat for all its members."),
         tr("Approval", "Each member of a group has a chat of their own.")),
    )  # fmt: skip
    return [(on, yes if on else no) for on, yes, no in said]


def size_words(size: str) -> str:
    """Say what a `background-size` does; one that cannot be said better stays as it is written."""
    value = size or DEFAULT_SIZE
    percent = _PERCENT.fullmatch(value)
    if percent:
        # For the translator: {percent} is a number with its sign, such as 70%.
        return tr("Approval", "{percent} of the disc's width").format(percent=percent[1])
    words = {
        "contain": tr("Approval", "as large as fits into the disc"),
        "cover": tr("Approval", "fills the disc"),
        "auto": tr("Approval", "the drawing's own size"),
    }
    return words.get(value.strip().lower(), value)


def position_words(position: str) -> str:
    """Say what a `background-position` does; one between the nine usual places stays as it is written."""
    value = position or DEFAULT_POSITION
    places = (
        tr("Approval", "at the top left"), tr("Approval", "at the top"), tr("Approval", "at the top right"),
        tr("Approval", "on the left"), tr("Approval", "in the centre"), tr("Approval", "on the right"),
        tr("Approval", "at the bottom left"), tr("Approval", "at the bottom"),
        tr("Approval", "at the bottom right"),
    )  # fmt: skip
    cell = cell_of(value) if background.is_position(value) else None
    return value if cell is None else places[cell]


def problem_sentence(problem: Problem) -> str:
    """Say what is wrong and where."""
    fields = {
        "ID": tr("Approval", "ID"),
        "NAME": tr("Approval", "Name"),
        "PLACEMENT_HANDLER": tr("Approval", "Settings page address"),
        "COMMENT": tr("Approval", "Comment"),
        "ICON.DATA_IMAGE": tr("Approval", "Active icon"),
        "ICON.COLOR": tr("Approval", "Active icon, colour"),
        "ICON.SIZE": tr("Approval", "Active icon, size"),
        "ICON.POSITION": tr("Approval", "Active icon, position"),
        "ICON_DISABLED.DATA_IMAGE": tr("Approval", "Inactive icon"),
        "ICON_DISABLED.COLOR": tr("Approval", "Inactive icon, colour"),
        "ICON_DISABLED.SIZE": tr("Approval", "Inactive icon, size"),
        "ICON_DISABLED.POSITION": tr("Approval", "Inactive icon, position"),
    }
    said, where = sentence(problem), fields.get(problem.field)
    # For the translator: {where} is the name of a field, {said} a sentence about it.
    return tr("Approval", "{where}: {said}").format(where=where, said=said) if where else said
