"""Finds the logos of a website, and lets the user choose one of them."""

from __future__ import annotations

import threading
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QVBoxLayout

from configurator.icon.draw.pictures import Picture, PictureRequest, Renderer
from configurator.icon.svg import gate
from configurator.icon.trace.tracer import PictureError
from configurator.services.logos import logo_format
from configurator.services.website_logo import (
    FetcherMaker,
    WebsiteError,
    WebsiteLogo,
    is_address,
    website_logos,
)
from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import Tile
from configurator.ui.kit.jobs import Job
from configurator.ui.kit.progress_line import ProgressLine
from configurator.ui.logo.grounds import on_ground
from configurator.ui.logo.logo_reader import LogoReader
from configurator.ui.preview.drawn_images import image_of
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _, ngettext
from configurator.wording.websites import website_sentence

_THUMB = 72
"""Side of a small picture, in logical pixels."""
_SCALE = 2
_CELL = QSize(116, 124)
_COLUMNS, _ROWS = 4, 2


class _Found(NamedTuple):
    """A logo that can be shown."""

    logo: WebsiteLogo
    image: QImage


class WebsiteDialog(Dialog):
    """An address, and below it the pictures that were found there.

    Signals:
        chosen: bytes of the logo's file, and its name.
    """

    chosen = Signal(bytes, str)

    def __init__(
        self, workspace: Workspace, reader: LogoReader, fetcher: FetcherMaker, address: str = ""
    ) -> None:
        """Make the dialog.

        Args:
            workspace: the window's state.
            reader: decodes what was found.
            fetcher: makes what fetches.
            address: asked at once, if there is one.
        """
        super().__init__(workspace.parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("website")
        self.setWindowTitle(_("Logo from a website"))
        self._jobs = workspace.jobs
        self._renderer = workspace.renderer
        self._reader = reader
        self._fetcher = fetcher
        self._job: Job | None = None
        self._found: list[_Found] = []
        self._build()
        self.finished.connect(lambda _result: self._stop())
        if address:
            self._address.setText(address)
            self._search()

    def _build(self) -> None:
        self._list = self._make_list()
        self._address = line_edit("website_address", "https://example.com", is_code=True)
        name = label(_("&Website address"))
        name.setBuddy(self._address)
        self._address.setAccessibleName(_("Website address"))
        self._find = button(_("Find logos"), "find_logos", foot=True)
        self._find.clicked.connect(self._search)
        self._address.textChanged.connect(lambda _text: self._rank_buttons())
        self._address.textEdited.connect(lambda _text: self._list.setCurrentRow(-1))
        self._list.itemActivated.connect(lambda _item: self._take())
        self._list.currentRowChanged.connect(lambda _row: self._rank_buttons())
        self._progress = ProgressLine()
        self._progress.cancelled.connect(self._give_up)
        self._progress.say(_("Only what the page names as its icon is loaded."))
        cancel = button(_("Cancel"), "cancel_website", foot=True)
        cancel.clicked.connect(self.reject)
        self._use = button(_("Use this logo"), "use_website_logo", foot=True)
        self._use.clicked.connect(self._take)
        for one in (self._find, self._use):
            one.setProperty("role", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(name)
        column.addWidget(self._address)
        column.addWidget(self._list, 1)
        column.addWidget(self._progress)
        column.addLayout(foot(cancel, self._find, self._use))
        self._rank_buttons()

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("website_logos")
        made.setAccessibleName(_("Logos that were found"))
        made.setViewMode(QListView.ViewMode.IconMode)
        made.setMovement(QListView.Movement.Static)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setIconSize(QSize(_THUMB, _THUMB))
        made.setGridSize(_CELL)
        made.setUniformItemSizes(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setStyleSheet(_sheet(theme.colors()))
        frame = 2 * made.frameWidth() + made.verticalScrollBar().sizeHint().width()
        made.setMinimumSize(_COLUMNS * _CELL.width() + frame, _ROWS * _CELL.height() + frame)
        return made

    def _rank_buttons(self) -> None:
        """Offer what comes next: to search, or to take what is selected."""
        has_logo = self._list.currentRow() >= 0
        self._find.setEnabled(bool(self._address.text().strip()))
        for one, is_next in ((self._use, has_logo), (self._find, not has_logo)):
            one.setVisible(is_next)
            one.setDefault(is_next)

    def _search(self) -> None:
        self._stop()
        self._list.clear()
        self._found = []
        address = self._address.text().strip()
        if not is_address(address):
            address = f"https://{address}"
            self._address.setText(address)
        self._progress.say("")
        self._progress.start(_("Looking for logos…"))
        self._job = self._jobs.start(
            lambda cancelled: self._find_logos(address, cancelled), self._show, self._explain
        )

    def _find_logos(self, address: str, cancelled: threading.Event) -> list[_Found]:
        """Return the logos of a website that can be shown; in a thread.

        Raises:
            WebsiteError: there is none.
        """
        with self._fetcher(cancelled) as fetcher:
            logos = website_logos(address, fetcher.get)
        shown = [(logo, _thumbnail(logo.data, self._reader, self._renderer)) for logo in logos]
        found = [_Found(logo, image) for logo, image in shown if image]
        if not found:
            raise WebsiteError("WEBSITE_NO_LOGO")
        return found

    def _show(self, found: list[_Found]) -> None:
        self._job = None
        self._found = found
        for one in found:
            picture = QPixmap.fromImage(on_ground(one.image, _THUMB, _SCALE))
            icon = QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
                icon.addPixmap(picture, mode)
            item = Tile(icon, _name(one.logo), self._list)
            item.setSizeHint(_CELL - QSize(8, 8))
        self._progress.end()
        count = len(found)
        self._progress.say(ngettext("{count} logo found", "{count} logos found", count).format(count=count))
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _explain(self, error: Exception) -> None:
        self._job = None
        self._progress.end()
        if not isinstance(error, WebsiteError):
            raise error
        self._progress.say(website_sentence(error.code), "warning")
        self._address.setFocus()

    def _give_up(self) -> None:
        self._stop()
        self._progress.say(_("Stopped. Nothing was changed."))

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()
            self._job = None
        self._progress.end()

    def _take(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._found):
            logo = self._found[row].logo
            self.chosen.emit(logo.data, _name(logo))
            self.accept()


def _sheet(colors: theme.Colors) -> str:
    return f"""
    QListWidget {{ background: transparent; border: none; outline: none; }}
    QListWidget::item {{ border: 2px solid transparent; border-radius: 8px; padding: 6px 2px 2px;
        color: {colors.text}; }}
    QListWidget::item:hover {{ border-color: {colors.line}; }}
    QListWidget::item:selected {{ border-color: {colors.accent}; background: {colors.surface}; }}
    """


def _thumbnail(data: bytes, reader: LogoReader, renderer: Renderer) -> QImage | None:
    """Return a logo's small picture; None if it can't be drawn, and so isn't offered."""
    side = _THUMB * _SCALE
    try:
        if logo_format(data):
            return reader.thumbnail(data, side)
        request = PictureRequest(gate.admit(data), "contain", "center", _THUMB, scale=_SCALE)
        (drawn,) = renderer.draw([request])
    except (PictureError, gate.SvgRefused):
        return None
    return image_of(drawn) if isinstance(drawn, Picture) else None


def _name(logo: WebsiteLogo) -> str:
    """Return a name for a logo: that of its file, and its format."""
    file = "" if logo.url.startswith("data:") else logo.url.partition("?")[0].rpartition("/")[2]
    return file[:40] or logo_format(logo.data) or "SVG"
