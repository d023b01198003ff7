"""`configurator replies`: say whether operators' replies arrive, and bind the server that gets them."""

from __future__ import annotations

import argparse
import contextlib
import secrets
from typing import TYPE_CHECKING

from configurator.bitrix24.methods import events
from configurator.cli import connector_change, listening, portal_access
from configurator.cli.exits import DONE
from configurator.cli.portal_address import portal_of
from configurator.services.conversation.leftovers import leftovers, remove_leftovers
from configurator.services.registration_history import RegistrationHistory
from configurator.services.reply_check import bind_handlers, check_replies, send_test
from configurator.storage.files import FileProblem
from configurator.storage.remembered_portals import Portals
from configurator.wording.conversation_sentences import leftover_sentence
from configurator.wording.punctuation import sentences
from configurator.wording.reply_sentences import bound_sentence, reason_sentence, sent_test_sentence, verdict

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client
    from configurator.services.reply_check import Repair, ReplyCheck

_DESCRIPTION = """\
Say whether operators' replies arrive for the connector with the ID CONNECTOR, and why not: which application
it belongs to, whether that is installed completely, which addresses are called for its events, and whether
they answer.

--bind ADDRESS has the portal call the developer's server for every event. Handlers that don't answer, and
those bound twice, are removed; --replace removes all others too."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = connector_change.make_parser(subparsers, name, summary, _DESCRIPTION)
    parser.add_argument("--bind", metavar="ADDRESS", help="call this server for every event")
    parser.add_argument("--replace", action="store_true", help="with --bind: remove all other handlers")
    parser.add_argument(
        "--test", action="store_true", help="send the test event ONAPPTEST to the server that is bound for it"
    )
    parser.add_argument("--offline", action="store_true", help="don't call the handlers' addresses from here")
    parser.add_argument(
        "--clean", action="store_true", help="remove what a test that didn't end properly left bound"
    )
    portal_access.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Check, and bind where that is wanted."""
    return portal_access.say(arguments, lambda: _replies(arguments))


def _replies(arguments: argparse.Namespace) -> portal_access.Outcome:
    portal = portal_of(arguments.portal)
    doing = "bind" if arguments.bind or arguments.clean else "replies"

    def work(client: Client) -> portal_access.Outcome:
        cleaned = _cleaned(client, portal) if arguments.clean else 0
        found = _check(client, arguments, portal)
        repair = None
        if arguments.bind:
            repair = bind_handlers(client, found, arguments.bind, replace=arguments.replace)
            found = _check(client, arguments, portal)
        marker = ""
        if arguments.test:
            marker = secrets.token_hex(4)
            send_test(client, found, marker)
        return _outcome(found, repair, portal, marker, cleaned)

    return portal_access.ask(arguments, portal, "bind" if doing == "bind" else "replies", work)


def _check(client: Client, arguments: argparse.Namespace, portal: Portal) -> ReplyCheck:
    from configurator.bitrix24.settings_page import check_handler

    registered_with = RegistrationHistory().registered_with(portal, arguments.connector)
    return check_replies(
        client, arguments.connector, registered_with, None if arguments.offline else check_handler
    )


def _cleaned(client: Client, portal: Portal) -> int:
    with listening.usable_folder():
        return remove_leftovers(client, portal)


def _outcome(
    found: ReplyCheck, repair: Repair | None, portal: Portal, marker: str, cleaned: int
) -> portal_access.Outcome:
    name = _application_name(portal) or found.client_id
    reasons = [
        {"code": one.code, "message": reason_sentence(one.code, one.details, portal.host, name)}
        for one in found.reasons
    ]
    left = [one for one in leftovers() if one.portal == portal]
    more: dict[str, object] = {
        "light": found.light.value,
        "owner": found.owner.value,
        "application": name,
        "client_id": found.client_id,
        "installed": found.installed,
        "reasons": reasons,
        "handlers": [
            {
                "event": event,
                "addresses": list(found.handlers(event)),
                "offline": sum(one.event == event and one.offline for one in found.bindings),
            }
            for event in events.CONNECTOR_EVENTS
        ],
        "leftovers": bool(left),
        "cleaned": cleaned,
    }
    lines = [verdict(found.light.value), *(one["message"] for one in reasons)]
    if repair:
        lines.append(_bound(found, repair))
        more |= {
            "bound": [*repair.bound],
            "already": [*repair.already],
            "removed": [{"event": event, "address": address} for event, address in repair.removed],
        }
    if marker:
        lines.append(sent_test_sentence(portal.host, marker))
        more["marker"] = marker
    lines += [leftover_sentence(portal.host, one.since) for one in left]
    return portal_access.Outcome(
        DONE, "BOUND" if repair else "CHECKED", sentences(*lines), more, tuple(lines)
    )


def _bound(found: ReplyCheck, repair: Repair) -> str:
    count = len(repair.bound) + len(repair.already)
    address = found.handlers(events.MESSAGE_ADDED)[0] if found.handlers(events.MESSAGE_ADDED) else ""
    return bound_sentence(address, count, len(repair.removed))


def _application_name(portal: Portal) -> str:
    """Return what the application is called, as far as it was told when the portal was connected."""
    with contextlib.suppress(FileProblem):
        record = Portals().get(portal.origin)
        return record.application_name if record else ""
    return ""
