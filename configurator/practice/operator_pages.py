"""The operator's pages: conversations, the events that went out, and the applications they go to."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from configurator.practice import operator_side
from configurator.practice.applications import Application
from configurator.practice.bb_codes import as_html
from configurator.practice.conversations import LONGEST, Conversation, Message
from configurator.practice.event_posting import Attempt
from configurator.practice.grants import Holder
from configurator.practice.operator_requests import address_of
from configurator.practice.page_language import _, multilingual
from configurator.practice.pages import page, problem
from configurator.practice.people import PEOPLE
from configurator.practice.php_parameters import number
from configurator.practice.portal_state import Portal

_SCRIPT = Path(__file__).with_name("templates") / "refresh.js"
# These pages carry no connector's CSS. Their only script is the portal's own, which fetches them again.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'self'; connect-src 'self'"
)


def routes(portal: Portal) -> list[Route]:
    """Return the list of conversations, one conversation, the events, the applications, and the script."""
    return [*_page_routes(portal), *_data_routes(portal), Route("/operator/refresh.js", _script)]


def _page_routes(portal: Portal) -> list[Route]:

    @multilingual
    async def conversations(_request: Request) -> Response:
        return _with_script(_conversations(portal))

    @multilingual
    async def conversation(request: Request) -> Response:
        return _with_script(_conversation(portal, request))

    @multilingual
    async def events(_request: Request) -> Response:
        return _with_script(_events(portal))

    @multilingual
    async def applications(_request: Request) -> Response:
        return _with_script(_applications(portal))

    return [
        Route("/operator/", conversations),
        Route("/operator/conversation/", conversation),
        Route("/operator/events/", events),
        Route("/operator/applications/", applications),
    ]


def _data_routes(portal: Portal) -> list[Route]:
    async def data(_request: Request) -> Response:
        return JSONResponse([_as_json(portal, one) for one in portal.conversations.all()])

    async def keys(_request: Request) -> Response:
        return JSONResponse([_application_as_json(portal, one) for one in portal.applications])

    async def attempts(_request: Request) -> Response:
        return JSONResponse([_attempt_as_json(one) for one in portal.poster.attempts()])

    return [
        Route("/operator/conversations.json", data),
        Route("/operator/events.json", attempts),
        Route("/operator/applications.json", keys),
    ]


async def _script(_request: Request) -> Response:
    return Response(_SCRIPT.read_bytes(), media_type="text/javascript")


def _with_script(answer: Response) -> Response:
    answer.headers["content-security-policy"] = _POLICY
    return answer


def _conversations(portal: Portal) -> Response:
    return page(
        "conversations",
        conversations=[
            {
                "address": address_of(one),
                "title": one.title,
                "connector": _connector_name(portal, one.connector),
                "line": _line_name(portal, one.line),
                "is_open": not one.session.closed,
                "last": one.messages[-1] if one.messages else None,
                "text": as_html(one.messages[-1].text).striptags() if one.messages else "",
                "time": _time(one.messages[-1].written) if one.messages else "",
                "unanswered": bool(one.messages) and one.messages[-1].from_customer,
            }
            for one in portal.conversations.all()
        ],
        channels=[
            {
                "line": line,
                "connectors": [
                    known for known in portal.store.all() if line.id in portal.store.active_lines(known.id)
                ],
            }
            for line in portal.lines.all()
        ],
        lines=portal.lines.all(),
        host=portal.host,
    )


def _conversation(portal: Portal, request: Request) -> Response:
    asked = request.query_params
    try:
        found = operator_side.conversation_of(
            portal,
            asked.get("connector", ""),
            number(asked.get("line")),
            asked.get("chat", ""),
            asked.get("user", ""),
        )
    except operator_side.OperatorError as error:
        return problem(_("Not found"), 404, _("This conversation doesn't exist."), error.code)
    edited = found.message(number(asked.get("edit")))
    if edited is not None and (edited.from_customer or edited.deleted):
        edited = None
    return page(
        "conversation",
        conversation=found,
        address=address_of(found),
        connector=_connector_name(portal, found.connector),
        line=_line_name(portal, found.line),
        works=portal.store.works(found.connector, found.line),
        messages=[_shown(portal, found, message) for message in found.messages],
        edited=edited,
        longest=LONGEST,
        lines=portal.lines.all(),
    )


def _shown(portal: Portal, conversation: Conversation, message: Message) -> dict[str, object]:
    """Return a message as the page shows it."""
    own = not message.from_customer and message.author != operator_side.SYSTEM
    changeable = own and not message.deleted

    def allowed(switch: str) -> bool:
        return changeable and (message.whisper or operator_side.allows(portal, conversation, switch))

    return {
        "message": message,
        "author": _author(conversation, message.author),
        "html": as_html(message.text),
        "time": _time(message.written),
        "delivery": "" if message.deleted else message.delivery(portal.clock()),
        "can_edit": allowed("EDIT_INTERNAL_MESSAGES"),
        "can_delete": allowed("DEL_INTERNAL_MESSAGES"),
        "files": [
            {"name": str(file.get("name") or file.get("url")), "url": _web_address(str(file.get("url", "")))}
            for file in message.files
        ],
    }


def _web_address(text: str) -> str:
    return text if text.startswith(("https://", "http://")) else ""


def _author(conversation: Conversation, user: int) -> str:
    if user == operator_side.SYSTEM:
        return _("System message")
    if user in PEOPLE:
        return PEOPLE[user].full_name
    known = conversation.customers.get(user)
    return known.full_name if known else ""


def _events(portal: Portal) -> Response:
    return page(
        "events",
        attempts=[
            {"attempt": one, "time": _time(one.time), "fields": _without_tokens(one)}
            for one in portal.poster.attempts()
        ],
        handlers=[
            {"binding": one, "application": _application_name(portal, one.application)}
            for one in portal.bindings.all()
        ],
        waiting=len(portal.offline.all()),
        lines=portal.lines.all(),
    )


def _without_tokens(attempt: Attempt) -> list[tuple[str, str]]:
    """Return what was posted, field by field, without what opens doors."""
    shown: list[tuple[str, str]] = []

    def collect(name: str, value: object) -> None:
        below = dict(enumerate(value)) if isinstance(value, list) else value
        if isinstance(below, dict):
            for key, inner in below.items():
                collect(f"{name}[{key}]", inner)
        elif not name.endswith("_token]"):
            shown.append((name, str(value)))

    for name, value in attempt.fields.items():
        collect(name, value)
    return shown


def _applications(portal: Portal) -> Response:
    return page("applications", applications=portal.applications, lines=portal.lines.all())


def _connector_name(portal: Portal, connector: str) -> str:
    known = portal.store.get(connector)
    return known.name if known else connector


def _line_name(portal: Portal, line: int) -> str:
    known = portal.lines.get(line)
    return known.name if known else str(line)


def _application_name(portal: Portal, client_id: str) -> str:
    known = portal.find_application(client_id)
    return known.name if known else client_id


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).astimezone().strftime("%H:%M:%S")


def _as_json(portal: Portal, conversation: Conversation) -> dict[str, object]:
    """Return a conversation for scripts."""
    return {
        "connector": conversation.connector,
        "line": conversation.line,
        "chat": conversation.chat,
        "user": conversation.user,
        "chat_id": conversation.chat_id,
        "title": conversation.title,
        "session": {
            "id": conversation.session.id,
            "closed": conversation.session.closed,
            "rating": conversation.session.rating,
        },
        "messages": [
            {
                "id": message.id,
                "author": _author(conversation, message.author),
                "from_customer": message.from_customer,
                "text": message.text,
                "outer": message.outer,
                "whisper": message.whisper,
                "edited": message.edited,
                "deleted": message.deleted,
                "delivery": message.delivery(portal.clock()),
            }
            for message in conversation.messages
        ],
    }


def _application_as_json(portal: Portal, application: Application) -> dict[str, object]:
    """Return an application for scripts, with a new access token."""
    holder = Holder("" if application is portal.application else application.client_id)
    return {
        "name": application.name,
        "client_id": application.client_id,
        "client_secret": application.client_secret,
        "application_token": application.token,
        "access_token": portal.grants.issue_tokens(holder).access,
        "installed": application.installed,
    }


def _attempt_as_json(attempt: Attempt) -> dict[str, object]:
    return {
        "event": attempt.event,
        "handler": attempt.handler,
        "application": attempt.application,
        "time": attempt.time,
        "status": attempt.status,
        "fault": attempt.fault,
    }
