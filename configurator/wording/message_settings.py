"""The switches of `imconnector.register`: their texts wherever a person meets them."""

from __future__ import annotations

from typing import NamedTuple

from configurator.wording.translation import N_


class MessageSetting(NamedTuple):
    """The texts of one switch, not translated yet.

    Attributes:
        label: its check box.
        tip: what it does.
        on: a sentence for the approval page while it's on.
        off: a sentence for the approval page while it's off.
        option: help of its command-line option, in English only.
    """

    label: str
    tip: str
    on: str
    off: str
    option: str


MESSAGE_SETTINGS = {
    "del_external_messages": MessageSetting(
        N_("Customers can delete messages"),
        N_("Incoming messages can be deleted."),
        N_("Customers can delete their messages."),
        N_("Customers can't delete their messages."),
        "customers can delete messages (default: yes)",
    ),
    "edit_internal_messages": MessageSetting(
        N_("Operators can edit their messages"),
        N_("Operators can change messages after sending them."),
        N_("Operators can edit messages after sending them."),
        N_("Operators can't edit messages after sending them."),
        "operators can edit their messages (default: yes)",
    ),
    "del_internal_messages": MessageSetting(
        N_("Operators can delete their messages"),
        N_("Operators can delete messages after sending them."),
        N_("Operators can delete messages after sending them."),
        N_("Operators can't delete messages after sending them."),
        "operators can delete their messages (default: yes)",
    ),
    "newsletter": MessageSetting(
        N_("Use in CRM newsletters"),
        N_("The channel can be selected for CRM newsletters."),
        N_("The channel can be used for CRM newsletters."),
        N_("The channel can't be used for CRM newsletters."),
        "the channel can be used for CRM newsletters (default: yes)",
    ),
    "need_system_messages": MessageSetting(
        N_("Send system messages"),
        N_("Notices such as “The operator has joined” are sent to the channel too."),
        N_("System messages are sent to the customer."),
        N_("System messages aren't sent to the customer."),
        "send system messages to the channel (default: yes)",
    ),
    "need_signature": MessageSetting(
        N_("Add the operator's signature"),
        N_("Each reply includes the name of the operator who wrote it."),
        N_("Replies include the operator's signature."),
        N_("Replies don't include the operator's signature."),
        "add the operator's name to replies (default: yes)",
    ),
    "chat_group": MessageSetting(
        N_("One chat per group"),
        N_(
            "Messages from all members of a group go to one chat.\n"
            "The CRM tracker isn't started for group chats."
        ),
        N_("Group chats: on. All members of a group share one chat."),
        N_("Group chats: off. Every customer gets a separate chat."),
        "one chat per group instead of one per customer (default: no)",
    ),
}
"""By the attribute of `Connector`, in the order of the form. Every boolean attribute must have its texts."""
