"""File, New from template: a connector begun with what a channel usually has."""

from __future__ import annotations

from PySide6.QtCore import QObject

from configurator.services.channel_templates import channel_templates
from configurator.ui.icons.library_reading import read_library
from configurator.ui.shell.workspace import Workspace
from configurator.ui.templates.template_dialog import TemplateDialog
from configurator.wording.translation import spoken


class NewFromTemplate(QObject):
    """Opens the templates."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace

    def open(self) -> None:
        """Let somebody choose a template; what is open is asked about as by New."""
        space = self._workspace
        dialog = TemplateDialog(space.parent)
        dialog.chosen.connect(space.files.new)
        dialog.open()
        read_library(space, dialog, lambda: channel_templates(space.library, spoken()), dialog.show_templates)
