"""A conversation in words: what was sent, what the operator did, and why replies can't be read."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from configurator.bitrix24 import bb_codes
from configurator.bitrix24.methods.incoming import Happening
from configurator.wording.portal import words
from configurator.wording.punctuation import sentences
from configurator.wording.translation import N_, _

if TYPE_CHECKING:
    from configurator.bitrix24.methods.incoming import Incoming

_REPLIES_OFF = {
    "ACCESS_DENIED": N_("Only an administrator's sign-in can read replies here."),
    "WRONG_LICENSE": N_("The plan of {portal} doesn't let this program read replies."),
    "ERROR_CORE": N_("{portal} doesn't keep operators' replies for this program."),
    "ERROR_ARGUMENT": N_("{portal} doesn't keep operators' replies for this program."),
    "ERROR_METHOD_NOT_FOUND": N_("{portal} doesn't keep operators' replies for this program."),
}
"""Why replies can't be read, where that is special; otherwise the portal's fault says it."""
_HAPPENINGS = {
    Happening.WRITTEN: N_("{author}: {text}"),
    Happening.EDITED: N_("{author} changed a message: {text}"),
    Happening.DELETED: N_("An operator deleted a message."),
    Happening.STARTED: N_("A conversation began."),
    Happening.FINISHED: N_("The conversation ended."),
    Happening.SWITCHED_OFF: N_("The connector was switched off for this open channel."),
    Happening.LINE_DELETED: N_("The open channel was deleted."),
}
_DONE = {
    "send": N_("The message was sent to {portal}."),
    "update": N_("{portal} accepted the new text. It does that even for messages it doesn't know."),
    "delete": N_("{portal} accepted the deletion. It does that even for messages it doesn't know."),
    "confirm": N_("{portal} accepted the confirmation. It does that even for messages it doesn't know."),
    "rename_chat": N_("The conversation in {portal} has a new name."),
}


def said_in_conversation(doing: str, portal: str) -> str:
    """Say that something of the customer's was done.

    Args:
        doing: `send`, `update`, `delete`, `confirm` or `rename_chat`.
        portal: the portal's host name, or another name for it.
    """
    return _(_DONE[doing]).format(portal=portal)


def event_sentence(event: Incoming) -> str:
    """Say what an event reports, without BB codes."""
    return happening_sentence(event.what, event.author, event.text, event.files)


def happening_sentence(
    what: Happening, author: str = "", text: str = "", files: Sequence[tuple[str, str]] = ()
) -> str:
    """Say what happened in a conversation, without BB codes.

    Args:
        what: what it is.
        author: the operator's name; empty if unknown.
        text: what they wrote.
        files: attachments as name and address.
    """
    named = [f"{name or link} ({link})" if link else name for name, link in files]
    whole = "\n".join([*filter(None, (bb_codes.plain(text),)), *named])
    return _(_HAPPENINGS[what]).format(author=author or _("Operator"), text=whole)


def replies_off_sentence(code: str, portal: str, details: Mapping[str, str] | None = None) -> str:
    """Say why replies can't be read here, and that messages can be sent all the same.

    Args:
        code: code of the `PortalError`.
        portal: the portal's host name.
        details: the error's details.
    """
    if code in _REPLIES_OFF:
        why = _(_REPLIES_OFF[code]).format(portal=portal)
    else:
        said = words(code, portal, details, doing="listen")
        why = sentences(said.happened, said.why, said.do_next)
    return sentences(why, _("You can still write; look at the answers in the portal."))


def missing_events_sentence(portal: str, events: str) -> str:
    """Say which events a portal doesn't offer; `events` are their names."""
    return _("{portal} doesn't report these events: {events}.").format(portal=portal, events=events)


def first_message_notice(portal: str, *, with_crm: bool) -> str:
    """Say what the first message of a test does in a portal.

    Args:
        portal: the portal's host name.
        with_crm: whether its CRM may take notice.
    """
    crm = _("The CRM may create a lead from it.") if with_crm else _("The CRM ignores it.")
    said = _("Your first message creates a chat in {portal} that its operators see.").format(portal=portal)
    return sentences(said, crm)


def leftover_sentence(portal: str, since: float, written: Callable[[float], str] | None = None) -> str:
    """Say that a portal still keeps replies for a test that has ended.

    Args:
        portal: the portal's host name.
        since: when the test began, in seconds since 1970; 0 if unknown.
        written: writes that as the user's country does; None writes it as logs do.
    """
    if not since:
        return _("{portal} still keeps replies for a test that didn't end properly.").format(portal=portal)
    when = written(since) if written else time.strftime("%Y-%m-%d %H:%M", time.localtime(since))
    return _("{portal} still keeps replies for a test that began on {when} and didn't end properly.").format(
        portal=portal, when=when
    )


def still_bound_sentence(portal: str) -> str:
    """Say that a portal goes on keeping replies, because it couldn't be told to stop."""
    return _("{portal} couldn't be told to stop keeping replies. The next test will tell it.").format(
        portal=portal
    )


def listening_sentence(portal: str) -> str:
    """Say that replies are listened to."""
    return _("Listening to {portal}. Press Ctrl-C to stop.").format(portal=portal)
