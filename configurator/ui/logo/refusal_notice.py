"""Says why a logo couldn't be used to somebody who doesn't see the icon's page, where that stands too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from configurator.services.connector_path import StepId
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.logo.drawings import Drawings
from configurator.ui.shell.editor import Editor
from configurator.ui.shell.notice_bar import Choice, NoticeBar
from configurator.wording.translation import _


class RefusalNotice(QObject):
    """Shows a notice, until another logo was taken.

    Args:
        drawings: reads the logos.
        icons: takes them.
        editor: knows which step is shown.
        notices: shows the notice.
        lead_to: focuses the field of a request parameter.
    """

    def __init__(
        self,
        drawings: Drawings,
        icons: IconGroup,
        editor: Editor,
        notices: NoticeBar,
        lead_to: Callable[[str], object],
    ) -> None:
        super().__init__(drawings)
        self._editor = editor
        self._notices = notices
        self._lead_to = lead_to
        self._is_told = False
        drawings.refused.connect(self._tell)
        icons.drawing_taken.connect(lambda *_taken: self._forget())

    def _tell(self, said: str) -> None:
        if self._editor.step is StepId.ICON:
            return
        show = Choice("notice_icon", _("Show"), lambda: self._lead_to("ICON.DATA_IMAGE"))
        close = Choice("notice_close", _("Close"), lambda: None)
        self._notices.show_notice(said, "warning", show, close)
        self._is_told = True

    def _forget(self) -> None:
        if self._is_told:
            self._is_told = False
            self._notices.hide_notice()
