"""How a recent connector is doing, in one line."""

from __future__ import annotations

from configurator.wording.translation import _


def recent_state(when: str, *, is_practice: bool, is_changed: bool) -> str:
    """Return the line of a connector.

    Args:
        when: when it was registered last, in words; empty where it isn't registered.
        is_practice: whether that was in practice alone.
        is_changed: whether it has been changed since.
    """
    if not when:
        return _("Not registered yet")
    if is_practice:
        # Translators: {when} is a date, "today" or "yesterday".
        done, changed = _("Practised {when}"), _("Practised {when} · changed since")
    else:
        # Translators: {when} is a date, "today" or "yesterday".
        done, changed = _("Registered {when}"), _("Registered {when} · changed since")
    return (changed if is_changed else done).format(when=when)
