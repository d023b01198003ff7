"""What needs a portal, a picture or a page to be open: the dialogs that `every_window` leaves to other tests,
and a test conversation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import Portal
from configurator.bitrix24.client import Client
from configurator.bitrix24.methods import connectors, registration
from configurator.bitrix24.methods.lines import Line
from configurator.bitrix24.signin.credentials import Tokens
from configurator.connector.request import to_params
from configurator.practice import PracticePortal, serve
from configurator.services.connector_path import StepId
from configurator.ui.color.color_popover import ColorPopover
from configurator.ui.connectors.connectors_dialog import ConnectorsDialog
from configurator.ui.conversation.conversation_panel import ConversationPanel
from configurator.ui.logo.minify_dialog import MinifyDialog
from configurator.ui.portals.practice_window import PracticeWindow
from configurator.ui.registration.bulk_dialog import BulkDialog
from configurator.ui.shell.command_palette import CommandPalette
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.sign_in import signed_in

_PAGE = "/contact_center/"
LEAST_OTHERS = 7
"""How many there are, at least."""
_CHANNEL = Line("1", "Support", active=True)


@contextmanager
def other_windows(window: MainWindow, qtbot: QtBot) -> Iterator[Iterator[QWidget]]:
    """Give one window after the other, each open and complete; each closes when the next is asked for.

    The connector in the window must be complete; it is registered in a portal of this computer.
    """
    practice = serve()
    try:
        portal = signed_in(window.portals.accounts, practice)
        window.portals.add(portal)
        window.portals.refresh()
        qtbot.waitUntil(lambda: window.portals.is_signed_in(portal))
        _register(window, portal, practice)
        yield _in_turn(window, portal, qtbot)
        window.portals.switch_to(None)
        window.editor.show_step(StepId.NAME)
        qtbot.waitUntil(lambda: window.jobs.is_idle)
    finally:
        practice.stop()


def _register(window: MainWindow, portal: Portal, practice: PracticePortal) -> None:
    connector = window.document.connector
    with Client(portal, Tokens(practice.access_token, "", portal.rest)) as client:
        registration.register(client, to_params(connector))
        connectors.activate(client, connector.id, _CHANNEL.id)


def _in_turn(window: MainWindow, portal: Portal, qtbot: QtBot) -> Iterator[QWidget]:
    parts = window.parts
    chosen = window.document.connector

    def pick() -> None:
        window.editor.show_step(StepId.ICON)
        found(window, QPushButton, "color_pick").click()

    for kind, open_, is_complete in (
        (CommandPalette, window.actions_.action("commands").trigger, _always),
        (ColorPopover, pick, _always),
        (MinifyDialog, lambda: MinifyDialog(parts.workspace).open(), _has_looked),
        (BulkDialog, parts.bulk.show, _always),
        (ConnectorsDialog, lambda: parts.connectors.show(chosen.id), _has_asked),
        (PracticeWindow, lambda: PracticeWindow(portal, _PAGE, window).open(), _always),
    ):
        open_()
        shown = _open_one(kind, qtbot)
        _wait(qtbot, window, partial(is_complete, shown))
        yield shown
        shown.close()
    parts.conversations.open(portal, chosen, _CHANNEL)
    talk = _open_one(ConversationPanel, qtbot)
    found(talk, QLineEdit, "customer_text").setText("42")
    found(talk, QPushButton, "send_message").click()
    qtbot.waitUntil(lambda: talk.findChild(QToolButton, "message_more") is not None)  # it has arrived
    yield window
    for _time in range(2):  # a second time, without waiting for the portal
        parts.conversations.end()
    qtbot.waitUntil(lambda: parts.conversations.panel is None)


def _open_one(kind: type[Any], qtbot: QtBot) -> Any:
    """Wait until there is a window of a kind; return it."""
    shown: list[Any] = []

    def is_there() -> bool:
        shown[:] = [one for one in QApplication.allWidgets() if isinstance(one, kind) and one.isVisible()]
        return bool(shown)

    qtbot.waitUntil(is_there)
    return shown[0]


def _wait(qtbot: QtBot, window: MainWindow, is_complete: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: is_complete() and window.jobs.is_idle)


def _always(_shown: Any) -> bool:
    return True


def _has_looked(dialog: MinifyDialog) -> bool:
    return not found(dialog, QProgressBar).isVisible()


def _has_asked(dialog: ConnectorsDialog) -> bool:
    return dialog.selected is not None and not dialog.is_busy
