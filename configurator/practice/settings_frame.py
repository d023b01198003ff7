"""A connector's own settings page in a frame, opened with everything that a real portal posts to it."""

from __future__ import annotations

import json
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from configurator.practice.applications import Application
from configurator.practice.grants import ACCESS_SECONDS, Holder
from configurator.practice.open_lines import OpenLine
from configurator.practice.page_language import _, multilingual, spoken
from configurator.practice.pages import page, problem
from configurator.practice.people import ADMINISTRATOR
from configurator.practice.php_parameters import number
from configurator.practice.portal_state import Portal
from configurator.practice.tables import StoredConnector

PLACEMENT = "SETTING_CONNECTOR"
SAMPLE_PAGE = "https://practice.example/settings-page"
"""A handler with this address has no server: the portal shows a sample page in its place."""


def routes(portal: Portal) -> list[Route]:
    """Return the page with the frame."""

    @multilingual
    async def frame(request: Request) -> Response:
        return _frame(portal, request)

    return [Route("/contact_center/connector/settings/", frame)]


def _frame(portal: Portal, request: Request) -> Response:
    """Show a form that a click sends into the frame: this page runs no script, and carries no icon's CSS.

    Only the origin of the connector's handler may be shown in the frame.
    """
    known = portal.store.get(request.query_params.get("ID", ""))
    chosen = request.query_params.get("LINE", "")
    line = portal.lines.get(number(chosen)) if chosen else portal.lines.first()
    application = portal.find_application(known.application) if known else None
    if known is None or line is None or application is None:
        return problem(_("Not found"), 404, _("This page doesn't exist."), "NOT_FOUND")
    handler = str(known.values["PLACEMENT_HANDLER"])
    if handler == SAMPLE_PAGE:
        return page("sample_settings_page", connector=known, line=line, lines=portal.lines.all())
    origin = _origin(handler)
    if not origin:
        return problem(
            _("The settings page can't be opened"), 400, _("The handler isn't a web address."), "NO_HANDLER"
        )
    address = f"{handler}{'&' if '?' in handler else '?'}{urlencode(_query(portal))}"
    answer = page(
        "settings_frame",
        connector=known,
        line=line,
        address=address,
        fields=_fields(portal, known, line, application),
        lines=portal.lines.all(),
    )
    answer.headers["content-security-policy"] = (
        f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src {origin}"
    )
    return answer


def _origin(handler: str) -> str:
    """Return the origin of an address for a policy; empty if it is none that a browser could open."""
    try:
        address = urlsplit(handler)
        host, port = address.hostname or "", address.port
        host = host.encode("idna").decode()
    except ValueError:
        return ""
    if address.scheme not in {"http", "https"} or not all(sign.isalnum() or sign in ".-" for sign in host):
        return ""
    return f"{address.scheme}://{host}{f':{port}' if port else ''}" if host else ""


def _query(portal: Portal) -> dict[str, object]:
    secure = portal.address.startswith("https:")
    return {"DOMAIN": portal.host, "PROTOCOL": int(secure), "LANG": spoken(), "APP_SID": portal.member_id}


def _fields(
    portal: Portal, known: StoredConnector, line: OpenLine, application: Application
) -> dict[str, object]:
    """Return the form fields [Bitrix24 documentation, SETTING_CONNECTOR]; the tokens are real ones here."""
    client_id = "" if application is portal.application else application.client_id
    tokens = portal.grants.issue_tokens(Holder(client_id, ADMINISTRATOR.id))
    row = portal.store.status(known.id, line.id)
    options = {
        "LINE": line.id,
        "CONNECTOR": known.id,
        "ACTIVE_STATUS": row.active,
        "CONNECTION_STATUS": row.connected,
        "REGISTER_STATUS": row.registered,
        "ERROR_STATUS": row.error,
        "STATUS": row.works,
        "URI": f"/contact_center/connector/?ID={known.id}&LINE={line.id}",
    }
    return {
        "AUTH_ID": tokens.access,
        "AUTH_EXPIRES": ACCESS_SECONDS,
        "REFRESH_ID": tokens.refresh,
        "SERVER_ENDPOINT": f"{portal.address}/rest/",
        "APPLICATION_TOKEN": application.token,
        "APPLICATION_SCOPE": application.scope,
        "member_id": portal.member_id,
        "status": "L",
        "PLACEMENT": PLACEMENT,
        "PLACEMENT_OPTIONS": json.dumps(options),
    }
