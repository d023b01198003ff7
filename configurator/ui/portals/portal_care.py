"""Renames and removes a portal, and tells when signing out went wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QMessageBox, QWidget

from configurator.bitrix24.address import Portal
from configurator.ui.kit import theme
from configurator.ui.kit.buttons import danger, primary
from configurator.ui.kit.dialog_texts import Question
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
        _(
            "The name of {portal} in this program. Leave it empty to show the address.\n"
            "Nothing changes in Bitrix24."
        ).format(portal=portal.netloc)
    )
    title = portals.title(portal)
    asked.setTextValue("" if title == portal.netloc else title)
    asked.setOkButtonText(_("Rename"))
    asked.textValueSelected.connect(lambda name: portals.rename(portal, name[:_LONGEST_NAME]))
    asked.open()  # which makes what is in it
    _dress(asked)


def _dress(asked: QInputDialog) -> None:
    """Let a box of Qt's look like the other dialogs."""
    if (layout := asked.layout()) is not None:
        layout.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        layout.setSpacing(theme.MEDIUM)
    buttons = asked.findChild(QDialogButtonBox)
    if isinstance(buttons, QDialogButtonBox):
        primary(buttons.button(QDialogButtonBox.StandardButton.Ok))
    asked.adjustSize()


def remove(portals: Portals, portal: Portal, window: QWidget) -> None:
    """Ask whether to remove a portal, and say what that means."""
    button = QMessageBox.StandardButton
    asked = Question(window)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setObjectName("remove_portal")
    asked.setIcon(QMessageBox.Icon.Question)
    asked.setWindowTitle(_("Remove the portal"))
    asked.setText(_("Remove {portal} from this program?").format(portal=portals.title(portal)))
    asked.setInformativeText(
        _(
            "Your sign-in and the application's ID and key will be deleted from this "
            "computer. You'll need the ID and the key to connect again.\n"
            "\n"
            "Nothing changes in {portal}: its connectors keep working."
        ).format(portal=portal.netloc)
    )
    asked.setStandardButtons(button.Ok | button.Cancel)
    asked.button(button.Ok).setText(_("Remove"))
    danger(asked.button(button.Ok))
    asked.setDefaultButton(button.Cancel)
    asked.accepted.connect(lambda: portals.remove(portal))
    asked.open()


def reset_practice(reset: Callable[[], object], window: QWidget) -> None:
    """Ask whether to empty the practice portal; `reset` does it."""
    button = QMessageBox.StandardButton
    asked = Question(window)
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.setObjectName("reset_practice")
    asked.setIcon(QMessageBox.Icon.Question)
    asked.setWindowTitle(_("Reset practice"))
    asked.setText(_("Remove everything from the practice portal?"))
    asked.setInformativeText(
        _(
            "The connectors, open channels and conversations that you made there will be deleted. "
            "Your files and your Bitrix24 don't change."
        )
    )
    asked.setStandardButtons(button.Ok | button.Cancel)
    asked.button(button.Ok).setText(_("Reset"))
    danger(asked.button(button.Ok))
    asked.setDefaultButton(button.Cancel)
    asked.accepted.connect(reset)
    asked.open()


def tell_left_behind(portal: Portal, window: QWidget) -> None:
    """Say that a keyring that failed may still hold secrets of a portal."""
    paragraphs = [
        _("You're signed out of {portal}.").format(portal=portal.netloc),
        _(
            "This computer's password store didn't respond, so it may still contain the "
            "key. Open it and delete the entries that start with “Connector Configurator”."
        ),
    ]
    OutcomeDialog("error", _("Sign-out incomplete"), paragraphs, window).open()


def tell_of_damaged_list(aside: Path, notices: NoticeBar) -> None:
    """Say that the list of portals was damaged, so no portal is remembered."""
    told = _(
        "Your list of portals was damaged. Connect your portals again. The old list was kept as “{name}”."
    )
    notices.show_notice(told.format(name=str(aside)), "warning")


def tell_still_listed(portal: Portal, window: QWidget) -> None:
    """Say that a removed portal comes back, because the list of portals could not be written."""
    paragraphs = [
        _("Your sign-in to {portal} and the application's key were deleted.").format(portal=portal.netloc),
        _(
            "The list of portals couldn't be saved: the disk is full, or you don't have "
            "permission. The portal will be listed again at the next start. Remove it then."
        ),
    ]
    OutcomeDialog("error", _("Removed, but still listed"), paragraphs, window).open()


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
