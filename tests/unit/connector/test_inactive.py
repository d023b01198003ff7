"""The inactive icon is made from the active one and follows it until somebody edits it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from configurator.connector import project_file
from configurator.connector.inactive_icon import Look, derived, followed, linked, look_of
from configurator.connector.model import Connector
from configurator.connector.rules import check
from configurator.icon.css.colors import rgba_of
from configurator.icon.icon import Icon
from configurator.ui.files.sample import sample

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="{}" d="M0 0h8v8H0z"/></svg>'
ICON = Icon(SVG.format("#ffd000"), "#1868db", "70%", "50% 42%")
CONNECTOR = Connector(icon=ICON)


@pytest.mark.parametrize("look", Look)
def test_each_look_is_told_from_the_others_and_from_an_edited_icon(look: Look) -> None:
    made = linked(CONNECTOR, look)
    assert look_of(made) is look
    for part, value in (("color", "red"), ("size", "60%"), ("position", "top"), ("svg", SVG.format("red"))):
        edited = replace(made, icon_disabled=replace(made.icon_disabled, **{part: value}))
        assert look_of(edited) is None


def test_without_a_drawing_only_an_empty_inactive_icon_follows() -> None:
    assert look_of(Connector()) is Look.GREY
    assert look_of(Connector(icon=Icon(color="red"))) is Look.GREY
    assert look_of(Connector(icon_disabled=Icon(color="red"))) is None
    assert look_of(Connector(icon_disabled=ICON)) is None


CHANGES = {
    "color": ["#c0324a", "nonsense", ""], "size": ["80%"], "position": ["top"], "svg": [SVG.format("lime")],
}  # fmt: skip


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("change", [{part: value} for part, values in CHANGES.items() for value in values])
def test_it_follows_every_edit_of_the_active_icon(look: Look, change: dict[str, str]) -> None:
    before = linked(CONNECTOR, look)
    after = followed(before, replace(before, icon=replace(ICON, **change)))
    assert after.icon_disabled == derived(after.icon, look)
    assert look_of(after) is look


def test_an_icon_made_by_hand_stays() -> None:
    by_hand = replace(CONNECTOR, icon_disabled=Icon(ICON.svg, "#8a979c", "70%", "50% 42%"))
    edited = replace(by_hand, icon=replace(ICON, color="red"))
    assert followed(by_hand, edited) is edited
    without = replace(CONNECTOR, icon_disabled=Icon())
    assert followed(without, replace(without, icon=replace(ICON, color="red"))).icon_disabled == Icon()


def test_an_edit_of_the_inactive_icon_is_left_alone() -> None:
    before = linked(CONNECTOR, Look.GREY)
    edited = replace(before, icon_disabled=replace(before.icon_disabled, color="red"))
    assert followed(before, edited) is edited
    assert look_of(edited) is None
    both = replace(edited, icon=replace(ICON, color="lime"))
    assert followed(before, both) is both


def test_an_edit_of_something_else_changes_no_icon() -> None:
    before = linked(CONNECTOR, Look.TINT)
    named = replace(before, name="Shop")
    assert followed(before, named) is named


def test_the_first_drawing_of_a_new_connector_makes_an_inactive_one() -> None:
    colored = followed(Connector(), Connector(icon=replace(ICON, svg="")))
    assert colored.icon_disabled == Icon()
    assert look_of(followed(colored, replace(colored, icon=ICON))) is Look.GREY
    faint = replace(ICON, color="#a08888")  # a saturation of just 15 %
    assert look_of(followed(Connector(), Connector(icon=faint))) is Look.GREY
    black = replace(ICON, color="#444444")
    assert look_of(followed(Connector(), Connector(icon=black))) is Look.LIGHTER


def test_the_looks_are_what_they_are_called() -> None:
    grey, lighter, tint = (rgba_of(derived(ICON, look).color)[:3] for look in Look)
    own = rgba_of(ICON.color)[:3]
    assert max(grey) - min(grey) < 0.01
    assert all(a > b for a, b in zip(lighter, own, strict=True))
    assert 0.1 < max(tint) - min(tint) < max(own) - min(own)
    assert max(tint) == tint[2]


@pytest.mark.parametrize(
    ("look", "color"),
    [
        (Look.GREY, (0.499, 0.499, 0.499)),  # as bright as the blue by sRGB's weights, and a fifth lighter
        (Look.LIGHTER, (0.547, 0.704, 0.929)),  # half way to white
        (
            Look.TINT,
            (0.324, 0.426, 0.574),
        ),  # the grey with the blue's hue, a saturation of 38 %, 12 % lighter
    ],
)
def test_each_look_has_its_own_colour(look: Look, color: tuple[float, ...]) -> None:
    assert rgba_of(derived(ICON, look).color)[:3] == pytest.approx(color, abs=0.003)


def test_a_file_keeps_the_link_without_a_note_of_it() -> None:
    for look in Look:
        made = linked(CONNECTOR, look)
        assert look_of(project_file.loads(project_file.dumps(made))[0]) is look


def test_the_sample_follows() -> None:
    assert look_of(sample()) is Look.GREY


def test_what_is_wrong_with_the_active_icon_is_not_told_twice() -> None:
    wide = replace(ICON, size="nonsense", svg=ICON.svg.replace("</svg>", "<!--" + "x" * 70_000 + "--></svg>"))
    following = linked(Connector(icon=wide), Look.GREY)
    fields = {problem.field for problem in check(following)}
    assert {"ICON.SIZE", "ICON.DATA_IMAGE"} <= fields
    assert not any(field.startswith("ICON_DISABLED") for field in fields)
    by_hand = replace(following, icon_disabled=replace(following.icon_disabled, color="#123"))
    assert {"ICON_DISABLED.SIZE", "ICON_DISABLED.DATA_IMAGE"} <= {one.field for one in check(by_hand)}
