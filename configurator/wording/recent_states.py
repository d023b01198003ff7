"""How a recent connector is doing, in one line."""

from __future__ import annotations

from configurator.wording.translation import _, ngettext


def recent_state(
    when: str, *, is_practice: bool, is_changed: bool, channels: int = 0, is_gone: bool = False
) -> str:
    """Return the line of a connector: what the portal has said in this run, else what was sent there when.

    Args:
        when: when it was registered last, in words; empty where it isn't registered.
        is_practice: whether that was in practice alone.
        is_changed: whether it has been changed since.
        channels: for how many open channels the portal has just said that it is on.
        is_gone: whether the portal has just said that it doesn't have it.
    """
    if not when:
        return _("Not registered yet")
    if is_gone:
        return _("No longer there")
    if channels:
        return _on(channels, is_changed=is_changed)
    if is_practice:
        # Translators: {when} is a date, "today" or "yesterday".
        done, changed = _("Practised {when}"), _("Practised {when} · changed since")
    else:
        # Translators: {when} is a date, "today" or "yesterday".
        done, changed = _("Registered {when}"), _("Registered {when} · changed since")
    return (changed if is_changed else done).format(when=when)


def _on(channels: int, *, is_changed: bool) -> str:
    said = ngettext("On for {count} channel", "On for {count} channels", channels)
    changed = ngettext(
        "On for {count} channel · changed since", "On for {count} channels · changed since", channels
    )
    return (changed if is_changed else said).format(count=channels)
