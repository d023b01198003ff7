"""Opens the two windows about the settings page, for the portal that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from configurator.connector.placement_handler import faults

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from configurator.bitrix24.settings_page import PageReport
    from configurator.connector.model import Connector
    from configurator.ui.shell.main_window import MainWindow

_UNKNOWN_PORTAL = "https://acme.bitrix24.com"
"""Stands for a portal while only practice is chosen."""


def test_page(window: QWidget, connector: Connector) -> None:
    """Test the address, or lead to it where it cannot be one."""
    from configurator.ui.settings_page.check_dialog import TestDialog

    main = cast("MainWindow", window)
    if any(code != "HANDLER_NOT_PUBLIC" for code in faults(connector.placement_handler)):
        main.form.lead_to("PLACEMENT_HANDLER")
        return
    dialog = TestDialog(connector, _origin(main) or _UNKNOWN_PORTAL, main.jobs, main)
    dialog.ask_wanted.connect(lambda examined: ask_developer(window, connector, examined))
    dialog.open()


def ask_developer(window: QWidget, connector: Connector, examined: PageReport | None = None) -> None:
    """Show the message for whoever makes the page."""
    from configurator.ui.settings_page.developer_message_dialog import AskDialog

    AskDialog(connector, _origin(cast("MainWindow", window)), examined, window).open()


def _origin(window: MainWindow) -> str:
    chosen = window.portals.chosen
    return chosen.origin if chosen else ""
