"""Connect your Bitrix24: a page that leads from no application at all to the sign-in."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from configurator.bitrix24 import address
from configurator.bitrix24.signin import application_fields
from configurator.bitrix24.signin.credentials import Application
from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.centred_row import centred
from configurator.ui.kit.web_pages import open_page
from configurator.ui.portals.application_guide import PROGRAM, ApplicationGuide, values_picture
from configurator.ui.portals.connect_fields import CheckedField, input_of
from configurator.wording.application_errors import application_sentence
from configurator.wording.portal_addresses import address_sentence
from configurator.wording.punctuation import marked
from configurator.wording.translation import _

_WIDEST = 760
"""Greatest width, in logical pixels: longer lines are hard to read."""


class ConnectForm(QScrollArea):
    """Takes what the sign-in needs.

    Signals:
        agreed: the portal, its `Application`, and what the application is called there.
        cancelled: nothing is to be connected.
    """

    agreed = Signal(object, object, str)
    cancelled = Signal()

    def __init__(self, *, can_cancel: bool) -> None:
        """Make the form; `can_cancel` is whether there is something to go back to."""
        super().__init__()
        self.setObjectName("connect_form")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        self._add_head()
        self._add_portal()
        self._add_application()
        self._add_values()
        self._add_foot(can_cancel=can_cancel)
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        outer.addLayout(centred(middle))
        outer.addStretch(1)
        self.setWidget(page)
        self.setFocusProxy(self._address.edit)

    def fill_in(self, portal: address.Portal, client_id: str, name: str) -> None:
        """Fill in what is known of a portal and its application; the key is left to the user."""
        self._address.edit.setText(portal.origin)
        self._id.edit.setText(client_id)
        if name and name != client_id:
            self._name.edit.setText(name)
        if client_id:
            QTimer.singleShot(0, self, self._lead_to_values)

    def _add_head(self) -> None:
        self._column.addWidget(label(_("Connect your Bitrix24"), "title", wrap=True))
        self._column.addWidget(
            label(_("You do this once per portal, and it takes about three minutes. You "
                    "need administrator rights, and the portal needs a commercial plan."), "muted", wrap=True)
        )  # fmt: skip

    def _step(self, text: str) -> QLabel:
        heading: QLabel = label(text, "heading")
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        heading.setFont(font)
        self._column.addSpacing(theme.SMALL)
        self._column.addWidget(heading)
        return heading

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.TIGHT)
        self._column.addLayout(grid)
        return grid

    def _add_portal(self) -> None:
        self._step(_("1   Where is your Bitrix24?"))
        self._open = button(_("Open in my browser"), "open_portal")
        self._open.setEnabled(False)
        self._open.clicked.connect(self._open_portal)
        edit = input_of("portal_address", _("acme.bitrix24.com"))
        self._address = CheckedField(self._grid(), edit, _("Portal address"), self._check_address, self._open)
        self._address.edited.connect(self._address_edited)
        self._only_portal = button("", "only_portal")
        self._only_portal.clicked.connect(self._drop_webhook)
        self._only_portal.hide()
        self._column.addWidget(self._only_portal, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_application(self) -> None:
        self._step(_("2   Create a local application"))
        skip = button(_("I already have an application: go to step 3"), "have_values")
        skip.clicked.connect(self._lead_to_values)
        self._column.addWidget(skip, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(ApplicationGuide())

    def _add_values(self) -> None:
        self._values = self._step(_("3   Copy the two values here"))
        self._column.addWidget(
            label(_("After you click Save, Bitrix24 shows the ID (A) and the key (B). You "
                    "can find them later in the application's settings."), wrap=True)
        )  # fmt: skip
        self._column.addWidget(values_picture())
        grid = self._grid()
        self._id = CheckedField(
            grid, input_of("client_id", "local.…"), _("A  Application ID (client_id)"),
            lambda text: (self._sentence(application_fields.check_id(text)), ""),
        )  # fmt: skip
        key = input_of("client_secret")
        key.setEchoMode(QLineEdit.EchoMode.Password)
        self._secret = CheckedField(
            grid, key, _("B  Application key (client_secret)"),
            lambda text: (self._sentence(application_fields.check_key(text)), ""),
        )  # fmt: skip

        # Events go only to the application that registers a connector: developers are told its name.
        self._name = CheckedField(
            grid, input_of("application_name"), _("6  Name of the application"),
            lambda text: ("" if text.strip() else _("Enter the name that the application has."), ""),
        )  # fmt: skip
        self._name.edit.setText(PROGRAM)

    def _add_foot(self, *, can_cancel: bool) -> None:
        self._problem = label("", "error", wrap=True)
        self._problem.setObjectName("connect_problem")
        self._problem.hide()
        cancel = button(_("Cancel"), "cancel_connect", foot=True)
        cancel.clicked.connect(self.cancelled)
        cancel.setVisible(can_cancel)
        go = button(_("Continue to sign in"), "continue", foot=True)
        go.setProperty("role", "primary")
        go.clicked.connect(self._check)
        for field in (self._address, self._id, self._secret, self._name):
            field.edited.connect(self._problem.hide)  # it is of what stood there when Continue was pressed
            field.edit.returnPressed.connect(self._check)
        self._kept = label("", "muted", wrap=True)
        self._kept.setObjectName("where_kept")
        self._kept.setMinimumHeight(2 * self._kept.fontMetrics().lineSpacing())  # for when it is known
        self._column.addSpacing(theme.SMALL)
        self._column.addWidget(self._kept)
        self._column.addWidget(self._problem)
        self._column.addLayout(foot(cancel, go))

    def say_where_kept(self, *, persistent: bool | None) -> None:
        """Say where the secrets will be: whether they outlive the program, None while nobody knows."""
        if persistent is None:
            return
        self._kept.setText(
            _("The key and your sign-in are kept in this computer's password store, never in a file.")
            if persistent
            else _("This computer has no password store. The key and your sign-in are kept "
                   "in memory until you close the program.")
        )  # fmt: skip

    @staticmethod
    def _sentence(code: str) -> str:
        return application_sentence(code) if code else ""

    def _check_address(self, text: str) -> tuple[str, str]:
        try:
            portal = address.parse(text)
        except address.AddressError as error:
            return address_sentence(error.code), ""
        return "", portal.origin

    def _address_edited(self) -> None:
        text = self._address.edit.text()
        self._open.setEnabled(not self._check_address(text)[0])
        webhook = address.webhook_portal(text)
        self._only_portal.setVisible(webhook is not None)
        if webhook:
            self._only_portal.setText(_("Use only {portal}").format(portal=webhook.netloc))
            self._address.speak()  # at once: the address holds a secret

    def _drop_webhook(self) -> None:
        webhook = address.webhook_portal(self._address.edit.text())
        if webhook:
            self._address.edit.setText(webhook.origin)
            self._address.edit.setFocus()

    def _open_portal(self) -> None:
        open_page(f"{address.parse(self._address.edit.text()).origin}/", self)

    def _lead_to_values(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        (self._secret if self._id.edit.text() else self._id).edit.setFocus()

    def _check(self) -> None:
        fields = (self._address, self._id, self._secret, self._name)
        with contextlib.suppress(address.AddressError):
            self._address.edit.setText(address.parse(self._address.edit.text()).origin)
        wrong = [field for field in fields if not field.speak()]
        self._problem.setText(marked("✕", one_line(wrong[0].problem)) if wrong else "")
        self._problem.setVisible(bool(wrong))
        if wrong:
            self.ensureWidgetVisible(wrong[0].edit)
            wrong[0].edit.setFocus()
            return
        application = Application(
            application_fields.clean(self._id.edit.text()), application_fields.clean(self._secret.edit.text())
        )
        portal = address.parse(self._address.edit.text())
        self._secret.edit.clear()  # no key stays in a field
        self.agreed.emit(portal, application, self._name.edit.text().strip())
