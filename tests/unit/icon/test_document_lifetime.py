"""What was read of a drawing goes as soon as nobody keeps it: the window waits for garbage collections."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from configurator.icon.repair import parse_error
from configurator.icon.svg import gate
from configurator.icon.svg.reader import Reader
from configurator.icon.svg.svg_document import Element

DRAWN = '<svg xmlns="http://www.w3.org/2000/svg"><g><g><path d="M0 0h1"/></g>text</g></svg>'
ENTITIES = DRAWN.replace("<svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg').replace("text", "&a;")


@pytest.fixture(autouse=True)
def no_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def elements() -> int:
    return sum(isinstance(one, Element) for one in gc.get_objects())


@pytest.mark.parametrize("svg", [DRAWN, ENTITIES], ids=["plain", "entities"])
def test_a_document_goes_with_its_last_user(svg: str) -> None:
    before = elements()
    document = Reader(svg.encode()).read()
    inner = document.elements[-1]
    assert [one.name for one in inner.with_ancestors()] == ["path", "g", "g", "svg"]
    assert elements() == before + 4
    del document, inner
    gate.admit(svg.encode())
    assert elements() == before


@pytest.mark.parametrize("svg", [DRAWN + "<b>", DRAWN.replace("</g>", "", 1), "<svg"])
def test_a_faulty_document_leaves_nothing_behind(svg: str) -> None:
    before = elements()
    with suppress(gate.SvgRefused):
        gate.admit(svg.encode())
    parse_error.find(svg.encode())
    assert elements() == before
