"""The area that takes a logo: dropped, chosen or pasted."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.basics import ElidedLabel, label
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.texts import Button, Label
from configurator.ui.logo.logo_target import LogoTarget
from configurator.ui.logo.offered_logo import logo_file
from configurator.ui.logo.size_meter import SizeMeter
from configurator.wording.translation import _

THUMB = 48
"""Side of the little picture, in logical pixels."""


class DropArea(LogoTarget):
    """Shows the current drawing and takes another one.

    Signals:
        pasted: what the user pasted or dropped, a QMimeData that lives as long as the call.
        gallery_wanted: the user looks for a ready-made icon.
        website_wanted: the user looks for the logo of a website.
        smaller_wanted: the drawing is to take fewer bytes.
    """

    pasted = Signal(object)
    gallery_wanted = Signal()
    website_wanted = Signal()
    smaller_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self.setObjectName("drop_area")
        self.setAccessibleName(_("Drawing"))
        self._thumb = Label()
        self._thumb.setAccessibleName(_("Drawing"))
        self._thumb.setFixedSize(THUMB, THUMB)
        self._thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._thumb.hide()
        self._title = ElidedLabel()
        self._about = label("", "muted", wrap=True)
        self._build_buttons()
        texts = QVBoxLayout()
        texts.setSpacing(theme.TIGHT)
        texts.addWidget(self._title)
        texts.addWidget(self._about)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self._thumb, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(texts, 0, 1)
        grid.addWidget(self._buttons, 1, 1)
        self.meter = self._metered()
        grid.addWidget(self.meter, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _build_buttons(self) -> None:
        self.choose_button = Button(_("Choose…"))
        self.choose_button.setObjectName("choose_svg")
        self.choose_button.setToolTip(_("Choose a logo: an SVG, a picture or a PDF"))
        self.choose_button.clicked.connect(self.choose)
        self.paste_button = Button(_("Paste"))
        self.paste_button.setObjectName("paste_svg")
        self.paste_button.setToolTip(_("Paste a picture, an SVG or a web address"))
        self.paste_button.clicked.connect(self.paste)
        self.gallery = Button(_("Search icons…"))
        self.gallery.setObjectName("open_gallery")
        self.gallery.setToolTip(_("Find a ready-made icon among thousands"))
        self.gallery.clicked.connect(self.gallery_wanted)
        website = Button(_("From a website…"))
        website.setObjectName("open_website")
        website.setToolTip(_("Find the logo of a website"))
        website.clicked.connect(self.website_wanted)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, theme.SMALL)
        for button in (self.choose_button, self.paste_button, self.gallery, website):
            button.setMinimumHeight(theme.TARGET)
            flow.addWidget(button)

    def _metered(self) -> SizeMeter:
        smaller = Button(_("Optimise…"))
        smaller.setObjectName("make_smaller")
        smaller.setToolTip(_("Reduces the file size without changing the picture"))
        smaller.setMinimumHeight(theme.TARGET)
        smaller.clicked.connect(self.smaller_wanted)
        meter = SizeMeter()
        meter.row.addWidget(smaller)
        return meter

    def show_drawing(self, title: str, about: str, *, has_thumb: bool) -> None:
        """Show a short title and a line about the current drawing.

        Args:
            title: the title.
            about: the line.
            has_thumb: whether a little picture follows: its room is kept, so that nothing moves then.
        """
        self._title.setText(title)
        self._about.setText(about)
        self._thumb.setVisible(has_thumb)

    def show_thumb(self, picture: QPixmap | None) -> None:
        """Show the little picture, or nothing."""
        self._thumb.setPixmap(picture or QPixmap())
        self._thumb.setVisible(picture is not None)

    def paste(self) -> None:
        """Read the clipboard."""
        # Some platforms have nothing at all to give where the clipboard is empty.
        self.take(QGuiApplication.clipboard().mimeData() or QMimeData())

    def take(self, mime: QMimeData) -> None:
        """Read what was pasted or dropped: a file, or a drawing in any format."""
        if name := logo_file(mime):
            self.file_given.emit(name)
        else:
            self.pasted.emit(mime)
