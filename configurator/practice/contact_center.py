"""The Contact Center: the pages on which the portal draws its connectors."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from configurator.practice.connector_css import BASE_RULE, connector_rules
from configurator.practice.page_language import multilingual, say
from configurator.practice.portal_state import Portal
from configurator.practice.tables import LINES, StoredConnector
from configurator.practice.templates import Markup, fill, page, problem, raw_page

_LARGEST_BOX = 2048  # CSS pixels


def routes(portal: Portal) -> list[Route]:
    """Return the overview, a connector's settings, a line's channels, and the bare icon."""

    @multilingual
    async def overview(_request: Request) -> Response:
        return _overview(portal)

    @multilingual
    async def settings(request: Request) -> Response:
        return await _settings(portal, request)

    @multilingual
    async def line(request: Request) -> Response:
        return _line(portal, request.query_params.get("ID", "1"))

    @multilingual
    async def icon(request: Request) -> Response:
        return _icon(portal, request)

    return [
        Route("/", overview),
        Route("/contact_center/", overview),
        Route("/contact_center/connector/", settings, methods=["GET", "POST"]),
        Route("/contact_center/line/", line),
        Route("/icon/{id:path}", icon),
    ]


def _page(portal: Portal, template: str, title: str, /, **values: str) -> Response:
    """Return a page that carries every connector's rules, as each page of the portal does."""
    rules = Markup(connector_rules(portal.store.all()))
    head = fill("connectors", base=Markup(BASE_RULE), rules=rules)
    return page(template, title, head=head, **values)


def _own_and_others(portal: Portal) -> tuple[list[StoredConnector], list[StoredConnector]]:
    """Divide the connectors: what somebody has just registered must not be searched for."""
    own: list[StoredConnector] = []
    others: list[StoredConnector] = []
    for known in portal.store.all():
        (own if known.application == portal.application.client_id else others).append(known)
    return own, others


def _overview(portal: Portal) -> Response:
    own, others = _own_and_others(portal)
    return _page(
        portal,
        "contact_center",
        say("Contact Center"),
        own=_tiles(own, None) if own else fill("empty"),
        others=_tiles(others, None),
        line=LINES["1"][0],
        host=portal.host,
    )


def _tiles(connectors: list[StoredConnector], line: str | None) -> Markup:
    """Draw tiles, filled where the connector is active on the line (None: on any)."""
    return Markup(
        "".join(
            _tile(one, active=bool(one.active) if line is None else line in one.active) for one in connectors
        )
    )


def _tile(known: StoredConnector, *, active: bool) -> Markup:
    return fill(
        "tile",
        link=f"/contact_center/connector/?ID={quote(known.id, safe='')}",
        id=known.id,
        name=known.name,
        state=f"connected intranet-{known.id}-background-color" if active else "",
        words=say("connected") if active else say("not connected"),
    )


async def _settings(portal: Portal, request: Request) -> Response:
    """Show a connector's settings slider; its button switches the first line."""
    known = portal.store.get(request.query_params.get("ID", ""))
    line = next(iter(LINES))
    if known is None:
        return _no_such_connector()
    if request.method == "POST":
        known.active ^= {line}
        return RedirectResponse(f"{request.url.path}?{request.url.query}", 303)
    active = line in known.active
    connected = say("Connected to the open channel “{line}”.")
    sentence = connected if active else say("Not connected to the open channel “{line}”.")
    return _page(
        portal,
        "connector",
        known.name,
        id=known.id,
        name=known.name,
        sentence=sentence.format(line=LINES[line][0]),
        button=say("Disconnect") if active else say("Connect"),
        kind="plain" if active else "",
        comment=_section(known, "comment", "COMMENT"),
        handler=_section(known, "handler", "PLACEMENT_HANDLER"),
    )


def _section(known: StoredConnector, template: str, name: str) -> Markup:
    """Fill a part of the page in, if the connector has a value for it."""
    value = known.values[name]
    return fill(template, value=str(value)) if value else Markup()


def _line(portal: Portal, line: str) -> Response:
    if line not in LINES:
        return _no_such_connector()
    own, others = _own_and_others(portal)
    rows = Markup("".join(fill("icons", id=known.id, name=known.name) for known in own + others))
    name = LINES[line][0]
    return _page(portal, "line", name, line=name, tiles=_tiles(own + others, line), rows=rows)


def _icon(portal: Portal, request: Request) -> Response:
    """Show nothing but one round icon on white, by the base rule and the connector's own."""
    known = portal.store.get(request.path_params["id"])
    box = request.query_params.get("box", "64")
    if known is None or not box.isdecimal() or not 1 <= int(box) <= _LARGEST_BOX:
        return _no_such_connector()
    disabled = " connector-icon-disabled" if request.query_params.get("state") == "inactive" else ""
    rules = Markup(connector_rules([known]))
    return raw_page(
        fill("icon", base=Markup(BASE_RULE), rules=rules, box=box, id=known.id, disabled=disabled)
    )


def _no_such_connector() -> Response:
    return problem(say("Not found"), 404, say("There is nothing at this address."), "NOT_FOUND")
