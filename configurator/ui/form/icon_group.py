"""The page of the icon: the drawing, colour, size and position of both icon states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.icon.css.named_positions import place_of, position_of
from configurator.icon.icon import DEFAULT_POSITION, Icon
from configurator.ui.files.document import Document
from configurator.ui.files.selection import ACTIVE, INACTIVE, Selection
from configurator.ui.form.color_field import ColorField
from configurator.ui.form.fixer import Fixer
from configurator.ui.form.position_grid import PositionGrid, PositionNumbers
from configurator.ui.form.rows import Group, Row, line_edit, set_text
from configurator.ui.form.size_field import SizeField
from configurator.ui.kit import theme
from configurator.ui.kit.basics import Segments, label
from configurator.ui.kit.texts import Button
from configurator.ui.logo.drawing_messages import DrawingMessages
from configurator.ui.logo.drop_area import DropArea
from configurator.ui.logo.size_meter import thousands
from configurator.wording.translation import _, ngettext


class IconGroup(Group):
    """One set of inputs for the icon state that is selected.

    Signals:
        fit_wanted: fit the drawing into the circle.
        color_wanted: a colour is to be chosen; the widget to open beside.
        drawing_taken: there is a new drawing; the state (`icon` or `icon_disabled`), and its icon before.

    Attributes:
        is_held: whether the note about a fit stays as it is, so that nothing moves.
    """

    fit_wanted = Signal()
    color_wanted = Signal(QWidget)
    drawing_taken = Signal(str, object)

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__("")
        self.heading.setText(_("Icon"))
        self._document = document
        self._selection = selection
        self.is_held = False
        self._told_svg: str | None = None
        self._build_head()
        self.drop = DropArea()
        self.box.insertWidget(1, self.drop)
        self.fixer = Fixer(document)
        self._messages = DrawingMessages(self.fixer)
        self._messages.repaired_wanted.connect(self._use_repaired)
        self._messages.said.connect(self.drop.setAccessibleDescription)
        self.box.insertWidget(2, self._messages)
        self.rows: dict[str, Row] = {}
        self._build_color()
        self._build_size()
        self._build_position()
        selection.changed.connect(self._show_state)

    def show_connector(self, connector: Connector) -> None:
        """Show the selected icon of `connector`."""
        icon: Icon = getattr(connector, self._selection.state)
        self._color.show_color(icon.color, self._selection.default_color)
        self._size.show_size(icon.size)
        self._fit.setEnabled(bool(icon.svg))
        if not self.is_held:
            self.say_of_fit("")
        set_text(self._position, icon.position)
        if icon.svg != self._told_svg:
            self._told_svg = icon.svg
            self._tell_of_drawing(icon)

    def _tell_of_drawing(self, icon: Icon) -> None:
        self.drop.meter.show_svg(icon.svg)
        if icon.svg:
            size = len(icon.svg.encode())
            told = (
                _("{size} KB").format(size=thousands(size))
                if size > 999
                else ngettext("{size} B", "{size} B", size).format(size=size)
            )
            title = _("SVG drawing, {size}").format(size=told)
            self.drop.show_drawing(title, _("Drop another logo here"), has_thumb=True)
        else:
            about = _("Drop a logo here: SVG, PNG, JPG or PDF")
            self.drop.show_drawing(_("No drawing yet"), about, has_thumb=False)

    def show_place(self, cell: int | None, percentages: tuple[int, int] | None) -> None:
        """Show what the selected icon's position means.

        Args:
            cell: which of the nine places it is, None for any other.
            percentages: across and down, None where it is written in other units.
        """
        self._grid.show_cell(cell)
        self._numbers.show_percentages(percentages)

    def _show_state(self, state: str) -> None:
        self._messages.show_refusal("")
        self._segments.choose(state)
        self.show_connector(self._document.connector)

    def use_drawing(self, svg: str, act: str = "", **placing: str) -> None:
        """Take an SVG that has passed the gate as the drawing of this state.

        Args:
            svg: the SVG.
            act: see `Document.edit`.
            placing: its size and position.
        """
        self._messages.show_refusal("")  # also if the drawing is the current one already
        self._take(_("drawing"), act, svg=svg, **placing)

    def refuse_drawing(self, sentence_: str, repaired: str = "") -> None:
        """Say why a drawing was refused; `repaired` is offered instead, if given. The previous one stays."""
        self._messages.show_refusal(sentence_, repaired)

    def _use_repaired(self, svg: str) -> None:
        self._messages.show_refusal("")
        self._take(_("repaired drawing"), svg=svg)

    def _take(self, name: str, act: str = "", **values: str) -> None:
        state, before = self._selection.state, self._selection.icon
        self._edit(name, act=act, **values)
        self.drawing_taken.emit(state, before)

    def say_of_fit(self, sentence_: str) -> None:
        """Show the result of fitting a drawing, until the next edit."""
        self._fit_note.setText(sentence_)
        self._fit_note.setVisible(bool(sentence_))

    def add_below_drawing(self, widget: QWidget) -> None:
        """Put a widget between the drawing and the rows; it shows and hides itself."""
        self.box.insertWidget(self.box.count() - 1, widget)

    def forget_refusal(self) -> None:
        """Drop the message about a refused drawing: it belongs to another connector."""
        self._messages.show_refusal("")

    def show_drawing_problems(self, problems: Sequence[Problem]) -> None:
        """Show the drawing's problems, unless a refusal is shown."""
        self._messages.show_problems(problems)

    def input_of(self, part: str) -> QWidget:
        """Return what to focus for a part of the icon."""
        return self.drop.choose_button if part == "DATA_IMAGE" else self.rows[part].input

    def _build_head(self) -> None:
        self._segments = Segments({ACTIVE: _("Active"), INACTIVE: _("Inactive")}, _("Icon state"))
        self._segments.chosen.connect(self._selection.choose)
        head = QHBoxLayout()
        self.box.removeWidget(self.heading)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self._segments)
        self.box.insertLayout(0, head)

    def _build_color(self) -> None:
        self._color = ColorField()
        self._bind(
            "COLOR", _("Colour"), self._color, self._color.edit,
            tip=_("The circle behind the drawing, and the whole tile once connected.\nParameter: COLOR"),
        )  # fmt: skip
        self._color.picker_wanted.connect(self.color_wanted)
        self._color.typed.connect(lambda text: self._edit(_("colour"), "color", color=text))
        self._color.chosen.connect(lambda text: self._edit(_("colour"), color=text))

    def _build_size(self) -> None:
        self._size = SizeField()
        self._bind(
            "SIZE", _("Size"), self._size, self._size.edit,
            tip=_("How much of the circle the drawing fills. You can also enter contain, "
                  "cover or 24px 32px.\n"
                  "Parameter: SIZE"),
        )  # fmt: skip
        self._size.typed.connect(lambda text: self._edit(_("size"), "size", size=text))
        self._size.slid.connect(lambda text: self._edit(_("size"), "slider", size=text))
        self._size.rested.connect(self._document.end_of_typing)

    def _build_position(self) -> None:
        self._grid = PositionGrid()
        self._position = line_edit("position", DEFAULT_POSITION, is_code=True)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._grid)
        side = QVBoxLayout()
        side.setSpacing(theme.TIGHT)
        side.addWidget(self._position)
        self._numbers = PositionNumbers()
        side.addWidget(self._numbers)
        self._fit = Button(_("Fit into the circle"))
        self._fit.setObjectName("fit_circle")
        self._fit.setMinimumHeight(theme.TARGET)
        self._fit.setToolTip(_("Resizes and moves the drawing so that all of it is visible"))
        self._fit.clicked.connect(self.fit_wanted)
        side.addWidget(self._fit, 0, Qt.AlignmentFlag.AlignLeft)
        self._fit_note = label("", "muted", wrap=True)
        self._fit_note.setObjectName("fit_note")
        self._fit_note.hide()
        side.addWidget(self._fit_note)
        side.addStretch(1)
        row.addLayout(side, 1)
        self._bind(
            "POSITION", _("Position"), holder, self._position,
            tip=_("Where the drawing sits in the circle.\nParameter: POSITION"),
        )  # fmt: skip
        # Reading CSS waits until the window has been painted, see IconPlacing.
        self.show_place(*place_of(self._selection.icon.position or DEFAULT_POSITION))
        self._position.textEdited.connect(lambda text: self._edit(_("position"), "position", position=text))
        self._grid.chosen.connect(lambda text: self._edit(_("position"), position=text))
        self._numbers.typed.connect(
            lambda *place: self._edit(_("position"), "numbers", position=position_of(*place))
        )
        self._numbers.left.connect(self._document.end_of_typing)

    def _bind(self, part: str, title: str, holder: QWidget, edit: QLineEdit, *, tip: str) -> None:
        row = Row(self.column, title, holder, tip=tip)
        row.set_input(edit)
        edit.editingFinished.connect(self._document.end_of_typing)
        self.rows[part] = row

    def _edit(self, name: str, merge: str = "", act: str = "", **values: str) -> None:
        state = self._selection.state
        key = f"{state}.{merge}" if merge else ""
        icons: dict[str, Any] = {state: replace(self._selection.icon, **values)}
        self._document.edit(replace(self._document.connector, **icons), name, key, act=act)
