"""Signing in: the portal's page, and the token server. Its dialect is bitrix24.md §4."""

from __future__ import annotations

import html
import secrets
from urllib.parse import urlencode, urlsplit

from tests.second_portal.refused import RefusedError
from tests.second_portal.remembered import (
    ACCESS_SECONDS,
    CODE_SECONDS,
    REFRESH_SECONDS,
    Application,
    Grant,
    PortalState,
    User,
)

_PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Вход</title></head><body>
<h1>{title}</h1><form method="post" action="/oauth/authorize/">
<input type="hidden" name="client_id" value="{client_id}"><input type="hidden" name="state" value="{state}">
<select name="user">{users}</select><button name="answer" value="allow">Разрешить</button></form>
</body></html>"""
_UNKNOWN = "<!doctype html><html><body><h1>Приложение не найдено</h1></body></html>"


class OAuthServer:
    """Hands out codes, and tokens for them."""

    def __init__(self, state: PortalState) -> None:
        self._state = state

    def page(self, query: dict[str, str]) -> tuple[int, str]:
        """The sign-in page for a browser: its HTTP status and its HTML."""
        application = self._state.applications.get(query.get("client_id", ""))
        if application is None:
            return 200, _UNKNOWN  # the portal shows its own page and does not redirect
        users = "".join(
            f'<option value="{user.id}">{user.name}</option>' for user in self._state.users.values()
        )
        shown = {key: html.escape(query.get(key, "")) for key in ("client_id", "state")}
        return 200, _PAGE.format(title=html.escape(application.title), users=users, **shown)

    def allow(self, answer: dict[str, str], base: str) -> str:
        """Where the browser goes after the person has allowed it; "" if the application is unknown."""
        application = self._state.applications.get(answer.get("client_id", ""))
        user = self._state.users.get(int(answer.get("user") or 1))
        if application is None or user is None:
            return ""
        code = secrets.token_hex(24)
        self._state.codes[code] = (application, user, self._state.now() + CODE_SECONDS)
        host = urlsplit(base).netloc
        carried = {
            "code": code,
            "state": answer.get("state", ""),
            "domain": host,
            "member_id": self._state.member_id,
            "scope": ",".join(sorted(application.scope)),
            "server_domain": host,
        }
        return f"{application.redirect}{'&' if '?' in application.redirect else '?'}{urlencode(carried)}"

    def token(self, form: dict[str, str], base: str) -> dict[str, object]:
        """The token server's answer.

        Raises:
            RefusedError: with the code of OAuth that fits.
        """
        application = self._state.applications.get(form.get("client_id", ""))
        if application is None or form.get("client_secret") != application.secret:
            raise RefusedError(401, "invalid_client")
        kind = form.get("grant_type")
        if kind == "authorization_code":
            user = self._from_code(form.get("code", ""), application)
            return self._granted(application, user, base, renewed=False)
        if kind == "refresh_token":
            user = self._from_refresh(form.get("refresh_token", ""), application)
            return self._granted(application, user, base, renewed=True)
        raise RefusedError(400, "invalid_request")

    def _from_code(self, code: str, application: Application) -> User:
        owner, user, until = self._state.codes.pop(code, (None, None, 0.0))
        if user is None or owner is not application or self._state.now() > until:
            raise RefusedError(400, "invalid_grant")
        return user

    def _from_refresh(self, token: str, application: Application) -> User:
        for grant in self._state.grants:
            fits = secrets.compare_digest(grant.refresh, token) and grant.application is application
            if fits and not grant.spent and self._state.now() <= grant.refresh_until:
                grant.spent = True  # replaced at every refresh: a second use finds nothing
                return grant.user
        raise RefusedError(400, "invalid_grant")

    def _granted(self, application: Application, user: User, base: str, renewed: bool) -> dict[str, object]:
        now = self._state.now()
        access, refresh = secrets.token_hex(32), secrets.token_hex(32)
        self._state.grants.append(
            Grant(application, user, access, refresh, now + ACCESS_SECONDS, now + REFRESH_SECONDS)
        )
        permissions = ",".join(sorted(application.scope))
        answer: dict[str, object] = {
            "access_token": access,
            "refresh_token": refresh,
            "expires_in": ACCESS_SECONDS,
            "client_endpoint": f"{base}/rest/",
            "server_endpoint": f"{base}/rest/",
            "domain": urlsplit(base).netloc,
            "member_id": self._state.member_id,
            "scope": "app" if self._state.manners.scope_is_app else permissions,
            "status": "L",
        }
        return {**answer, "expires": int(now) + ACCESS_SECONDS, "user_id": user.id} if renewed else answer

    def bearer(self, token: str) -> tuple[Application, User]:
        """Who calls with an access token.

        Raises:
            RefusedError: 401 NO_AUTH_FOUND or expired_token.
        """
        for grant in self._state.grants:
            if token and secrets.compare_digest(grant.access, token):
                if self._state.now() > grant.access_until:
                    raise RefusedError(401, "expired_token")
                return grant.application, grant.user
        raise RefusedError(401, "NO_AUTH_FOUND")
