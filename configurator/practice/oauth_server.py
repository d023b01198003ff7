"""Signing in: the portal's authorize page, and the token endpoint of the authorization server."""

from __future__ import annotations

import secrets
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from configurator.practice import php_parameters as parameters
from configurator.practice.applications import Application
from configurator.practice.codes import TOKEN_ERRORS, TRANSPORT
from configurator.practice.error_answers import Answer, error_answer, fault_answer
from configurator.practice.faults import Faults
from configurator.practice.grants import ACCESS_SECONDS, Holder, TokenPair
from configurator.practice.page_language import _, multilingual
from configurator.practice.pages import page, problem
from configurator.practice.people import EMPLOYEE, PEOPLE, Person
from configurator.practice.php_parameters import Params
from configurator.practice.portal_state import Portal

_FOREIGN_SERVER = "evil.example"
_SECOND_CODE = "000000"


def routes(portal: Portal) -> list[Route]:
    """Return the authorize page and the token endpoint, each with and without the last slash."""

    @multilingual
    async def authorize(request: Request) -> Answer:
        return await _authorize(portal, request)

    async def token(request: Request) -> Answer:
        return await _token(portal, request)

    both = ["GET", "POST"]
    return [
        *(Route(path, authorize, methods=both) for path in ("/oauth/authorize/", "/oauth/authorize")),
        *(Route(path, token, methods=both) for path in ("/oauth/token/", "/oauth/token")),
    ]


async def _authorize(portal: Portal, request: Request) -> Answer:
    """Show the sign-in form, then the consent page, then send the browser to the saved handler.

    As on a real portal, only `client_id` and `state` are read, and a failure is a page, never a redirect.
    """
    fault = portal.faults.take("authorize")
    if fault is not None and fault.code not in TRANSPORT:
        return _problem(fault.description, fault.code, fault.status or 400)
    answer = await fault_answer(fault, request, portal) if fault else None
    if answer is not None:
        return answer
    application = portal.find_application(request.query_params.get("client_id", ""))
    if application is None:
        return _problem(_("This portal has no application with this client_id."), "invalid_client", 400)
    if request.method == "POST":
        async with request.form() as form:
            entered = {name: str(value) for name, value in form.items()}
            return _entered(portal, application, request, entered)
    user = _signed_in(portal, request)
    return _consent(portal, application, user) if user else _sign_in(portal)


def _entered(portal: Portal, application: Application, request: Request, entered: dict[str, str]) -> Response:
    """Answer one of the two forms."""
    if "login" in entered:
        return _try_to_sign_in(portal, request, entered)
    if "second_code" in entered:
        return _try_second_factor(portal, request, entered)
    user = _signed_in(portal, request)
    if user is None:
        return _sign_in(portal, _("Your session has ended. Please sign in again."))
    if entered.get("answer") == "allow":
        return _redirect(portal, application, user, request.query_params.get("state", ""))
    return page("denied", application=application.name)


def _signed_in(portal: Portal, request: Request) -> Person | None:
    return PEOPLE.get(portal.sessions.get(request.cookies.get(portal.session_cookie, ""), 0))


def _sign_in(portal: Portal, sentence: str = "") -> Response:
    return page("sign_in", host=portal.host, login=portal.user, password=portal.password, alert=sentence)


def _try_to_sign_in(portal: Portal, request: Request, entered: dict[str, str]) -> Response:
    logins = {portal.user: 1, EMPLOYEE.login: EMPLOYEE.id}
    user = logins.get(entered.get("login", "").strip().lower())
    password = entered.get("password", "")
    if not secrets.compare_digest(password.encode(), portal.password.encode()) or user is None:
        return _sign_in(portal, _("The user name or password is wrong. The right ones are filled in."))
    if portal.faults.take("authorize", "SECOND_FACTOR"):
        portal.pending[pending := secrets.token_hex(16)] = user
        return page("second_factor", host=portal.host, alert="", pending=pending)
    return _let_in(portal, request, user)


def _try_second_factor(portal: Portal, request: Request, entered: dict[str, str]) -> Response:
    pending = entered.get("pending", "")
    if pending not in portal.pending:
        return _sign_in(portal, _("Your session has ended. Please sign in again."))
    if entered["second_code"].strip() != _SECOND_CODE:
        alert = _("That code is wrong. Use 000000.")
        return page("second_factor", host=portal.host, alert=alert, pending=pending)
    return _let_in(portal, request, portal.pending.pop(pending))


def _let_in(portal: Portal, request: Request, user: int) -> Response:
    session = secrets.token_hex(16)
    portal.sessions[session] = user
    # 303: the browser asks for the consent page with GET, so that reloading it sends no password again.
    home = portal.faults.take("authorize", "NO_CONSENT")
    answer = RedirectResponse("/contact_center/" if home else f"{request.url.path}?{request.url.query}", 303)
    answer.set_cookie(portal.session_cookie, session, httponly=True, samesite="lax")
    return answer


def _consent(portal: Portal, application: Application, user: Person) -> Response:
    return page("consent", application=application.name, host=portal.host, user=user.login)


def _redirect(portal: Portal, application: Application, user: Person, state: str) -> Response:
    """Send the browser to the handler that is saved in the application, with a fresh code."""
    fault = portal.faults.take("authorize", "WRONG_STATE", "NO_STATE", "NO_CODE", "FOREIGN_SERVER")
    bent = fault.code if fault else ""
    query = {
        "code": portal.grants.issue_code(_holder(portal, application, user)),
        "state": secrets.token_hex(8) if bent == "WRONG_STATE" else state,
        "domain": portal.host,
        "member_id": portal.member_id,
        "scope": application.scope,
        # A real portal names oauth.bitrix.info here; on loopback this one is its own authorization server.
        "server_domain": _FOREIGN_SERVER
        if bent == "FOREIGN_SERVER"
        else portal.authorization_server or portal.host,
    }
    if bent in {"NO_CODE", "NO_STATE"}:
        del query["code" if bent == "NO_CODE" else "state"]
    handler = application.handler
    return RedirectResponse(f"{handler}{'&' if '?' in handler else '?'}{urlencode(query)}", 302)


def _holder(portal: Portal, application: Application, user: Person) -> Holder:
    return Holder("" if application is portal.application else application.client_id, user.id)


def _problem(sentence: str, code: str, status: int) -> Response:
    return problem(_("This application can't sign in"), status, sentence, code)


async def _token(portal: Portal, request: Request) -> Answer:
    portal.note("token")
    if request.method == "POST" and _refuses_post(portal.faults):
        return Response("Method Not Allowed", 405, {"allow": "GET"})
    fault = portal.faults.take("token")
    answer = await fault_answer(fault, request, portal) if fault else None
    return answer or _grant(portal, await parameters.read(request))


def _refuses_post(faults: Faults) -> bool:
    return faults.take("token", "POST_REFUSED") is not None


def _grant(portal: Portal, params: Params) -> Response:
    """Answer a token request: the application is checked first, then what it brings."""
    kind = parameters.text(params, "grant_type")
    name = {"authorization_code": "code", "refresh_token": "refresh_token"}.get(kind)
    if name is None or not all(parameters.text(params, key) for key in ("client_id", "client_secret", name)):
        return _token_error("invalid_request")
    application = portal.find_application(parameters.text(params, "client_id"))
    given = parameters.text(params, "client_secret")
    if application is None or not secrets.compare_digest(given.encode(), application.client_secret.encode()):
        return _token_error("invalid_client")
    holder = "" if application is portal.application else application.client_id
    value = parameters.text(params, name)
    redeem = portal.grants.redeem_code if name == "code" else portal.grants.redeem_refresh
    tokens = redeem(value, holder)
    if tokens is None:
        return _token_error("invalid_grant")
    user = portal.grants.holder(tokens.access).user
    refreshed = {"expires": int(tokens.expires), "user_id": user} if name == "refresh_token" else {}
    return JSONResponse({**_token_answer(portal, tokens), **refreshed})


def _token_answer(portal: Portal, tokens: TokenPair) -> dict[str, object]:
    return {
        "access_token": tokens.access,
        "client_endpoint": f"{portal.address}/rest/",
        "domain": portal.host,
        "expires_in": ACCESS_SECONDS,
        "member_id": portal.member_id,
        "refresh_token": tokens.refresh,
        "scope": "app",  # not the permissions: the documentation's own answer says this too
        "server_endpoint": f"{portal.address}/rest/",
        "status": "L",
    }


def _token_error(code: str) -> Response:
    status, description = TOKEN_ERRORS[code]
    return error_answer(code, status, description)
