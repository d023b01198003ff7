"""Asks for the name under which operators see the conversation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.wording.translation import _

_WIDTH = 420
_LONGEST = 255
"""Characters; our own choice: no limit is documented."""


class RenameDialog(Dialog):
    """Asks; after `accepted`, `name` holds the answer."""

    def __init__(self, known: str, parent: QWidget) -> None:
        """Ask; `known` is the name that was given last."""
        super().__init__(parent)
        self.setObjectName("rename")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Rename the conversation"))
        self._name = line_edit("chat_name", _("For example: Order 1042"))
        self._name.setMaxLength(_LONGEST)
        self._name.setText(known)
        self._name.selectAll()
        self._name.setAccessibleName(_("Name of the conversation"))
        caption = label(_("Name that operators see in Bitrix24"), "muted")
        caption.setBuddy(self._name)
        cancel = button(_("Cancel"), "cancel_rename", foot=True)
        cancel.clicked.connect(self.reject)
        self._go = button(_("Rename"), "rename_now", foot=True)
        self._go.setProperty("role", "primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self.accept)
        self._name.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(caption)
        column.addWidget(self._name)
        column.addSpacing(theme.MEDIUM)
        column.addLayout(foot(cancel, self._go))
        self._name.setFocus()
        self._check()
        fit(self, _WIDTH)

    @property
    def name(self) -> str:
        """The new name."""
        return self._name.text().strip()

    def _check(self) -> None:
        # The portal takes "" and "0" for no name at all (Bitrix24 documentation).
        self._go.setEnabled(self.name not in {"", "0"})
