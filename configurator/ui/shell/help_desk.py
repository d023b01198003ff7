"""What Help, Preferences and the list of commands open. Made when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject

from configurator.home_page import home_page
from configurator.ui.color.recent_colors import RecentColors
from configurator.ui.guide.guide_dialog import GuideDialog
from configurator.ui.kit import language
from configurator.ui.kit.web_pages import open_page
from configurator.ui.shell.actions import Actions
from configurator.ui.shell.command_palette import CommandPalette
from configurator.ui.shell.preferences_dialog import PreferencesDialog, Preferred
from configurator.ui.shell.shortcuts_dialog import ShortcutsDialog
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import spoken

_DOCUMENTS = "https://apidocs.bitrix24.com/"
_DOCUMENTS_IN = {"ru": "https://apidocs.bitrix24.ru/"}
"""Bitrix24's documentation for developers, and where it has another language."""


class HelpDesk(QObject):
    """Opens what explains the program, and what sets it up.

    Args:
        workspace: the window's state.
        actions: the window's menus.
        scheme: returns how the window is drawn; see `MainWindow.scheme`.
        choose_language: takes the code of another language.
        forget_files: forgets which files were open last.
    """

    def __init__(
        self,
        workspace: Workspace,
        actions: Actions,
        scheme: Callable[[], str],
        choose_language: Callable[[str], object],
        forget_files: Callable[[], object],
    ) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._actions = actions
        self._scheme = scheme
        self._choose_language = choose_language
        self._forget_files = forget_files

    @cached_property
    def guide(self) -> GuideDialog:
        """The guide; it's made once and keeps its place."""
        return GuideDialog(self._workspace.parent)

    def show_guide(self, topic: str = "") -> None:
        """Open the guide, at the topic with this id if one is given."""
        self.guide.show()
        self.guide.raise_()
        self.guide.activateWindow()
        if topic:
            self.guide.show_topic(topic)

    def show_shortcuts(self) -> None:
        """List the keys of all commands."""
        ShortcutsDialog(self._actions.commands(), self._workspace.parent).open()

    def show_commands(self) -> None:
        """Offer every command, to find it by typing."""
        palette = CommandPalette(self._actions.commands(), self._workspace.settings, self._workspace.parent)
        palette.show()
        palette.activateWindow()

    def show_preferences(self) -> None:
        """Open the preferences."""
        space = self._workspace
        preferred = Preferred(
            language=language.chosen(space.settings),
            scheme=self._scheme(),
            choose_language=self._choose_language,
            choose_scheme=self._take_scheme,
            keeps_secrets=space.portals.persistent,
            clear_recent=self._clear_recent,
        )
        PreferencesDialog(preferred, space.parent).open()

    def show_documents(self) -> None:
        """Open Bitrix24's documentation in the browser."""
        open_page(_DOCUMENTS_IN.get(spoken(), _DOCUMENTS), self._workspace.parent)

    def show_website(self) -> None:
        """Open the page of this program in the browser."""
        open_page(home_page(), self._workspace.parent)

    def _clear_recent(self) -> None:
        self._forget_files()
        RecentColors(self._workspace.settings).forget()

    def _take_scheme(self, scheme: str) -> None:
        self._actions.action(f"scheme_{scheme or 'system'}").trigger()  # so that the menu shows it, too
