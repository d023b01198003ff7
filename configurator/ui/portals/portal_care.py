"""Renames and removes a portal, and tells when signing out went wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from configurator.bitrix24.address import Portal
from configurator.ui.portals.portal_choice import Portals
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.shell.notice_bar import NoticeBar
from configurator.wording.login import permission_paragraphs
from configurator.wording.translation import _

_LONGEST_NAME = 80


def rename(portals: Portals, portal: Portal, window: QWidget) -> None:
    """Ask what to call a portal in this program."""
    asked = QInputDialog(window)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setObjectName("rename_portal")
    asked.setWindowTitle(_("Rename the portal"))
    asked.setLabelText(
        _("What this program calls {portal}; empty for its address.\nIn Bitrix24 nothing changes.").format(
            portal=portal.netloc
        )
    )
    title = portals.title(portal)
    asked.setTextValue("" if title == portal.netloc else title)
    asked.setOkButtonText(_("Rename"))
    asked.textValueSelected.connect(lambda name: portals.rename(portal, name[:_LONGEST_NAME]))
    asked.open()


def remove(portals: Portals, portal: Portal, window: QWidget) -> None:
    """Ask whether to remove a portal, and say what that means."""
    button = QMessageBox.StandardButton
    asked = QMessageBox(window)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setObjectName("remove_portal")
    asked.setIcon(QMessageBox.Icon.Question)
    asked.setWindowTitle(_("Remove the portal"))
    asked.setText(_("Remove {portal} from this program?").format(portal=portals.title(portal)))
    asked.setInformativeText(
        _(
            "Your sign-in, the application's ID and its key are deleted from this computer. To connect it "
            "again you need both once more.\n\nIn {portal} nothing changes: connectors that are registered "
            "there stay and go on working."
        ).format(portal=portal.netloc)
    )
    asked.setStandardButtons(button.Ok | button.Cancel)
    asked.button(button.Ok).setText(_("Remove"))
    asked.setDefaultButton(button.Cancel)
    asked.accepted.connect(lambda: portals.remove(portal))
    asked.open()


def tell_left_behind(portal: Portal, window: QWidget) -> None:
    """Say that a keyring that failed may still hold secrets of a portal."""
    paragraphs = [
        _("This program has forgotten your sign-in to {portal}.").format(portal=portal.netloc),
        _(
            "This computer's password store did not answer, so it may still hold the key. Open the "
            "password store and delete the entries that begin with “Connector Configurator”."
        ),
    ]
    OutcomeDialog("error", _("Signed out, but not everywhere"), paragraphs, window).open()


def tell_of_damaged_list(aside: Path, notices: NoticeBar) -> None:
    """Say that the list of portals was damaged, so no portal is remembered."""
    told = _(
        "The list of your portals was damaged, so it begins anew: connect your portals again. In Bitrix24 "
        "nothing has changed. The old list is kept as “{name}”."
    )
    notices.show_notice(told.format(name=str(aside)), "warning")


def tell_still_listed(portal: Portal, window: QWidget) -> None:
    """Say that a removed portal comes back, because the list of portals could not be written."""
    paragraphs = [
        _("Your sign-in to {portal} and the application's key are deleted.").format(portal=portal.netloc),
        _(
            "Its address could not be taken off the list of portals, because the file could not be "
            "written: the disk is full, or you may not write there. It is listed again at the next start; "
            "remove it then."
        ),
    ]
    OutcomeDialog("error", _("Removed, but still on the list"), paragraphs, window).open()


def tell_name_not_saved(portal: Portal, window: QWidget) -> None:
    """Say that a portal's new name lasts only until the program ends."""
    paragraphs = [
        _("The list of portals couldn't be saved: the disk is full, or you may not write there."),
        _("Until you close the program, {portal} has the new name.").format(portal=portal.netloc),
    ]
    OutcomeDialog("error", _("The name wasn't saved"), paragraphs, window).open()


def tell_missing_permission(
    portal: Portal, window: QWidget, *, sign_in: Callable[[], object], open_portal: Callable[[], object]
) -> None:
    """Say after a sign-in that the application lacks the permission for Open Channels, and what to do."""

    def sign_in_again() -> None:
        dialog.close()
        sign_in()

    dialog = OutcomeDialog(
        "error",
        _("Signed in, but a permission is missing"),
        permission_paragraphs(portal.netloc),
        window,
        action=_("Open {portal} in the browser").format(portal=portal.netloc),
        extras=[
            (
                "sign_in_again",
                _("Sign in again…"),
                sign_in_again,
            )
        ],
    )
    dialog.acted.connect(lambda: open_portal())  # noqa: PLW0108  no argument
    dialog.open()
