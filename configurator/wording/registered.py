"""Messages after registering: the result, and what is left to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.wording.application_ownership import ownership_note
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.methods.registration import Registered
    from configurator.connector.model import Connector


def listed_sentence(registered: Registered, where: str) -> str:
    """Return what is known of the connector in the portal now.

    Args:
        registered: what the portal has.
        where: the portal's host or name.
    """
    if registered.unconfirmed:
        seen = _("{portal} accepted it, but its list of connectors couldn't be read.")
    else:
        seen = _("“{name}” is in {portal} (ID {id}).")
    said = seen.format(portal=where, name=registered.name, id=registered.id)
    first = said[:1].upper() + said[1:] if " " in where else said
    moved = moved_sentence(where, registered.moved_to) if registered.moved_to else ""
    return sentences(first, moved)


def moved_sentence(portal: str, host: str) -> str:
    """Say that another host answered than the one that was asked.

    Args:
        portal: the portal's host.
        host: the host that answered.
    """
    return _("{portal} has moved: {host} answered.").format(portal=portal, host=host)


def developer_note(connector: Connector, where: str, application: str = "", client_id: str = "") -> str:
    """Return the note for the developer of the settings page.

    Args:
        connector: the registered connector.
        where: the portal's host name.
        application: the name of the application that registered it; empty where it isn't known.
        client_id: its public ID.
    """
    note = _(
        "The connector “{name}” (ID {id}) is registered in {portal}.\n\n"
        "What is left for its settings page, {handler}:\n\n"
        "1. Subscribe to messages with event.bind, once per application: OnImConnectorMessageAdd, "
        "OnImConnectorMessageUpdate, OnImConnectorMessageDelete, OnImConnectorDialogStart, "
        "OnImConnectorDialogFinish, OnImConnectorStatusDelete, OnImConnectorLineDelete. Without the first, "
        "operators' replies never reach you.\n"
        "2. Bitrix24 opens the page in a frame, by POST, with PLACEMENT=SETTING_CONNECTOR and "
        "PLACEMENT_OPTIONS (a JSON text with LINE and ACTIVE_STATUS). Once the channel has been set up "
        "there, call imconnector.activate with CONNECTOR={id}, that LINE and ACTIVE=1 "
        "(0 switches off; send a number, any text switches it on), then imconnector.connector.data.set.\n"
        "3. Pass customers' messages on with imconnector.send.messages, and confirm operators' replies with "
        "imconnector.send.status.delivery.\n"
        "4. Check it with imconnector.status: CONNECTOR={id} and LINE.\n"
    ).format(name=connector.name, id=connector.id.lower(), portal=where, handler=connector.placement_handler)
    return f"{note}\n{ownership_note(application, client_id)}\n"
