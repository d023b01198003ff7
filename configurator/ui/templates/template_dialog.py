"""Choosing a channel template."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.services.channel_templates import ChannelTemplate
from configurator.ui.icons.disc_list import DiscList, DiscModel
from configurator.ui.icons.disc_pictures import DiscPictures
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.wording.template_sentences import about_template
from configurator.wording.translation import _

_COLUMNS, _ROWS = 6, 3


class TemplateDialog(Dialog):
    """Shows the templates as their icons; arrow keys go from one to the next, Enter takes it.

    Signals:
        chosen: the `Connector` to begin with.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("template_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("New from template"))
        pictures = DiscPictures[ChannelTemplate](lambda template: template.connector.icon, self)
        self._model: DiscModel[ChannelTemplate] = DiscModel(lambda template: template.name, self)
        self.list = DiscList(self._model, pictures, _("Channel templates"))
        self.list.setObjectName("templates")
        self.list.looked_at.connect(self._describe)
        self.list.activated.connect(lambda _index: self.accept())
        self._about = label("\n\n", "muted", wrap=True)
        self._about.setObjectName("template_about")
        self._about.setMinimumHeight(self._about.sizeHint().height())
        cancel = button(_("Cancel"), "cancel_templates", foot=True)
        cancel.clicked.connect(self.reject)
        self._use = button(_("Use this template"), "use_template", foot=True)
        self._use.setProperty("role", "primary")
        self._use.setDefault(True)
        self._use.setEnabled(False)
        self._use.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        said = _("A template fills in the name, the ID, the icon and the message settings.")
        column.addWidget(label(said, "muted", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self._about)
        column.addLayout(foot(cancel, self._use))
        self.list.setMinimumSize(self.list.frame_for(3, 2))
        wanted = self.list.frame_for(_COLUMNS, _ROWS)
        others = self.sizeHint() - self.list.sizeHint()
        self.resize(wanted.width() + 2 * theme.LARGE, wanted.height() + others.height())
        self.list.setFocus()

    def show_templates(self, templates: Sequence[ChannelTemplate]) -> None:
        """Show the templates: they have been read."""
        self._model.show_items(templates)
        self._use.setEnabled(bool(templates))
        self.list.select_first()

    def accept(self) -> None:
        """Take the template that is selected."""
        template = self._model.item(self.list.currentIndex())
        if template is not None:
            super().accept()
            self.chosen.emit(template.connector)

    def _describe(self) -> None:
        template = self._model.item(self.list.currentIndex())
        self._about.setText(about_template(template.connector) if template else "")
