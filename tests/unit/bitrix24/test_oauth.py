"""Signing in to another portal than was asked, before anything is sent."""

from __future__ import annotations

import base64

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import oauth
from configurator.bitrix24.signin.credentials import Application
from configurator.bitrix24.signin.redirect import Redirect

ACME = parse("acme.bitrix24.com")
APPLICATION = Application("local.1", "s3cret")


@pytest.mark.parametrize(
    ("domain", "host"),
    [
        ("Other.bitrix24.de", "other.bitrix24.de"),
        ("acme.bitrix24.com:8443", "acme.bitrix24.com:8443"),
        ("no address at all", ""),
    ],
)
def test_the_portal_that_was_signed_in_to_is_named_where_it_has_an_address(domain: str, host: str) -> None:
    with pytest.raises(PortalError) as caught:
        oauth.exchange(ACME, APPLICATION, Redirect(code="c", domain=domain))
    assert (caught.value.code, caught.value.details) == ("WRONG_PORTAL", {"host": host})


def test_a_refusal_keeps_its_code_and_counts_as_an_answer() -> None:
    with pytest.raises(PortalError) as caught:
        oauth.exchange(ACME, APPLICATION, Redirect(code="", error="access_denied"))
    assert (caught.value.code, caught.value.status) == ("ACCESS_DENIED", 200)


@pytest.mark.parametrize("path", ["restX", "Xrest", "restX/", "rest/X"])
def test_a_token_goes_to_no_address_that_only_begins_like_the_methods(path: str) -> None:
    with pytest.raises(PortalError, match="ENDPOINT_REFUSED"):
        oauth.safe_endpoint(ACME, f"https://acme.bitrix24.com/{path}")


def test_what_ties_a_redirect_to_its_sign_in_is_new_and_has_256_bits() -> None:
    state = oauth.new_state()
    assert len(base64.urlsafe_b64decode(f"{state}=")) == 32
    assert state != oauth.new_state()
