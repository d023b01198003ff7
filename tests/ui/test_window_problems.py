"""When a problem is spoken of, where, and how it is fixed."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.connector.practice_only import SETTINGS_PAGE
from configurator.connector.rules import check
from configurator.icon.icon import Icon
from configurator.services.connector_path import StepId
from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import Hands, focus_name

WRONG = {
    "id": ("Shop.Chat", "accept dots"),
    "placement_handler": ("http://shop.example.com/", "https://"),
    "color": ("blau", "isn't a colour"),
    "size": ("much", "isn't a size"),
    "position": ("there", "isn't a position"),
}
FIXES = {
    "id": [("Shop.Chat", "shop_chat"), ("shop chat!", "shop_chat"), ("Shop_Chat", "shop_chat"),
           ("", "shop_chat"), ("x" * 300, "x" * 255)],
    "placement_handler": [("http://shop.example.com/a", "https://shop.example.com/a")],
    "color": [("69acc0", "#69acc0"), ("blau", "")],
    "size": [("90", "90%"), ("much", "")],
    "position": [("50 42", "50% 42%"), ("there", "")],
}  # fmt: skip


@pytest.mark.parametrize("field", WRONG)
def test_a_problem_waits_until_the_field_is_left_and_then_stays_until_it_is_right(
    hands: Hands, field: str
) -> None:
    value, reason = WRONG[field]
    message = hands.beside(field)
    good = getattr(hands.connector, field, None) or "90%"
    hands.type(field, value)
    assert reason not in message.text()
    assert reason not in hands.bar
    hands.leave()
    assert reason in message.text()
    assert message.isVisible()
    assert reason in hands.bar
    hands.type(field, value + "!")
    assert message.text().startswith("✕")
    hands.type(field, {"color": "red", "position": "top"}.get(field, good))
    assert not message.text().startswith("✕")
    assert hands.bar == "Ready to register"


def test_a_field_that_is_right_again_may_be_typed_in_quietly(hands: Hands) -> None:
    hands.enter("id", "a.b")
    hands.type("id", "ab")
    hands.type("id", "a.b")
    assert "accept dots" not in hands.beside("id").text()


def test_a_new_connector_is_not_blamed_for_what_is_still_empty(hands: Hands, window: MainWindow) -> None:
    window.files.new()
    assert not hands.window.form.visible_problems()
    assert hands.find("message").property("role") == "muted"
    assert not any("✕" in hands.beside(name).text() for name in ("name", "id", "placement_handler"))


def test_a_new_connector_is_not_blamed_though_the_one_before_is_still_being_shown(
    hands: Hands, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    show, shown = window.form.show_connector, list[Connector]()

    def show_and_begin_anew() -> None:
        show()
        shown.append(hands.connector)
        if len(shown) == 1:
            window.files.new()  # a click, between the fields' turn and that of their problems

    monkeypatch.setattr(window.form, "show_connector", show_and_begin_anew)
    window.show_connector(hands.connector)
    hands.settle()
    assert len(shown) == 2
    assert not window.form.visible_problems()


def test_passing_through_an_empty_field_speaks_of_it(hands: Hands, window: MainWindow) -> None:
    window.files.new()
    hands.focus("name")
    hands.leave()
    assert "has no name" in hands.beside("name").text()


def test_the_bar_says_the_most_important_thing(hands: Hands, qtbot: QtBot) -> None:
    def is_calm() -> None:
        assert hands.bar == "Ready to register"

    qtbot.waitUntil(is_calm)
    hands.enter("id", "Shop_Chat")  # only a warning
    assert "lowercase" in hands.bar
    hands.enter("size", "much")
    assert "isn't a size" in hands.bar
    hands.enter("name", "")
    assert "no name" in hands.bar


def test_a_warning_does_not_keep_anybody_from_registering(
    hands: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    hands.enter("id", "Shop_Chat")
    with qtbot.waitSignal(window.parts.registering.working):
        hands.click("register")
    window.parts.registering.cancel()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"id": "a.b", "name": ""}, "id"),
        ({"name": ""}, "name"),
        ({"placement_handler": "", "name": ""}, "name"),
        ({"placement_handler": "x"}, "placement_handler"),
        ({"icon": Icon()}, "choose_svg"),
        ({"icon": Icon("<svg/>")}, "choose_svg"),
    ],
)
def test_register_leads_to_the_first_problem(
    hands: Hands, window: MainWindow, wrong: dict[str, Any], field: str
) -> None:
    window.document.set("a test", **wrong)
    hands.click("register")
    assert focus_name() == field
    assert not window.parts.registering.running
    assert hands.bar
    visible = hands.find(field).visibleRegion().boundingRect()
    assert visible.height() == hands.find(field).height()


@pytest.mark.parametrize("part", ["color", "size", "position"])
@pytest.mark.parametrize("state", ["icon", "icon_disabled"])
def test_register_turns_to_the_icon_state_that_has_the_problem(
    hands: Hands, window: MainWindow, part: str, state: str
) -> None:
    other = {"icon": "icon_disabled", "icon_disabled": "icon"}[state]
    hands.click(f"segment_{state}")
    hands.enter(part, "nonsense")
    hands.click(f"segment_{other}")
    hands.click("register")
    assert window.selection.state == state
    assert focus_name() == part
    assert hands.typed(part) == "nonsense"
    assert hands.find(f"segment_{state}", QAbstractButton).isChecked()


def test_register_speaks_of_every_problem_at_once(hands: Hands, window: MainWindow) -> None:
    window.files.new()
    hands.click("register")
    expected = {one.field for one in check(Connector(placement_handler=SETTINGS_PAGE))}  # practice has a page
    assert {one.field for one in window.form.visible_problems()} == expected
    window.editor.show_step(StepId.ICON)
    assert "No icon yet" in hands.text("drawing_message")


@pytest.mark.parametrize(
    ("field", "value", "fixed"), [(f, v, m) for f, all_ in FIXES.items() for v, m in all_]
)
def test_the_fix_fixes_its_problem_in_one_step(
    hands: Hands, window: MainWindow, field: str, value: str, fixed: str
) -> None:
    hands.enter(field, value)
    assert window.form.visible_problems()
    steps = window.document.undo_stack.count()
    button = hands.find("fix", QAbstractButton)
    assert fixed[:20] in button.text()  # a long one is shortened
    hands.click("fix")
    assert hands.typed(field) == fixed
    assert not check(hands.connector)
    assert hands.bar == "Ready to register"
    assert window.document.undo_stack.count() == steps + 1
    hands.undo()
    assert hands.typed(field) == value


def test_where_a_person_must_decide_the_button_leads_to_the_field(hands: Hands) -> None:
    hands.enter("name", "")
    hands.focus("comment")
    assert hands.find("fix", QAbstractButton).text() == "Show"
    hands.click("fix")
    assert focus_name() == "name"


def test_a_problem_is_read_out_with_its_field(hands: Hands) -> None:
    field = hands.find("id")
    hands.enter("id", "a.b")
    hands.qtbot.waitUntil(lambda: "accept dots" in field.accessibleDescription())
    hands.enter("id", "ab")
    hands.qtbot.waitUntil(lambda: "accept dots" not in field.accessibleDescription())
