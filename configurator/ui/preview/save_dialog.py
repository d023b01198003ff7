"""Asks which picture of the preview to save."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from configurator.icon.draw.place_list import PLACES
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import ComboBox
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.texts import Label, plain
from configurator.wording.preview_texts import picture_name
from configurator.wording.translation import _

_WIDTH = 580
"""Logical pixels: the longest choice beside its label in every language."""
_WHOLE = {"contact_center", "all"}
"""Places for which the overview is proposed: it has all of them in every state."""


class Wanted(NamedTuple):
    """A picture to save: place and wallpaper by the page's names, and device pixels to a CSS pixel."""

    place: str
    wallpaper: str
    scale: int


class SaveDialog(Dialog):
    """Asks what the picture shows, on which wallpaper, and how sharp it is."""

    def __init__(self, place: str, wallpaper: str, parent: QWidget) -> None:
        """Make the dialog; `place` and `wallpaper` are what the window shows now."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("save_preview")
        self.setWindowTitle(_("Save preview as PNG"))
        keys = [key for key, each in PLACES.items() if each.in_pictures]
        keys.sort(key=lambda key: key != "overview")  # it comes first: most people want it
        places = {key: picture_name(key) for key in keys}
        self._place = self._choices(places, "picture_place", "overview" if place in _WHOLE else place)
        self._place.currentIndexChanged.connect(self._follow)
        shades = {"light": _("Light"), "dark": _("Dark")}
        self._wallpaper = self._choices(shades, "picture_wallpaper", wallpaper)
        sizes = {2: _("Double size, for high-resolution screens and print"), 1: _("Actual size")}
        self._scale = self._choices(sizes, "picture_scale", 2)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(theme.MEDIUM)
        form.setVerticalSpacing(theme.SMALL)
        for word, field in (
            (_("&Picture"), self._place),
            (_("&Wallpaper"), self._wallpaper),
            (_("S&ize"), self._scale),
        ):
            name = Label(word)
            name.setBuddy(field)
            name.setMinimumSize(name.sizeHint().width() + theme.TIGHT, theme.TARGET)
            field.setAccessibleName(plain(word))
            form.addRow(name, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        hint = _("For people who approve the icon but don't have this program.")
        column.addWidget(label(hint, "muted", wrap=True))
        column.addLayout(form)
        column.addLayout(self._buttons())
        self._follow()
        fit(self, _WIDTH)

    def wanted(self) -> Wanted:
        """Return what was chosen."""
        return Wanted(self._place.currentData(), self._wallpaper.currentData(), self._scale.currentData())

    @staticmethod
    def _choices(words: dict[str, str] | dict[int, str], name: str, chosen: object) -> ComboBox:
        box = ComboBox()
        box.setObjectName(name)
        box.setMinimumHeight(theme.TARGET)
        for key, word in words.items():
            box.addItem(word, key)
        box.setCurrentIndex(box.findData(chosen))
        return box

    def _buttons(self) -> FootLayout:
        cancel = button(_("Cancel"), "cancel_picture", foot=True)
        cancel.clicked.connect(self.reject)
        save = button(_("Save…"), "save_picture", foot=True)
        save.setProperty("role", "primary")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        return foot(cancel, save)

    def _follow(self) -> None:
        """The overview has both wallpapers, settings and lists none."""
        self._wallpaper.setEnabled(PLACES[self._place.currentData()].has_wallpaper)
