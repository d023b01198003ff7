"""What the page before sending says. No Qt here."""

from __future__ import annotations

from configurator.wording.translation import QT_TRANSLATE_NOOP, translate

_STANDINGS = {
    "new": QT_TRANSLATE_NOOP("Review", "Creates a new connector in {portal}."),
    "update": QT_TRANSLATE_NOOP("Review", "Updates “{name}” in {portal}. Its open channels stay connected."),
    "others": QT_TRANSLATE_NOOP("Review", "The ID is already used by “{name}” in {portal}."),
    "built-in": QT_TRANSLATE_NOOP("Review", "The ID belongs to “{name}”, a built-in connector of {portal}."),
    "unknown": QT_TRANSLATE_NOOP(
        "Review",
        "Creates or updates a connector. You don't have access to the list of connectors in {portal}, so "
        "this couldn't be checked.",
    ),
}
_WARNINGS = {
    "others": QT_TRANSLATE_NOOP(
        "Review",
        "“{name}” wasn't registered from this computer. If it belongs to another app, registering takes "
        "it over, and that app stops receiving messages. Continue only if it's yours.",
    ),
    "built-in": QT_TRANSLATE_NOOP(
        "Review",
        "“{name}” is part of Bitrix24. Registering with its ID may break it for everyone in {portal}. "
        "Choose another ID.",
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "Review",
        "If another app uses this ID in {portal}, registering takes over its connector. Make sure that "
        "the ID is yours.",
    ),
}


_CHANGED = QT_TRANSLATE_NOOP(
    "Review",
    "You sent it as “{sent}”, but {portal} lists it as “{name}”. Someone has changed it since, and "
    "registering replaces their changes.",
)


def changed_sentence(portal: str, name: str, sent: str) -> str:
    """Warn that somebody else has changed it; `name` is what the portal lists, `sent` what was sent."""
    return translate("Review", _CHANGED).format(portal=portal, name=name, sent=sent)


def standing_sentence(standing: str, portal: str, name: str) -> str:
    """Say what sending would be.

    Args:
        standing: the value of a `Standing`.
        portal: the portal's host name, or another name for it.
        name: the name under which the portal lists the ID.
    """
    return translate("Review", _STANDINGS[standing]).format(portal=portal, name=name)


def warning_sentence(standing: str, portal: str, name: str) -> str:
    """Say what could go wrong, empty where nothing can; the arguments are those of `standing_sentence`."""
    text = _WARNINGS.get(standing)
    return translate("Review", text).format(portal=portal, name=name) if text else ""


def button_word(standing: str, name: str) -> str:
    """Name the primary button after what it does; the arguments are those of `standing_sentence`."""
    if standing in {"others", "built-in"}:
        return translate("Review", "Take over “{name}”").format(name=name)
    return translate("Review", "Update now") if standing == "update" else translate("Review", "Register now")


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
        return translate(
            "Review",
            "It hasn't been sent from this computer before, so the changes can't be shown. {portal} "
            "doesn't show what it has stored.",
        ).format(portal=portal)
    if not there:
        return translate(
            "Review", "You sent it on {when}, but it's no longer there. It will be created again."
        ).format(when=when)
    if changed:
        # For the translator: a list of the changes follows.
        return translate("Review", "Changes since you sent it on {when}:").format(when=when)
    return translate(
        "Review", "No changes since you sent it on {when}. You can safely send it again."
    ).format(when=when)
