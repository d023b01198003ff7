"""Exporting a large drawing: the window waits for the code."""

from __future__ import annotations

import sys
from collections import Counter
from types import FrameType

import pytest

from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.handover import FORMS, exporter, write
from configurator.icon.icon import Icon

PATHS = '<path d="M0 0h1v1z"/>' * 3000
LARGE = Connector("shop", "Shop", icon=Icon(f'<svg xmlns="http://www.w3.org/2000/svg">{PATHS}</svg>'))


@pytest.fixture
def calls() -> Counter[str]:
    return Counter()


@pytest.mark.parametrize("form", FORMS)
def test_a_text_is_not_escaped_character_by_character(form: str, calls: Counter[str]) -> None:
    def count(frame: FrameType, event: str, _argument: object) -> None:
        if frame.f_code.co_filename.endswith("literal_writer.py"):
            calls[event] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        code = write(LARGE, form)
    finally:
        sys.setprofile(before)
    assert len(code) > 60_000
    assert calls.total() < 1000


@pytest.mark.parametrize("form", FORMS)
def test_the_drawing_is_encoded_once(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Connector] = []

    def note(connector: Connector) -> dict[str, object]:
        made.append(connector)
        return dict(to_params(connector))

    monkeypatch.setattr(exporter, "to_params", note)
    write(LARGE, form)
    assert made == [LARGE]
