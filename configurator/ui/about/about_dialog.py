"""About: versions for support, and what the program is made of, with every licence."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSize, QSysInfo, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from configurator import __version__
from configurator.foreign_text import one_line
from configurator.locate import resources
from configurator.ui.about.chromium_versions import chromium_versions
from configurator.ui.about.components import Component, components
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import ListRow
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.texts import Label
from configurator.ui.kit.web_pages import open_page
from configurator.ui.updates.update_checks import UpdateChecks
from configurator.wording.translation import _

_ICON = 64


class AboutDialog(Dialog):
    """Name, version, system and updates; below, what is inside, and the licence of what is chosen."""

    def __init__(self, updates: UpdateChecks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About Connector Configurator"))
        self.resize(760, 600)
        self._updates = updates
        self._components = components()
        self._list = self._make_list()
        self._text = QPlainTextEdit()
        self._text.setObjectName("about_licence")
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(_("Licence"))
        self._list.currentItemChanged.connect(lambda *_: self._show_licence())
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setProperty("role", "quiet")  # both halves have edges of their own
        split.setHandleWidth(theme.SMALL)
        split.addWidget(self._list)
        split.addWidget(self._text)
        split.setSizes([240, 220])
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addLayout(self._head())
        inside = label(_("Components and their &licences:"))
        inside.setBuddy(self._list)
        column.addWidget(inside)
        column.addWidget(split, 1)
        column.addLayout(self._buttons())

    def _head(self) -> QHBoxLayout:
        icon = Label()
        ratio = self.devicePixelRatioF()
        picture = QPixmap(str(resources() / "icons" / "configurator.png"))
        picture = picture.scaledToWidth(round(_ICON * ratio), Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        icon.setPixmap(picture)
        icon.setAccessibleName(_("Icon"))
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        texts.addWidget(label("Connector Configurator", "title"))
        what = _("Create custom Open Channels connectors for Bitrix24 without writing code.")
        texts.addWidget(label(what, wrap=True))
        version = label(self._summary(), "muted", wrap=True)
        version.setObjectName("about_version")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts.addWidget(version)
        everyone = label(
            _("Tested against EN 301 549 and WCAG 2.2 AA: keyboard, screen readers, high contrast and large "
              "text. Does something not work for you? Choose “Help → Report a problem…”."), wrap=True,
        )  # fmt: skip
        everyone.setObjectName("about_accessibility")
        texts.addWidget(everyone)
        texts.addLayout(self._update_row())
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row

    def _update_row(self) -> QHBoxLayout:
        self._update_state = label("", "muted", wrap=True)
        self._update_state.setObjectName("about_updates")
        self._check = button(_("Check for updates"), "about_check")
        self._check.clicked.connect(self._updates.check)
        self._get = button(_("Open download page"), "about_get")
        self._get.clicked.connect(self._open_page)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._update_state, 1)
        row.addWidget(self._check)
        row.addWidget(self._get)
        self._updates.changed.connect(self._show_updates)
        self._show_updates()
        return row

    def _show_updates(self) -> None:
        updates = self._updates
        has_newer = bool(updates.answer and updates.answer.code == "UPDATE_NEWER")
        self._update_state.setText(updates.said())
        self._check.setVisible(not updates.off and not has_newer)
        self._check.setEnabled(not updates.is_checking)
        self._get.setVisible(has_newer)

    def _open_page(self) -> None:
        if self._updates.answer:
            open_page(self._updates.answer.page, self)

    def _buttons(self) -> FootLayout:
        copy = button(_("Copy versions"), "about_copy", foot=True)
        copy.setToolTip(_("To paste into a message to support"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._versions()))
        copy.clicked.connect(lambda: announce(self, _("Copied")))
        close = button(_("Close"), "about_close", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        return foot(close, left=[copy])

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("about_list")
        tree.setAccessibleName(_("Components"))
        tree.setHeaderLabels([_("Name"), _("Version"), _("Licence")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for one in self._components:
            row = ListRow([one_line(one.name), _version(one), one_line(one.licence)])
            row.setSizeHint(0, QSize(0, theme.TARGET))
            tree.addTopLevelItem(row)
        return tree

    def _show_licence(self) -> None:
        chosen = self._components[self._list.currentIndex().row()]
        self._text.setPlainText(chosen.text or _("No licence text is included."))

    def _summary(self) -> str:
        return _("Version {version}, Qt {qt}, on {system}").format(
            version=__version__, qt=qVersion(), system=QSysInfo.prettyProductName()
        )

    def _versions(self) -> str:
        """All versions as lines of text, without anything about the user."""
        lines = (f"{one.name} {_version(one)}".rstrip() for one in self._components)
        return "\n".join([self._summary(), *lines])


def _version(one: Component) -> str:
    """A version; Chromium's where the program runs from source comes from the engine, if it has started."""
    engine = sys.modules.get("PySide6.QtWebEngineCore")
    if one.version or engine is None:
        return one.version
    return chromium_versions(engine).get(one.name, "")
