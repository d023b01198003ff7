"""What belongs to an open connector, the editor and the bar at the bottom: the start page has neither."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from configurator.services.connector_path import DOCUMENT_STEPS, StepId
from configurator.ui.files.document import Document
from configurator.ui.files.selection import Selection
from configurator.ui.portals.portal_choice import Portals
from configurator.ui.preview.preview_zoom import PreviewZoom
from configurator.ui.shell.bottom_bar import BottomBar
from configurator.ui.shell.editor import Editor
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.ui.form.icon_group import IconGroup
    from configurator.ui.form.later_groups import MakeGroup
    from configurator.ui.form.settings_page_group import SettingsPageGroup
    from configurator.ui.shell.parts import Parts


class Desk:
    """Makes the editor and the bottom bar, and connects what the user asks for there.

    Args:
        document: the open connector.
        selection: which of its icons is edited.
        settings: how the user likes the window.
        view: what was shown last.
        portals: names the button that registers.
        parts: returns what the first picture doesn't need; makes it when it is first asked for.
        make_group: makes what is on a page of the form after that of the name.

    Attributes:
        editor: the rail, the form and the preview.
        bottom: the bottom bar.
        zoom: of the preview.
    """

    def __init__(
        self,
        document: Document,
        selection: Selection,
        settings: QSettings,
        view: Mapping[str, str | int],
        portals: Portals,
        parts: Callable[[], Parts],
        make_group: MakeGroup,
    ) -> None:
        self._view = view
        self._portals = portals
        self._parts = parts
        step = view.get("step")
        first = StepId(step) if step in list(DOCUMENT_STEPS) else StepId.NAME
        self.editor = Editor(document, selection, settings, first, make_group)
        self.bottom = BottomBar()
        self.zoom = PreviewZoom(self.editor.preview.pane, settings)
        self.editor.make_page = lambda step: parts().step_pages.page(step)
        self._connect_form()
        portals.changed.connect(self._name_register)
        self._name_register()
        self.bottom.request_button.clicked.connect(lambda: parts().register_guide.show_request())

    def restore(self) -> None:
        """Show what was shown last; both are in the window by now."""
        self.editor.restore()
        self.editor.show_view(self._view)

    def _name_register(self) -> None:
        """Say on the button where it registers."""
        _title, host = self._portals.shown
        practice = _("Register in the practice portal")
        self.bottom.name_register(_("Register in {portal}").format(portal=host) if host else practice)

    def _connect_form(self) -> None:
        form = self.editor.form
        form.built.connect(self._connect_page)
        for step, group in form.groups.items():
            self._connect_page(step, group)

    def _connect_page(self, step: str, group: QWidget) -> None:
        """Connect what the user asks for on a page of the form that has just been made."""
        if step == StepId.SETTINGS_PAGE:
            self._connect_settings_page(cast("SettingsPageGroup", group))
        elif step == StepId.ICON:
            self._connect_icons(cast("IconGroup", group))

    def _connect_settings_page(self, group: SettingsPageGroup) -> None:
        group.check_wanted.connect(lambda: self._parts().settings_page.check())
        group.ask_wanted.connect(lambda: self._parts().settings_page.ask_developer())

    def _connect_icons(self, icons: IconGroup) -> None:
        parts, drop = self._parts, icons.drop
        for given in (drop.file_given, drop.pasted):
            given.connect(lambda _given: self.editor.show_step(StepId.ICON))  # wherever it was dropped
        drop.file_given.connect(lambda name: parts().drawings.read_file(name))
        drop.pasted.connect(lambda mime: parts().drawings.read_pasted(mime))
        drop.gallery_wanted.connect(lambda: parts().choices.icon.open())
        icons.color_wanted.connect(lambda anchor: parts().choices.color.open(anchor))
        drop.website_wanted.connect(lambda: parts().drawings.open_website())
        drop.smaller_wanted.connect(lambda: parts().make_smaller())
        icons.fixer.make_smaller = lambda state: parts().make_smaller(state)
        icons.fit_wanted.connect(lambda: parts().placing.fit())
