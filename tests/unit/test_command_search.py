"""Finding a command by typing."""

from __future__ import annotations

import pytest

from configurator.ui.shell.command_search import Entry, ranked

ENTRIES = [
    Entry("new", "New", "File", "create, start over"),
    Entry("save", "Save", "File", "store"),
    Entry("save_as", "Save as", "File", "copy, duplicate"),
    Entry("register", "Register", "Portal", "send, publish"),
    Entry("register_many", "Register in several portals", "Portal", "bulk"),
    Entry("scheme_dark", "Dark", "View > Appearance", "theme, night"),
]


def ids(typed: str, *recent: str) -> list[str]:
    return [entry.id for entry in ranked(ENTRIES, typed, recent)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("save", ["save", "save_as"]),
        ("sa as", ["save_as"]),
        ("several reg", ["register_many"]),
        ("publish", ["register"]),  # another word for it
        ("night", ["scheme_dark"]),
        ("appear", ["scheme_dark"]),  # its menu
        ("SAVE", ["save", "save_as"]),
        ("xyz", []),
    ],
)
def test_commands_are_found_by_name_menu_and_other_words(typed: str, found: list[str]) -> None:
    assert ids(typed) == found


def test_without_a_word_all_are_offered_those_used_last_first() -> None:
    assert ids("") == [entry.id for entry in ENTRIES]
    assert ids("", "register", "save")[:3] == ["register", "save", "new"]


def test_a_name_that_begins_so_comes_before_one_used_last() -> None:
    assert ids("reg", "register_many") == ["register_many", "register"]
    assert ids("re", "new")[0] == "register"


def test_an_unknown_recent_command_changes_nothing() -> None:
    assert ids("save", "gone") == ["save", "save_as"]
