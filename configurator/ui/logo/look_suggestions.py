"""Suggests finished looks after each new logo, and applies the best one if the logo can't stay as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from configurator.connector.model import Connector
from configurator.icon.draw.pictures import EngineUnavailableError
from configurator.icon.icon import Icon
from configurator.services.logos import Logo
from configurator.services.picture_warnings import is_passing
from configurator.services.suggestions import Look, Suggestion
from configurator.ui.files.selection import ACTIVE
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.kit.jobs import Job
from configurator.ui.logo.logo_reader import LogoReader, PictureLogo, ShownLook
from configurator.ui.logo.suggestion_row import SuggestionRow
from configurator.ui.shell.workspace import Workspace
from configurator.wording.looks import look_name
from configurator.wording.translation import _

_REST_MS = 30
"""The exact preview of a new drawing comes first."""


class LookSuggestions(QObject):
    """Keeps the row of looks in step with the active icon: they stay until the icon is edited otherwise.

    Signals:
        tracing_wanted: the tracing of this PictureLogo is to be adjusted.
    """

    tracing_wanted = Signal(object)

    def __init__(self, workspace: Workspace, group: IconGroup, reader: LogoReader) -> None:
        super().__init__(group)
        self._document = workspace.document
        self._selection = workspace.selection
        self._jobs = workspace.jobs
        self._reader = reader
        self._group = group
        self._acts = count(1)
        self._act = ""
        self._job: Job | None = None
        self._looked_at: Icon | None = None
        self._looks: Sequence[ShownLook] = ()
        self._base = Icon()
        self._picture: PictureLogo | None = None
        self.row = SuggestionRow()
        self.row.chosen.connect(self._choose)
        self.row.tracing_wanted.connect(lambda: self.tracing_wanted.emit(self._picture))
        group.add_below_drawing(self.row)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_at_drawing)
        group.drawing_taken.connect(self._note_drawing)
        self._document.changed.connect(self._refresh)
        self._selection.changed.connect(lambda _state: self._refresh())
        # instance() is a QApplication here.
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    @property
    def is_busy(self) -> bool:
        """Whether looks are being made or about to be."""
        return self._job is not None or self._rest.isActive()

    @property
    def looks(self) -> Sequence[ShownLook]:
        """The looks that are a click away."""
        return self._looks

    def next_act(self) -> str:
        """Return the name of a new act: a logo and the look that is applied to it are one undo step."""
        self._act = f"logo {next(self._acts)}"
        return self._act

    def cancel(self) -> None:
        """Make no looks any more; those that are there stay."""
        self._rest.stop()
        self.row.end_work()
        self._looked_at = None
        if self._job:
            self._job.cancel()
            self._job = None

    def forget(self) -> None:
        """Drop everything: another logo is there, or another connector."""
        self.cancel()
        self._looks, self._picture = (), None
        self.row.show_looks((), "", is_picture=False)

    def suggest(self, picture: PictureLogo) -> None:
        """Make the looks of a logo that was a picture, and apply the best one."""
        self.cancel()
        self.row.start_work(_("Making suggestions…"))
        self.next_act()
        replaced: Icon | None = None

        def apply_best(best: Suggestion) -> None:
            """Put the best look in while the others are still being checked."""
            nonlocal replaced
            replaced = self._document.connector.icon
            self._group.forget_refusal()
            self._apply(best.icon, _("drawing"), self._act)

        def put_in(_error: Exception | None = None) -> None:
            if replaced is None:
                self._group.use_drawing(picture.logo.circle or picture.logo.svg, self._act)

        def done(looks: list[ShownLook]) -> None:
            self._take(looks, picture.logo, picture, replaced)
            if not looks:
                put_in()

        self._start(picture.logo, None, done, put_in, apply_best)

    def _note_drawing(self, state: str, _before: Icon) -> None:
        """Take note of a drawing that was put in as it is."""
        if state == ACTIVE:
            self.forget()
            self._rest.start()

    def _look_at_drawing(self) -> None:
        icon = self._document.connector.icon
        if not icon.svg:
            return
        logo = Logo(icon.svg)
        self._looked_at = icon

        def done(looks: list[ShownLook]) -> None:
            self._looked_at = None
            self._take(looks, logo)

        def failed(_error: Exception) -> None:
            self._looked_at = None  # the icon is good without suggestions, too

        self._start(logo, icon, done, failed)

    def _start(
        self,
        logo: Logo,
        current: Icon | None,
        done: Callable[[list[ShownLook]], None],
        failed: Callable[[Exception], None],
        apply_best: Callable[[Suggestion], object] | None = None,
    ) -> None:
        def work(cancelled: Event) -> list[ShownLook]:
            def tell_best(best: Suggestion) -> None:
                self._jobs.report(cancelled, lambda: apply_best(best) if apply_best else None)

            return self._reader.looks(logo, cancelled, current, tell_best if apply_best else None)

        def end(looks: list[ShownLook]) -> None:
            self._job = None
            self.row.end_work()
            done(looks)

        def give_up(error: Exception) -> None:
            self._job = None
            self.row.end_work()
            failed(error)
            if not isinstance(error, EngineUnavailableError):
                raise error

        self._job = self._jobs.start(work, end, give_up)

    def _take(
        self,
        looks: list[ShownLook],
        logo: Logo,
        picture: PictureLogo | None = None,
        replaced: Icon | None = None,
    ) -> None:
        """Show looks, and apply the first if it's better than what is there now.

        Args:
            looks: the looks, the best first.
            logo: the logo.
            picture: what the logo was made of, if it was a picture.
            replaced: the icon in whose place the best look is already; None if it isn't applied yet.
        """
        if not looks:
            return
        self._group.forget_refusal()
        first = looks[0].suggestion
        before = replaced or self._document.connector.icon
        self._looks, self._base, self._picture = looks, before, picture
        if not replaced and first.passes and first.icon != before and not _is_unknown(looks, before):
            self._apply(first.icon, _("drawing"), self._act)
        self.row.show_looks(looks, _note(looks, logo, before), is_picture=self._picture is not None)
        self._refresh()

    def _choose(self, place: int) -> None:
        one = self._looks[place].suggestion
        self._apply(one.icon, _("suggested look"))
        self.row.say("")
        self._refresh()  # also if it was chosen already: a click must not uncheck it

    def _apply(self, icon: Icon, name: str, act: str = "") -> None:
        self._document.end_of_typing()
        self._document.edit(replace(self._document.connector, icon=icon), name, act=act)

    def _refresh(self, _connector: Connector | None = None) -> None:
        """Show the looks while the icon is one of them, or what it was when they were made."""
        icon = self._document.connector.icon
        if self._looked_at is not None and icon != self._looked_at:
            self.cancel()  # the looks would be those of an icon that is gone, and typing goes on beside them
        if not self._looks:
            return
        known = [look.suggestion.icon for look in self._looks]
        is_offered = self._selection.is_active and icon in (*known, self._base)
        self.row.offer(is_offered=is_offered, keeps_place=not is_offered and self._has_focus())
        self.row.mark(icon, self._looks)

    def _has_focus(self, widget: QWidget | None = None) -> bool:
        return self._group.isAncestorOf(widget or QApplication.focusWidget() or self.row.window())

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new and not self._has_focus(new):
            self._refresh()


def _is_unknown(looks: Sequence[ShownLook], icon: Icon) -> bool:
    """Whether an icon is among looks, and a busy computer had no time to draw it."""
    found = (one.suggestion.problems for one in looks if one.suggestion.icon == icon)
    return any(is_passing(problem) for problems in found for problem in problems)


def _note(looks: Sequence[ShownLook], logo: Logo, before: Icon) -> str:
    """Return what is to be said about looks that have come."""
    first = looks[0].suggestion
    if logo.circle:
        return _("This looks like a photo, which makes a poor icon. A drawing would be easier to recognise.")
    if not first.passes:
        return _("None of these looks passes every check. Pick the one you like best.")
    if first.look is Look.AS_IS and first.icon == before:
        return _("Your logo can stay as it is. The others are one click away.")
    return _("“{look}” was applied. The others are one click away.").format(look=look_name(first.look))
