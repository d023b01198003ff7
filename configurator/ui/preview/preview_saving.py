"""Saving a picture of the preview from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from configurator.connector.model import Connector
from configurator.icon.draw import places
from configurator.icon.draw.places import PageStyle
from configurator.icon.draw.raster import RasterError
from configurator.services.settled_values import keeps_moving
from configurator.ui.preview.export_job import ExportJob
from configurator.ui.preview.offscreen_page import OffscreenPage
from configurator.ui.preview.preview_panel import PreviewPanel
from configurator.ui.preview.preview_picture import SURROUND, preview_picture
from configurator.ui.preview.save_dialog import SaveDialog, Wanted
from configurator.ui.shell.workspace import Workspace
from configurator.wording.engine_errors import engine_sentence
from configurator.wording.preview_texts import page_texts
from configurator.wording.problem_sentences import code_sentence
from configurator.wording.translation import _

_PNG = ".png"


class PreviewSaving(ExportJob):
    """Asks what to save and where, makes the picture, writes it and says so; one at a time.

    Where the engine cannot draw it, CairoSVG does, and that is said.
    """

    def __init__(self, workspace: Workspace, is_registering: Callable[[], bool], panel: PreviewPanel) -> None:
        super().__init__(workspace, is_registering)
        self._panel = panel

    def save(self) -> None:
        """Ask which picture, then for a file, and save the preview there as it is now."""
        if self.is_busy:
            return
        dialog = SaveDialog(self._panel.place, self._panel.wallpaper, self._workspace.parent)
        dialog.accepted.connect(lambda: self._ask_and_start(dialog.wanted()))
        dialog.open()

    def _ask_and_start(self, wanted: Wanted) -> None:
        path = self._ask_file(
            _("Save preview as PNG"),
            _("{name} preview") + _PNG,
            {_("PNG picture"): _PNG},
        )
        if path is not None:
            self._start(path, self._workspace.document.connector, wanted)

    def _start(self, path: Path, connector: Connector, wanted: Wanted) -> None:
        self._begin(_("Creating the picture…"))
        if self._panel.pane.is_approximate:
            self._draw(path, connector, wanted)
            return
        page = OffscreenPage("preview", wanted.scale, self)
        note = code_sentence("SVG_KEEPS_MOVING") if keeps_moving(connector) else ""
        page.made.connect(lambda made: self._write(path, made, note))
        page.failed.connect(lambda _code: self._draw(path, connector, wanted))
        self._make(page, preview_picture(connector, wanted.place, wanted.wallpaper))

    def _draw(self, path: Path, connector: Connector, wanted: Wanted) -> None:
        icons = (connector.icon, connector.icon_disabled)
        style = PageStyle(page_texts(), wanted.wallpaper, surround=SURROUND)
        note = _("The picture is approximate. The portal may draw the icon slightly differently.")
        self._job = self._workspace.jobs.start(
            lambda _cancelled: places.draw(
                wanted.place, connector.name, *icons, scale=wanted.scale, style=style
            ),
            lambda png: self._write(path, png, note),
            self._fail_drawing,
        )

    def _fail_drawing(self, error: Exception) -> None:
        if not isinstance(error, RasterError):
            self._end()
            raise error
        self._fail(engine_sentence(error.code))

    def _words(self) -> tuple[str, str, str, str]:
        return (
            _("Preview picture saved"),
            _("The picture wasn't saved"),
            _("“{name}” is ready to share."),
            _("Open picture"),
        )
