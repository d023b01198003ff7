"""What the system's user wants of every program, for the parts that ask; known once the system has told it.

Only the Linux desktop has to be listened to: Qt tells of the contrast of Windows and macOS, and
`reduced_motion` asks them itself.
"""

from __future__ import annotations

from PySide6.QtCore import QSettings

from configurator.services.user_wishes import Wishes

_KEY = "less_motion"
_YES = "yes"
_wishes = Wishes()


def current() -> Wishes:
    """Return what is wanted, as far as it was told."""
    return _wishes


def learn(wishes: Wishes) -> None:
    """Take what the system says."""
    global _wishes  # noqa: PLW0603  one system, one answer
    _wishes = wishes


def keep(settings: QSettings) -> None:
    """Keep what is wanted for the next start: Chromium asks before the desktop has answered."""
    settings.setValue(_KEY, _YES if _wishes.less_motion else "")


def recall(settings: QSettings) -> None:
    """Take what was wanted at the last start, until the desktop answers."""
    learn(_wishes._replace(less_motion=settings.value(_KEY, "") == _YES))
