"""Which picture of the preview is to be saved."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot

_WIDTH = 460
_WITH_WALLPAPER = ("all", "contact_center")


class Wanted(NamedTuple):
    """A picture to save: place and wallpaper by the page's names, and device pixels to a CSS pixel."""

    place: str
    wallpaper: str
    scale: int


class SaveDialog(QDialog):
    """Asks what the picture shows, on which wallpaper, and how sharp it is."""

    def __init__(self, place: str, wallpaper: str, parent: QWidget) -> None:
        """Make the dialog; `place` and `wallpaper` are what the window shows now."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("save_preview")
        self.setWindowTitle(self.tr("Save preview as PNG"))
        places = {
            "overview": self.tr("Overview: every place in every state"),
            "all": self.tr("All, as in the window"),
            "contact_center": self.tr("Contact Center"),
            "settings": self.tr("Settings"),
            "lists": self.tr("Lists"),
        }
        self._place = self._choices(places, "picture_place", "overview" if place == "all" else place)
        self._place.currentIndexChanged.connect(self._follow)
        shades = {"light": self.tr("Light"), "dark": self.tr("Dark")}
        self._wallpaper = self._choices(shades, "picture_wallpaper", wallpaper)
        sizes = {2: self.tr("Double size, for high-resolution screens and print"), 1: self.tr("Actual size")}
        self._scale = self._choices(sizes, "picture_scale", 2)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.MEDIUM)
        form.setVerticalSpacing(theme.SMALL)
        for word, field in (
            (self.tr("&Picture"), self._place),
            (self.tr("&Wallpaper"), self._wallpaper),
            (self.tr("S&ize"), self._scale),
        ):
            name = QLabel(word)
            name.setBuddy(field)
            name.setMinimumSize(name.sizeHint().width() + theme.TIGHT, theme.TARGET)
            field.setAccessibleName(word.replace("&", ""))
            form.addRow(name, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        hint = self.tr("For people who approve the icon but don't have this program.")
        column.addWidget(label(hint, "muted", wrap=True))
        column.addLayout(form)
        column.addLayout(self._buttons())
        self._follow()
        fit(self, _WIDTH)

    def wanted(self) -> Wanted:
        """Return what was chosen."""
        return Wanted(self._place.currentData(), self._wallpaper.currentData(), self._scale.currentData())

    @staticmethod
    def _choices(words: dict[str, str] | dict[int, str], name: str, chosen: object) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setMinimumHeight(theme.TARGET)
        for key, word in words.items():
            box.addItem(word, key)
        box.setCurrentIndex(box.findData(chosen))
        return box

    def _buttons(self) -> QHBoxLayout:
        cancel = button(self.tr("Cancel"), "cancel_picture", foot=True)
        cancel.clicked.connect(self.reject)
        save = button(self.tr("Save…"), "save_picture", foot=True)
        save.setProperty("role", "primary")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        return foot(cancel, save)

    def _follow(self) -> None:
        """The overview has both wallpapers, settings and lists none."""
        self._wallpaper.setEnabled(self._place.currentData() in _WITH_WALLPAPER)
