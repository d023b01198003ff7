"""Asks before an open channel is made in a portal that has none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.wording.portal_connectors import no_line_sentence
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _

_WIDTH = 480
_LONGEST = 255
"""Characters; our own choice: no limit is documented."""


class NewChannelDialog(Dialog):
    """Asks; after `accepted`, `name` holds the new channel's name."""

    def __init__(self, where: str, connector: str, parent: QWidget) -> None:
        """Ask about the portal called `where`; the channel is for the connector called `connector`."""
        super().__init__(parent)
        self.setObjectName("new_channel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Create an open channel"))
        self._name = line_edit("new_channel_name", _("For example: Support"))
        self._name.setMaxLength(_LONGEST)
        self._name.setText(connector[:_LONGEST])
        self._name.selectAll()
        self._name.setAccessibleName(_("Name of the open channel"))
        caption = label(_("Name of the open channel"), "muted")
        caption.setBuddy(self._name)
        text = _(
            "Customers' messages arrive in open channels. A new one gets Bitrix24's usual settings; you can "
            "change them in the Contact Center."
        )
        cancel = button(_("Cancel"), "cancel_new_channel", foot=True)
        cancel.clicked.connect(self.reject)
        self._go = button(_("Create it in {portal}").format(portal=where), "make_channel", foot=True)
        self._go.setProperty("role", "primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self.accept)
        self._name.textChanged.connect(lambda: self._go.setEnabled(bool(self.name)))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("Create an open channel?"), "title", wrap=True))
        column.addWidget(label(sentences(no_line_sentence(where), text), wrap=True))
        column.addSpacing(theme.SMALL)
        column.addWidget(caption)
        column.addWidget(self._name)
        column.addSpacing(theme.MEDIUM)
        column.addLayout(foot(cancel, self._go))
        self._name.setFocus()
        self._go.setEnabled(bool(self.name))
        fit(self, _WIDTH)

    @property
    def name(self) -> str:
        """The new channel's name."""
        return self._name.text().strip()
