"""The right side: which place is shown, on which wallpaper, and the preview itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSettings, QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.icon.draw.place_list import PLACES
from configurator.ui.kit import theme
from configurator.ui.kit.basics import ElidedLabel, Segments, label
from configurator.ui.kit.direction import margins, mirrored
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.preview.preview_pane import PreviewPane
from configurator.ui.preview.wallpaper_switch import wallpaper_switch
from configurator.wording.decimals import percent_words
from configurator.wording.preview_texts import place_name
from configurator.wording.translation import _

_HIGH_ENOUGH = 520
"""Height of the panel in logical pixels from which there is room for the words below the preview."""


class PreviewPanel(QWidget):
    """Header with the switches, and below it the exact preview."""

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(400)
        self._settings = settings
        self.pane = PreviewPane()
        self._followed = next(iter(PLACES))
        self._has_choice = False
        self._place = Segments(
            {key: place_name(key) for key, place in PLACES.items() if place.in_window}, _("Place")
        )
        self._place.setObjectName("place")
        self._place.chosen.connect(self._choose_place)
        self._wallpaper = wallpaper_switch()
        self._wallpaper.chosen.connect(self._choose_wallpaper)
        self._exactness = ElidedLabel("", "muted")
        self._words = ElidedLabel("", "muted")
        self._words.setObjectName("preview_words")
        self._line = _OwnLine(self._words)
        head = QWidget()
        line = HeadLayout(head, theme.SMALL)
        for widget in (self._title(), self._wallpaper, self._place):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(theme.MEDIUM, theme.MEDIUM, theme.LARGE, 0))
        column.setSpacing(theme.SMALL)
        column.addWidget(head)
        column.addWidget(self.pane, 1)
        column.addWidget(self._line)
        self.pane.enlarged.connect(self._say_exactness)
        self._say_exactness(1)

    def start(self, meanwhile: Callable[[], object] | None = None) -> None:
        """Start the engine; called once the window has been painted.

        Args:
            meanwhile: see `engine.load`.
        """
        self._wallpaper.choose(str(self._settings.value("wallpaper", "light")))
        self.pane.set_wallpaper(self._settings.value("wallpaper") == "dark")
        self.pane.set_scheme(theme.is_dark())
        self.pane.start(meanwhile)

    @property
    def place(self) -> str:
        """The place that is shown, by the page's name."""
        return self._place.current()

    def follow(self, place: str) -> None:
        """Show the place that belongs to what is being edited, unless somebody has chosen another one."""
        self._followed = place
        if not self._has_choice and place != self.place:
            self._place.choose(place)
            self._show_place(place)

    def forget_choice(self) -> None:
        """Follow what is being edited again: it's another connector."""
        self._has_choice = False

    @property
    def wallpaper(self) -> str:
        """The wallpaper that is chosen: `light` or `dark`."""
        return self._wallpaper.current()

    def describe(self, words: str) -> None:
        """Say in words what the preview shows: below it, and to screen readers."""
        self._words.setText(words)
        self.pane.describe(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where the preview needs the room itself."""
        super().resizeEvent(event)
        self._line.setVisible(self.height() >= _HIGH_ENOUGH)

    def offer(self, action: QAction) -> None:
        """Offer an action where the preview is clicked with the right button."""
        self.pane.offer(action)

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`."""
        self.pane.show_connector(connector)

    def _title(self) -> QWidget:
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(label(_("Preview"), "heading"))
        row.addWidget(self._exactness)
        row.addStretch(1)
        title.setMinimumHeight(theme.TARGET)
        return title

    def _say_exactness(self, times: float) -> None:
        if times > 1:
            # Translators: stands behind "Preview"; {percent} is 150 % or 200 %, with its sign.
            said = _("as Bitrix24 draws it, at {percent}").format(percent=percent_words(round(100 * times)))
        else:
            # Translators: stands behind "Preview".
            said = _("as Bitrix24 draws it")
        self._exactness.setText(said)

    def _choose_place(self, place: str) -> None:
        self._has_choice = place != self._followed
        self._show_place(place)

    def _show_place(self, place: str) -> None:
        self._wallpaper.setEnabled(PLACES[place].has_wallpaper)
        self.pane.set_place(place)

    def _choose_wallpaper(self, key: str) -> None:
        self._settings.setValue("wallpaper", key)
        self.pane.set_wallpaper(key == "dark")


class _OwnLine(QWidget):
    """One line for a label that is as wide as its place, whatever it says.

    In a layout, each new text would have the whole window laid out again.
    """

    def __init__(self, words: ElidedLabel) -> None:
        super().__init__()
        self._words = words
        words.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, max(theme.TARGET, self._words.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._words.resize(self.size())


class HeadLayout(FlowLayout):
    """The title, and two switches at the end of its line; where that is too much, the second gets its own."""

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        if self.count() < 3:
            return 0
        title, shade, place = self._items
        shade_size, gap = shade.sizeHint(), 2 * self.spacing()
        is_one_line = self.sizeHint().width() + gap <= rect.width()
        height = max(title.sizeHint().height(), shade_size.height(), title.minimumSize().height())
        top, end = rect.top(), rect.right() + 1
        whole = rect if move else QRect()
        if is_one_line:
            height = max(height, place.sizeHint().height())
            end -= place.sizeHint().width()
            _put(place, QRect(end, top, place.sizeHint().width(), height), whole)
            end -= gap
        end -= shade_size.width()
        _put(shade, QRect(QPoint(end, top), QSize(shade_size.width(), height)), whole)
        _put(title, QRect(rect.left(), top, max(0, end - gap - rect.left()), height), whole)
        if is_one_line:
            return height
        below = place.heightForWidth(rect.width())
        _put(place, QRect(rect.left(), top + height + self.spacing(), rect.width(), below), whole)
        return height + self.spacing() + below


def _put(item: QLayoutItem, place: QRect, whole: QRect) -> None:
    """Put an item into its place in the whole line; nowhere if that is empty."""
    if not whole.isEmpty():
        item.setGeometry(mirrored(place, whole))
