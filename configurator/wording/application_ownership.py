"""Whose application a connector belongs to, for those who build its server."""

from __future__ import annotations

from configurator.wording.punctuation import sentences
from configurator.wording.translation import _


def ownership_note(application: str = "", client_id: str = "") -> str:
    """Return what a developer must know about the application that owns a connector.

    Its events go only to the application that registered it (the module's published code, public reports).

    Args:
        application: its name; empty where it isn't known.
        client_id: its public ID; empty where it isn't known.
    """
    if application and client_id and application != client_id:
        owner = _("The connector belongs to the application “{name}” ({id}).")
    elif application or client_id:
        owner = _("The connector belongs to the application “{name}”.")
    else:
        owner = _("The connector belongs to the application that registers it.")
    told = owner.format(name=application or client_id, id=client_id)
    rest = _(
        "Bitrix24 sends operators' replies only to it: event.bind by any other application answers true, and "
        "nothing ever comes. So use this application on your server. The administrator hands you its "
        "client_id and client_secret, from its page in Bitrix24 (Applications > Developer resources). Your "
        "server gets its first tokens when an administrator signs in to it (OAuth 2.0), and renews them with "
        "the client_secret."
    )
    return sentences(told, rest)
