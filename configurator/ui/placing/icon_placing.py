"""Turns dragging and resizing in the preview into edits, and shows where the icon lies."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from configurator.connector.model import Connector
from configurator.connector.picture_findings import UNDRAWN
from configurator.icon import placement
from configurator.icon.check.fitting import Fit
from configurator.icon.check.ink import Measured
from configurator.icon.check.measuring import Measurement, fitted
from configurator.icon.css.positions import cell_of, is_position, percentages_of
from configurator.icon.css.sizes import is_size
from configurator.icon.draw.pictures import EngineUnavailableError, Failure, Renderer
from configurator.icon.effective_icon import effective, effective_inactive
from configurator.icon.icon import DEFAULT_POSITION, DEFAULT_SIZE, Icon
from configurator.icon.svg.intrinsic_size import IntrinsicSize, intrinsic_size
from configurator.services.preview_values import is_drawn
from configurator.ui.files.selection import ACTIVE, INACTIVE
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.jobs import Job
from configurator.ui.preview.preview_pane import PreviewPane
from configurator.ui.shell.workspace import Workspace
from configurator.wording.icon_description import position_value, size_value
from configurator.wording.problem_sentences import code_sentence
from configurator.wording.translation import _

_PATIENCE = 500
"""Milliseconds after which the user is told to wait."""


class _OpticalCentre(NamedTuple):
    """The optical centre of a drawing, in parts of it."""

    svg: str
    at: tuple[float, float] | None


class IconPlacing(QObject):
    """Connects the preview's card to the document: each gesture is one undo step.

    Signals:
        working: whether a hand is at work now: what would move the form under its owner's eyes waits.
    """

    working = Signal(bool)

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
        self._values = ""
        self._optical: dict[str, _OpticalCentre] = {}
        self._icon_before = Icon()
        self._before = (DEFAULT_SIZE, DEFAULT_POSITION)
        pane.placed.connect(self._take)
        pane.ready.connect(lambda: self.working.emit(False))
        self._document.changed.connect(lambda _connector: workspace.turns.later(self.refresh))
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
        centre = self._optical_centre()
        guides = [] if intrinsic is None else placement.guides(intrinsic, size, position, centre)
        is_optical = any(guide.kind == "optical" for guide in guides)
        place = _("Optical centre") if is_optical else position_value(position)
        self._values = _("{size} · {position}").format(size=size_value(size), position=place)
        told = _("The icon fills the circle, so it can't be moved. Change its size first.")
        self._pane.show_placing({
            "title": _("Place the icon") if is_active else _("Place the inactive icon"),
            "values": self._values if frame else _("No drawing to place yet."),
            "badge": self._values,
            "note": self._note or (told if no_room else ""),
            "inactive": not is_active, "frame": frame, "guides": [[*guide] for guide in guides],
        })  # fmt: skip

    def learn(self, measured: Measurement | None) -> None:
        """Take what was measured of the icons in force, if anything was: it tells their optical centres."""
        if measured is None:
            return
        connector = self._document.connector
        icons = (effective(connector.icon), effective_inactive(connector.icon, connector.icon_disabled))
        for state, icon, seen in zip(
            (ACTIVE, INACTIVE), icons, (measured.active, measured.inactive), strict=True
        ):
            intrinsic = _intrinsic_size(icon.svg)
            if intrinsic and isinstance(seen, Measured) and seen.optical_centre:
                at = placement.optical_centre(intrinsic, icon.size, icon.position, seen.optical_centre)
                self._optical[state] = _OpticalCentre(icon.svg, at)

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
            self.working.emit(True)
        elif kind == "end":
            self._document.end_of_typing()
            self.working.emit(False)
            self._announce()
        elif kind == "cancel":
            self._edit(size=self._icon_before.size, position=self._icon_before.position)
            self.working.emit(False)
            self._announce()
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
            before = (intrinsic, size_before, position_before)
            self._edit(position=placement.moved(*before, by, snap=snap, optical=self._optical_centre()))
        elif kind == "pull":
            corner, by, snap = values
            before = (intrinsic, size_before, position_before)
            self._edit(size=placement.pulled(*before, corner, by, snap=snap))
        elif kind == "grow":
            self._edit(size=placement.scaled(intrinsic, size, points=values[0]))
        elif kind == "nudge":
            self._edit(position=placement.nudged(intrinsic, size, position, values[0]))
        elif kind == "centre":
            self._edit(position=DEFAULT_POSITION)
            self._announce()

    def _announce(self) -> None:
        """Tell screen readers where the icon lies now."""
        self.refresh()  # which may still wait for its turn
        announce(self._pane, self._values)

    def _in_force(self) -> tuple[str, str]:
        """Return the effective SIZE and POSITION: the inactive icon inherits those of the active one."""
        icon, active = self._selection.icon, self._document.connector.icon
        sizes = (one for one in (icon.size, active.size) if is_size(one))
        positions = (one for one in (icon.position, active.position) if is_position(one))
        return next(sizes, DEFAULT_SIZE), next(positions, DEFAULT_POSITION)

    def _optical_centre(self) -> tuple[float, float] | None:
        """The optical centre of the selected drawing in parts of it; None until it was measured."""
        known = self._optical.get(self._selection.state)
        return known.at if known and known.svg == self._selection.icon.svg else None

    def _edit(self, **values: str) -> None:
        state = self._selection.state
        name = _("size") if "size" in values else _("position")
        self._document.set(name, f"{state}.placing", **{state: replace(self._selection.icon, **values)})

    def _fitted(self, state: str, connector: Connector, found: Fit | Failure | None) -> None:
        self._fitting = None
        icon: Icon = getattr(self._document.connector, state)
        if icon.svg != getattr(connector, state).svg:
            self._say("")
            return  # the drawing has changed since
        if isinstance(found, Failure) and found.code in UNDRAWN:
            self._say(code_sentence(UNDRAWN[found.code]))
            return
        if not isinstance(found, Fit):
            self._say(_("This drawing can't be fitted automatically. Set its size and position yourself."))
            return
        new = {state: replace(icon, size=found.size, position=found.position)}
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
        announce(self._pane, sentence or self._values)
        self.refresh()


@lru_cache(maxsize=4)
def _intrinsic_size(svg: str) -> IntrinsicSize | None:
    """The intrinsic size of a drawing; None where no browser draws one."""
    return intrinsic_size(svg) if is_drawn(svg) else None


def _measured(connector: Connector, state: str, renderer: Renderer) -> Fit | Failure | None:
    icon = effective(connector.icon)
    if state != ACTIVE:
        icon = effective_inactive(connector.icon, connector.icon_disabled)
    return fitted(icon, renderer) if icon.svg else None
