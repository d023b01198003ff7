"""What a screen reader must be able to say of everything in a window: a name, a role, a group."""

from __future__ import annotations

from tests.support.screen_reader import Node

USED = {
    "push button", "radio button", "check box", "text", "password text", "combo box", "slider", "spin button",
    "list", "tree", "tree table", "table", "list item", "table cell", "tree item", "link", "menu bar", "menu",
    "menu item", "check menu item", "radio menu item", "push button menu", "toggle button", "entry", "image",
    "document web", "tool bar", "label", "panel",
}  # fmt: skip
"""Roles of what can have the keyboard focus: texts to select and areas that scroll among them."""
WINDOWS = {"frame", "dialog", "alert", "window"}
"""Roles of windows, and of nothing in them."""
SAID = {"heading", "image", "progress bar"}
"""Roles that mean nothing without a name."""


def what_is_wrong(tree: list[Node]) -> list[str]:
    """Return what has no name or no role in windows as a screen reader has them, each in a line."""
    nodes = [pair for one in tree for pair in one.walk()]
    there = [(node, path) for node, path in nodes if "showing" in node.states]
    usable = [pair for pair in there if "focusable" in pair[0].states and not is_holder(pair[0])]
    wrong = {
        "no name": [pair for pair in usable if not pair[0].name and pair[0].role != "table cell"],
        "no role": [pair for pair in usable if pair[0].role not in USED | WINDOWS],
        "a window inside": [pair for pair in nodes if pair[1] and is_window(pair[0])],
        "heard for nothing": [pair for pair in nodes if pair[0].role == "layered pane"],
        "nothing to say": [pair for pair in there if pair[0].role in SAID and not pair[0].name],
        "no group": [pair for pair in there if pair[0].role == "radio button" and not is_in_group(*pair)],
    }
    return [f"{reason}: {told(*pair)}" for reason, pairs in wrong.items() for pair in pairs]


def name_of(node: Node) -> str:
    """The object name of the widget."""
    return node.id.rpartition(".")[2]


def told(node: Node, path: tuple[Node, ...]) -> str:
    return f"{' > '.join(f'{one.role} {one.name!r}' for one in (*path[-3:], node))} ({name_of(node)})"


def is_window(node: Node) -> bool:
    """Whether it is a window; a dialog with a name may lie in one, as the colour's does."""
    return node.role in WINDOWS and not (node.role == "dialog" and node.name)


def is_holder(node: Node) -> bool:
    """Whether it is Qt's own widget around a page; what takes the focus is the page."""
    return name_of(node) == "QQuickWidget"


def is_in_group(_node: Node, path: tuple[Node, ...]) -> bool:
    """Whether something is in a group with a name, not far above."""
    return any(one.role in {"panel", "grouping"} and one.name for one in path[-3:])
