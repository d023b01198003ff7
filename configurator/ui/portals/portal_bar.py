"""The right end of the tool bar: which portal, and whether we are signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from configurator.foreign_text import one_line
from configurator.ui.kit import line_icons, theme
from configurator.ui.kit.basics import ElidedLabel
from configurator.ui.kit.texts import Action, ToolButton
from configurator.ui.portals.portal_choice import Portals
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal

_LONGEST_TITLE = 40
"""Characters of a portal's own name on the button."""


class PortalBar(QWidget):
    """A quiet line, and the button with the portals.

    Signals:
        connect_wanted: the user wants to add a portal.
        sign_in_wanted: the user wants to sign in to the chosen portal.
        sign_out_wanted: the user wants us to forget the sign-in.
        rename_wanted: the portal that the user wants to call something else.
        remove_wanted: the portal that the user wants to remove.
        reset_wanted: the user wants to empty the practice portal.
    """

    connect_wanted = Signal()
    sign_in_wanted = Signal()
    sign_out_wanted = Signal()
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)
    reset_wanted = Signal()

    def __init__(self, portals: Portals) -> None:
        super().__init__()
        self._portals = portals
        self._quiet = ElidedLabel("", "muted")
        self._quiet.setObjectName("portal_state")
        self._quiet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._quiet.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._button = ToolButton()
        self._button.setObjectName("portal")
        self._button.setProperty("role", "portal")
        self._button.setMinimumHeight(theme.TARGET + 2)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setIconSize(line_icons.DOT_SIZE)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self._button)
        self._button.setMenu(self.menu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, 0, theme.MEDIUM, 0)  # in line with what is below
        row.setSpacing(theme.SMALL)
        row.addWidget(self._quiet, 1)
        row.addWidget(self._button)
        self._show_name()  # the rest, with the menu, comes once the portals are read
        portals.changed.connect(self.refresh)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the portals' button: its menu holds everything else."""
        return self._button.minimumSizeHint() + QSize(2 * theme.MEDIUM, 0)

    def refresh(self) -> None:
        """Show the chosen portal and rebuild the menu."""
        chosen = self._portals.chosen
        if chosen is None:
            self._quiet.setText(_("Practice mode: nothing is sent"))
            self._button.setToolTip("")
        else:
            self._quiet.setText(self._state(signed_in=self._portals.is_signed_in(chosen)))
            self._button.setToolTip(one_line(chosen.origin))
        self._show_name()
        self._fill_menu(chosen)

    def _show_name(self) -> None:
        """Show which portal is chosen; before the portals are read, which one was chosen last."""
        title, _host = self._portals.shown
        if title:
            # A user's own name may be long, and its & is no mnemonic.
            short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
            self._button.setText(short.replace("&", "&&"))
            self._button.setAccessibleName(_("Portal: {portal}").format(portal=title))
        else:
            self._button.setText(_("Practice"))
            self._button.setAccessibleName(_("Portal: practice on this computer"))
        self.menu.setAccessibleName(self._button.accessibleName())
        self._show_dot()

    def _show_dot(self) -> None:
        chosen, colors = self._portals.chosen, theme.colors()
        is_on = chosen is not None and self._portals.is_signed_in(chosen)
        self._button.setIcon(line_icons.dot(colors.good if is_on else colors.edge))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_dot()

    def _state(self, *, signed_in: bool) -> str:
        if not signed_in:
            return _("Not signed in")
        if self._portals.persistent is False:
            return _("✓ Signed in until you close the program")
        return _("✓ Signed in")

    def _fill_menu(self, chosen: Portal | None) -> None:
        self.menu.clear()
        group = QActionGroup(self.menu)
        practice = _("{practice} on this computer").format(practice=_("Practice"))
        self._add_choice(group, practice, None, chosen)
        for portal in self._portals.remembered:
            self._add_choice(group, self._listed(portal), portal, chosen)
        self.menu.addSeparator()
        self.menu.addAction(_("Connect your Bitrix24…"), self.connect_wanted.emit)
        if chosen is not None:
            self._add_care(chosen)
        else:
            self.menu.addSeparator()
            self.menu.addAction(_("Reset practice…"), self.reset_wanted.emit)

    def _listed(self, portal: Portal) -> str:
        listed = self._portals.listed(portal)
        state = _("signed in") if self._portals.is_signed_in(portal) else _("not signed in")
        return f"{listed}\t{state}".replace("&", "&&")

    def _add_care(self, chosen: Portal) -> None:
        title = self._portals.title(chosen).replace("&", "&&")
        signed_in = self._portals.is_signed_in(chosen)
        again = _("Sign in again…") if signed_in else _("Sign in…")
        self.menu.addSeparator()
        self.menu.addAction(again, self.sign_in_wanted.emit)
        self.menu.addAction(_("Sign out of {portal}").format(portal=title), self.sign_out_wanted.emit)
        rename, remove = _("Rename {portal}…"), _("Remove {portal}…")
        self.menu.addAction(rename.format(portal=title), lambda: self.rename_wanted.emit(chosen))
        self.menu.addAction(remove.format(portal=title), lambda: self.remove_wanted.emit(chosen))

    def _add_choice(
        self, group: QActionGroup, text: str, portal: Portal | None, chosen: Portal | None
    ) -> None:
        action = Action(text, group)
        action.setCheckable(True)
        action.setChecked(portal == chosen)
        action.triggered.connect(lambda: self._portals.switch_to(portal))
        self.menu.addAction(action)
