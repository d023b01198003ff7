"""The right side: which place is shown, on which wallpaper, and the preview itself."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.ui import theme
from configurator.ui.preview import PreviewPane
from configurator.ui.widgets.basics import ElidedLabel, Segments
from configurator.ui.widgets.flow import FlowLayout


class PreviewPanel(QWidget):
    """Header with the switches, and below it the exact preview."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.setMinimumWidth(400)
        self._settings = settings
        self.pane = PreviewPane()
        self._place = Segments(
            {
                "all": self.tr("All"),
                "contact_center": self.tr("Contact Center"),
                "settings": self.tr("Settings"),
                "lists": self.tr("Lists"),
            },
            self.tr("Place"),
        )
        self._place.chosen.connect(self.pane.set_place)
        self._wallpaper = Segments({"light": self.tr("Light"), "dark": self.tr("Dark")}, self.tr("Wallpaper"))
        self._wallpaper.chosen.connect(self._choose_wallpaper)
        self._wallpaper.setToolTip(self.tr("The wallpaper behind the Contact Center's tiles"))
        title = ElidedLabel(self.tr("Preview, as Bitrix24 draws it"), "heading")
        title.setMinimumHeight(theme.TARGET)
        head = QWidget()
        flow = FlowLayout(head, theme.SMALL)
        for widget in (title, self._wallpaper, self._place):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.LARGE, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(head)
        column.addWidget(self.pane, 1)

    def start(self) -> None:
        """Start the engine; called once the window has been painted."""
        self._wallpaper.choose(str(self._settings.value("wallpaper", "light")))
        self.pane.set_wallpaper(self._settings.value("wallpaper") == "dark")
        self.pane.set_scheme(theme.is_dark())
        self.pane.start()

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`."""
        self.pane.show_connector(connector)

    def _choose_wallpaper(self, key: str) -> None:
        self._settings.setValue("wallpaper", key)
        self.pane.set_wallpaper(key == "dark")
