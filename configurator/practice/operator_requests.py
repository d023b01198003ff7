"""What operators do on their page, and scripts by JSON: `POST /operator/reply` and others.

A script sends `application/json` with `connector`, `line`, `chat`, and `text`, `message`, `user`, `whisper`
or `rating` where they belong; `{"message": number}` is answered. A browser sends a form and is led back to
its page.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from configurator.practice import operator_side
from configurator.practice import php_parameters as parameters
from configurator.practice.conversations import Conversation
from configurator.practice.error_answers import error_answer
from configurator.practice.operator_side import OperatorError
from configurator.practice.page_language import _, multilingual
from configurator.practice.pages import problem
from configurator.practice.php_parameters import Params
from configurator.practice.portal_state import Portal

Action = Callable[[Portal, Params], int | None]
_NOT_FOUND = {"NO_CONVERSATION", "NO_MESSAGE", "NO_LINE", "NO_APPLICATION"}


def routes(portal: Portal) -> list[Route]:
    """Return one route for each thing that an operator can do."""

    def route(name: str, action: Action) -> Route:
        @multilingual
        async def answer(request: Request) -> Response:
            return await _answer(portal, request, action)

        return Route(f"/operator/{name}", answer, methods=["POST"])

    return [route(name, action) for name, action in _ACTIONS.items()]


async def _answer(portal: Portal, request: Request, action: Action) -> Response:
    params = await parameters.read(request)
    is_script = request.headers.get("content-type", "").startswith("application/json")
    try:
        message = action(portal, params)
    except OperatorError as error:
        status = 404 if error.code in _NOT_FOUND else 400
        if is_script:
            return error_answer(error.code, status, error.code)
        return problem(_("This didn't work"), status, _sentence(error.code), error.code)
    if is_script:
        return JSONResponse({"message": message})
    return RedirectResponse(_page_after(portal, params), 303)


def _page_after(portal: Portal, params: Params) -> str:
    back = parameters.text(params, "back")
    if back in {"/operator/", "/operator/applications/"}:
        return back
    try:
        return address_of(_conversation(portal, params))
    except OperatorError:
        return "/operator/"


def address_of(conversation: Conversation) -> str:
    """Return the path of a conversation's page."""
    query = {
        "connector": conversation.connector,
        "line": conversation.line,
        "chat": conversation.chat,
        "user": conversation.user,
    }
    return f"/operator/conversation/?{urlencode(query)}"


def _conversation(portal: Portal, params: Params) -> Conversation:
    return operator_side.conversation_of(
        portal,
        parameters.text(params, "connector"),
        parameters.number(params.get("line")),
        parameters.text(params, "chat"),
        parameters.text(params, "user"),
    )


def _reply(portal: Portal, params: Params) -> int:
    whisper = not parameters.is_empty(params.get("whisper"))
    said = parameters.text(params, "text")
    return operator_side.reply(portal, _conversation(portal, params), said, whisper=whisper).id


def _edit(portal: Portal, params: Params) -> int:
    number, said = parameters.number(params.get("message")), parameters.text(params, "text")
    return operator_side.edit(portal, _conversation(portal, params), number, said).id


def _delete(portal: Portal, params: Params) -> int:
    number = parameters.number(params.get("message"))
    return operator_side.delete(portal, _conversation(portal, params), number).id


def _finish(portal: Portal, params: Params) -> int | None:
    rating = not parameters.is_empty(params.get("rating"))
    question = operator_side.finish(portal, _conversation(portal, params), rating=rating)
    return question.id if question else None


def _disconnect(portal: Portal, params: Params) -> None:
    """Needs no conversation: a connector can be switched off before anybody has written."""
    connector = parameters.identifier(params, "connector")
    operator_side.disconnect(portal, connector, parameters.number(params.get("line")))


def _delete_line(portal: Portal, params: Params) -> None:
    operator_side.delete_line(portal, parameters.number(params.get("line")))


def _install(portal: Portal, params: Params) -> None:
    """Complete an application's installation, or take that back."""
    application = portal.find_application(parameters.text(params, "client_id"))
    if application is None:
        raise OperatorError("NO_APPLICATION")
    application.installed = not parameters.is_empty(params.get("installed"))


_ACTIONS: dict[str, Action] = {
    "reply": _reply,
    "edit": _edit,
    "delete": _delete,
    "finish": _finish,
    "disconnect": _disconnect,
    "delete-line": _delete_line,
    "install": _install,
}


def _sentence(code: str) -> str:
    return {
        "NO_CONVERSATION": _("This conversation doesn't exist."),
        "CLOSED": _("This conversation is finished. The customer's next message opens it again."),
        "NO_TEXT": _("The message has no text."),
        "TOO_LONG": _("The message is too long."),
        "NO_MESSAGE": _("This message doesn't exist or was deleted."),
        "NOT_ALLOWED": _("The connector doesn't let operators change messages."),
        "NO_LINE": _("This open channel doesn't exist."),
        "NO_APPLICATION": _("This application doesn't exist."),
    }[code]
