"""What a failed call says: its kind, and a server's words without anything secret."""

from __future__ import annotations

import time

import pytest

from configurator.bitrix24.faults import (
    NO_ANSWER_CODES,
    OWN_CODES,
    Kind,
    PortalError,
    from_answer,
    harmless,
    kind_of,
)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("TIMEOUT", Kind.NOT_REACHABLE), ("UNEXPECTED_ANSWER", Kind.NOT_REACHABLE),
        ("WRONG_PORTAL", Kind.NOT_SIGNED_IN), ("EXPIRED_TOKEN", Kind.NOT_SIGNED_IN),
        ("INVALID_GRANT", Kind.NOT_SIGNED_IN), ("NOT_IN_LIST", Kind.REFUSED), ("ACCESS_DENIED", Kind.REFUSED),
        ("SOMETHING_NEW", Kind.REFUSED),
    ],
)  # fmt: skip
def test_a_code_tells_what_helps(code: str, kind: Kind) -> None:
    assert kind_of(code) is kind
    assert PortalError(code).kind is kind
    assert (code in NO_ANSWER_CODES) == (kind is Kind.NOT_REACHABLE)


def test_an_error_has_nothing_but_what_it_was_given() -> None:
    before = time.time()
    bare = PortalError("TIMEOUT")
    assert (bare.code, str(bare), bare.status, bare.details, bare.said) == (
        "TIMEOUT",
        "TIMEOUT",
        None,
        {},
        "",
    )
    assert before <= bare.time <= time.time()
    details = {"host": "a.example"}
    full = PortalError("X", status=500, details=details, said="No.")
    assert (full.status, full.details, full.said) == (500, details, "No.")
    assert full.details is not details


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("expired_token", "EXPIRED_TOKEN"), ("ACCESS_DENIED", "ACCESS_DENIED"), ("No", "NO"),
        ("A" * 64, "A" * 64), ("A" * 65, "UNKNOWN_ERROR"), ("X", "UNKNOWN_ERROR"), ("", "UNKNOWN_ERROR"),
        ("ERR_5", "UNKNOWN_ERROR"), ("A__B", "UNKNOWN_ERROR"), ("A B", "UNKNOWN_ERROR"),
        ("_A", "UNKNOWN_ERROR"), (7, "UNKNOWN_ERROR"), (None, "UNKNOWN_ERROR"), (["A"], "UNKNOWN_ERROR"),
    ],
)  # fmt: skip
def test_a_portals_code_is_kept_if_it_is_a_plain_name(code: object, kept: str) -> None:
    error = from_answer(code, 403, "See abc.", {"seconds": "5"}, ("abc",))
    assert (error.code, error.status, error.said, error.details) == (kept, 403, "See •••.", {"seconds": "5"})
    assert error.code == kept or error.code in OWN_CODES


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Access  denied.\n\tAsk\x00the admin", "Access denied. Ask the admin"),
        ("Токен истёк", "Токен истёк"),
        ("Token XYZZY and xyzzy.", "Token ••• and •••."),
        ("a.c stays", "••• stays"),
        ("of 0123456789abcdef", "of •••"),
        ("of 0123456789abcde", "of 0123456789abcde"),
        ("of abcdefghijklmnopqrstuvwxyz", "of abcdefghijklmnopqrstuvwxyz"),
        ("see https://x.example/?a=1 now", "see https:••• now"),
        ("code=1", "•••"),
        ("<b>key=1</b>", "<b>•••"),
        ("x" * 500, "x" * 400),
        ("", ""),
    ],
)
def test_a_servers_words_are_shown_without_what_may_be_secret(text: str, shown: str) -> None:
    assert harmless(text, ("", "xyzzy", "a.c")) == shown


@pytest.mark.parametrize("text", [None, 5, ["words"], b"words"])
def test_what_is_no_text_says_nothing(text: object) -> None:
    assert harmless(text) == ""
