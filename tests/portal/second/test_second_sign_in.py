"""Signing in to the second portal, and renewing the sign-in: a refresh token works once."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import oauth
from configurator.bitrix24.signin.oauth import Application
from configurator.services.accounts import Accounts
from tests.portal.second.plain_client import REDIRECT, post
from tests.second_portal import remembered
from tests.second_portal.switchable_faults import Fault, Kind
from tests.second_portal.whole_portal import SecondPortal
from tests.support.file_keyring import accounts_in
from tests.support.found import present

FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def theirs(portal: SecondPortal) -> remembered.Application:
    """Our application as the portal has it."""
    return portal.application(REDIRECT)


@pytest.fixture
def browse(
    portal: SecondPortal, address: Portal, theirs: remembered.Application
) -> Callable[[], oauth.Redirect]:
    """A person at the portal's page: what the redirect carries back."""

    def allowed() -> oauth.Redirect:
        state = oauth.new_state()
        page = oauth.authorize_url(address, theirs.client_id, state)
        status, _, html = post(page, b"", FORM, "GET")
        assert (status, state in html.decode()) == (200, True)
        fields = dict(parse_qsl(urlsplit(page).query)) | {"user": "1", "answer": "allow"}
        _, location, _ = post(page.partition("?")[0], urlencode(fields).encode(), FORM)
        return present(oauth.parse_redirect(location, state))

    return allowed


@pytest.fixture
def accounts(
    address: Portal, theirs: remembered.Application, browse: Callable[[], oauth.Redirect], tmp_path: Path
) -> Accounts:
    """What this computer keeps of the portal."""
    kept = accounts_in(tmp_path)
    kept.save_application(address, Application(theirs.client_id, theirs.secret))
    assert kept.finish_sign_in(address, browse()) is False  # no permission is missing
    return kept


def renewals(portal: SecondPortal) -> int:
    return sum(
        b"refresh_token" in request.body for request in portal.ledger.all() if request.place == "token"
    )


def test_a_sign_in_outlives_its_hour(
    portal: SecondPortal, address: Portal, accounts: Accounts, tmp_path: Path
) -> None:
    for hours in range(1, 4):
        portal.skip(3601)
        with accounts_in(tmp_path).open_client(address) as client:
            assert client.call("app.info")
        assert renewals(portal) == hours


def test_eight_calls_at_once_renew_once(portal: SecondPortal, address: Portal, accounts: Accounts) -> None:
    portal.skip(3601)
    portal.faults.add(Fault(Kind.SLOW, "oauth.token", seconds=0.3))
    together = threading.Barrier(8)

    def call(_number: int) -> object:
        with accounts.open_client(address) as client:
            together.wait()
            return client.call("app.info")

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(call, range(8)))
    assert renewals(portal) == 1


def test_a_lost_renewal_is_told_as_such_and_then_as_a_sign_in_that_is_over(
    portal: SecondPortal, address: Portal, accounts: Accounts
) -> None:
    portal.skip(3601)
    portal.faults.add(Fault(Kind.ANSWER_LOST, "oauth.token"))
    codes = []
    for _ in range(2):
        with accounts.open_client(address) as client, pytest.raises(PortalError) as caught:
            client.call("app.info")
        codes.append(caught.value.code)
    assert codes == ["CONNECTION_LOST", "INVALID_GRANT"]


def test_where_post_is_refused_the_documented_get_is_used(
    portal: SecondPortal,
    address: Portal,
    theirs: remembered.Application,
    browse: Callable[[], oauth.Redirect],
) -> None:
    portal.manners.token_takes_post = False
    tokens = oauth.exchange(address, Application(theirs.client_id, theirs.secret), browse())
    assert tokens.access_token in portal.state.secrets()


def test_an_older_portal_s_scope_is_no_missing_permission(
    portal: SecondPortal,
    address: Portal,
    theirs: remembered.Application,
    browse: Callable[[], oauth.Redirect],
    tmp_path: Path,
) -> None:
    portal.manners.scope_is_app = True
    kept = accounts_in(tmp_path)
    kept.save_application(address, Application(theirs.client_id, theirs.secret))
    assert kept.finish_sign_in(address, browse()) is False


def test_a_missing_permission_is_noticed_at_once(
    portal: SecondPortal,
    address: Portal,
    theirs: remembered.Application,
    browse: Callable[[], oauth.Redirect],
    tmp_path: Path,
) -> None:
    theirs.scope = {"im"}
    kept = accounts_in(tmp_path)
    kept.save_application(address, Application(theirs.client_id, theirs.secret))
    assert kept.finish_sign_in(address, browse()) is True


def test_a_code_lives_for_thirty_seconds(
    portal: SecondPortal,
    address: Portal,
    theirs: remembered.Application,
    browse: Callable[[], oauth.Redirect],
) -> None:
    application = Application(theirs.client_id, theirs.secret)
    in_time = browse()
    portal.skip(29)
    assert oauth.exchange(address, application, in_time).access_token
    late = browse()
    portal.skip(31)
    with pytest.raises(PortalError, match="INVALID_GRANT"):
        oauth.exchange(address, application, late)


def test_a_wrong_key_is_told_as_such(
    address: Portal, theirs: remembered.Application, browse: Callable[[], oauth.Redirect]
) -> None:
    wrong = Application(theirs.client_id, secrets.token_hex(25))
    with pytest.raises(PortalError, match="INVALID_CLIENT"):
        oauth.exchange(address, wrong, browse())
