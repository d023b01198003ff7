"""How long ago something was."""

from __future__ import annotations

from configurator.wording.translation import _, ngettext

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def age_words(seconds: float) -> str:
    """Return how long ago something was that is so many seconds old, roughly."""
    if seconds < _MINUTE:
        return _("just now")
    for unit, limit, words in (
        (_MINUTE, _HOUR, _minutes),
        (_HOUR, _DAY, _hours),
    ):
        if seconds < limit:
            return words(int(seconds // unit))
    return _days(int(seconds // _DAY))


def _minutes(count: int) -> str:
    return ngettext("{count} min ago", "{count} min ago", count).format(count=count)


def _hours(count: int) -> str:
    return ngettext("{count} h ago", "{count} h ago", count).format(count=count)


def _days(count: int) -> str:
    return ngettext("{count} day ago", "{count} days ago", count).format(count=count)
