"""The page of the settings page: its address, and the texts that Bitrix24 shows beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from configurator.connector.model import Connector
from configurator.connector.practice_only import SETTINGS_PAGE
from configurator.ui.files.document import Document
from configurator.ui.form.text_group import TextGroup
from configurator.ui.kit import theme
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.texts import Button
from configurator.wording.optional_texts import OPTIONAL_TEXTS
from configurator.wording.translation import _


class SettingsPageGroup(TextGroup):
    """The settings page's address, and the texts that Bitrix24 shows beside it.

    Signals:
        check_wanted: check the settings page's address.
        ask_wanted: ask the developer for the settings page.
    """

    check_wanted = Signal()
    ask_wanted = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__(document, "")
        self.heading.setText(_("Settings page"))
        self._handler = self._line(
            "placement_handler", _("Settings page address"), "https://",
            hint=_("Your developer's page. Bitrix24 opens it when someone connects the channel."),
            tip=_("A public https:// address. Bitrix24 shows this page in the connector's "
                  "settings.\n"
                  "Parameter: PLACEMENT_HANDLER"),
        )  # fmt: skip
        self._add_buttons()
        for name, words in OPTIONAL_TEXTS.items():
            self._area(name, _(words.label), _(words.hint), tip=_(words.tip))

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`, and whether its page is the practice portal's."""
        super().show_connector(connector)
        self.rows["PLACEMENT_HANDLER"].change_hint(
            _("The practice portal's sample page. It works in no other portal.")
            if connector.placement_handler == SETTINGS_PAGE
            else _("Your developer's page. Bitrix24 opens it when someone connects the channel.")
        )

    def _add_buttons(self) -> None:
        """Add the buttons that check the page, and that ask the developer for it."""
        holder = QWidget()
        flow = FlowLayout(holder, theme.SMALL)
        for name, words, act in (
            ("test_handler", _("Test this address"), self._check_handler),
            ("ask_developer", _("Ask your developer…"), self.ask_wanted.emit),
        ):
            button = Button(words)
            button.setObjectName(name)
            button.setMinimumHeight(theme.TARGET)
            button.clicked.connect(act)
            flow.addWidget(button)
        self.column.addWidget(holder)

    def _check_handler(self) -> None:
        self._handler.editingFinished.emit()
        self.check_wanted.emit()
