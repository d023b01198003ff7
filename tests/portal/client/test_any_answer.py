"""Whatever a server sends, a person gets a sentence: a value or a `PortalError` comes out, nothing else."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.bitrix24 import answers
from configurator.bitrix24.address import parse
from configurator.bitrix24.faults import OWN_CODES, PortalError
from configurator.bitrix24.methods import connectors, lines
from configurator.bitrix24.methods.registration import register
from configurator.bitrix24.signin import oauth
from configurator.http.response import Response
from configurator.wording.portal import technical, words
from configurator.wording.portal_faults import DOCUMENTED_CODES

PORTAL = parse("acme.bitrix24.com")
PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    ["result", "error", "error_description", "time", "ERROR", "CONFIGURED", "STATUS", "ID", "LINE_NAME",
     "ACTIVE", "access_token", "refresh_token", "client_endpoint", "scope", "expires_in", "member_id",
     "finish", "operating_reset_at"]
)  # fmt: skip
SHAPED = st.dictionaries(NAMES, VALUES | st.dictionaries(NAMES, VALUES, max_size=4), max_size=5)
BODIES = st.binary(max_size=60) | (SHAPED | VALUES).map(lambda value: json.dumps(value).encode())
TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of writing around."""
STATUSES = st.sampled_from([200, 204, 302, 400, 401, 403, 404, 429, 500, 503])


class Canned:
    """A client whose portal always answers the same."""

    def __init__(self, value: object) -> None:
        self.value = value
        self.moved_to = ""

    def call(self, *_: object) -> object:
        return self.value


def assert_harmless(text: str) -> None:
    """No character ends a line, begins an escape sequence or turns the direction of writing around.

    `str.isprintable` would refuse letters too that this Python's release of Unicode doesn't know.
    """
    found = {one for one in text if unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"} or one in TURNING}
    assert not found


def outcome(work: Callable[[], object]) -> str:
    """The code of a failure; empty for a success. Any other exception fails the test."""
    error = None
    try:
        work()
    except PortalError as caught:
        error = caught
    if error:
        assert_harmless(str(words(error.code, "acme.bitrix24.com", error.details)))
        assert_harmless(technical(error, "acme.bitrix24.com").replace("\n", ""))
        assert error.code in DOCUMENTED_CODES | OWN_CODES or error.code.replace("_", "").isalpha()
    return error.code if error else ""


@given(STATUSES, BODIES)
def test_any_bytes_under_any_status_are_a_result_or_an_error_with_words(status: int, body: bytes) -> None:
    outcome(lambda: answers.rest_answer(Response(status, body)))


@given(SHAPED | VALUES)
def test_any_result_of_any_method_is_understood_or_refused(value: float | dict[str, Any] | None) -> None:
    client: Any = Canned(value)
    for work in (
        lambda: connectors.list_connectors(client, ["a"]),
        lambda: lines.list_lines(client),
        lambda: connectors.status(client, "a", "1").reason,
        lambda: connectors.activate(client, "a", "1"),
        lambda: connectors.set_data(client, "a", "1", connectors.ChannelData()),
        lambda: connectors.unregister(client, "a"),
        lambda: register(client, {"ID": "a", "NAME": "A"}),
    ):
        outcome(work)


@given(SHAPED)
def test_any_token_answer_gives_whole_tokens_or_none(value: dict[str, Any]) -> None:
    tokens = []
    code = outcome(lambda: tokens.append(oauth.read_tokens(PORTAL, "oauth.bitrix.info", value)))
    if tokens:
        assert tokens[0].client_endpoint.startswith("https://")
        assert isinstance(tokens[0].expires_at, float)
        assert all(isinstance(scope, str) for scope in tokens[0].scope)
    assert code in {"", "UNEXPECTED_ANSWER", "ENDPOINT_REFUSED"}


@pytest.mark.parametrize("depth", [50, 5000, 200_000])
def test_no_depth_breaks_the_reading(depth: int) -> None:
    body = b'{"result":' + b"[" * depth + b"]" * depth + b"}"
    assert outcome(lambda: answers.rest_answer(Response(200, body))) in {"", "BROKEN_ANSWER"}
