"""How a command adds to the history of registrations."""

from __future__ import annotations

import contextlib

from configurator.bitrix24.address import Portal
from configurator.cli import portal_access
from configurator.cli.output import tell
from configurator.connector.model import Connector
from configurator.services.registration_history import RegistrationHistory
from configurator.storage.files import FileProblem
from configurator.storage.remembered_portals import Portals
from configurator.wording.unsaved import history_sentence


def add_registration(portal: Portal, connector: Connector) -> None:
    """Add that `connector` was registered in `portal`; a failure is reported on standard error."""
    try:
        RegistrationHistory().note(portal, connector, application=_application(portal))
    except FileProblem as problem:
        _tell(problem)


def add_removal(portal: Portal, identifier: str) -> None:
    """Add that the connector with the ID `identifier` was removed, if it was registered from here."""
    try:
        RegistrationHistory().note_removal(portal, identifier)
    except FileProblem as problem:
        _tell(problem)


def _application(portal: Portal) -> str:
    """Return the client ID of the application of the kept sign-in; that of a token isn't known."""
    if portal_access.has_token(portal):
        return ""
    with contextlib.suppress(FileProblem):  # the history has the rest all the same
        record = Portals().get(portal.origin)
        return record.client_id if record else ""
    return ""


def _tell(problem: FileProblem) -> None:
    tell(history_sentence(problem.code))
