"""Parts with a window of their own, which many sessions never open. Made when first asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from configurator.ui.color.color_choice import ColorChoice
from configurator.ui.icons.icon_search import IconSearch
from configurator.ui.shell.help_desk import HelpDesk
from configurator.ui.shell.workspace import Workspace
from configurator.ui.templates.new_from_template import NewFromTemplate
from configurator.ui.updates.update_checks import UpdateChecks


class Choices(QObject):
    """The parts that let somebody choose.

    Attributes:
        color: the colour of the selected icon.
        icon: a ready-made icon for it.
        template: a channel template to begin with.
        help_desk: the guide, the preferences and the list of commands.
    """

    def __init__(self, workspace: Workspace, updates: UpdateChecks) -> None:
        super().__init__(workspace.parent)
        self.color = ColorChoice(workspace)
        self.icon = IconSearch(workspace)
        self.template = NewFromTemplate(workspace)
        self.help_desk = HelpDesk(workspace, updates)
