"""The first group: what the connector is called and where its settings page is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from configurator.connector.model import Connector
from configurator.ui.files.document import Document
from configurator.ui.form.rows import Group, Row, line_edit, set_text
from configurator.ui.kit import theme
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.texts import Button
from configurator.wording.translation import _


class ConnectorGroup(Group):
    """Name, ID, settings page address and comment.

    Signals:
        check_wanted: check the settings page's address.
        ask_wanted: ask the developer for the settings page.
    """

    check_wanted = Signal()
    ask_wanted = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__("")
        self.heading.setText(_("Connector"))
        self._document = document
        self.rows: dict[str, Row] = {}
        self._name = self._line(
            "name", _("Name"), _("For example: Shop chat"),
            tip=_("The name people see in Bitrix24.\nParameter: NAME"),
        )  # fmt: skip
        self._id = self._line(
            "id", _("ID"), _("For example: shop_chat"),
            hint=_("Permanent once registered. Lowercase Latin letters, digits and _"),
            tip=_("Identifies the connector in Bitrix24. You can't change it later.\nParameter: ID"),
        )  # fmt: skip
        self._handler = self._line(
            "placement_handler", _("Settings page address"), "https://",
            hint=_("Your developer's page. Bitrix24 opens it when someone connects the channel."),
            tip=_("A public https:// address. Bitrix24 shows this page in the connector's "
                  "settings.\n"
                  "Parameter: PLACEMENT_HANDLER"),
        )  # fmt: skip
        self._add_handler_buttons()
        self._comment = self._area(
            "comment", _("Comment"), _("Shown next to the settings (optional)"),
            tip=_("Explains the channel to the people who set it up.\nParameter: COMMENT"),
        )  # fmt: skip

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`."""
        set_text(self._name, connector.name)
        set_text(self._id, connector.id)
        set_text(self._handler, connector.placement_handler)
        set_text(self._comment, connector.comment)

    def _add_handler_buttons(self) -> None:
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
        row = self.grid.count() // 2
        self.grid.addWidget(QWidget(), row, 0)  # each row of the grid has two
        self.grid.addWidget(holder, row, 1)

    def _check_handler(self) -> None:
        self._handler.editingFinished.emit()
        self.check_wanted.emit()

    def _line(
        self, attribute: str, title: str, placeholder: str, *, hint: str = "", tip: str = ""
    ) -> QLineEdit:
        edit = line_edit(attribute, placeholder)
        row = Row(self.grid, title, edit, hint=hint, tip=tip)
        row.set_input(edit)
        self.rows[attribute.upper()] = row
        edit.textEdited.connect(lambda text: self._typed(attribute, text, title))
        edit.editingFinished.connect(self._document.end_of_typing)
        return edit

    def _area(self, attribute: str, title: str, placeholder: str, *, tip: str) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setObjectName(attribute)
        edit.setPlaceholderText(placeholder)
        edit.setTabChangesFocus(True)
        edit.setFrameShape(QFrame.Shape.StyledPanel)
        edit.setFixedHeight(2 * theme.TARGET)
        row = Row(self.grid, title, edit, tip=tip)
        row.set_input(edit)
        row.left.connect(self._document.end_of_typing)
        self.rows[attribute.upper()] = row
        edit.textChanged.connect(lambda: self._typed(attribute, edit.toPlainText(), title))
        return edit

    def _typed(self, attribute: str, text: str, title: str) -> None:
        self._document.set(title, attribute, **{attribute: text})
