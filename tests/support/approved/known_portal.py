"""A window whose portal has the connector: the window is told so, and sends no request."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.connector.model import Connector
from configurator.services.accounts import Accounts
from configurator.services.portal_sightings import ChannelStates, Conversation, Listing, Replies
from configurator.services.registration_history import RegistrationHistory
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.shell.main_window import MainWindow

ADDRESS = "https://acme.bitrix24.com"
CLIENT_ID = "local.65e47f2a1b8c34.90218374"
APPLICATION = "Connector Configurator"
OLD_COLOR = "#c23a53"
NAME, IDENTIFIER, PAGE = "Acme shop", "acme_shop", "https://shop.acme.com/bitrix24/settings"


def accounts_of(folder: Path, *, connected: bool) -> Accounts:
    """Return what is remembered: nothing, or one portal that somebody is signed in to."""
    accounts = Accounts(Portals(folder / "config"), Secrets(find=lambda: None))
    if connected:
        portal = parse(ADDRESS)
        accounts.save_application(portal, Application(CLIENT_ID, "a key"), APPLICATION)
        tokens = Tokens("a token", "another", portal.rest, portal.netloc, "m", ("imopenlines",), 4e9)
        accounts.save_tokens(portal, tokens)
    return accounts


def connector_of(sample: Connector) -> Connector:
    """Return a connector that a real portal takes, with the sample's icon."""
    return replace(sample, name=NAME, id=IDENTIFIER, placement_handler=PAGE, comment="")


def as_sent(connector: Connector) -> Connector:
    """Return the connector as it was registered: in another colour."""
    return replace(connector, icon=replace(connector.icon, color=OLD_COLOR))


def note_registration(state: Path, connector: Connector) -> None:
    """Keep that the connector was registered now, as it was then."""
    RegistrationHistory(state).note(parse(ADDRESS), as_sent(connector), application=CLIENT_ID)


def tell(window: MainWindow, now: float) -> None:
    """Tell the window what its portal says of the connector, as if it had just been asked."""
    portal: Portal = parse(ADDRESS)
    connector, note = window.document.connector, window.parts.portal_memory.note
    for told in (
        Listing(now, listed=True, name=connector.name, owner="ours"),
        ChannelStates(now, on=("Support",), count=2),
        Conversation(now, channel="Support", to_operator=now, to_customer=now),
        Replies(now, "red", "NO_HANDLER"),
    ):
        note(portal, connector.id, told)
