"""Shows the report that was copied, so that the user sees that nothing secret is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from configurator.home_page import home_page
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.web_pages import open_page
from configurator.wording.translation import _


class ReportDialog(Dialog):
    """The report, copied already."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("report")
        self.setWindowTitle(_("Report for support"))
        self.resize(680, 460)
        QGuiApplication.clipboard().setText(text)
        shown = QPlainTextEdit(text)
        shown.setObjectName("report_text")
        shown.setReadOnly(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setAccessibleName(_("Report"))
        close = button(_("Close"), "close_report", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        issue = button(_("Open the project's page"), "open_issues", foot=True)
        issue.clicked.connect(lambda: open_page(f"{home_page()}/issues", self))
        issue.setVisible(bool(home_page()))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("✓ Copied. Paste it into your message to support."), "good", wrap=True))
        said = _(
            "The report contains versions, steps and codes. It contains no keys, no "
            "sign-ins and none of your files."
        )
        column.addWidget(label(said, "muted", wrap=True))
        column.addWidget(shown, 1)
        column.addSpacing(theme.SMALL)
        column.addLayout(foot(close, left=[issue]))
