"""What differs between two versions is named field by field, in the form's words."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.wording.changes import changes
from tests.support.connector_values import with_values

BEFORE = Connector(id="bird", name="Bird", icon=Icon(svg="<svg/>", color="#112233"))


def test_nothing_is_said_of_what_is_the_same() -> None:
    assert changes(BEFORE, replace(BEFORE)) == []


@pytest.mark.parametrize("field", [one.name for one in fields(Connector)])
def test_no_field_is_forgotten(field: str) -> None:
    old = getattr(BEFORE, field)
    others: dict[type, object] = {bool: not old, str: f"{old} new", Icon: Icon(svg="<svg>2</svg>")}
    assert changes(BEFORE, with_values(BEFORE, {field: others[type(old)]}))


@pytest.mark.parametrize("part", [one.name for one in fields(Icon)])
def test_no_part_of_an_icon_is_forgotten(part: str) -> None:
    [change] = changes(BEFORE, replace(BEFORE, icon=replace(BEFORE.icon, **{part: "#445566"})))
    assert change.field.startswith("Icon: ")
    assert change.before != change.now


def test_both_values_are_shown_in_words() -> None:
    now = replace(BEFORE, name="Bird again", newsletter=False, comment="")
    said = [(one.field, one.before, one.now) for one in changes(BEFORE, now)]
    assert said == [("Name", "Bird", "Bird again"), ("Use in CRM newsletters", "on", "off")]


def test_a_drawing_is_named_and_not_shown_as_code() -> None:
    said = changes(BEFORE, replace(BEFORE, icon=replace(BEFORE.icon, svg="")))
    assert [(one.before, one.now) for one in said] == [("previous drawing", "none")]


def test_a_long_text_is_shortened_and_lines_become_one() -> None:
    [change] = changes(BEFORE, replace(BEFORE, comment="one\ntwo " * 100))
    assert change.before == "empty"
    assert change.now.startswith("one two one")
    assert len(change.now) <= 60
