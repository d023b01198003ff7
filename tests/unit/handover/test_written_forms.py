"""Registrations as tools and people write them are read exactly, whatever is in them."""

from __future__ import annotations

import pytest

from configurator.connector.model import Connector
from configurator.handover import HandoverError, read
from tests.support.written_forms import FORMS
from tests.support.written_forms.some_channels import CHANNELS, params_of

NOTED = {"TYPOGRAPHIC_QUOTES", "BOOLEAN_SPELLING"}
"""What may be said of a form although everything in it was read."""


def fault(text: str, connector: Connector) -> str:
    """What is wrong with what was read; empty if nothing."""
    try:
        imported = read(text)
    except HandoverError as refused:
        return f"refused: {refused.code} {refused.details}"
    told = {one.code for one in imported.remarks} | {one.code for one in imported.problems}
    told -= NOTED
    if imported.connector != connector:
        return f"{imported.connector}\n is not {connector}, told {told}"
    return f"told {imported.remarks} {imported.problems}" if told else ""


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_read_exactly(form: str) -> None:
    faults = {one.id: fault(FORMS[form](params_of(one)), one) for one in CHANNELS}
    assert not {name: said for name, said in faults.items() if said}
