"""A sentence for each outcome of a check for updates."""

from __future__ import annotations

from configurator.wording.translation import N_, _

SENTENCES = {
    "UPDATE_NEWER": N_("Version {version} is available."),
    "UPDATE_SAME": N_("You have the newest version."),
    "UPDATE_OLDER": N_("Your version is newer than the released one, which is {version}."),
    "UPDATE_UNREACHABLE": N_("The release page can't be reached. Check your connection."),
    "UPDATE_CERTIFICATE": N_("The certificate of the release page isn't valid, so nothing was downloaded."),
    "UPDATE_LATE": N_("The release page didn't answer in time. Try again later."),
    "UPDATE_TOO_LARGE": N_("The release page sent too much, so its answer was ignored."),
    "UPDATE_REFUSED": N_("The release page answered with an error. Try again later."),
    "UPDATE_EMPTY": N_("The release page sent no answer. Try again later."),
    "UPDATE_NOT_A_RELEASE": N_(
        "The release page sent something unexpected. Your network may want you to sign in first."
    ),
    "UPDATE_SIGNATURE_WRONG": N_("The answer has no valid signature, so it was ignored."),
    "UPDATE_OFF_UNSET": N_("This copy of the program has no release page, so it can't check for updates."),
    "UPDATE_OFF_VARIABLE": N_("Checking for updates is switched off by CONFIGURATOR_UPDATES."),
    "UPDATE_OFF_MANAGED": N_("Your administrator has switched off checking for updates."),
}
"""English sentences by the codes of `services.updates` and `services.update_policy`."""


def update_sentence(code: str, version: str = "") -> str:
    """Return the sentence for the code of an outcome, and the released version where there is one."""
    return _(SENTENCES[code]).format(version=version)
