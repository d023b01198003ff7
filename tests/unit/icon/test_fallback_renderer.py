"""Where an engine can't be used, another one draws from then on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from configurator.icon.draw.fallback_renderer import FallbackRenderer
from configurator.icon.draw.pictures import (
    Engine,
    EngineUnavailableError,
    Failure,
    Picture,
    PictureRequest,
    only_faithful,
)
from tests.support.patience import PATIENCE

REQUESTS = [PictureRequest("<svg/>")]


class Counting:
    """An engine that counts its batches, and can't be used if it has a code for that."""

    def __init__(self, engine: Engine, code: str = "") -> None:
        self.engine = engine
        self.batches = 0
        self._code = code

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        self.batches += 1
        if self._code:
            raise EngineUnavailableError(self._code)
        return [Failure("CRASHED") for _ in requests]


def test_the_second_draws_once_the_first_was_unavailable_and_that_is_told_once() -> None:
    told: list[str] = []
    first, second = Counting(Engine.BROWSER, "ENGINE_MISSING"), Counting(Engine.CAIRO)
    both = FallbackRenderer(first, second, told.append)
    assert both.draw(REQUESTS) == both.draw(REQUESTS) == [Failure("CRASHED")]
    assert both.engine is Engine.CAIRO
    assert (first.batches, second.batches, told) == (1, 2, ["ENGINE_MISSING"])


def test_threads_that_miss_the_first_at_once_all_get_their_pictures() -> None:
    together = threading.Barrier(4)

    class Missing(Counting):
        def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
            together.wait(PATIENCE)
            return super().draw(requests)

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            for _ in range(1000):
                told: list[str] = []
                both = FallbackRenderer(
                    Missing(Engine.BROWSER, "ENGINE_CLOSED"), Counting(Engine.CAIRO), told.append
                )
                made = list(pool.map(both.draw, [REQUESTS] * 4))
                assert (made, told) == ([[Failure("CRASHED")]] * 4, ["ENGINE_CLOSED"])
    finally:
        sys.setswitchinterval(before)


def test_a_drawing_that_fails_is_no_reason_to_change_the_engine() -> None:
    first, second = Counting(Engine.BROWSER), Counting(Engine.CAIRO)
    both = FallbackRenderer(first, second)
    assert both.draw(REQUESTS) == [Failure("CRASHED")]
    assert (both.engine, second.batches) == (Engine.BROWSER, 0)


def test_where_neither_can_be_used_the_last_reason_is_told() -> None:
    both = FallbackRenderer(
        Counting(Engine.BROWSER, "ENGINE_MISSING"), Counting(Engine.CAIRO, "CAIRO_MISSING")
    )
    for _ in range(2):
        with pytest.raises(EngineUnavailableError) as error:
            both.draw(REQUESTS)
        assert error.value.code == "CAIRO_MISSING"


def test_what_is_not_faithful_is_a_failure_for_those_who_measure() -> None:
    exact, approximate = Picture(1, bytes(4)), Picture(1, bytes(4), undrawn=("filter", "mask"))
    failure = Failure("TOOK_TOO_LONG")
    assert only_faithful([exact, approximate, failure]) == [exact, Failure("NOT_DRAWABLE", "filter"), failure]
