"""What a portal posts to a settings page (Bitrix24 documentation, SETTING_CONNECTOR)."""

from __future__ import annotations

import json
from urllib.parse import urlencode, urlsplit, urlunsplit

TEST_VALUE = "test-value"
"""Stands for what is secret, and says so to whoever reads it in a log."""
_EXPIRES = "3600"


def placement_address(url: str, origin: str) -> str:
    """Return the page's address with the query that a portal adds.

    Args:
        url: the address of the settings page.
        origin: the portal, `https://acme.bitrix24.com`.
    """
    portal, page = urlsplit(origin), urlsplit(url)
    added = urlencode({
        "DOMAIN": portal.netloc,
        "PROTOCOL": "1" if portal.scheme == "https" else "0",
        "LANG": "en",
        "APP_SID": TEST_VALUE,
    })  # fmt: skip
    return urlunsplit(page._replace(query="&".join(filter(None, (page.query, added)))))


def placement_fields(url: str, connector: str, access_token: str = "") -> dict[str, str]:
    """Return the form that a portal posts.

    Args:
        url: the address of the settings page.
        connector: the connector's ID.
        access_token: a real token; without one, a test value is sent, and the refresh token is always one.
    """
    options = {
        "LINE": "0",
        "CONNECTOR": connector,
        "ACTIVE_STATUS": False,
        "CONNECTION_STATUS": False,
        "REGISTER_STATUS": False,
        "ERROR_STATUS": False,
        "STATUS": False,
        "URI": urlsplit(url).path or "/",
    }
    return {
        "AUTH_ID": access_token or TEST_VALUE,
        "AUTH_EXPIRES": _EXPIRES,
        "REFRESH_ID": TEST_VALUE,
        "SERVER_ENDPOINT": "https://oauth.bitrix.info/rest/",
        "APPLICATION_TOKEN": TEST_VALUE,
        "APPLICATION_SCOPE": "imopenlines",
        "member_id": TEST_VALUE,
        "status": "L",
        "PLACEMENT": "SETTING_CONNECTOR",
        "PLACEMENT_OPTIONS": json.dumps(options),
    }


def event_fields() -> dict[str, str]:
    """Return the form of the event of `event.test` (Bitrix24 documentation), with a token that isn't one."""
    return {
        "event": "ONAPPTEST",
        "event_handler_id": "0",
        "data[QUERY][marker]": TEST_VALUE,
        "ts": "0",
        "auth[domain]": TEST_VALUE,
        "auth[application_token]": TEST_VALUE,
    }
