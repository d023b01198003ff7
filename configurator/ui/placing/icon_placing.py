"""Turns dragging and resizing in the preview into edits, and shows where the icon lies."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, QTimer

from configurator.connector.model import Connector
from configurator.icon import placement
from configurator.icon.check.measuring import fitted
from configurator.icon.css.positions import cell_of, is_position, percentages_of
from configurator.icon.css.sizes import is_size
from configurator.icon.draw.pictures import EngineUnavailableError, Renderer
from configurator.icon.effective_icon import effective, effective_inactive
from configurator.icon.icon import DEFAULT_POSITION, DEFAULT_SIZE, Icon
from configurator.icon.svg.intrinsic_size import IntrinsicSize, intrinsic_size
from configurator.services.preview_values import is_drawn
from configurator.ui.files.selection import ACTIVE
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.kit.jobs import Job
from configurator.ui.preview.preview_pane import PreviewPane
from configurator.ui.shell.workspace import Workspace
from configurator.wording.problem_sentences import code_sentence
from configurator.wording.translation import _

_PATIENCE = 500
"""Milliseconds after which somebody who waits is told so."""


class IconPlacing(QObject):
    """Connects the preview's card to the document: each gesture is one undo step."""

    def __init__(self, workspace: Workspace, group: IconGroup, pane: PreviewPane) -> None:
        super().__init__(pane)
        self._renderer = workspace.renderer
        self._document = workspace.document
        self._selection = workspace.selection
        self._jobs = workspace.jobs
        self._group = group
        self._pane = pane
        self._fitting: Job | None = None
        self._note = ""
        self._icon_before = Icon()
        self._before = (DEFAULT_SIZE, DEFAULT_POSITION)
        pane.placed.connect(self._take)
        self._document.changed.connect(lambda _connector: self.refresh())
        self._selection.changed.connect(lambda _state: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show where the selected icon lies, in the form and in the preview."""
        written = self._selection.icon.position
        self._group.show_place(cell_of(written), percentages_of(written))
        intrinsic = _intrinsic_size(self._selection.icon.svg)
        is_active = self._selection.is_active
        size, position = self._in_force()
        no_room = intrinsic is not None and not placement.has_room(intrinsic, size)
        frame = None if intrinsic is None else [*placement.spot(intrinsic, size, position)]
        at = (50, 50) if intrinsic is None else placement.percentages(intrinsic, size, position)
        told = _("The icon fills the circle, so it can't be moved. Change its size first.")
        self._pane.show_placing({
            "title": _("Place the icon") if is_active else _("Place the inactive icon"),
            "values": _("{size} · {position}").format(size=size, position=position)
                      if frame else _("No drawing to place yet."),
            "note": self._note or (told if no_room else ""),
            "inactive": not is_active, "frame": frame, "at": at,
        })  # fmt: skip

    def fit(self) -> None:
        """Size and move the drawing so that all of it lies in the circle; measured off the UI thread."""
        state, connector = self._selection.state, self._document.connector
        if self._fitting:
            return
        QTimer.singleShot(_PATIENCE, self, self._ask_for_patience)
        self._fitting = self._jobs.start(
            lambda _cancelled: _measured(connector, state, self._renderer),
            lambda found: self._fitted(state, connector, found),
            self._not_fitted,
        )

    def _take(self, told: str) -> None:
        """Apply a gesture on the page: a JSON list of its kind and its values."""
        kind, *values = json.loads(told)
        if kind == "start":
            self._document.end_of_typing()
            self._icon_before, self._before, self._note = self._selection.icon, self._in_force(), ""
        elif kind == "end":
            self._document.end_of_typing()
        elif kind == "cancel":
            self._edit(size=self._icon_before.size, position=self._icon_before.position)
        elif kind == "fit":
            self.fit()
        elif kind == "paste":
            self._group.drop.paste()
        elif (intrinsic := _intrinsic_size(self._selection.icon.svg)) is not None:
            self._place(kind, values, intrinsic)

    def _place(self, kind: str, values: list[Any], intrinsic: IntrinsicSize) -> None:
        (size_before, position_before), (size, position) = self._before, self._in_force()
        if kind == "move":
            by, snap = values
            self._edit(position=placement.moved(intrinsic, size_before, position_before, by, snap=snap))
        elif kind == "pull":
            corner, by = values
            self._edit(size=placement.pulled(intrinsic, size_before, position_before, corner, by))
        elif kind == "grow":
            self._edit(size=placement.scaled(intrinsic, size, points=values[0]))
        elif kind == "nudge":
            self._edit(position=placement.nudged(intrinsic, size, position, values[0]))
        elif kind == "centre":
            self._edit(position=DEFAULT_POSITION)

    def _in_force(self) -> tuple[str, str]:
        """Return the effective SIZE and POSITION: the inactive icon inherits those of the active one."""
        icon, active = self._selection.icon, self._document.connector.icon
        sizes = (one for one in (icon.size, active.size) if is_size(one))
        positions = (one for one in (icon.position, active.position) if is_position(one))
        return next(sizes, DEFAULT_SIZE), next(positions, DEFAULT_POSITION)

    def _edit(self, **values: str) -> None:
        state = self._selection.state
        name = _("size") if "size" in values else _("position")
        self._document.set(name, f"{state}.placing", **{state: replace(self._selection.icon, **values)})

    def _fitted(self, state: str, connector: Connector, found: tuple[str, str] | None) -> None:
        self._fitting = None
        icon: Icon = getattr(self._document.connector, state)
        if icon.svg != getattr(connector, state).svg:
            self._say("")
            return  # the drawing has changed since
        if found is None:
            self._say(_("This drawing can't be fitted automatically. Set its size and position yourself."))
            return
        new = {state: replace(icon, size=found[0], position=found[1])}
        self._document.set(_("fit into the circle"), **new)
        self._say("")

    def _not_fitted(self, error: Exception) -> None:
        self._fitting = None
        if not isinstance(error, EngineUnavailableError):
            raise error
        self._say(code_sentence(error.code))

    def _ask_for_patience(self) -> None:
        if self._fitting:
            self._say(_("Measuring the drawing…"))

    def _say(self, sentence: str) -> None:
        self._note = sentence
        self._group.say_of_fit(sentence)
        self.refresh()


@lru_cache(maxsize=4)
def _intrinsic_size(svg: str) -> IntrinsicSize | None:
    """The intrinsic size of a drawing; None where no browser draws one."""
    return intrinsic_size(svg) if is_drawn(svg) else None


def _measured(connector: Connector, state: str, renderer: Renderer) -> tuple[str, str] | None:
    icon = effective(connector.icon)
    if state != ACTIVE:
        icon = effective_inactive(connector.icon, connector.icon_disabled)
    return fitted(icon, renderer) if icon.svg else None
