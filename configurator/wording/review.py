"""Texts of the review before sending."""

from __future__ import annotations

from configurator.wording.translation import N_, _

_STANDINGS = {
    "new": N_("Creates a new connector in {portal}."),
    "update": N_("Updates “{name}” in {portal}. Its open channels stay connected."),
    "others": N_("The ID is already used by “{name}” in {portal}."),
    "built-in": N_("The ID belongs to “{name}”, a built-in connector of {portal}."),
    "unknown": N_(
        "Creates or updates a connector. You don't have access to the list of connectors "
        "in {portal}, so this couldn't be checked."
    ),
}
_WARNINGS = {
    "others": N_(
        "“{name}” wasn't registered from this computer. If it belongs to another app, "
        "registering takes it over, and that app stops receiving messages. Continue only "
        "if it's yours."
    ),
    "built-in": N_(
        "“{name}” is part of Bitrix24. Registering with its ID may break it for everyone "
        "in {portal}. Choose another ID."
    ),
    "unknown": N_(
        "If another app uses this ID in {portal}, registering takes over its connector. "
        "Make sure that the ID is yours."
    ),
}


_CHANGED = N_(
    "You sent it as “{sent}”, but {portal} lists it as “{name}”. Someone has changed it "
    "since, and registering replaces their changes."
)


def changed_sentence(portal: str, name: str, sent: str) -> str:
    """Return the warning that someone changed the name; `name` is the portal's, `sent` was sent last."""
    return _(_CHANGED).format(portal=portal, name=name, sent=sent)


def standing_sentence(standing: str, portal: str, name: str) -> str:
    """Return the sentence that says what registering will do.

    Args:
        standing: the value of a `Standing`.
        portal: the portal's host or name.
        name: the name of the portal's connector with this ID.
    """
    return _(_STANDINGS[standing]).format(portal=portal, name=name)


def warning_sentence(standing: str, portal: str, name: str) -> str:
    """Return the warning, or an empty text; the arguments are those of `standing_sentence`."""
    text = _WARNINGS.get(standing)
    return _(text).format(portal=portal, name=name) if text else ""


def button_word(standing: str, name: str) -> str:
    """Return the text of the primary button; the arguments are those of `standing_sentence`."""
    if standing in {"others", "built-in"}:
        return _("Take over “{name}”").format(name=name)
    return _("Update now") if standing == "update" else _("Register now")


def history_sentence(*, when: str, portal: str, there: bool, changed: bool) -> str:
    """Return the sentence that compares the connector with what was sent last.

    Args:
        when: date and time of that, in the user's format; empty if nothing was sent from here.
        portal: the portal's name.
        there: whether the portal has the ID.
        changed: whether anything has changed.
    """
    if not when:
        if not there:
            return ""
        return _(
            "It hasn't been sent from this computer before, so the changes can't be shown. "
            "{portal} doesn't show what it has stored."
        ).format(portal=portal)
    if not there:
        return _("You sent it on {when}, but it's no longer there. It will be created again.").format(
            when=when
        )
    if changed:
        # Translators: a list of the changes follows.
        return _("Changes since you sent it on {when}:").format(when=when)
    return _("No changes since you sent it on {when}. You can safely send it again.").format(when=when)


def before_caption(portal: str, when: str, *, known: bool) -> str:
    """Return the heading over what is replaced.

    Args:
        portal: the portal's name.
        when: when it was sent from here last.
        known: whether it was.
    """
    if known:
        return _("Before: as you sent it on {when}").format(when=when)
    return _("Now in {portal}: only its name is known").format(portal=portal)


def source_sentence(portal: str) -> str:
    """Say where the old values come from."""
    return _(
        "The old name is from {portal}, which shows nothing else. The rest is what you sent last."
    ).format(portal=portal)


def unknown_word() -> str:
    """Return what stands for an old value that nobody here knows."""
    return _("Not known")


def page_test_sentence(when: str, *, is_good: bool, finding: str = "") -> str:
    """Say what the settings page's last test has found.

    Args:
        when: date and time of the test; empty if there was none.
        is_good: whether Bitrix24 can show the page.
        finding: the sentence for what was found; empty if nothing was.
    """
    if not when:
        return _("The settings page hasn't been tested yet.")
    if is_good and not finding:
        return _("Settings page tested on {when}: Bitrix24 can show it.").format(when=when)
    # Translators: {finding} is a sentence.
    return _("Settings page tested on {when}: {finding}").format(when=when, finding=finding)
