"""What to click in Bitrix24, and what to enter there: step 2 of connecting a portal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from configurator.bitrix24 import loopback
from configurator.ui import theme
from configurator.ui.connect.picture import GuidePicture
from configurator.ui.widgets.basics import label
from configurator.ui.widgets.copying import CopyButton

_PROGRAM = "Connector Configurator"
_SCOPE = "imopenlines"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Guide", text)


def bitrix_words() -> dict[str, str]:
    """Return the words of Bitrix24's own pages, as it shows them."""
    return {
        "applications": _tr("Applications"),
        "market": _tr("Market"),
        "developers": _tr("Developer resources"),
        "common": _tr("Common use cases"),
        "other": _tr("Other"),
        "local": _tr("Local application"),
        "type": _tr("Type"),
        "static": _tr("Static"),
        "server": _tr("Server"),
        "name": _tr("Name"),
        "name_value": _PROGRAM,
        "handler": _tr("Your handler path"),
        "handler_value": loopback.ADDRESS,
        "script_only": _tr("Script only (no user interface)"),
        "permissions": _tr("Permissions"),
        "permission": _tr("Open Channels (imopenlines)"),
        "save": _tr("Save"),
        "id": _tr("Application ID (client_id)"),
        "key": _tr("Application key (client_secret)"),
    }


class ApplicationGuide(QWidget):
    """Ten clicks with two pictures, and what is typed with buttons to copy it."""

    def __init__(self) -> None:
        super().__init__()
        words = bitrix_words()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        ways = _tr("In the menu on the left click Applications (1), then Developer resources (2), then the "
                   "tab Other (3), then Local application (4).")  # fmt: skip
        column.addWidget(label(ways, wrap=True))
        column.addWidget(GuidePicture("where", words, ways))
        entries = _tr("Choose the type Server (5). Enter a name (6) and the handler path (7). Tick “Script "
                      "only (no user interface)”, also worded “Application uses API only” (8). Add the "
                      "permission Open Channels (9). Then Save (10).")  # fmt: skip
        column.addSpacing(theme.SMALL)
        column.addWidget(label(entries, wrap=True))
        column.addWidget(GuidePicture("form", words, entries))
        column.addWidget(label(_tr("To copy and paste there:"), "muted"))
        column.addLayout(self._values())
        column.addWidget(
            label(_tr("If Bitrix24 does not accept this handler path, enter any https address of yours, for "
                      "example your website: signing in within this program works all the same."),
                  "muted", wrap=True)
        )  # fmt: skip

    @staticmethod
    def _values() -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(theme.TIGHT)
        for row, (number, title, value) in enumerate(
            (
                ("6", _tr("Name"), _PROGRAM),
                ("7", _tr("Your handler path"), loopback.ADDRESS),
                ("9", _tr("Permission, to search for"), _SCOPE),
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
    return GuidePicture("values", words, _tr("After Save, the page shows the ID (A) and the key (B)."))
