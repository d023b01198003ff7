"""The practice portal's own table of switches, written from the documentation, and the program's."""

from __future__ import annotations

from dataclasses import fields

from configurator.connector.model import Connector
from configurator.practice.tables import SWITCHES


def test_the_practice_portal_keeps_each_switch_with_the_documented_default() -> None:
    ours = {
        field.name.upper(): field.default for field in fields(Connector) if isinstance(field.default, bool)
    }
    assert ours == SWITCHES
