"""The pages that hold texts, and the first of them: what the connector is called.

PySide makes a class with all its constants where it is first named: the field of several lines, which the
window's first picture doesn't have, is named where it is made.
"""

from __future__ import annotations

from PySide6 import QtWidgets
from PySide6.QtWidgets import QFrame, QLineEdit

from configurator.connector.model import Connector
from configurator.ui.files.document import Document
from configurator.ui.form.rows import Group, Row, line_edit, set_text
from configurator.ui.kit import theme
from configurator.ui.kit.direction import aligned
from configurator.wording.translation import _

_CODES = frozenset({"id", "placement_handler"})
"""Fields whose text is an ID or an address."""


class TextGroup(Group):
    """A page whose fields each hold a text.

    Attributes:
        rows: the fields by the request parameter that they edit.
    """

    def __init__(self, document: Document, title: str) -> None:
        super().__init__(title)
        self._document = document
        self.rows: dict[str, Row] = {}
        self._fields: dict[str, QLineEdit | QtWidgets.QPlainTextEdit] = {}

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`."""
        for attribute, field in self._fields.items():
            set_text(field, getattr(connector, attribute))

    def _line(
        self, attribute: str, title: str, placeholder: str, *, hint: str = "", tip: str = ""
    ) -> QLineEdit:
        edit = line_edit(attribute, placeholder, is_code=attribute in _CODES)
        row = Row(self.column, title, edit, hint=hint, tip=tip)
        row.set_input(edit)
        self.rows[attribute.upper()], self._fields[attribute] = row, edit
        edit.textEdited.connect(lambda text: self._typed(attribute, text, title))
        edit.editingFinished.connect(self._document.end_of_typing)
        return edit

    def _area(self, attribute: str, title: str, placeholder: str, *, tip: str) -> QtWidgets.QPlainTextEdit:
        edit = aligned(QtWidgets.QPlainTextEdit())
        edit.setObjectName(attribute)
        edit.setPlaceholderText(placeholder)
        edit.setTabChangesFocus(True)
        edit.setFrameShape(QFrame.Shape.StyledPanel)
        edit.setFixedHeight(max(2 * theme.TARGET, 2 * edit.fontMetrics().lineSpacing() + theme.MEDIUM))
        row = Row(self.column, title, edit, tip=tip)
        row.set_input(edit)
        row.left.connect(self._document.end_of_typing)
        self.rows[attribute.upper()], self._fields[attribute] = row, edit
        edit.textChanged.connect(lambda: self._typed(attribute, edit.toPlainText(), title))
        return edit

    def _typed(self, attribute: str, text: str, title: str) -> None:
        self._document.set(title, attribute, **{attribute: text})


class NameGroup(TextGroup):
    """Name and ID; the ID follows the name until it is edited."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, "")
        self.heading.setText(_("Name and ID"))
        self._line(
            "name", _("Name"), _("For example: Shop chat"),
            tip=_("The name people see in Bitrix24.\nParameter: NAME"),
        )  # fmt: skip
        self._line(
            "id", _("ID"), _("For example: my_shop_chat"),
            hint=_("Permanent once registered. Lowercase Latin letters, digits and _"),
            tip=_("Identifies the connector in Bitrix24. You can't change it later.\nParameter: ID"),
        )  # fmt: skip

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`, and whether its ID follows the name."""
        super().show_connector(connector)
        follows = self._document.id_follows
        self.rows["ID"].change_hint(
            _("Made from the name until you change it. Permanent once registered.")
            if follows
            else _("Permanent once registered. Lowercase Latin letters, digits and _")
        )

    def _typed(self, attribute: str, text: str, title: str) -> None:
        if attribute == "name":
            self._document.rename(text, title)
        else:
            super()._typed(attribute, text, title)
