"""Searching the ready-made icons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from configurator.icon.icon import Icon
from configurator.services.icon_library import FoundIcon, IconLibrary, IconSet
from configurator.ui.form.rows import line_edit
from configurator.ui.icons.disc_list import DiscList, DiscModel
from configurator.ui.icons.disc_pictures import DiscPictures
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import Later
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.texts import CheckBox
from configurator.wording.icon_sentences import about_icon, about_own, count_of_icons
from configurator.wording.translation import _

_COLUMNS, _ROWS = 6, 4
_ALL = 100_000
"""More than there are."""


class IconDialog(Dialog):
    """Finds icons while somebody types; Down goes to the grid, Enter takes what is selected.

    Signals:
        chosen: the `Icon` that was taken, on its disc.
    """

    chosen = Signal(object)

    def __init__(self, library: IconLibrary, color: str, parent: QWidget, *, use_brands: bool) -> None:
        """Make the dialog.

        Args:
            library: the icons; `show_library` gives those that have to be read.
            color: what the discs are filled with, in CSS.
            parent: where it opens.
            use_brands: whether marks come with the colours of their brands.
        """
        super().__init__(parent)
        self.setObjectName("icon_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Ready-made icons"))
        self._library = library
        self._color = color
        self._all: Sequence[FoundIcon] = library.own()
        self._is_read = False
        self._build_choice(use_brands=use_brands)
        self._build_list()
        self._lay_out()
        self._find("")

    def _build_choice(self, *, use_brands: bool) -> None:
        self._search = line_edit("icon_search", _("WhatsApp, parcel, heart…"))
        self._search.setClearButtonEnabled(True)
        self._search.setAccessibleName(_("Search"))
        self._search.textChanged.connect(self._find)
        self._search.installEventFilter(self)
        self._brands = CheckBox(_("Brand colours"))
        self._brands.setObjectName("use_brand_colors")
        self._brands.setToolTip(_("Draws brand marks on the colours of their brands"))
        self._brands.setMinimumHeight(theme.TARGET)
        self._brands.setChecked(use_brands)
        self._brands.toggled.connect(self._draw_anew)

    def _build_list(self) -> None:
        pictures = self._pictures = DiscPictures[FoundIcon](self._icon_of, self)
        self._model: DiscModel[FoundIcon] = DiscModel(lambda icon: icon.title, self)
        self.list = DiscList(self._model, pictures, _("Icons"))
        self.list.setObjectName("icons")
        self.list.looked_at.connect(self._describe)
        self.list.written.connect(self._go_on_writing)
        self.list.activated.connect(lambda _index: self.accept())
        self._count = label("", "muted")
        self._count.setObjectName("icon_count")
        self._later = Later(self._count)
        self._about = label("\n", "muted", wrap=True)
        self._about.setObjectName("icon_about")
        self._about.setMinimumHeight(self._about.sizeHint().height())

    def show_library(self, icons: Sequence[FoundIcon]) -> None:
        """Show all icons: they have been read."""
        self._all, self._is_read = icons, True
        self._find(self._search.text())

    def accept(self) -> None:
        """Take the icon that is selected."""
        icon = self._model.item(self.list.currentIndex())
        if icon is not None:
            self.chosen.emit(self._icon_of(icon))
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}
        ):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        cancel = button(_("Cancel"), "cancel_icons", foot=True)
        cancel.clicked.connect(self.reject)
        self._use = button(_("Use this icon"), "use_icon", foot=True)
        self._use.setProperty("role", "primary")
        self._use.setDefault(True)
        self._use.clicked.connect(self.accept)
        title = label(_("Search"), "muted")
        title.setBuddy(self._search)
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(title)
        top.addWidget(self._search, 1)
        top.addWidget(self._count)
        top.addWidget(self._brands)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self._about)
        column.addLayout(foot(cancel, self._use))
        self.list.setMinimumSize(self.list.frame_for(3, 2))
        wanted = self.list.frame_for(_COLUMNS, _ROWS)
        others = self.sizeHint() - self.list.sizeHint()
        self.resize(wanted.width() + 2 * theme.LARGE, wanted.height() + others.height())
        self._search.setFocus()

    def _find(self, text: str) -> None:
        """Show what is found; before the library is read, only our own are known."""
        found = self._all
        if text.strip():
            found = self._library.search(text, _ALL) if self._is_read else ()
        self._model.show_items(found)
        self._count.setText(count_of_icons(len(found)) if self._is_read or not text.strip() else "")
        self._later.say(self._count.text())
        self._use.setEnabled(bool(found))
        self.list.select_first()

    def _icon_of(self, icon: FoundIcon) -> Icon:
        is_recolored = icon.set is IconSet.BRAND and not self._brands.isChecked()
        return self._library.on_disc(replace(icon, color="") if is_recolored else icon, self._color)

    def _draw_anew(self) -> None:
        self._pictures.forget()
        self.list.viewport().update()

    def _describe(self) -> None:
        icon = self._model.item(self.list.currentIndex())
        if icon is None:
            self._about.setText("")
            return
        source = None if icon.set is IconSet.OWN else self._library.source_of(icon)
        if source is None:
            said = about_own(icon.title)
        else:
            said = about_icon(icon.title, source.name, source.licence, icon.color)
        self._about.setText(said)

    def _go_on_writing(self, text: str) -> None:
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.insert(text)
