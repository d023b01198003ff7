"""Reads a program as a screen reader does, over AT-SPI; run by the Python of the system, which has `gi`.

Each line of the input is a question in JSON, each line of the output an answer: `["tree"]` is answered with
the windows of the program that is asked about (by its process number, the only argument), `["tree", TITLE]`
with those that have this in their title, `["announcements"]` with what it has announced since the last time,
and whether that may interrupt, `["focus"]` with the roles of what has got the focus since the last time, and
`["around"]` with what is around what has the focus: a pop-up menu is in no window, so a screen reader learns
of it only that way.
"""

import contextlib
import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]  # Debian's python3-gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # type: ignore[import-not-found]  # noqa: E402 - only now

MOST_CHILDREN = 24
"""Rows of a list that are looked at; the others are like them."""
PATIENCE_MS = 60_000
"""How long a busy program may take for an answer; 0.8 s are usual, and then it counts as hung."""
ASSERTIVE = 2
"""AT-SPI's number for what may interrupt."""
LISTS = {"list", "table", "tree", "tree table", "list box"}


def described(node: Any) -> list[dict[str, Any]]:
    """Return what is known of an accessible object and of all below it; nothing of one that has just gone."""
    try:
        role = Atspi.role_get_name(node.get_role())
        states = [state.value_nick for state in node.get_state_set().get_states()]
        # What is hidden now has nothing to say; a menu's entries are hidden until it opens.
        count = node.get_child_count() if "showing" in states or "menu" in role else 0
        if role in LISTS:
            count = min(count, MOST_CHILDREN)
        below = [node.get_child_at_index(number) for number in range(count)]
        told = {
            "role": role, "name": node.get_name(), "description": node.get_description(),
            "id": node.get_accessible_id() or "", "states": states,
        }  # fmt: skip
    except GLib.Error:
        return []
    return [{**told, "children": [one for child in below if child is not None for one in described(child)]}]


def application(process: int) -> Any:
    """Return the program with this process number; None until it has said that it is there."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(number)
        if one is not None and one.get_process_id() == process:
            return one
    return None


def tree(process: int, title: str) -> list[dict[str, Any]]:
    """Return the windows of a program that have `title` in theirs."""
    found = application(process)
    windows = [found.get_child_at_index(number) for number in range(found.get_child_count())] if found else []
    meant = [one for one in windows if one is not None and title in one.get_name()]
    return [one for window in meant for one in described(window)]


def around(focused: list[Any]) -> list[dict[str, Any]]:
    """Return what the thing that has the focus is in; nothing of one that has just gone."""
    with contextlib.suppress(GLib.Error):
        parents = [one.get_parent() for one in focused]
        return [node for one in parents if one is not None for node in described(one)]
    return []


def catch_up(process: int) -> None:
    """Take in what was told before now: an answer comes after it, on the same way."""
    found = application(process)
    if found is not None:
        found.get_child_count()
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def turn_on() -> None:
    """Tell the programs of this session that there is a screen reader, as one does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    value = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None,
        Gio.DBusCallFlags.NONE, PATIENCE_MS,
    )  # fmt: skip


class Told:
    """What the program has reported: what it announced, and what has got the focus."""

    def __init__(self) -> None:
        self.heard: list[list[Any]] = []
        self.focused: list[Any] = []
        self.followed: list[str] = []

    def hear(self, event: Any) -> None:
        """Keep an announcement."""
        self.heard.append([str(event.any_data), event.detail1 == ASSERTIVE])

    def follow(self, event: Any) -> None:
        """Keep what has got the focus."""
        if event.detail1:
            self.focused[:] = [event.source]
            with contextlib.suppress(GLib.Error):
                self.followed.append(Atspi.role_get_name(event.source.get_role()))

    def answered(self, process: int, question: str, title: str = "") -> Any:
        """Return the answer to a question."""
        if question == "around":
            return around(self.focused)
        if question == "focus":
            return self.followed[:]
        return tree(process, title) if question == "tree" else self.heard[:]

    def forget(self, question: str, _title: str = "") -> None:
        """Forget what was answered: it is told once."""
        if question == "announcements":
            self.heard.clear()
        if question == "focus":
            self.followed.clear()


def main() -> None:
    """Answer until the input ends."""
    process, told = int(sys.argv[1]), Told()

    def answer(_channel: Any, _condition: Any) -> bool:
        line = sys.stdin.readline()
        if not line:
            Atspi.event_quit()
            return False
        said: Any = None
        while said is None:  # a window may go, or be busy, just while it is asked
            with contextlib.suppress(GLib.Error):
                catch_up(process)
                said = told.answered(process, *json.loads(line))
        told.forget(*json.loads(line))
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()
        return True

    turn_on()
    Atspi.init()
    Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)  # a program reports few of its changes
    listener = Atspi.EventListener.new(told.hear)
    listener.register("object:announcement")
    follower = Atspi.EventListener.new(told.follow)
    follower.register("object:state-changed:focused")
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, answer)
    sys.stdout.write('"listening"\n')
    sys.stdout.flush()
    Atspi.event_main()


if __name__ == "__main__":
    main()
