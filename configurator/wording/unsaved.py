"""What is said when the program couldn't keep something of its own on the disk."""

from __future__ import annotations

from configurator.wording.translation import _


def history_sentence(code: str) -> str:
    """Say that a registration couldn't be added to the history; `code` is a `FileProblem`'s."""
    if code == "DISK_FULL":
        return _("The disk is full, so the history of your registrations can't be saved. Free up space.")
    return _("The history of your registrations can't be saved. It's lost when the program ends.")


def portal_sentence(code: str, portal: str) -> str:
    """Say that the program couldn't remember which portal was chosen.

    Args:
        code: a `FileProblem`'s.
        portal: the portal's host.
    """
    if code == "DISK_FULL":
        text = _("The disk is full, so the next start won't choose {portal}. Free up space.")
    else:
        text = _("The list of portals can't be saved, so the next start won't choose {portal}.")
    return text.format(portal=portal)


def sign_in_sentence(portal: str) -> str:
    """Say that a renewed sign-in lasts only until the program ends.

    Args:
        portal: the portal's host.
    """
    text = _(
        "The password store couldn't save your renewed sign-in to {portal}; the disk may be full. "
        "Sign in again before the next command."
    )
    return text.format(portal=portal)
