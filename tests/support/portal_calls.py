"""Calls to a portal as tests make them."""

from __future__ import annotations

import httpx
import pytest

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import oauth, renewal
from configurator.bitrix24.signin.redirect import Redirect
from configurator.http.limits import Limits
from configurator.practice import PracticePortal
from tests.support.found import present
from tests.support.practice_forms import send_form

QUICK = Limits(connect=5, read=5, total=10)
PARAMS = {
    "ID": "Shop_Chat",
    "NAME": "Shop chat",
    "ICON": {"DATA_IMAGE": "data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A//www.w3.org/2000/svg%22/%3E"},
    "PLACEMENT_HANDLER": "https://shop.example/settings",
}


def browse(practice: PracticePortal) -> Redirect:
    """Do what `arrive` does where it must end at a redirect of ours."""
    return present(arrive(practice))


def arrive(practice: PracticePortal) -> Redirect | None:
    """Do what a person does in a browser: sign in, allow, arrive at the redirect; return what it carries."""
    state = oauth.new_state()
    url = oauth.authorize_url(parse(practice.address), practice.client_id, state)
    with httpx.Client(follow_redirects=True, trust_env=False, verify=False) as browser:
        send_form(browser, url, {"login": practice.user, "password": practice.password})
        answer = send_form(browser, url, {"answer": "allow"}, follow_redirects=False)
    return oauth.parse_redirect(answer.headers["Location"], state)


def forget(origin: str) -> None:
    """Forget what this process remembers of a portal: another test's may have had the same address."""
    rate_limit.forget(origin)
    renewal.forget(origin)


def failure(
    client: Client, method: str = "imconnector.list", params: dict[str, str] | None = None
) -> PortalError:
    """Return the error of a call that must fail."""
    with pytest.raises(PortalError) as caught:
        client.call(method, params)
    assert str(caught.value) == caught.value.code
    return caught.value
