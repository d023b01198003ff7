"""What is remembered of renewed sign-ins, and who waits for whom."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from configurator.bitrix24.signin import renewal
from configurator.bitrix24.signin.credentials import Tokens

HERE, THERE = "https://here.example", "https://there.example"
MOST = 1000
"""How many renewals are remembered."""


def tokens(number: int) -> Tokens:
    return Tokens(f"access {number}", f"refresh {number}", "https://here.example/rest/")


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    yield
    for origin in (HERE, THERE):
        renewal.forget(origin)


def test_portals_take_turns_of_their_own() -> None:
    assert renewal.turn(HERE) is renewal.turn(HERE)
    assert renewal.turn(HERE) is not renewal.turn(THERE)


def test_tokens_that_were_replaced_twice_lead_to_the_newest() -> None:
    renewal.remember(HERE, tokens(1), tokens(2))
    renewal.remember(HERE, tokens(2), tokens(3))
    assert renewal.newest(HERE, tokens(1)) == tokens(3)
    assert renewal.newest(HERE, tokens(2)) == tokens(3)
    assert renewal.newest(HERE, tokens(3)) is None
    assert renewal.newest(THERE, tokens(1)) is None


def test_a_circle_has_an_end() -> None:
    renewal.remember(HERE, tokens(1), tokens(2))
    renewal.remember(HERE, tokens(2), tokens(1))
    assert renewal.newest(HERE, tokens(1)) == tokens(2)


def test_the_oldest_are_forgotten_first() -> None:
    for number in range(1, MOST + 1):
        renewal.remember(HERE, tokens(-number), tokens(number))
    assert renewal.newest(HERE, tokens(-1)) == tokens(1)
    renewal.remember(THERE, tokens(-MOST - 1), tokens(MOST + 1))
    assert renewal.newest(HERE, tokens(-1)) is None
    assert renewal.newest(HERE, tokens(-2)) == tokens(2)
    assert renewal.newest(THERE, tokens(-MOST - 1)) == tokens(MOST + 1)


def test_signing_out_forgets_one_portal_s() -> None:
    renewal.remember(HERE, tokens(1), tokens(2))
    renewal.remember(THERE, tokens(1), tokens(2))
    renewal.forget(HERE)
    assert renewal.newest(HERE, tokens(1)) is None
    assert renewal.newest(THERE, tokens(1)) == tokens(2)


def test_the_end_of_the_program_waits_for_who_renews() -> None:
    settled = threading.Event()
    turn = renewal.turn(HERE)

    def settle() -> None:
        renewal.settle(60)
        settled.set()

    with turn:
        thread = threading.Thread(target=settle)
        thread.start()
        renewal.settle(0)  # who has no time goes on
        assert not settled.is_set()
    thread.join(60)
    assert settled.is_set()
    assert not turn.locked()
