"""A portal that answers from a table, without a socket."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

import pytest

from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError


class AnsweringPortal:
    """A client whose portal gives these answers one after another, and notes what it was asked."""

    moved_to = ""

    def __init__(self, *answers: object) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, Mapping[str, object] | None]] = []

    def call(self, method: str, params: Mapping[str, object] | None = None) -> object:
        self.asked.append((method, params))
        answer = self._answers.pop(0)
        if isinstance(answer, PortalError):
            raise answer
        return answer

    @property
    def client(self) -> Client:
        return cast("Client", self)


def beside_other_spellings(value: object) -> object:
    """Return an answer in which each field stands beside one of the same name in other letters."""
    if isinstance(value, Mapping):
        others = {name.swapcase(): "another" for name in value}
        return {**others, **{name: beside_other_spellings(one) for name, one in value.items()}}
    return [beside_other_spellings(one) for one in value] if isinstance(value, list) else value


def refused(work: Callable[[], object]) -> tuple[str, int | None, Mapping[str, str]]:
    with pytest.raises(PortalError) as caught:
        work()
    return caught.value.code, caught.value.status, caught.value.details
