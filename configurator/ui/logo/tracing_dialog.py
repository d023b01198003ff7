"""Adjusts how a picture is traced: the result beside the picture, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout

from configurator.icon.data_uri import encoded_length
from configurator.icon.draw.pictures import EngineUnavailableError, Picture, PictureRequest, Renderer
from configurator.icon.trace.tracer import LEVELS, PictureError
from configurator.services.logos import picture_details
from configurator.ui.kit import theme
from configurator.ui.kit.basics import Segments, fit, label
from configurator.ui.kit.busy_bar import busy_bar
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.inputs import Slider
from configurator.ui.kit.jobs import Job
from configurator.ui.kit.texts import Label
from configurator.ui.logo.grounds import on_ground
from configurator.ui.logo.logo_reader import LogoReader, PictureLogo
from configurator.ui.logo.size_meter import BUDGET, thousands
from configurator.ui.preview.drawn_images import image_of
from configurator.ui.shell.workspace import Workspace
from configurator.wording.problem_sentences import code_sentence
from configurator.wording.translation import _

_WIDTH = 520
_PICTURE = 200
"""Side of a picture in logical pixels."""
_SCALE = 2
_REST_MS = 200
"""A tracing waits until the slider rests."""
_COLORS, _ONE_COLOR, _CIRCLE = "colors", "one_color", "circle"


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is chosen."""

    mode: str
    level: int


class _Made(NamedTuple):
    """A tracing, and its picture; None if it couldn't be drawn."""

    picture: PictureLogo
    image: QImage | None


class TracingDialog(Dialog):
    """Traces anew at each change, off the UI thread; nothing changes before the result is taken.

    Signals:
        traced: the PictureLogo to use.
    """

    traced = Signal(object)

    def __init__(self, workspace: Workspace, reader: LogoReader, picture: PictureLogo) -> None:
        super().__init__(workspace.parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("tracing")
        self.setWindowTitle(_("Adjust tracing"))
        self._jobs = workspace.jobs
        self._renderer = workspace.renderer
        self._reader = reader
        self._picture = picture
        self._job: Job | None = None
        self._made: _Made | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._trace)
        self._build()
        first = self._jobs.start(
            lambda _cancelled: reader.thumbnail(picture.data, (_PICTURE - 12) * _SCALE),
            self._show_original,
            lambda _error: None,  # the tracing says the same
        )
        self.finished.connect(lambda _result: first.cancel())
        self.finished.connect(lambda _result: self._stop())
        self._trace()

    def _build(self) -> None:
        self._original, self._result = (self._picture_label(name) for name in ("original", "traced"))
        self._cost = label("", "muted", wrap=True)
        self._cost.setObjectName("tracing_cost")
        file = label(_("{format} file").format(format=self._picture.format), "muted")
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(theme.LARGE)
        pictures.setVerticalSpacing(theme.TIGHT)
        for place, (title, picture, below) in enumerate(
            ((_("Original"), self._original, file), (_("Traced"), self._result, self._cost))
        ):
            pictures.addWidget(label(title), 0, place)
            pictures.addWidget(picture, 1, place)
            pictures.addWidget(below, 2, place, Qt.AlignmentFlag.AlignTop)
        self._progress = busy_bar(6)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        if self._picture.circle:
            said = _("A photo makes a poor icon: its details vanish at this size.")
            column.addWidget(label(said, wrap=True))
        column.addLayout(pictures)
        column.addWidget(self._progress)
        column.addLayout(self._build_choices())
        column.addStretch(1)
        column.addLayout(self._build_foot())
        fit(self, _WIDTH)

    def _build_choices(self) -> QGridLayout:
        modes = {_COLORS: _("In colour"), _ONE_COLOR: _("One colour")}
        if self._picture.circle:
            modes = {_CIRCLE: _("Photo in a circle"), **modes}
        self._modes = Segments(modes, _("Drawing"))
        if not self._picture.logo.circle:
            self._modes.choose(_ONE_COLOR if self._picture.is_one_color else _COLORS)
        self._modes.chosen.connect(lambda _mode: self._change())
        self._level = Slider(Qt.Orientation.Horizontal)
        self._level.setObjectName("tracing_level")
        self._level.setRange(0, LEVELS - 1)
        self._level.setPageStep(1)
        self._level.setTickPosition(QSlider.TickPosition.TicksBelow)
        self._level.setMinimumHeight(theme.TARGET)
        self._level.setValue(self._picture.level)
        self._level.setAccessibleName(_("Detail"))
        self._level.setAccessibleDescription(_("From simple to faithful"))
        self._level.valueChanged.connect(lambda _level: self._change())
        detail = label(_("&Detail"))
        detail.setBuddy(self._level)
        slider = QHBoxLayout()
        slider.setSpacing(theme.SMALL)
        slider.addWidget(label(_("Simple"), "muted"))
        slider.addWidget(self._level, 1)
        slider.addWidget(label(_("Faithful"), "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(_("Drawing")), 0, 0)
        grid.addWidget(self._modes, 0, 1)
        grid.addWidget(detail, 1, 0)
        grid.addLayout(slider, 1, 1)
        return grid

    def _build_foot(self) -> FootLayout:
        cancel = button(_("Cancel"), "cancel_tracing", foot=True)
        cancel.clicked.connect(self.reject)
        self._use = button(_("Use this drawing"), "use_tracing", foot=True)
        self._use.setProperty("role", "primary")
        self._use.setDefault(True)
        self._use.clicked.connect(self._take)
        return foot(cancel, self._use)

    def _picture_label(self, name: str) -> QLabel:
        made = Label()
        made.setObjectName(name)
        made.setFixedSize(_PICTURE, _PICTURE)
        return made

    @property
    def _choice(self) -> _Choice:
        return _Choice(self._modes.current(), self._level.value())

    def _change(self) -> None:
        self._level.setEnabled(self._modes.current() != _CIRCLE)
        self._use.setEnabled(False)
        self._progress.show()
        self._rest.start()

    def _trace(self) -> None:
        """Trace what is chosen; one tracing at a time, and the latest choice next."""
        choice = self._choice
        self._level.setEnabled(choice.mode != _CIRCLE)
        if self._job:
            return
        self._use.setEnabled(False)
        self._progress.show()
        self._job = self._jobs.start(
            lambda _cancelled: _made(self._reader, self._renderer, self._picture, choice),
            lambda made: self._show(choice, made),
            lambda error: self._explain(choice, error),
        )

    def _show(self, choice: _Choice, made: _Made) -> None:
        self._made = made
        if made.image:
            self._result.setPixmap(self._on_ground(made.image))
        size = encoded_length(made.picture.logo.circle or made.picture.logo.svg)
        said = _("Data URI: {size} of {budget} KB").format(size=thousands(size), budget=BUDGET // 1000)
        self._cost.setText(said)
        self._result.setAccessibleName(_("Traced") + f", {said}")
        self._end(choice)

    def _explain(self, choice: _Choice, error: Exception) -> None:
        self._made = None
        self._result.setPixmap(QPixmap())
        if isinstance(error, PictureError):
            self._cost.setText(code_sentence(error.code, picture_details(self._picture.data, error)))
        self._end(choice)
        if not isinstance(error, PictureError):
            raise error

    def _end(self, choice: _Choice) -> None:
        self._job = None
        if choice != self._choice:
            self._trace()
            return
        self._progress.hide()
        self._use.setEnabled(self._made is not None)

    def _show_original(self, image: QImage) -> None:
        self._original.setPixmap(self._on_ground(image))
        self._original.setAccessibleName(_("Original"))

    def _on_ground(self, image: QImage) -> QPixmap:
        return QPixmap.fromImage(on_ground(image, _PICTURE, self.devicePixelRatioF(), fills=True))

    def _stop(self) -> None:
        self._rest.stop()
        if self._job:
            self._job.cancel()
            self._reader.give_up()

    def _take(self) -> None:
        if self._made:
            self.traced.emit(self._made.picture)
            self.accept()


def _made(reader: LogoReader, renderer: Renderer, picture: PictureLogo, choice: _Choice) -> _Made:
    """Trace a picture as it is chosen, and draw the result; in a thread.

    Raises:
        PictureError: nothing can be made of it.
    """
    if choice.mode == _CIRCLE:
        made = replace(picture, logo=replace(picture.logo, circle=picture.circle), is_one_color=False)
        shown = picture.circle
    else:
        made = reader.again(picture, choice.level, is_one_color=choice.mode == _ONE_COLOR)
        made = replace(made, logo=replace(made.logo, circle=""))
        shown = made.logo.svg
    try:
        (drawn,) = renderer.draw([PictureRequest(shown, "contain", "center", _PICTURE - 12, scale=_SCALE)])
    except EngineUnavailableError:
        drawn = None
    return _Made(made, image_of(drawn) if isinstance(drawn, Picture) else None)
