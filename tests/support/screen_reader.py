"""A screen reader's side of the window: what AT-SPI has of it, asked from the window's own process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.paths import TESTS

NOISE = ("AtSpiAdaptor", "Could not find accessible on path")
"""Of Qt's messages: what AT-SPI has and Qt misses, and questions about what has just gone."""
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SYSTEM_PYTHON = "/usr/bin/python3"


def missing() -> str:
    """What of a screen reader's side is missing here; empty if nothing is."""
    if not Path(LAUNCHER).exists():
        return "at-spi2-core"
    for tool, package in (("dbus-run-session", "dbus"), ("Xvfb", "xvfb"), (SYSTEM_PYTHON, "python3")):
        if not shutil.which(tool):
            return package
    code = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    done = subprocess.run([SYSTEM_PYTHON, "-c", code], check=False, stderr=subprocess.DEVNULL)
    return "python3-gi and gir1.2-atspi-2.0" if done.returncode else ""


_OLDER = {"button": "push button"}
"""What AT-SPI has called by another name since 2.54 (Debian 13)."""


@dataclass(frozen=True)
class Node:
    """An accessible object, and what is below it."""

    role: str
    name: str
    description: str
    id: str
    states: frozenset[str]
    children: tuple[Node, ...] = field(repr=False)

    @classmethod
    def of(cls, told: dict[str, Any]) -> Node:
        """Return the node of an answer."""
        return cls(**{
            **told,
            "role": _OLDER.get(told["role"], told["role"]),
            "states": frozenset(told["states"]),
            "children": tuple(map(cls.of, told["children"])),
        })  # fmt: skip

    def walk(self, path: tuple[Node, ...] = ()) -> Iterator[tuple[Node, tuple[Node, ...]]]:
        """Yield this node and every one below it, each with what it is in."""
        yield self, path
        for child in self.children:
            yield from child.walk((*path, self))

    def all(self, role: str, name: str | None = None) -> list[Node]:
        """Return those below with a role, and with a name if one is given."""
        return [one for one, _ in self.walk() if one.role == role and name in {None, one.name}]


class ScreenReader:
    """Asks while the window's event loop runs: it is the window that answers."""

    def __init__(self, process: subprocess.Popen[str], window: QWidget, qtbot: QtBot) -> None:
        self._process = process
        self._window = window
        self._qtbot = qtbot
        self._answers: list[Any] = []
        threading.Thread(target=self._read, daemon=True).start()
        qtbot.waitUntil(lambda: bool(self._answers))
        self._answers.clear()
        qtbot.waitUntil(self._is_heard)  # Qt tells nothing before it knows of a listener

    def _is_heard(self) -> bool:
        """Whether what this program announces arrives."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, "listening"))
        return bool(self.announcements())

    def tree(self, title: str = "") -> list[Node]:
        """Return the program's windows, or those that have `title` in theirs."""
        return [Node.of(told) for told in self._ask("tree", title)]

    def menu(self) -> list[Node]:
        """Return the menu that has popped up, once an entry of it has the focus; nothing before."""
        around = [Node.of(told) for told in self._ask("around")]
        return [one for one in around if one.role == "popup menu"]

    def announcements(self) -> list[tuple[str, bool]]:
        """Return what was announced since the last time, each with whether it may interrupt."""
        return [(text, may_interrupt) for text, may_interrupt in self._ask("announcements")]

    def focus(self) -> list[str]:
        """Return the roles of what has got the keyboard focus since the last time."""
        return [_OLDER.get(role, role) for role in self._ask("focus")]

    def _ask(self, *what: str) -> Any:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        self._qtbot.waitUntil(lambda: bool(self._answers))
        return self._answers.pop()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._answers.append(json.loads(line))


@contextmanager
def screen_reader(window: QWidget, qtbot: QtBot) -> Iterator[ScreenReader]:
    """Start a screen reader beside a window of this process, in this process's D-Bus session."""
    script = TESTS / "support" / "at_spi_client.py"
    command = [SYSTEM_PYTHON, str(script), str(os.getpid())]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            yield ScreenReader(process, window, qtbot)
        finally:
            process.kill()  # it may wait for an answer of this process, which waits for its end
