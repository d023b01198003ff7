"""Makes the drawing smaller: shows what is saved and both pictures before anything changes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from configurator.icon.draw.pictures import Picture
from configurator.icon.minify.minifier import Minified, NotComparedError, minify
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.busy_bar import busy_bar
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.texts import Label
from configurator.ui.preview.drawn_images import image_of
from configurator.ui.shell.workspace import Workspace
from configurator.wording.minify import gain_sentence, not_smaller_sentence, size_words
from configurator.wording.punctuation import headed
from configurator.wording.translation import _

_WIDTH = 520
_PICTURE = 176
"""Side of a picture in logical pixels."""
_DRAWING = 0.8
"""The drawing's part of it."""


class MinifyDialog(Dialog):
    """Makes the selected drawing smaller, off the UI thread, and asks before using it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("smaller")
        self.setWindowTitle(_("Optimise drawing"))
        self._document = workspace.document
        self._state = workspace.selection.state
        self._icon = workspace.selection.icon
        self._default_color = workspace.selection.default_color
        self._made: Minified | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        self._column.setSpacing(theme.MEDIUM)
        self._said = label(_("Optimising the drawing and comparing the pictures…"), wrap=True)
        self._said.setObjectName("smaller_message")
        self._column.addWidget(self._said)
        self._progress = busy_bar()
        self._column.addWidget(self._progress)
        self._shown = QWidget()
        self._shown.hide()
        self._pictures = QHBoxLayout(self._shown)
        self._pictures.setContentsMargins(0, 0, 0, 0)
        self._pictures.setSpacing(theme.LARGE)
        self._column.addWidget(self._shown)
        self._cancel = button(_("Cancel"), "cancel_smaller", foot=True)
        self._cancel.clicked.connect(self.reject)
        self._use = button(_("Use optimised drawing"), "use_smaller", foot=True)
        self._use.setProperty("role", "primary")
        self._use.clicked.connect(self._take)
        self._use.hide()
        self._column.addStretch(1)
        self._column.addLayout(foot(self._cancel, self._use))
        fit(self, _WIDTH)
        svg, renderer = self._icon.svg, workspace.renderer
        self._job = workspace.jobs.start(
            lambda _cancelled: minify(svg, renderer), self._show_made, self._explain
        )
        self.finished.connect(lambda _result: self._job.cancel())

    def _show_made(self, made: Minified) -> None:
        self._progress.hide()
        self._made = made
        self._said.setText(gain_sentence(made.before, made.after))
        if made.after < made.before:
            for name, picture, size in zip(
                (_("Before"), _("After")), made.pictures, (made.before, made.after), strict=True
            ):
                self._pictures.addWidget(self._picture(name, picture, size))
            self._pictures.addStretch(1)
            self._shown.show()
            self._use.show()
            self._use.setDefault(True)
            self._use.setFocus()
        else:
            self._only_close()
        fit(self, _WIDTH)

    def _explain(self, error: Exception) -> None:
        self._progress.hide()
        self._only_close()
        code = error.code if isinstance(error, NotComparedError) else ""
        self._said.setText(not_smaller_sentence(code))
        fit(self, _WIDTH)
        if not isinstance(error, NotComparedError | ValueError):  # the form shows why a drawing was refused
            raise error

    def _only_close(self) -> None:
        self._cancel.setText(_("Close"))
        self._cancel.setDefault(True)

    def _picture(self, name: str, picture: Picture, size: int) -> QWidget:
        """A picture on the icon's colour, and below it what it is and how large."""
        shown = Label()
        shown.setPixmap(self._on_color(picture))
        words = headed(name, size_words(size))
        shown.setAccessibleName(words)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(shown)
        column.addWidget(label(words, "muted"))
        return holder

    def _on_color(self, drawn: Picture) -> QPixmap:
        ratio, drawing = self.devicePixelRatioF(), image_of(drawn)
        picture = QPixmap(round(_PICTURE * ratio), round(_PICTURE * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        color = QColor.fromString(self._icon.color)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color if color.isValid() else QColor(self._default_color))
        painter.drawRoundedRect(QRectF(0, 0, _PICTURE, _PICTURE), theme.SMALL, theme.SMALL)
        side = _PICTURE * _DRAWING
        edge = (_PICTURE - side) / 2
        painter.drawImage(QRectF(edge, edge, side, side), drawing)
        painter.end()
        return picture

    def _take(self) -> None:
        if self._made:
            smaller = replace(getattr(self._document.connector, self._state), svg=self._made.svg)
            self._document.end_of_typing()
            self._document.set(_("optimisation of the drawing"), **{self._state: smaller})
        self.accept()
