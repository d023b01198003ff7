"""What each command of the menus does in a window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from configurator.home_page import home_page
from configurator.ui.preview.preview_zoom import ACTUAL

if TYPE_CHECKING:
    from configurator.ui.shell.main_window import MainWindow

Commands = dict[str, Callable[[], object]]

SCHEMES = {"scheme_system": "", "scheme_light": "light", "scheme_dark": "dark"}
"""The choices of the appearance: commands → what `MainWindow.choose_scheme` takes."""


def commands_of(window: MainWindow) -> Commands:
    """Return what each row of the table in `menus` does; a lambda calls what isn't made yet."""
    return {**_file(window), **_edit(window), **_view(window), **_portal(window), **_help(window)}


def _file(window: MainWindow) -> Commands:
    return {
        "new": lambda: window.files.new(),
        "new_from_template": lambda: window.parts.choices.template.open(),
        "open": lambda: window.files.open(),
        "save": lambda: window.files.save(),
        "save_as": lambda: window.files.save_as(),
        "approval": lambda: window.parts.approval.save(),
        "save_preview": lambda: window.parts.preview_saving.save(),
        "export": lambda: window.parts.code_exchange.export(),
        "import": lambda: window.parts.code_exchange.import_(),
        "starter": lambda: window.parts.code_exchange.make_starter(),
        "close": window.close,
        "quit": window.close,
    }


def _edit(window: MainWindow) -> Commands:
    return {
        "cut": window.editing.cut,
        "copy": window.editing.copy,
        "paste": window.editing.paste,
        "select_all": window.editing.select_all,
        "paste_drawing": window.form.icon_group.drop.paste,
        "make_smaller": lambda: window.parts.make_smaller(),
        "preferences": lambda: window.help_desk.show_preferences(),
    }


def _view(window: MainWindow) -> Commands:
    def toggle_full_screen() -> None:
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    return {
        **{id_: partial(window.choose_scheme, scheme) for id_, scheme in SCHEMES.items()},
        "zoom_in": lambda: window.zoom.step(1),
        "zoom_out": lambda: window.zoom.step(-1),
        "zoom_reset": lambda: window.zoom.choose(ACTUAL),
        "full_screen": toggle_full_screen,
        "next_area": lambda: window.areas.go(1),
        "previous_area": lambda: window.areas.go(-1),
    }


def _portal(window: MainWindow) -> Commands:
    return {
        "register": window.register,
        "show_request": lambda: window.parts.register_guide.show_request(),
        "register_many": lambda: window.parts.bulk.show(),
        "connectors": lambda: window.parts.connectors.show(),
        "talk": lambda: window.parts.conversations.show(),
        "history": lambda: window.parts.history.show(),
        "connect": lambda: window.parts.register_guide.connect_portal(),
    }


def _help(window: MainWindow) -> Commands:
    website: Commands = {"website": lambda: window.help_desk.show_website()} if home_page() else {}
    return {
        **website,
        "guide": lambda: window.help_desk.show_guide(),
        "shortcuts": lambda: window.help_desk.show_shortcuts(),
        "commands": lambda: window.help_desk.show_commands(),
        "bitrix_documents": lambda: window.help_desk.show_documents(),
        "copy_report": lambda: window.parts.report.copy(),
        "about": lambda: window.parts.show_about(),
    }
