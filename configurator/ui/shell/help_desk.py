"""What Help, Preferences and the list of commands open. Made when first asked for."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject

from configurator.home_page import home_page
from configurator.ui.about.about_dialog import AboutDialog
from configurator.ui.color.recent_colors import RecentColors
from configurator.ui.files.recent_files import RecentFiles
from configurator.ui.guide.guide_dialog import GuideDialog
from configurator.ui.kit import language
from configurator.ui.kit.web_pages import open_page
from configurator.ui.shell.command_palette import CommandPalette
from configurator.ui.shell.preferences_dialog import PreferencesDialog, Preferred
from configurator.ui.shell.shortcuts_dialog import ShortcutsDialog
from configurator.ui.shell.workspace import Workspace
from configurator.ui.updates.update_checks import UpdateChecks
from configurator.wording.translation import spoken

_DOCUMENTS = "https://apidocs.bitrix24.com/"
_DOCUMENTS_IN = {"ru": "https://apidocs.bitrix24.ru/"}
"""Bitrix24's documentation for developers, and where it has another language."""


class HelpDesk(QObject):
    """Opens what explains the program, and what sets it up."""

    def __init__(self, workspace: Workspace, updates: UpdateChecks) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._updates = updates

    @cached_property
    def guide(self) -> GuideDialog:
        """The guide; it's made once and keeps its place."""
        return GuideDialog(self._workspace.parent)

    def show_guide(self, topic: str = "") -> None:
        """Open the guide, at the topic with this id if one is given."""
        self.guide.show()
        self.guide.activateWindow()
        if topic:
            self.guide.show_topic(topic)

    def show_shortcuts(self) -> None:
        """List the keys of all commands."""
        ShortcutsDialog(self._workspace.actions.commands(), self._workspace.parent).open()

    def show_commands(self) -> None:
        """Offer every command, to find it by typing."""
        palette = CommandPalette(
            self._workspace.actions.commands, self._workspace.settings, self._workspace.parent
        )
        palette.show()
        palette.activateWindow()

    def show_preferences(self) -> None:
        """Open the preferences."""
        space = self._workspace
        preferred = Preferred(
            language=language.chosen(space.settings),
            scheme=str(space.settings.value("scheme", "")),
            choose_language=self._choose_language,
            choose_scheme=self._choose_scheme,
            keeps_secrets=space.portals.persistent,
            clear_recent=self._clear_recent,
            updates=self._updates,
        )
        PreferencesDialog(preferred, space.parent).open()

    def show_about(self) -> None:
        """Show versions and licences."""
        AboutDialog(self._updates, self._workspace.parent).open()

    def show_documents(self) -> None:
        """Open Bitrix24's documentation in the browser."""
        open_page(_DOCUMENTS_IN.get(spoken(), _DOCUMENTS), self._workspace.parent)

    def show_website(self) -> None:
        """Open the page of this program in the browser."""
        open_page(home_page(), self._workspace.parent)

    def _clear_recent(self) -> None:
        recent = self._workspace.actions.menu("recent")
        if isinstance(recent, RecentFiles):
            recent.forget()
        RecentColors(self._workspace.settings).forget()

    # By their entries in the menus, so that those show the choice, too.

    def _choose_scheme(self, scheme: str) -> None:
        self._workspace.actions.action(f"scheme_{scheme or 'system'}").trigger()

    def _choose_language(self, code: str) -> None:
        for action in self._workspace.actions.menu("languages").actions():
            if action.objectName() == f"language_{code or 'system'}":
                action.trigger()
