"""What the page before sending says. No Qt here."""

from __future__ import annotations

from configurator.wording.translation import N_, _

_STANDINGS = {
    "new": N_("New: {portal} has no connector with this ID yet."),
    "update": N_("An update: {portal} has it as “{name}”. What you send replaces it; its channels stay."),
    "others": N_("The ID is taken: {portal} has it as “{name}”."),
    "built-in": N_("The ID is Bitrix24's own: {portal} has it as “{name}”."),
    "unknown": N_(
        "New or an update: you may not see the list of connectors in {portal}, so this program cannot tell."
    ),
}
_WARNINGS = {
    "others": N_(
        "“{name}” was not registered from this computer. If it belongs to another program, registering "
        "takes it over, and that program's messages stop arriving. Go on only if it is yours."
    ),
    "built-in": N_(
        "“{name}” comes with Bitrix24. Registering under its ID may break it for everybody in {portal}. "
        "Choose another ID."
    ),
    "unknown": N_(
        "If another program has a connector with this ID in {portal}, registering takes it over. "
        "Make sure that the ID is yours."
    ),
}


_CHANGED = N_(
    "You sent it as “{sent}”, but {portal} lists it as “{name}”: another computer or program has changed it "
    "since. Registering replaces that."
)


def changed_sentence(portal: str, name: str, sent: str) -> str:
    """Warn that somebody else has changed it; `name` is what the portal lists, `sent` what was sent."""
    return _(_CHANGED).format(portal=portal, name=name, sent=sent)


def standing_sentence(standing: str, portal: str, name: str) -> str:
    """Say what sending would be.

    Args:
        standing: the value of a `Standing`.
        portal: the portal's host name, or another name for it.
        name: the name under which the portal lists the ID.
    """
    return _(_STANDINGS[standing]).format(portal=portal, name=name)


def warning_sentence(standing: str, portal: str, name: str) -> str:
    """Say what could go wrong, empty where nothing can; the arguments are those of `standing_sentence`."""
    text = _WARNINGS.get(standing)
    return _(text).format(portal=portal, name=name) if text else ""


def button_word(standing: str, name: str) -> str:
    """Name the primary button after what it does; the arguments are those of `standing_sentence`."""
    if standing in {"others", "built-in"}:
        return _("Take over “{name}”").format(name=name)
    return _("Update now") if standing == "update" else _("Register now")


def history_sentence(*, when: str, portal: str, there: bool, changed: bool) -> str:
    """Say how the connector compares with what was sent last.

    Args:
        when: date and time of that, in the user's own form; empty where nothing was sent from here.
        portal: the portal's name.
        there: whether the portal has the ID.
        changed: whether anything is different.
    """
    if not when:
        if not there:
            return ""
        return _(
            "This computer has not sent it before, so it cannot say what changes: {portal} shows nobody "
            "what it has stored."
        ).format(portal=portal)
    if not there:
        return _("You sent it on {when}, but it is not there any more. It is made anew.").format(when=when)
    if changed:
        # Translators: a list of the changes follows.
        return _("What changes since you sent it on {when}:").format(when=when)
    return _("Nothing has changed since you sent it on {when}. Sending it again does no harm.").format(
        when=when
    )
