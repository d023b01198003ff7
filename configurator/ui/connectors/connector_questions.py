"""Dialogs before a change: what removing a connector loses, and the account of a channel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from configurator.bitrix24.methods.connectors import ChannelData, Kind, Listed
from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label, restyle
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.foot_layout import FootLayout
from configurator.wording.portal_connectors import unregister_warning
from configurator.wording.punctuation import listed
from configurator.wording.translation import _

_WIDTH = 520


class RemoveDialog(Dialog):
    """Says what removing a connector loses; `accepted` means remove it."""

    def __init__(self, connector: Listed, where: str, channels: list[str], parent: QWidget) -> None:
        """Ask; `channels` are the names of the channels on which it is on."""
        super().__init__(parent)
        self.setObjectName("remove")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Remove a connector"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        head = _("Remove “{name}” from {portal}?").format(name=connector.name, portal=where)
        column.addWidget(label(head, "title", wrap=True))
        column.addWidget(label(unregister_warning(connector.name, where), wrap=True))
        if channels:
            names = listed(_("“{name}”").format(name=name) for name in channels)
            said = _("▲ In use: switched on for {channels}.").format(channels=names)
            column.addWidget(label(said, "warning", wrap=True))
        if connector.kind is not Kind.OURS:
            said = _(
                "▲ It wasn't registered from this computer. If it belongs to another app, "
                "that app stops working, or Bitrix24 refuses to remove it."
            )
            column.addWidget(label(said, "warning", wrap=True))
        column.addStretch(1)
        cancel = button(_("Keep"), "keep", foot=True)
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        go = button(_("Remove from {portal}").format(portal=where), "remove_now", foot=True)
        go.setProperty("role", "danger")
        go.clicked.connect(self.accept)
        column.addLayout(foot(cancel, go))
        cancel.setFocus()
        fit(self, _WIDTH)


class DataDialog(Dialog):
    """Asks for the account behind a channel; after `accepted`, `data` holds it."""

    def __init__(self, channel: str, known: ChannelData, parent: QWidget) -> None:
        """Ask about the channel called `name`; `known` is filled in."""
        super().__init__(parent)
        self.setObjectName("channel_data")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Account for the open channel"))
        self.data = known
        head = _("Account for “{channel}”").format(channel=channel)
        text = _(
            "Bitrix24 shows this on your website's chat button and in the channel "
            "settings. Fill in every field: Bitrix24 doesn't show what it has stored, and "
            "empty fields aren't sent."
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.SMALL)
        self._grid.setVerticalSpacing(theme.SMALL)
        self._grid.setColumnStretch(1, 1)
        self._name = self._field("data_name", _("Name"), known.name, _("For example: Acme shop"))
        self._url = self._field("data_url", _("Page"), known.url, "https://")
        self._url_im = self._field("data_url_im", _("Chat link"), known.url_im, "https://")
        self._id = self._field("data_id", _("Account ID"), known.id, _("In the other system"))
        self._problem = label("", "error", wrap=True)
        self._problem.setObjectName("data_problem")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(label(head, "title", wrap=True))
        column.addWidget(label(text, wrap=True))
        column.addLayout(self._grid)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addLayout(self._foot())
        self._name.setFocus()
        fit(self, _WIDTH)

    def _foot(self) -> FootLayout:
        cancel = button(_("Cancel"), "cancel_data", foot=True)
        cancel.clicked.connect(self.reject)
        go = button(_("Send to Bitrix24"), "send_data", foot=True)
        go.setProperty("role", "primary")
        go.setDefault(True)
        go.clicked.connect(self._check)
        return foot(cancel, go)

    def _field(self, name: str, title: str, text: str, placeholder: str) -> QLineEdit:
        edit = line_edit(name, placeholder, is_code=placeholder.startswith("https:"))
        edit.setText(text)
        edit.setAccessibleName(title)
        caption: QLabel = label(title, "muted")
        caption.setBuddy(edit)
        row = self._grid.rowCount()
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(edit, row, 1)
        return edit

    def _check(self) -> None:
        edits = (self._id, self._url, self._url_im, self._name)
        wrong = next((one for one in (self._url, self._url_im) if not _is_address(one.text())), None)
        said = _("✕ This isn't a web address. It must start with https://.")
        if not any(one.text().strip() for one in edits):
            wrong, said = self._name, _("✕ Enter at least a name.")
        if wrong is None:
            self.data = ChannelData(*(one.text().strip() for one in edits))
            self.accept()
            return
        for one in edits:
            restyle(one, "wrong", "error" if one is wrong else "")
        self._problem.setText(said)
        self._problem.show()
        fit(self, _WIDTH)
        wrong.setFocus()


def _is_address(text: str) -> bool:
    return not text.strip() or text.strip().lower().startswith(("https://", "http://"))
