"""What each command of the menus does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from configurator.ui.shell.areas import Areas
from configurator.ui.shell.editing import Editing
from configurator.ui.shell.menus import SCHEMES

if TYPE_CHECKING:
    from configurator.ui.preview.preview_zoom import PreviewZoom
    from configurator.ui.shell.parts import Parts

Handlers = dict[str, Callable[[], object]]


class WindowCommands(NamedTuple):
    """Does what the rows of the table in `menus` say.

    Attributes:
        window: the program's window.
        parts: returns what the first picture doesn't need; makes it when it is first asked for.
        editing: works on the field in focus.
        zoom: returns what makes the preview larger and smaller.
        areas: the parts of the window that F6 goes to.
        paste_logo: takes a logo from the clipboard.
        new: shows what a new connector can begin with.
        register: registers the connector.
        choose_scheme: draws the window light or dark.
    """

    window: QMainWindow
    parts: Callable[[], Parts]
    editing: Editing
    zoom: Callable[[], PreviewZoom]
    areas: Areas
    paste_logo: Callable[[], object]
    new: Callable[[], object]
    register: Callable[[], object]
    choose_scheme: Callable[[str], object]

    def handlers(self) -> Handlers:
        """Return what each row does, by its id; a lambda calls what isn't made yet."""
        return {**self._file(), **self._edit(), **self._view(), **self._portal(), **self._help()}

    def _file(self) -> Handlers:
        return {
            "new": self.new,
            "new_from_template": lambda: self.parts().choices.template.open(),
            "open": lambda: self.parts().workspace.files.open(),
            "save": lambda: self.parts().workspace.files.save(),
            "save_as": lambda: self.parts().workspace.files.save_as(),
            "approval": lambda: self.parts().approval.save(),
            "save_preview": lambda: self.parts().preview_saving.save(),
            "export": lambda: self.parts().code_exchange.export(),
            "import": lambda: self.parts().code_exchange.import_(),
            "starter": lambda: self.parts().code_exchange.make_starter(),
            "close": self.window.close,
            "quit": self.window.close,
        }

    def _edit(self) -> Handlers:
        return {
            "cut": self.editing.cut,
            "copy": self.editing.copy,
            "paste": self.editing.paste,
            "select_all": self.editing.select_all,
            "paste_drawing": self.paste_logo,
            "make_smaller": lambda: self.parts().make_smaller(),
            "preferences": lambda: self.parts().choices.help_desk.show_preferences(),
        }

    def _view(self) -> Handlers:
        return {
            **{id_: partial(self.choose_scheme, scheme) for id_, scheme in SCHEMES.items()},
            "zoom_in": lambda: self.zoom().step(1),
            "zoom_out": lambda: self.zoom().step(-1),
            "zoom_reset": lambda: self.zoom().reset(),
            "full_screen": self._toggle_full_screen,
            "next_area": lambda: self.areas.go(1),
            "previous_area": lambda: self.areas.go(-1),
        }

    def _portal(self) -> Handlers:
        return {
            "register": self.register,
            "show_request": lambda: self.parts().register_guide.show_request(),
            "register_many": lambda: self.parts().bulk.show(),
            "connectors": lambda: self.parts().connectors.show(),
            "talk": lambda: self.parts().conversations.show(),
            "history": lambda: self.parts().history.show(),
            "connect": lambda: self.parts().register_guide.connect_portal(),
        }

    def _help(self) -> Handlers:
        return {
            "website": lambda: self.parts().choices.help_desk.show_website(),
            "guide": lambda: self.parts().choices.help_desk.show_guide(),
            "shortcuts": lambda: self.parts().choices.help_desk.show_shortcuts(),
            "commands": lambda: self.parts().choices.help_desk.show_commands(),
            "bitrix_documents": lambda: self.parts().choices.help_desk.show_documents(),
            "updates": lambda: self.parts().updates.check(),
            "copy_report": lambda: self.parts().report.copy(),
            "about": lambda: self.parts().choices.help_desk.show_about(),
        }

    def _toggle_full_screen(self) -> None:
        self.window.setWindowState(self.window.windowState() ^ Qt.WindowState.WindowFullScreen)
