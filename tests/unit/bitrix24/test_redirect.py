"""What a browser brings back, what somebody pastes, and what only looks like it."""

from __future__ import annotations

import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.redirect import (
    PASTE_CODES,
    STRAY_CODES,
    PasteError,
    parse_redirect,
    read_pasted,
    stray,
)
from tests.support.examples import examples

PORTAL = parse("acme.bitrix24.com")
CODE = "abcdef0123456789abcdef"
BACK = f"https://shop.example/back?x=1&code={CODE}&state=s&domain=acme.bitrix24.com&member_id=m&scope=a,b"
SIGN_IN = "https://acme.bitrix24.com/oauth/authorize/?client_id=local.1&state=s"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        (BACK, ""),
        (BACK.replace("state=s", "state=t"), "STATE_FOREIGN"),
        (BACK.replace("&state=s", ""), "STATE_MISSING"),
        (BACK + "&state=s", "STATE_FOREIGN"),
        (BACK.replace("code=", "c="), "CODE_MISSING"),
        (BACK.replace("code=", "error="), ""),
        (BACK.replace("shop.example", "acme.bitrix24.com").replace("state=s", "state=t"), ""),
        (BACK.replace("shop.example", "auth2.bitrix24.net").replace("state=s", "state=t"), ""),
        (BACK.replace("shop.example", "oauth.bitrix.info.").replace("state=s", "state=t"), ""),
        (BACK.replace("state=s", "state=t").replace("code=", "c="), ""),
        (BACK.replace("&state=s", "").replace("code=", "c="), ""),
        (BACK.replace("shop.example", "bitrix24.net.evil.example").replace("state=s", ""), "STATE_MISSING"),
        ("https://shop.example/?code=1&state=2", ""),
        (SIGN_IN, ""),
        ("https://[broken?code=1&member_id=2", ""),
    ],
)
def test_what_only_looks_like_the_end_of_this_sign_in_is_known(url: str, code: str) -> None:
    assert stray(url, "s", PORTAL) == code
    assert code in {"", *STRAY_CODES}
    assert not code or parse_redirect(url, "s") is None


def test_what_the_portal_itself_opens_is_left_alone_under_any_name_and_port() -> None:
    url = "https://CRM.firm.local:8443/back?code=1&member_id=2&state=other"
    assert stray(url, "s", parse("crm.firm.local:8443")) == ""
    assert stray(url, "s", parse("crm.firm.local")) == "STATE_FOREIGN"


@pytest.mark.parametrize(
    "text", [BACK, f"  <{BACK}>\n", BACK.partition("?")[2], f"?{BACK.partition('?')[2]}"]
)
def test_a_pasted_address_is_read_however_it_was_copied(text: str) -> None:
    found = read_pasted(text, "s")
    assert found.code == CODE
    assert found.domain == "acme.bitrix24.com"
    assert found.scope == ("a", "b")


@pytest.mark.parametrize("text", [CODE, f" {CODE} ", f"code={CODE}"])
def test_the_code_alone_is_enough(text: str) -> None:
    assert read_pasted(text, "s").code == CODE


def test_letters_at_the_end_of_a_code_belong_to_it() -> None:
    assert read_pasted(f"X{CODE}X", "s").code == f"X{CODE}X"


def test_an_address_with_both_the_code_and_the_applications_id_is_the_end() -> None:
    assert read_pasted(f"{BACK}&client_id=local.1", "s").code == CODE


def test_a_pasted_text_has_4096_characters_at_most() -> None:
    longest = f"{BACK}&x=".ljust(4096, "y")
    assert read_pasted(longest, "s").code == CODE
    with pytest.raises(PasteError, match="PASTE_UNREADABLE"):
        read_pasted(f"{longest}y", "s")


def test_a_pasted_refusal_is_read_too() -> None:
    assert read_pasted(BACK.replace("code=", "error=denied&c="), "s").error == "denied"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n", "PASTE_EMPTY"),
        (SIGN_IN, "PASTE_SIGN_IN_PAGE"),
        (BACK.replace("state=s", "state=t"), "PASTE_OTHER_TRY"),
        (BACK.replace("&state=s", ""), "PASTE_OTHER_TRY"),
        ("https://acme.bitrix24.com/stream/", "PASTE_WITHOUT_CODE"),
        (BACK.replace("code=", "c="), "PASTE_WITHOUT_CODE"),
        ("hello there", "PASTE_UNREADABLE"),
        ("😀", "PASTE_UNREADABLE"),
        ("x" * 5000, "PASTE_UNREADABLE"),
        ("short", "PASTE_UNREADABLE"),
    ],
)
def test_what_cannot_be_used_gets_its_reason(text: str, code: str) -> None:
    with pytest.raises(PasteError) as caught:
        read_pasted(text, "s")
    assert (caught.value.code, str(caught.value)) == (code, code)


def test_no_pasted_code_is_repeated_in_an_error() -> None:
    with pytest.raises(PasteError) as caught:
        read_pasted(BACK.replace("state=s", "state=t"), "s")
    said = "".join(traceback.format_exception(caught.value)) + repr(vars(caught.value))
    assert CODE not in said


@examples(50)
@given(
    st.text(max_size=100)
    | st.from_regex(r"(https?://a\.b/)?\??(code|state|error)=[a-z&=%]{0,20}", fullmatch=True)
)
def test_any_text_is_read_or_refused_with_a_known_code(text: str) -> None:
    code = ""
    try:
        found = read_pasted(text, "s")
    except PasteError as error:
        code = error.code
    else:
        assert found.code or found.error
    assert code in {"", *PASTE_CODES}


def test_an_address_with_more_than_a_hundred_fields_is_none_of_ours() -> None:
    assert parse_redirect(f"{BACK}{'&a=1' * 94}", "s") is not None
    assert parse_redirect(f"{BACK}{'&a=1' * 95}", "s") is None
