"""How the inactive icon is made from the active one: a choice with small pictures."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from configurator.connector import inactive_icon
from configurator.connector.inactive_icon import Look
from configurator.icon.draw.pictures import EngineUnavailableError, Picture, PictureRequest, Renderer
from configurator.icon.effective_icon import effective
from configurator.icon.icon import Icon
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.kit import theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.basics import label
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.jobs import Job
from configurator.ui.kit.texts import ToolButton
from configurator.ui.preview.drawn_images import disc_image
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _

_DISC = 40
"""Side of a small picture, in logical pixels."""
_SCALE = 2
_REST_MS = 300
"""The small pictures wait until nothing is edited for a while."""


class InactiveLooks(QFrame):
    """Shown with the inactive icon: one click makes it from the active icon, and links it again."""

    def __init__(self, workspace: Workspace, group: IconGroup) -> None:
        super().__init__()
        self._renderer = workspace.renderer
        self.setObjectName("inactive_looks")
        self.setAccessibleName(_("Made from the active icon"))
        self._document = workspace.document
        self._selection = workspace.selection
        self._jobs = workspace.jobs
        self._job: Job | None = None
        self._drawn: Icon | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._draw)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.SMALL)
        words = {Look.GREY: _("Grey"), Look.LIGHTER: _("Lighter"), Look.TINT: _("Monochrome")}
        self._buttons = {look: self._button(look, word) for look, word in words.items()}
        for button in self._buttons.values():
            flow.addWidget(button)
        self._status = label("", "muted", wrap=True)
        self._status.setObjectName("inactive_status")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.TIGHT)
        grid.addWidget(label(_("Made from the active icon"), "muted"), 0, 0)
        grid.addWidget(buttons, 1, 0)
        grid.addWidget(self._status, 2, 0)
        group.add_below_drawing(self)
        self._document.changed.connect(lambda _connector: self.refresh())
        self._selection.changed.connect(lambda _state: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show how the inactive icon is made now."""
        is_shown = not self._selection.is_active
        self.setVisible(is_shown)
        if not is_shown:
            return
        connector = self._document.connector
        has_drawing = bool(connector.icon.svg)
        now = inactive_icon.look_of(connector) if has_drawing else None
        for look, button in self._buttons.items():
            button.setChecked(look is now)
            button.setEnabled(has_drawing)
        if not has_drawing:
            self._status.setText(_("Choose a drawing for the active icon first."))
        elif now:
            self._status.setText(_("✓ Changes with the active icon until you edit it here."))
        else:
            self._status.setText(
                _("Edited by hand. Pick a style to make it change with the active icon again.")
            )
        if has_drawing and connector.icon != self._drawn and not self._job:
            self._rest.start()

    def _button(self, look: Look, word: str) -> QToolButton:
        button = ToolButton()
        button.setObjectName(f"look_{look}")
        heard_as(button, "choice")
        button.setProperty("role", "look")
        button.setCheckable(True)
        button.setText(word)
        button.setAccessibleName(_("Inactive icon: {look}").format(look=word))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(_DISC, _DISC))
        button.setMinimumSize(88, 76)
        button.clicked.connect(lambda: self._choose(look))
        return button

    def _choose(self, look: Look) -> None:
        new = inactive_icon.linked(self._document.connector, look)
        self._document.edit(new, _("inactive icon"))
        self.refresh()  # also if it was chosen already: a click must not uncheck it

    def _draw(self) -> None:
        icon = self._document.connector.icon
        # One at a time: a later change is drawn next.
        if icon.svg and not self._job:
            self._job = self._jobs.start(
                lambda _cancelled: _pictures(icon, self._renderer),
                lambda pictures: self._show(icon, pictures),
                lambda error: self._give_up(icon, error),
            )

    def _show(self, icon: Icon, discs: dict[Look, QImage]) -> None:
        self._job, self._drawn = None, icon
        for look, disc in discs.items():
            self._buttons[look].setIcon(QIcon(QPixmap.fromImage(disc)))
        self.refresh()

    def _give_up(self, icon: Icon, error: Exception) -> None:
        self._job, self._drawn = None, icon
        if not isinstance(error, EngineUnavailableError):
            raise error
        for button in self._buttons.values():  # the words say it all
            button.setIcon(QIcon())


def _pictures(icon: Icon, renderer: Renderer) -> dict[Look, QImage]:
    made = {look: effective(inactive_icon.derived(icon, look)) for look in Look}
    requests = [
        PictureRequest(one.svg, one.size, one.position, _DISC, scale=_SCALE)
        for one in made.values()
        if one.svg
    ]
    drawn = iter(renderer.draw(requests))
    pictures = {look: next(drawn) if one.svg else None for look, one in made.items()}
    return {
        look: disc_image(made[look], picture if isinstance(picture, Picture) else None, _DISC, _SCALE)
        for look, picture in pictures.items()
    }
