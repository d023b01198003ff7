"""Choosing a colour beside the field: by eye, by its text, or from the colours that suit the icon."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from configurator.icon.css import contrast
from configurator.icon.css.color_notations import Notation, written
from configurator.icon.css.colors import hex_of, parse_color
from configurator.services.color_palette import NamedColor, Palette
from configurator.ui.color.color_area import HueSlider, ShadeField
from configurator.ui.color.contrast_lines import ContrastLines
from configurator.ui.color.hsv import Hsv
from configurator.ui.color.swatches import Swatches
from configurator.ui.form.rows import is_undo, line_edit, set_text
from configurator.ui.kit import focus_chain, theme
from configurator.ui.kit.basics import Segments, label, restyle
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.foot_layout import FootLayout
from configurator.wording.translation import _

_WIDTH = 326


class ColorPopover(Dialog):
    """Stays open while the window behind it follows; a click beside it keeps the colour, Esc doesn't.

    Signals:
        changed: the colour in CSS, with each movement.
        restored: the colour from before is wanted back.
        dropper_wanted: a colour is to be picked from the screen.
    """

    changed = Signal(str)
    restored = Signal()
    dropper_wanted = Signal()

    def __init__(self, color: str, anchor: QWidget, *, is_active: bool, has_drawing: bool) -> None:
        """Make the popover.

        Args:
            color: the colour in force, in CSS.
            anchor: what it opens beside.
            is_active: whether it's for the active icon, with the name on its colour.
            has_drawing: whether the icon has a drawing.
        """
        # Inside of the window: no system has then a say in where it is, and when it closes.
        super().__init__(anchor.window())
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAutoFillBackground(True)
        self.setObjectName("color_popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Colour of the icon's circle"))
        self.setAccessibleName(self.windowTitle())  # a screen reader asks only windows for their title
        self._anchor = anchor
        self._behind = self._cover(anchor.window())
        self._notation = Notation.HEX
        self._color = color
        self._hsv = Hsv().moved_to(contrast.opaque(color))
        self.lines = ContrastLines(has_name=is_active, has_drawing=has_drawing)
        self.lines.better.connect(self.choose)
        self._build_area()
        self._build_input()
        self._rows: list[Swatches] = []
        self._lay_out()
        self._show(typed=False)

    def _lay_out(self) -> None:
        notations = QHBoxLayout()
        notations.addWidget(self._notations, 1)
        notations.addWidget(self.lines.better_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._field)
        column.addWidget(self._hue)
        column.addLayout(self._input_row)
        column.addLayout(notations)
        column.addWidget(self.lines)
        self._note = label("", "warning", wrap=True)
        self._note.setObjectName("color_note")
        self._note.hide()
        column.addWidget(self._note)
        self._logo = self._add_row(column, _("From the logo"), "logo_colors")
        self._brands = self._add_row(column, _("Brand colours"), "brand_colors")
        self._recent = self._add_row(column, _("Recent"), "recent_colors")
        column.addSpacing(theme.TIGHT)
        column.addLayout(self._foot())

    @property
    def color(self) -> str:
        """The colour that is shown, in CSS."""
        return self._color

    def show_color(self, color: str) -> None:
        """Show a colour in CSS, without a signal."""
        self._color = color
        self._hsv = self._hsv.moved_to(contrast.opaque(color))
        self._show(typed=self._edit.hasFocus())

    def offer(self, palette: Palette) -> None:
        """Offer what was found out about the drawing and the brands."""
        self.lines.take(palette)
        self._fill(self._logo, list(palette.logo))
        self._fill(self._brands, list(palette.brands))

    def offer_recent(self, colors: list[str]) -> None:
        """Offer the colours that were chosen last."""
        self._fill(self._recent, [NamedColor(one) for one in colors])

    def offer_dropper(self) -> None:
        """Offer to pick a colour from the screen: this system can do it."""
        self._dropper.show()

    def say(self, sentence_: str) -> None:
        """Say that something didn't work; empty for nothing."""
        self._note.setText(sentence_)
        self._note.setVisible(bool(sentence_))
        self.place()

    def choose(self, color: str) -> None:
        """Take a colour in CSS, as if somebody had moved to it."""
        self._take(color)
        self._show(typed=False)

    def open_beside(self) -> None:
        """Open beside the anchor, or once more after a colour was picked from the screen."""
        self.place()
        self._behind.show()
        self._behind.raise_()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Take the height that is needed, below the anchor, or where the window has room."""
        layout, window = self.layout(), self.parentWidget()
        if layout is None or window is None:
            return
        layout.activate()
        self._behind.setGeometry(window.rect())
        width = max(_WIDTH, layout.totalMinimumSize().width())
        height = layout.totalHeightForWidth(width)
        below = self._anchor.mapTo(window, QPoint(self._anchor.width() - width, self._anchor.height()))
        top = max(0, min(below.y() + theme.TIGHT, window.height() - height))
        left = max(0, min(below.x(), window.width() - width))
        self.setGeometry(QRect(left, top, width, height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the Tab key inside: what is behind waits until the popover is closed."""
        start = focus_chain.focused(self) or self
        current = focus_chain.after(start) if forward else focus_chain.before(start)
        while current is not None and current is not start:
            takes_tab = current.focusPolicy() & Qt.FocusPolicy.TabFocus and current.isEnabled()
            if takes_tab and self.isAncestorOf(current) and current.isVisibleTo(self):
                reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                current.setFocus(reason)
                return True
            current = focus_chain.after(current) if forward else focus_chain.before(current)
        return False

    def done(self, result: int) -> None:
        """Close, and lead the keyboard back to where it came from."""
        super().done(result)
        self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._behind.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isValid(self):
            return False
        kind = event.type()
        if watched is self._edit and kind == QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()  # there is one undo, the document's
            return True
        if watched is self._behind and kind == QEvent.Type.MouseButtonPress:
            self.accept()
            return True
        if watched is self.parentWidget() and kind == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.colors().muted), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _cover(self, window: QWidget) -> QWidget:
        """Make what lies over the window while the popover is open, and takes the clicks beside it."""
        cover = QWidget(window)
        cover.setObjectName("beside_popover")
        cover.hide()
        self.destroyed.connect(cover.deleteLater)
        for one in (cover, window):
            one.installEventFilter(self)
        return cover

    def _build_area(self) -> None:
        self._field = ShadeField()
        self._field.picked.connect(self._move)
        self._hue = HueSlider()
        self._hue.picked.connect(lambda hue: self._move(self._hsv._replace(hue=hue)))

    def _build_input(self) -> None:
        self._edit = line_edit("popover_color", is_code=True)
        self._edit.setAccessibleName(_("Colour"))
        self._edit.textEdited.connect(self._type)
        self._edit.installEventFilter(self)
        self._edit.editingFinished.connect(lambda: self._show(typed=False))
        title = label(_("Colour"), "muted")
        title.setBuddy(self._edit)
        self._dropper = button(_("Pick from screen"), "eyedropper")
        self._dropper.setToolTip(_("Takes the colour of any point on the screen"))
        self._dropper.clicked.connect(self.dropper_wanted)
        self._dropper.hide()
        self._input_row = QHBoxLayout()
        self._input_row.setSpacing(theme.SMALL)
        self._input_row.addWidget(title)
        self._input_row.addWidget(self._edit, 1)
        self._input_row.addWidget(self._dropper)
        self._notations = Segments(
            {Notation.HEX.value: _("Hex"), Notation.RGB.value: _("RGB"), Notation.HSL.value: _("HSL")},
            _("Notation"),
        )
        self._notations.chosen.connect(self._write)

    def _foot(self) -> FootLayout:
        cancel = button(_("Cancel"), "cancel_color", foot=True)
        cancel.clicked.connect(self._give_up)
        done = button(_("Done"), "use_color", foot=True)
        done.setProperty("role", "primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        return foot(cancel, done)

    def _add_row(self, column: QVBoxLayout, title: str, name: str) -> Swatches:
        row = Swatches(title)
        row.setObjectName(name)
        row.chosen.connect(self.choose)
        column.addWidget(row)
        self._rows.append(row)
        return row

    def _fill(self, row: Swatches, colors: list[NamedColor]) -> None:
        row.offer(colors, self._color)
        self.place()

    def _move(self, hsv: Hsv) -> None:
        self._hsv = hsv
        self._take(hex_of(hsv.color))
        self._show(typed=False)

    def _type(self, text: str) -> None:
        found = parse_color(text)
        restyle(self._edit, "wrong", "" if found else "error")
        if found:
            self._take(hex_of(found))
            self._show(typed=True)

    def _take(self, color: str) -> None:
        own = contrast.opaque(color)
        if hex_of(own) != hex_of(self._hsv.color):
            self._hsv = self._hsv.moved_to(own)
        if color != self._color:
            self._color = color
            self.changed.emit(color)

    def _write(self, notation: str) -> None:
        self._notation = Notation(notation)
        self._show(typed=False)

    def _show(self, *, typed: bool) -> None:
        """Show the colour everywhere; what is being `typed` stays as it is."""
        self._field.show_color(self._hsv)
        self._hue.show_hue(self._hsv.hue)
        if not typed:
            set_text(self._edit, written(contrast.opaque(self._color), self._notation))
            restyle(self._edit, "wrong", "")
        self.lines.show_color(self._color)
        self._edit.setAccessibleDescription(self.lines.said())
        for row in self._rows:
            row.show_chosen(self._color)

    def _give_up(self) -> None:
        self.restored.emit()
        self.reject()
