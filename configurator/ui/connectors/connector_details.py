"""The upper half beside the list: the connector's name and ID, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from configurator.bitrix24.methods.connectors import Kind, Listed
from configurator.foreign_text import one_line
from configurator.services.survey import LastSent
from configurator.ui.connectors.letter_disc import DISC
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.ui.kit.dates import moment_words
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.texts import Label
from configurator.wording.portal_connectors import kind_word
from configurator.wording.punctuation import headed
from configurator.wording.translation import _


class About(QWidget):
    """Name, ID, whose it is, and its buttons.

    Signals:
        open_wanted: what was sent last is to be opened as a new connector.
        register_wanted: what was sent last is to be registered once more.
        remove_wanted: the connector is to be removed.
        contact_center_wanted: the portal's own page is to be opened.
    """

    open_wanted = Signal()
    register_wanted = Signal()
    remove_wanted = Signal()
    contact_center_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = label("", "title", wrap=True)
        self._name.setObjectName("connector_name")
        self._icon = Label()
        self._icon.setObjectName("connector_icon")
        self._icon.setFixedSize(DISC, DISC)
        self._facts = label("", "muted", wrap=True)
        self._facts.setObjectName("connector_facts")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._open = button(_("Open to edit"), "open_sent")
        self._again = button(_("Register again…"), "register_again")
        self._remove = button(_("Remove…"), "remove_connector")
        center = button(_("Open the Contact Center"), "to_center")
        for one, wanted in (
            (self._open, self.open_wanted), (self._again, self.register_wanted),
            (self._remove, self.remove_wanted), (center, self.contact_center_wanted),
        ):  # fmt: skip
            one.clicked.connect(wanted)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, theme.SMALL)
        for one in (self._open, self._again, self._remove, center):
            flow.addWidget(one)
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        texts.addWidget(self._name)
        texts.addWidget(self._facts)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(head)
        column.addWidget(self._buttons)

    def show_icon(self, disc: QImage) -> None:
        """Show the connector's icon."""
        self._icon.setPixmap(QPixmap.fromImage(disc))

    def show_connector(self, one: Listed, last: LastSent | None) -> None:
        """Show a connector; `last` is what this computer sent last, if anything."""
        self._name.setText(one_line(one.name or one.id))
        self._name.setAccessibleName(one_line(one.name))
        self._icon.setAccessibleName(headed(_("Icon"), one_line(one.name or one.id)))
        facts = [kind_word(one.kind.value), _("ID: {id}").format(id=one.id)]
        if last:
            facts.append(_("sent from this computer on {when}").format(when=moment_words(last.time)))
        said = " · ".join(facts)
        if one.kind is Kind.OTHER:
            more = _("Registered by another app or from another computer.")
            said = f"{said}\n{more}"
        elif one.kind is Kind.BUILT_IN:
            more = _("Part of Bitrix24. Set it up in the Contact Center.")
            said = f"{said}\n{more}"
        self._facts.setText(said)
        self._open.setVisible(last is not None)
        self._again.setVisible(last is not None)
        self._remove.setVisible(one.kind is not Kind.BUILT_IN)

    def lock(self, *, locked: bool) -> None:
        """Disable the buttons while something is being changed."""
        self._buttons.setEnabled(not locked)
