"""What to click in Bitrix24, and what to enter there: step 2 of connecting a portal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from configurator.bitrix24.signin import handler_path
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.copy_button import CopyButton
from configurator.ui.portals.guide_picture import GuidePicture
from configurator.wording.translation import _

PROGRAM = "Connector Configurator"
_SEARCHED = "im"
"""Finds all three permissions in Bitrix24's list."""


def bitrix_words() -> dict[str, str]:
    """Return the words of Bitrix24's own pages, as it shows them."""
    return {
        "applications": _("Applications"),
        "market": _("Market"),
        "developers": _("Developer resources"),
        "common": _("Common use cases"),
        "other": _("Other"),
        "local": _("Local application"),
        "type": _("Type"),
        "static": _("Static"),
        "server": _("Server"),
        "name": _("Name"),
        "name_value": PROGRAM,
        "handler": _("Your handler path"),
        "handler_value": handler_path.ADDRESS,
        "script_only": _("Script only (no user interface)"),
        "permissions": _("Permissions"),
        "permission": _("Open Channels (imopenlines)"),
        "save": _("Save"),
        "id": _("Application ID (client_id)"),
        "key": _("Application key (client_secret)"),
    }


class ApplicationGuide(QWidget):
    """Ten clicks with two pictures, and what is typed with buttons to copy it."""

    def __init__(self) -> None:
        super().__init__()
        words = bitrix_words()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        ways = _(
            "In the left menu, click Applications (1), then Developer resources (2), the "
            "Other tab (3) and Local application (4)."
        )
        column.addWidget(label(ways, wrap=True))
        column.addWidget(GuidePicture("where", words, ways))
        entries = _(
            "Choose the type Server (5). Enter a name (6) and the handler path (7). Select "
            "“Script only (no user interface)” or, in other versions, “Application uses "
            "API only” (8). Add the permissions Open Channels (imopenlines), Chat (im) and, if it's "
            "listed, imconnector (9). Click Save (10)."
        )
        column.addSpacing(theme.SMALL)
        column.addWidget(label(entries, wrap=True))
        column.addWidget(GuidePicture("form", words, entries))
        column.addWidget(label(_("Copy and paste into Bitrix24:"), "muted"))
        column.addLayout(self._values())
        column.addWidget(
            label(
                _(
                    "If Bitrix24 doesn't accept this handler path, enter any https address "
                    "of yours, such as your website. Signing in from this program still "
                    "works."
                ),
                "muted",
                wrap=True,
            )
        )

    @staticmethod
    def _values() -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(theme.TIGHT)
        for row, (number, title, value) in enumerate(
            (
                ("6", _("Name"), PROGRAM),
                ("7", _("Your handler path"), handler_path.ADDRESS),
                ("9", _("Permissions to search for"), _SEARCHED),
            )
        ):
            caption: QLabel = label(f"{number}  {title}", "muted")
            caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            shown = QLineEdit(value)
            shown.setReadOnly(True)
            shown.setMinimumHeight(theme.TARGET)
            shown.setAccessibleName(title)
            copy = CopyButton(value.strip, title)
            copy.setObjectName(f"copy_{number}")
            grid.addWidget(caption, row, 0)
            grid.addWidget(shown, row, 1)
            grid.addWidget(copy, row, 2)
        return grid


def values_picture() -> GuidePicture:
    """Return the picture of where the two values are."""
    words = bitrix_words()
    return GuidePicture(
        "values", words, _("After you click Save, the page shows the ID (A) and the key (B).")
    )
