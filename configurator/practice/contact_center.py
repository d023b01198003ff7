"""The Contact Center: the pages on which the portal draws its connectors."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from configurator.practice import operator_side
from configurator.practice.open_lines import OpenLine
from configurator.practice.page_language import _, multilingual
from configurator.practice.pages import page_with_icons, problem
from configurator.practice.portal_state import Portal
from configurator.practice.tables import StoredConnector

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
        return _line(portal, request.query_params.get("ID", ""))

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


def _on_some_line(portal: Portal) -> set[str]:
    return {known.id for known in portal.store.all() if portal.store.active_lines(known.id)}


def _on_line(portal: Portal, line: int) -> set[str]:
    return {known.id for known in portal.store.all() if line in portal.store.active_lines(known.id)}


def _own_and_others(portal: Portal) -> tuple[list[StoredConnector], list[StoredConnector]]:
    """Split the connectors into the application's own and the others, so that new ones are easy to find."""
    own: list[StoredConnector] = []
    others: list[StoredConnector] = []
    for known in portal.store.all():
        (own if known.application == portal.application.client_id else others).append(known)
    return own, others


def _overview(portal: Portal) -> Response:
    own, others = _own_and_others(portal)
    return page_with_icons(
        "contact_center",
        portal.store.all(),
        own=own,
        others=others,
        active=_on_some_line(portal),
        lines=portal.lines.all(),
        host=portal.host,
    )


async def _settings(portal: Portal, request: Request) -> Response:
    """Show a connector's settings; the button switches it on an open channel, the first if none is named."""
    known = portal.store.get(request.query_params.get("ID", ""))
    line = _chosen_line(portal, request.query_params.get("LINE", ""))
    if known is None or line is None:
        return _no_such_connector()
    is_active = line.id in portal.store.active_lines(known.id)
    if request.method == "POST":
        if is_active:
            operator_side.disconnect(portal, known.id, line.id)
        else:
            portal.store.status(known.id, line.id).switch_on()
        return RedirectResponse(f"{request.url.path}?{request.url.query}", 303)
    return page_with_icons(
        "connector",
        portal.store.all(),
        connector=known,
        active=is_active,
        line=line.name,
        line_id=line.id,
        owned=portal.find_application(known.application) is not None,
        comment=known.values["COMMENT"],
        handler=known.values["PLACEMENT_HANDLER"],
    )


def _chosen_line(portal: Portal, number: str) -> OpenLine | None:
    if not number:
        return portal.lines.first()
    return portal.lines.get(int(number)) if number.isdecimal() else None


def _line(portal: Portal, number: str) -> Response:
    line = _chosen_line(portal, number)
    if line is None:
        return _no_such_connector()
    own, others = _own_and_others(portal)
    return page_with_icons(
        "line",
        portal.store.all(),
        connectors=own + others,
        active=_on_line(portal, line.id),
        line=line,
        lines=portal.lines.all(),
    )


def _icon(portal: Portal, request: Request) -> Response:
    """Show one round icon on white, drawn by the base rule and the connector's own."""
    known = portal.store.get(request.path_params["id"])
    box = request.query_params.get("box", "64")
    if known is None or not box.isdecimal() or not 1 <= int(box) <= _LARGEST_BOX:
        return _no_such_connector()
    inactive = request.query_params.get("state") == "inactive"
    return page_with_icons("icon", [known], box=box, connector=known, inactive=inactive)


def _no_such_connector() -> Response:
    return problem(_("Not found"), 404, _("This page doesn't exist."), "NOT_FOUND")
